import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import { isFieldOfItem, type TextField } from "./text-field.rules.ts";

export type TextKey = MeetingKey & { subjectId: string; field: TextField };

/**
 * Stores a field that is still at the revision it was read with (0 for one never written). Returns the new revision,
 * undefined where somebody else wrote meanwhile.
 */
export async function storeText(
  tx: Transaction,
  key: TextKey,
  written: { body: string; revision: number; by: string; at: Date },
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    INSERT INTO meeting_text AS t (organization_id, meeting_id, subject_id, field, body, revision, changed_by, changed_at)
    SELECT ${key.organizationId}, ${key.meetingId}, ${key.subjectId}, ${key.field}, ${written.body}, 1, ${written.by}, ${written.at}
    WHERE ${written.revision} = 0 OR EXISTS (SELECT 1 FROM meeting_text WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}
      AND subject_id = ${key.subjectId} AND field = ${key.field})
    ON CONFLICT (organization_id, meeting_id, subject_id, field) DO UPDATE
      SET body = excluded.body, revision = t.revision + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
      WHERE t.revision = ${written.revision}
    RETURNING revision`.execute(tx);
  return rows[0]?.revision;
}

export type StoredText = { body: string; revision: number; changedBy: string | null; changedAt: Date };

/** A field as it stands, with the name of whoever wrote it last. */
export async function findText(tx: Transaction, key: TextKey): Promise<StoredText | undefined> {
  const { rows } =
    await sql<StoredText>`SELECT t.body, t.revision, p.full_name AS "changedBy", t.changed_at AS "changedAt"
    FROM meeting_text t LEFT JOIN account a ON a.id = t.changed_by LEFT JOIN person p ON p.id = a.person_id
    WHERE t.organization_id = ${key.organizationId} AND t.meeting_id = ${key.meetingId}
      AND t.subject_id = ${key.subjectId} AND t.field = ${key.field}`.execute(tx);
  return rows[0];
}

export type EarlierText = {
  meetingId: string;
  subjectId: string;
  month: string;
  scheduledAt: Date;
  title: string | null;
  body: string;
};

/**
 * A page of what closed meetings of the same kind before this one wrote in a field, newest first, each wording once. Texts of
 * an agenda item come from items of the same step.
 */
export async function listEarlier(
  tx: Transaction,
  key: TextKey,
  after: string[] | undefined,
  limit: number,
): Promise<EarlierText[]> {
  const ofSameStep = isFieldOfItem(key.field)
    ? sql`AND (i.kind, coalesce(i.step_key, '')) IN (SELECT s.kind, coalesce(s.step_key, '') FROM agenda_item s
        WHERE s.organization_id = ${key.organizationId} AND s.meeting_id = ${key.meetingId} AND s.id = ${key.subjectId})`
    : sql``;
  const page = after
    ? sql`AND (e."scheduledAt", e."subjectId") < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<EarlierText>`
    SELECT e.* FROM (
      SELECT m.id AS "meetingId", t.subject_id AS "subjectId", m.month, m.scheduled_at AS "scheduledAt", i.title, t.body,
        row_number() OVER (PARTITION BY t.body ORDER BY m.scheduled_at DESC, t.subject_id DESC) AS repetition
      FROM meeting h JOIN meeting m ON m.organization_id = h.organization_id AND m.kind = h.kind AND m.scheduled_at < h.scheduled_at
          AND m.state IN ('CLOSED', 'FILED')
        JOIN meeting_text t ON t.organization_id = m.organization_id AND t.meeting_id = m.id AND t.field = ${key.field}
        LEFT JOIN agenda_item i ON i.organization_id = t.organization_id AND i.meeting_id = t.meeting_id AND i.id = t.subject_id
      WHERE h.organization_id = ${key.organizationId} AND h.id = ${key.meetingId} AND btrim(t.body) <> '' ${ofSameStep}) AS e
    WHERE e.repetition = 1 ${page} ORDER BY e."scheduledAt" DESC, e."subjectId" DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}
