import type { Operation, OperationContext } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { cutPage, readCursor } from "../page.ts";
import { clashesOf } from "./clashes.rules.ts";
import { spanOfMonth } from "./month-span.rules.ts";
import { presentScheduled } from "./present-scheduled.ts";
import { findAttending, findPlanned, listScheduled, type ScheduledRow } from "./schedule.queries.ts";

/** A meeting so much earlier or later can still overlap with one on the page: no sitting is longer. */
const longestMs = 8 * 60 * 60_000;
const officers: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER", "OFFICE_STAFF"];

/** Meetings of a month of an organization and of those under it, a page at a time, with what stands in each other's way. */
export const getMonthSchedule: Operation<"schedule.month"> = async (context, input) => {
  const { tx, actor } = context;
  const { organizationId, month, on, cursor, limit } = input;
  const { rows, days } = await listScheduled(tx, {
    ...spanOfMonth(month),
    on,
    organizationId,
    personId: actor.personId,
    after: readCursor(cursor, 2),
    limit,
  });
  const clashes = clashesOf(await findPlanned(tx, organizationId, around(rows)));
  const attending = await findAttending(
    tx,
    rows.map(({ meetingId }) => meetingId),
  );
  const page = cutPage(
    rows,
    limit,
    (row) => [row.scheduledAt.toISOString(), row.meetingId],
    (row) =>
      presentScheduled(row, {
        clashes: clashes.get(row.meetingId) ?? [],
        attending,
        mayHere: mayInMeetingOf(context, row.organizationId === organizationId),
      }),
  );
  return { ...page, days };
};

/** When meetings lie that can overlap with those of a page. */
function around(rows: readonly ScheduledRow[]): { since: Date; until: Date } {
  const [first, last] = [rows[0]?.scheduledAt.getTime() ?? 0, rows.at(-1)?.scheduledAt.getTime() ?? 0];
  return { since: new Date(first - longestMs), until: new Date(last + longestMs) };
}

/** To organizations below, whoever holds an office here or further above is a superior. */
function mayInMeetingOf({ standing, may }: OperationContext, isOwn: boolean): (operation: OperationName) => boolean {
  if (isOwn) return may;
  const isSuperior = [...standing.here, ...standing.above].some((position) => officers.includes(position));
  return () => isSuperior;
}
