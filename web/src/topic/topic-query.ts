import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";
import type { YearFilter } from "./topic-search.ts";

export type TopicYear = Awaited<ReturnType<typeof api.topic.list.call>>;
export type Topic = TopicYear["rows"][number];
export type Guidance = TopicYear["guidance"][number];
export type Quarter = TopicYear["quarters"][number];
export type Standing = Quarter["standing"];
export type BodyYear = Awaited<ReturnType<typeof api.topic.year.call>>;
export type CellYear = BodyYear["rows"][number];
export type WaitingTopic = Awaited<ReturnType<typeof api.topic.waiting.call>>["rows"][number];

export const topicForms = ["IN_PLACE", "SEMINAR", "CONTEST", "EXCHANGE"] as const satisfies readonly Topic["form"][];
const everyTopic = 200;

/** A cell's year. */
export function topicsQuery(organizationId: string, year: number) {
  return api.topic.list.queryOptions({ input: { organizationId, year, limit: everyTopic } });
}

/** One page of the year of a body's cells. */
export function bodyYearQuery(wanted: {
  organizationId: string;
  year: number;
  filter: YearFilter;
  cursor?: string | undefined;
}) {
  const { cursor, ...input } = wanted;
  return {
    ...api.topic.year.queryOptions({ input: { ...input, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<BodyYear>,
  };
}

/** Topics of the cells right below that wait to be accepted. */
export function waitingQuery(organizationId: string, cursor?: string) {
  return api.topic.waiting.queryOptions({
    input: { organizationId, ...(cursor === undefined ? {} : { cursor }) },
  });
}

/** One change at topics: whatever shows them reads again, the month page too. */
export function useTopicChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.topic.key(), api.home.key()], ...change);
}

/** Where a link leads that opens the year of an organization's topics. */
export function topicsAddress(organizationId: string, year?: number) {
  return {
    to: "/organizations/$organizationId/topics" as const,
    params: { organizationId },
    search: year === undefined ? {} : { year },
  };
}
