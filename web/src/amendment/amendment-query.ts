import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.amendment.list.call>>;
export type Amendment = Page["rows"][number];
export type AmendmentField = Amendment["field"];

export const amendmentFields = ["FULL_NAME", "BIRTH_DATE", "SEX", "CARD_NUMBER"] as const;

/** One page of what members of an organization and below asked for. */
export function amendmentsQuery(organizationId: string, box: "OPEN" | "CLOSED", cursor: string | undefined) {
  return {
    ...api.amendment.list.queryOptions({
      input: { organizationId, box, limit: 20, ...(cursor === undefined ? {} : { cursor }) },
    }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One page of what the reader asked for. */
export function ownAmendmentsQuery(cursor: string | undefined) {
  return {
    ...api.amendment.mine.queryOptions({ input: { limit: 10, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One change at requests: they and what is held about people are read again. */
export function useAmendmentChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.amendment.key(), api.member.key()], ...change);
}
