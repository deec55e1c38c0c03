import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import type { TextField } from "./text-field.rules.ts";

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
