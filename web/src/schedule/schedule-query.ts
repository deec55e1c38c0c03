import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type MonthSchedule = Awaited<ReturnType<typeof api.schedule.month.call>>;
export type Scheduled = MonthSchedule["rows"][number];

/** One page of a month of an organization and of those under it. */
export function monthQuery(wanted: {
  organizationId: string;
  month: string;
  on?: string | undefined;
  cursor?: string | undefined;
}) {
  const { cursor, on, ...input } = wanted;
  const more = { ...(cursor === undefined ? {} : { cursor }), ...(on === undefined ? {} : { on }) };
  return {
    ...api.schedule.month.queryOptions({ input: { ...input, ...more } }),
    placeholderData: keepPreviousData<MonthSchedule>,
  };
}

/** One page of a month of the organizations that the reader follows. */
export function followedQuery(month: string, cursor?: string) {
  return api.schedule.followed.queryOptions({ input: { month, ...(cursor === undefined ? {} : { cursor }) } });
}

/** One change at the calendar: whatever shows it reads again. */
export function useScheduleChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.schedule.key()], ...change);
}
