import type { MeetingOffices } from "../grant.rules.ts";
import { refuse } from "../refusal.ts";
import type { MeetingState } from "./meeting.rules.ts";

/** States in which a meeting is being prepared, and in which it is under way. */
export const preparing: readonly MeetingState[] = ["DRAFT", "CONVENED"];
export const underWay: readonly MeetingState[] = ["OPEN", "ADJOURNED"];
export const notYetClosed: readonly MeetingState[] = [...preparing, ...underWay];

/** Refuses what the meeting's present state does not allow. */
export function requireState(meeting: Pick<MeetingOffices, "state">, allowed: readonly MeetingState[]): void {
  if (!allowed.some((state) => state === meeting.state)) refuse("MEETING_STATE", { state: meeting.state });
}
