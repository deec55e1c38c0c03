import type { Transaction } from "../database/connect.ts";
import { refuse } from "../refusal.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import { lockMeeting, type MeetingRow } from "./meeting.queries.ts";
import { requireState } from "./require-state.ts";

/** A meeting that was not held and waits for the superior's answer, locked; an answer that was given is not given again. */
export async function requireUnanswered(tx: Transaction, key: MeetingKey): Promise<MeetingRow> {
  const meeting = await lockMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, ["NOT_HELD"]);
  if (meeting.notHeldAcceptedAt !== null) refuse("NOT_HELD_ACCEPTED");
  return meeting;
}
