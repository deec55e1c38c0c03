import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type client } from "../../api.ts";
import { today } from "../moments.ts";
import { type PaperDraft, statusOnPaper } from "./paper-draft.ts";

export type PaperPerson = Awaited<ReturnType<typeof client.paper.roll>>["rows"][number];

/** Who was to be there on the day of the page; until a day is typed, as of today. The last roll stands while another is read. */
export function usePaperRoll(organizationId: string, { kind, day }: PaperDraft) {
  const { data, error, isPlaceholderData } = useQuery(
    api.paper.roll.queryOptions({
      input: { organizationId, kind, day: day ?? today() },
      staleTime: 300_000,
      placeholderData: keepPreviousData,
    }),
  );
  return { roll: data?.rows, error, isOfDay: data !== undefined && !isPlaceholderData };
}

/** How many were there with a vote, as the page marks them. */
export function presentWithVote(draft: PaperDraft, members: readonly PaperPerson[]): number {
  return members.filter((member) => member.votes && statusOnPaper(draft, member) === "PRESENT").length;
}
