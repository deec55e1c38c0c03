import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { CorrectionTable } from "../database/schema.gen.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

export type NewCorrection = {
  id: string;
  subject: CorrectionTable["subject"];
  subjectId: string | null;
  oldValue: unknown;
  newValue: unknown;
  reason: string;
  effects: unknown;
  needsSuperior: boolean;
  authorId: string;
  madeAt: Date;
};

export async function insertCorrection(tx: Transaction, key: MeetingKey, correction: NewCorrection): Promise<void> {
  await tx
    .insertInto("correction")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: correction.id,
      subject: correction.subject,
      subject_id: correction.subjectId,
      old_value: JSON.stringify(correction.oldValue),
      new_value: JSON.stringify(correction.newValue),
      reason: correction.reason,
      effects: JSON.stringify(correction.effects),
      needs_superior: correction.needsSuperior,
      author_id: correction.authorId,
      made_at: correction.madeAt,
    })
    .execute();
}

/** A correction about to be decided, locked; `othersWait` is whether another one of the meeting still waits. */
export async function lockCorrection(tx: Transaction, key: MeetingKey, correctionId: string) {
  const { rows } = await sql<{ needsSuperior: boolean; decision: string | null; othersWait: boolean }>`
    SELECT c.needs_superior AS "needsSuperior", c.superior_decision AS decision,
      EXISTS (SELECT 1 FROM correction other WHERE other.organization_id = c.organization_id AND other.meeting_id = c.meeting_id AND other.id <> c.id
        AND other.needs_superior AND other.superior_decision IS NULL) AS "othersWait"
    FROM correction c WHERE c.organization_id = ${key.organizationId} AND c.meeting_id = ${key.meetingId} AND c.id = ${correctionId} FOR UPDATE`.execute(
    tx,
  );
  return rows[0];
}

export async function storeDecision(
  tx: Transaction,
  key: MeetingKey,
  correctionId: string,
  decision: "STANDS" | "REOPEN",
): Promise<void> {
  await tx
    .updateTable("correction")
    .set({ superior_decision: decision })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", correctionId)
    .execute();
}
