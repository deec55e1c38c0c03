import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type Shortcoming = Awaited<ReturnType<typeof api.shortcoming.mine.call>>["rows"][number];
export type ShortcomingDetail = Awaited<ReturnType<typeof api.shortcoming.get.call>>;
export type MeetingShortcoming = Awaited<ReturnType<typeof api.shortcoming.forMeeting.call>>["rows"][number];
export type ShortcomingCounts = Awaited<ReturnType<typeof api.shortcoming.counts.call>>;

export const filters = ["ALL", "OPEN", "OVERDUE", "CLOSED"] as const;
export type Filter = (typeof filters)[number];
export const results = ["REMEDIED", "PARTLY", "NOT_REMEDIED"] as const;

type Page = { cursor: string | undefined };
const withCursor = ({ cursor }: Page) => (cursor === undefined ? {} : { cursor });

export function ownQuery(year: number, page: Page) {
  return {
    ...api.shortcoming.mine.queryOptions({ input: { year, ...withCursor(page) } }),
    placeholderData: keepPreviousData<Awaited<ReturnType<typeof api.shortcoming.mine.call>>>,
  };
}

export function followedQuery(of: { organizationId: string; year: number; filter: Filter }, page: Page) {
  return {
    ...api.shortcoming.list.queryOptions({ input: { ...of, ...withCursor(page) } }),
    placeholderData: keepPreviousData<Awaited<ReturnType<typeof api.shortcoming.list.call>>>,
  };
}

export function countsQuery(of: { organizationId: string; year: number }, page: Page) {
  return {
    ...api.shortcoming.counts.queryOptions({ input: { ...of, ...withCursor(page) } }),
    placeholderData: keepPreviousData<ShortcomingCounts>,
  };
}

/** One change at shortcomings: whatever shows them reads again. */
export function useShortcomingChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.shortcoming.key()], ...change);
}

/** Where a link leads that opens one of them. */
export function shortcomingAddress({
  organizationId,
  shortcomingId,
}: {
  organizationId: string;
  shortcomingId: string;
}) {
  return {
    to: "/organizations/$organizationId/self-reflection/$shortcomingId" as const,
    params: { organizationId, shortcomingId },
  };
}

/** The file of a year's paper: a member's, or with null the collective's. */
export function yearPaper(organizationId: string, year: number, personId: string | null): string {
  const whose = personId === null ? "collective" : `people/${personId}`;
  return `/api/organizations/${organizationId}/shortcoming-years/${year}/${whose}/file`;
}
