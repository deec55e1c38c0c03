import { findMeeting } from "../meeting/meeting.queries.ts";
import { recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentShortcoming } from "./present-shortcoming.ts";
import { findReadBy } from "./read-by.queries.ts";
import { listForMeeting } from "./shortcoming.queries.ts";
import { lastDayLookedAt } from "./shortcoming.rules.ts";

const never = "9999-12-31";

/**
 * What a meeting looks at: what was put before it, what is due by the end of its month, and for those who lead whatever
 * else is open. Of members' own, others see only what came before the meeting, once it is open.
 */
export const listShortcomingsForMeeting: Operation<"shortcoming.forMeeting"> = async (context, input) => {
  const { tx, clock } = context;
  const { organizationId, meetingId, limit } = input;
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const reader = await findReadBy(context, organizationId);
  const dueBy = lastDayLookedAt(dayOf(meeting.scheduledAt));
  const today = dayOf(clock.now());
  const after = readCursor(input.cursor, 3);
  const of = { organizationId, meetingId, dueBy, personId: reader.personId, leads: reader.leads, after, limit };
  const page = cutPage(
    await listForMeeting(tx, of),
    limit,
    (row) => [String(row.meetingId !== meetingId), row.dueOn ?? never, row.shortcomingId],
    (row) => ({
      ...presentShortcoming(row, { reader, today }),
      isBefore: row.meetingId === meetingId,
      isDue: row.state === "HANDED_IN" && row.dueOn !== null && row.dueOn <= dueBy,
    }),
  );
  const read = page.rows.flatMap(({ person }) =>
    person && person.personId !== reader.personId ? [person.personId] : [],
  );
  await recordReads(tx, read, organizationId);
  return page;
};
