import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { newId } from "../new-id.ts";

type Said = { by: string; at: Date };

/** Keeps that the superior sent the record back, and why. */
export async function insertReturn(tx: Transaction, key: MeetingKey, returned: Said & { reason: string }) {
  await tx
    .insertInto("evaluation_return")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: newId(),
      reason: returned.reason,
      returned_at: returned.at,
      returned_by: returned.by,
    })
    .execute();
}

/** The cell's answer to the return that waits for one; answers given before stay as they are. */
export async function answerReturn(tx: Transaction, key: MeetingKey, answered: Said & { answer: string }) {
  await tx
    .updateTable("evaluation_return")
    .set({ answer: answered.answer, answered_at: answered.at, answered_by: answered.by })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("answered_at", "is", null)
    .where("taken_back_at", "is", null)
    .execute();
}

/** When the record went back to the cell last, as long as the cell has not answered; null otherwise. */
export async function findReturnedAt(tx: Transaction, key: MeetingKey): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`SELECT max(returned_at) AS at FROM evaluation_return
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND answered_at IS NULL AND taken_back_at IS NULL`.execute(
    tx,
  );
  return rows[0]?.at ?? null;
}

/** The return that waits for an answer asks for none any more. */
export async function takeReturnBack(tx: Transaction, key: MeetingKey, at: Date) {
  await tx
    .updateTable("evaluation_return")
    .set({ taken_back_at: at })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("answered_at", "is", null)
    .where("taken_back_at", "is", null)
    .execute();
}

/** Moments are texts with an offset: the rows come as one value. */
export type ReturnRow = {
  reason: string;
  returnedAt: string;
  returnedBy: string | null;
  answer: string;
  answeredAt: string | null;
  answeredBy: string | null;
};

/** Every return of the score `e` with what the cell answered, newest first, as one value; names as far as the reader sees people. */
export const returnsOfScore = sql<ReturnRow[]>`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'returnedAt', r.returned_at, 'returnedBy', rp.full_name,
      'answer', r.answer, 'answeredAt', r.answered_at, 'answeredBy', ap.full_name) ORDER BY r.returned_at DESC, r.id DESC), '[]')
    FROM evaluation_return r
    LEFT JOIN account ra ON ra.id = r.returned_by LEFT JOIN person rp ON rp.id = ra.person_id
    LEFT JOIN account aa ON aa.id = r.answered_by LEFT JOIN person ap ON ap.id = aa.person_id
    WHERE r.organization_id = e.organization_id AND r.meeting_id = e.meeting_id AND r.taken_back_at IS NULL)`;

/** How often a record was sent back and what the cell answered, newest first. */
export async function findReturns(tx: Transaction, key: MeetingKey): Promise<ReturnRow[]> {
  const { rows } = await sql<{ returns: ReturnRow[] }>`SELECT ${returnsOfScore} AS returns FROM evaluation e
    WHERE e.organization_id = ${key.organizationId} AND e.meeting_id = ${key.meetingId}`.execute(tx);
  return rows[0]?.returns ?? [];
}
