import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type client } from "../api.ts";
import type { Tone } from "../ui/state-badge.tsx";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type AnnualReview = Answer<typeof client.annualReview.get>;
export type AnnualList = Answer<typeof client.annualReview.list>;
export type Level = NonNullable<AnnualReview["ownLevel"]>;
export type NotReviewed = NonNullable<AnnualReview["notReviewed"]>;

export const levels = ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"] as const satisfies readonly Level[];
export const reasons = [
  "ADMITTED_LATE",
  "SUSPENDED",
  "EXEMPT",
  "MOVED",
  "OTHER",
] as const satisfies readonly NotReviewed[];

export interface ReviewKey {
  organizationId: string;
  year: number;
  /** The member's id, or `organization`. */
  subject: string;
}

/** One change at a review: whatever shows reviews reads again. */
export function useReviewChange<Input = void, Done = unknown>(perform: (input: Input) => Promise<Done>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.annualReview.key() }),
  });
}

export function reviewAddress({ organizationId, year, subject }: ReviewKey) {
  return {
    to: "/organizations/$organizationId/annual-reviews/$year/$subject" as const,
    params: { organizationId, year: String(year), subject },
  };
}

/** The colour of where a review stands; the word beside it says the same. */
export const stateTones = {
  OPEN: "grey",
  SENT: "amber",
  BALLOTED: "amber",
  DECIDED: "green",
  NOT_REVIEWED: "grey",
} as const satisfies Record<AnnualReview["state"] | "NOT_REVIEWED", Tone>;

/** Where a review stands, in the words of one badge: the level once it is known. */
export function standingOf({
  state,
  notReviewed,
}: Pick<AnnualReview, "state" | "notReviewed">): AnnualReview["state"] | "NOT_REVIEWED" {
  return notReviewed === null ? state : "NOT_REVIEWED";
}
