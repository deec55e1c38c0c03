import type { MeetingState } from "../meeting/meeting.rules.ts";

/** States in which guests see a meeting at its address: from the notice until it closes. The same in 0033-joint-rolls.sql. */
export const invitingStates: readonly MeetingState[] = ["CONVENED", "OPEN", "ADJOURNED"];
