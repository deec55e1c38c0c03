import { applyCorrections } from "../correction/apply-corrections.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { findEvaluationState } from "../evaluation/evaluation.queries.ts";
import { isScored } from "../evaluation/judge-record.rules.ts";
import { refreshScore } from "../evaluation/refresh-score.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { issuePaper } from "../record/issue-paper.queries.ts";
import { readPaperSource } from "../record/read-paper-source.ts";
import { findIssuedDocuments } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { progressOf } from "../workspace/progress.rules.ts";
import { readRecord } from "../workspace/read-record.ts";
import { lockMeeting } from "./meeting.queries.ts";
import { stateAfter } from "./meeting.rules.ts";
import { missingToFile } from "./requirements.rules.ts";
import { storeTransition } from "./transition.queries.ts";

/**
 * Files the record once its documents are issued; the day of filing settles the points that waited for it. The score sheet,
 * which takes no number, is issued with it unless it was before: a record never goes up with a draft of its score.
 */
export const fileMeeting: Operation<"meeting.file"> = async ({ tx, clock }, { organizationId, meetingId }) => {
  const key = { organizationId, meetingId };
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  const state = stateAfter(meeting.state, "FILE");
  if (state === null) return refuse("MEETING_STATE", { state: meeting.state });
  const record = applyCorrections(await readRecord(tx, meeting, null));
  const missing = missingToFile(
    progressOf(record, {
      scored: isScored(meeting),
      evaluationState: await findEvaluationState(tx, organizationId, meetingId),
    }),
  );
  if (missing.length > 0) refuse("SOMETHING_MISSING", { missing });
  const filedAt = clock.now();
  await storeTransition(tx, key, { state, filedAt });
  await refreshScore(tx, key, filedAt);
  if (isScored(meeting)) await issueScoreSheet(tx, key, filedAt);
  await markMonthChanged(tx, organizationId, meeting.month);
  return { filedAt: filedAt.toISOString() };
};

async function issueScoreSheet(
  tx: Transaction,
  key: { organizationId: string; meetingId: string },
  now: Date,
): Promise<void> {
  const issued = await findIssuedDocuments(tx, key);
  if (issued.some(({ kind }) => kind === "SCORE_SHEET")) return;
  await issuePaper(tx, await readPaperSource(tx, key, now), { kind: "SCORE_SHEET", now });
}
