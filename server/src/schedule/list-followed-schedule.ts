import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { findName } from "./attending.queries.ts";
import { type Clash, clashesOf } from "./clashes.rules.ts";
import { spanOfMonth } from "./month-span.rules.ts";
import { presentScheduled } from "./present-scheduled.ts";
import { findAttending, listFollowed, type ScheduledRow } from "./schedule.queries.ts";

/** Meetings of a month of the organizations that the reader follows, and those that he or she said to attend. */
export const listFollowedSchedule: Operation<"schedule.followed"> = async ({ tx, actor }, { month, cursor, limit }) => {
  const { personId } = actor;
  if (personId === null) return { rows: [], nextCursor: null, total: null };
  const rows = await listFollowed(tx, {
    ...spanOfMonth(month),
    personId,
    after: readCursor(cursor, 2),
    limit,
  });
  const attending = await findAttending(
    tx,
    rows.map(({ meetingId }) => meetingId),
  );
  const clashes = ownClashes(rows, { personId, fullName: await findName(tx, personId) });
  return cutPage(
    rows,
    limit,
    (row) => [row.scheduledAt.toISOString(), row.meetingId],
    (row) =>
      presentScheduled(row, {
        clashes: clashes.get(row.meetingId) ?? [],
        attending,
        mayHere: (operation) => operation === "schedule.attend",
      }),
  );
};

const ahead: readonly ScheduledRow["state"][] = ["DRAFT", "CONVENED", "OPEN"];

/** Where the reader cannot be at both: as long as nothing was said, or where both were promised. */
function ownClashes(
  rows: readonly ScheduledRow[],
  reader: { personId: string; fullName: string },
): ReadonlyMap<string, Clash[]> {
  const open = rows.filter(({ state, attendsMyself }) => attendsMyself !== false && ahead.includes(state));
  return clashesOf(
    open.map((row) => ({
      ...row,
      unitId: row.organizationId,
      place: "",
      minutes: 0,
      people: [{ ...reader, isNeeded: row.attendsMyself === true }],
    })),
  );
}
