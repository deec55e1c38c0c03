import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { spanOfMonth } from "./month-span.rules.ts";
import { presentScheduled } from "./present-scheduled.ts";
import { findAttending, listFollowed } from "./schedule.queries.ts";

/** Meetings of a month of the organizations that the reader follows, and those that he or she said to attend. */
export const listFollowedSchedule: Operation<"schedule.followed"> = async ({ tx, actor }, { month, cursor, limit }) => {
  const { personId } = actor;
  const span = spanOfMonth(month);
  const rows =
    personId === null ? [] : await listFollowed(tx, { ...span, personId, after: readCursor(cursor, 2), limit });
  const attending = await findAttending(
    tx,
    rows.map(({ meetingId }) => meetingId),
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.scheduledAt.toISOString(), row.meetingId],
    (row) => presentScheduled(row, { clashes: [], attending, mayHere: (operation) => operation === "schedule.attend" }),
  );
};
