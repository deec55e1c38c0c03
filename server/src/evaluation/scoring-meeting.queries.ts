import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { Transaction } from "../database/connect.ts";
import { holdMeeting, type MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import { refuse } from "../refusal.ts";
import { lockEvaluation } from "./evaluation.queries.ts";
import type { EvaluationState } from "./evaluation.rules.ts";

/** States of a meeting in which its score is made: while it is under way, and afterwards where one comes back. */
const scoringStates: readonly MeetingState[] = ["OPEN", "ADJOURNED", "CLOSED", "FILED"];

/** Holds a meeting and locks its score in one of the states allowed; a kind of meeting that is not scored is not found. */
export async function holdScore(
  tx: Transaction,
  { organizationId, meetingId }: MeetingKey,
  allowed: readonly EvaluationState[],
  meetingStates: readonly MeetingState[] = scoringStates,
) {
  const key = { organizationId, meetingId };
  const meeting = await holdMeeting(tx, key, meetingStates);
  if (meeting.kind === "COMMITTEE") return refuse("NOT_FOUND");
  const stored = await lockEvaluation(tx, key, rulesOfVersion(meeting.rulesVersion).scoreSheet);
  if (!allowed.includes(stored.state)) refuse("EVALUATION_STATE", { state: stored.state });
  return { key, meeting, stored };
}
