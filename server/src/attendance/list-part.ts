import { withReasonsFor } from "../absence/absence-reasons.rules.ts";
import { applyCorrections } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { findMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import { isLocked } from "../meeting/meeting.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findRoll } from "../workspace/course.queries.ts";
import { presentAttendance } from "../workspace/present-workspace.ts";
import { readRecord } from "../workspace/read-record.ts";
import { readsWholeRoll } from "./roll-by-part.rules.ts";

/** The part of a roll that counts for one organization, as it is corrected. */
export const listPart: Operation<"attendance.listPart"> = async (context, input) => {
  const { tx, actor, may, standing, meeting: offices } = context;
  const { organizationId, meetingId, ofOrganizationId } = input;
  const meeting = await findMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const holdsOffice = standing.here.length > 0 || standing.above.length > 0;
  const readsAll = readsWholeRoll({ joint: meeting.joint, holdsOffice, writes: may("statement.add") });
  if (!readsAll && !offices.takesPart.includes(ofOrganizationId)) return refuse("NOT_FOUND");
  const part = await readPart(tx, meeting, ofOrganizationId);
  return { rows: withReasonsFor(part, meeting.state, { personId: actor.personId, may }).map(presentAttendance) };
};

/** Corrections are made of a locked record only, and then whoever they added belongs to it. */
async function readPart(tx: Transaction, meeting: MeetingRow, ofOrganizationId: string) {
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id };
  if (!isLocked(meeting.state)) return findRoll(tx, key, { joint: meeting.joint, ofOrganizationId });
  const { roll } = applyCorrections(await readRecord(tx, meeting, null));
  return roll.filter(({ organizationId }) => organizationId === ofOrganizationId);
}
