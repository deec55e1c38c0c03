import { findMeeting } from "../meeting/meeting.queries.ts";
import { requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { findLeftOff } from "./standing-then.queries.ts";

/** Who belonged that day to a cell that took part and is not on the roll: whom a correction can add to it. */
export const listLeftOff: Operation<"correction.listLeftOff"> = async ({ tx }, input) => {
  const { organizationId, meetingId, limit } = input;
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["CLOSED", "FILED"]);
  const after = readCursor(input.cursor, 2);
  const rows = await findLeftOff(tx, meeting, { ofOrganizationId: input.ofOrganizationId, after, limit });
  return cutPage(
    rows,
    limit,
    ({ sortName, personId }) => [sortName, personId],
    ({ sortName: _, ...person }) => person,
  );
};
