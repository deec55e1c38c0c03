import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type client } from "../api.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type Review = Answer<typeof client.quarterReview.get>;
export type Tendency = NonNullable<NonNullable<Review["review"]>["tendency"]>;
export type FactWords = Record<Review["facts"][number]["fact"], string>;
type List = Answer<typeof client.quarterReview.list>;
type Below = Answer<typeof client.quarterReview.below>;

export interface ReviewKey {
  organizationId: string;
  year: number;
  quarter: number;
  /** The member's id, or `organization`. */
  subject: string;
}

export const tendencies = ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"] as const satisfies readonly Tendency[];

type OfQuarter = Omit<ReviewKey, "subject"> & { cursor?: string | undefined };

const page = ({ cursor, ...input }: OfQuarter) => ({
  ...input,
  limit: 50,
  ...(cursor === undefined ? {} : { cursor }),
});

export function membersQuery(of: OfQuarter) {
  return {
    ...api.quarterReview.list.queryOptions({ input: page(of) }),
    placeholderData: keepPreviousData<List>,
  };
}

export function belowQuery(of: OfQuarter) {
  return {
    ...api.quarterReview.below.queryOptions({ input: page(of) }),
    placeholderData: keepPreviousData<Below>,
  };
}

/** One change at an evaluation: whatever shows evaluations reads again. */
export function useReviewChange<Input = void, Done = unknown>(perform: (input: Input) => Promise<Done>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.quarterReview.key() }),
  });
}

export function reviewAddress({ organizationId, year, quarter, subject }: ReviewKey) {
  return {
    to: "/organizations/$organizationId/quarter-reviews/$year/$quarter/$subject" as const,
    params: { organizationId, year: String(year), quarter: String(quarter), subject },
  };
}

export function reviewsAddress({ organizationId, year, quarter }: Omit<ReviewKey, "subject">) {
  return {
    to: "/organizations/$organizationId/quarter-reviews" as const,
    params: { organizationId },
    search: { year, quarter },
  };
}
