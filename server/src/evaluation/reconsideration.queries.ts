import type { Transaction } from "../database/connect.ts";
import type { ReconsiderationTable } from "../database/schema.gen.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";
import type { StoredEvaluation } from "./judge-evaluation.rules.ts";

type Answered = { answer: "STANDS" | "REOPEN"; reason: string; by: string; at: Date };

/** Keeps a decision that was looked at again as it stood, with what the cell's points had come to and the answer. */
export async function insertReconsideration(
  tx: Transaction,
  key: MeetingKey,
  stored: StoredEvaluation,
  answered: Answered,
): Promise<void> {
  const { superiorGrade, selfTotal, selfGrade } = stored;
  if (superiorGrade === null || selfTotal === null || selfGrade === null)
    throw new Error("A decided score has both totals and grades.");
  await tx
    .insertInto("reconsideration")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: newId(),
      decided_total: stored.superiorTotal,
      decided_grade: superiorGrade,
      decided_reason: stored.superiorReason,
      decided_at: stored.decidedAt,
      decided_by: stored.decidedBy,
      settled_total: selfTotal,
      settled_grade: selfGrade,
      answer: answered.answer,
      reason: answered.reason,
      answered_by: answered.by,
      answered_at: answered.at,
    })
    .execute();
}

export type ReconsiderationRow = {
  decidedTotal: number | null;
  decidedGrade: ReconsiderationTable["decided_grade"];
  decidedReason: string;
  decidedAt: Date | null;
  settledTotal: number;
  settledGrade: ReconsiderationTable["settled_grade"];
  answer: ReconsiderationTable["answer"];
  reason: string;
  answeredAt: Date;
};

/** How often a decided grade was looked at again, oldest first. */
export function findReconsiderations(tx: Transaction, key: MeetingKey): Promise<ReconsiderationRow[]> {
  return tx
    .selectFrom("reconsideration")
    .select([
      "decided_total as decidedTotal",
      "decided_grade as decidedGrade",
      "decided_reason as decidedReason",
      "decided_at as decidedAt",
      "settled_total as settledTotal",
      "settled_grade as settledGrade",
      "answer",
      "reason",
      "answered_at as answeredAt",
    ])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .orderBy("answered_at")
    .execute();
}
