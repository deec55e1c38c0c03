import type pg from "pg";
import type { Transaction } from "../database/connect.ts";
import type { JobContext, JobPayloads } from "../jobs/jobs.ts";
import { findOfficersAbove } from "../meeting/convening.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { lockMeeting } from "../meeting/meeting.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { storeEvaluation } from "./evaluation.queries.ts";
import { refreshScore } from "./refresh-score.queries.ts";
import { isSettledOtherwise } from "./settled-otherwise.rules.ts";

/** Writes down a meeting's score once provisional points have fallen due; done again it changes nothing. */
export async function settleScore({ tx, clock }: JobContext, [due]: JobPayloads["evaluation.settle"][]): Promise<void> {
  if (!due) return;
  const meeting = await lockMeeting(tx, due.organizationId, due.meetingId);
  if (!meeting) return;
  await settleDecidedScore(tx, due, clock.now());
  await markMonthChanged(tx, due.organizationId, meeting.month);
}

/**
 * Writes a score down as it counts now, and where facts came in after the decision that lead to another grade, asks the
 * superior to look again: once, however often this is done.
 */
export async function settleDecidedScore(tx: Transaction, key: MeetingKey, now: Date): Promise<void> {
  const score = await refreshScore(tx, key, now);
  if (!score) return;
  const { before, total, grade } = score;
  const otherwise = isSettledOtherwise({
    state: before.state,
    before: before.selfGrade,
    after: grade,
    decided: before.superiorGrade,
  });
  if (otherwise === null || otherwise === (before.settledOtherwiseAt !== null)) return;
  await storeEvaluation(tx, key, { settledOtherwiseAt: otherwise ? now : null });
  if (!otherwise) return;
  await tellPeople(tx, await findOfficersAbove(tx, key.organizationId), {
    kind: "GRADE_SETTLED_OTHERWISE",
    ...key,
    parameters: { month: score.month, total, grade: grade ?? "", decided: before.superiorGrade ?? "" },
  });
}

/** Sends a job for every meeting with provisional points whose last day is over, unless one waits already. */
export async function sendDueSettlements(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    `INSERT INTO job (name, key, payload)
     SELECT 'evaluation.settle', due.key, due.payload FROM (
       SELECT DISTINCT s.organization_id || ' ' || s.meeting_id AS key, jsonb_build_object('organizationId', s.organization_id, 'meetingId', s.meeting_id) AS payload
       FROM evaluation_score s JOIN evaluation e ON e.organization_id = s.organization_id AND e.meeting_id = s.meeting_id
       JOIN meeting m ON m.organization_id = s.organization_id AND m.id = s.meeting_id
       WHERE s.provisional_state = 'PENDING' AND s.provisional_until < $1 AND e.state <> 'DRAFT' AND m.state IN ('CLOSED','FILED')) AS due
     WHERE NOT EXISTS (SELECT 1 FROM job j WHERE j.name = 'evaluation.settle' AND j.key = due.key AND j.failed_at IS NULL)`,
    [today],
  );
}
