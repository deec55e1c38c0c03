import { followItems } from "../agenda/follow-items.queries.ts";
import { findEvaluationState } from "../evaluation/evaluation.queries.ts";
import { isScored } from "../evaluation/judge-record.rules.ts";
import { refreshScore } from "../evaluation/refresh-score.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { closeAnsweredIn } from "../proposal/keep-proposal.queries.ts";
import { refuse } from "../refusal.ts";
import { progressOf } from "../workspace/progress.rules.ts";
import { type MeetingRecordRows, readRecord } from "../workspace/read-record.ts";
import { closeSession, stopClocks } from "./course.queries.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { missingToClose } from "./requirements.rules.ts";
import { snapshotOf } from "./snapshot.rules.ts";
import { keepTextVersion, storeTransition } from "./transition.queries.ts";

/**
 * Closes the meeting and locks its record; what the result depended on is kept with it. A meeting whose record is locked
 * only afterwards ended when people went home.
 */
export const closeMeeting: Operation<"meeting.close"> = async ({ tx, actor, clock }, input) => {
  const { organizationId, meetingId } = input;
  const key = { organizationId, meetingId };
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "CLOSE");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const open = await readRecord(tx, meeting, null);
  const missing = missingToClose(
    progressOf(open, {
      scored: isScored(meeting),
      evaluationState: await findEvaluationState(tx, organizationId, meetingId),
    }),
  );
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  const closedAt = endOf(open.sessions, input.endedAt, clock.now());
  await closeSession(tx, key, closedAt);
  await stopClocks(tx, key, closedAt);
  await keepTextVersion(tx, key, "CLOSE");
  await storeTransition(tx, key, { state, closedAt });
  await followItems(tx, key, { by: actor.accountId, at: clock.now() });
  await closeAnsweredIn(tx, key, closedAt);
  const score = await refreshScore(tx, key, closedAt);
  await storeTransition(tx, key, { snapshot: snapshotOf(open, closedAt, score) });
  await markMonthChanged(tx, organizationId, meeting.month);
  return { closedAt: closedAt.toISOString() };
};

function endOf(sessions: MeetingRecordRows["sessions"], endedAt: string | null, now: Date): Date {
  if (endedAt === null) return now;
  const [end, last] = [new Date(endedAt), sessions.at(-1)];
  if (last && (end < last.openedAt || end > now)) refuse("ENDED_OUTSIDE", { beganAt: last.openedAt.toISOString() });
  return end;
}
