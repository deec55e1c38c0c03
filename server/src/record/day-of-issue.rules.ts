import type { MeetingRow } from "../meeting/meeting.queries.ts";
import { dayOf } from "../working-zone.rules.ts";

/** A paper of a meeting that was typed in from the minute book bears the day of the meeting; any other the day it is issued. */
export function dayOfIssue(meeting: Pick<MeetingRow, "recordedFrom" | "closedAt" | "scheduledAt">, now: Date): string {
  return dayOf(meeting.recordedFrom === "PAPER" ? (meeting.closedAt ?? meeting.scheduledAt) : now);
}
