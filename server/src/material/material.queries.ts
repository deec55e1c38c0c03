import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { FileRow } from "../file/file.queries.ts";

type Key = { organizationId: string; meetingId: string };

export async function insertMaterial(
  tx: Transaction,
  material: Key & {
    id: string;
    agendaItemId: string | null;
    fileId: string;
    title: string;
    purpose: "PAPER" | "SIGNED_SCAN";
    postedAt: Date;
    postedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("material")
    .values({
      organization_id: material.organizationId,
      meeting_id: material.meetingId,
      id: material.id,
      agenda_item_id: material.agendaItemId,
      file_id: material.fileId,
      title: material.title,
      purpose: material.purpose,
      posted_at: material.postedAt,
      posted_by: material.postedBy,
    })
    .execute();
}

/** Withdraws a paper and the marks of who read it; the file itself stays in the archive. */
export async function deleteMaterial(tx: Transaction, key: Key & { materialId: string }): Promise<boolean> {
  await tx
    .deleteFrom("material_read")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("material_id", "=", key.materialId)
    .execute();
  const result = await tx
    .deleteFrom("material")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.materialId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Marks the present version of a paper read by a person, once. Returns whether there is such a paper. */
export async function insertMaterialRead(
  tx: Transaction,
  key: Key & { materialId: string },
  personId: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    WITH paper AS (SELECT id, version FROM material WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND id = ${key.materialId}),
    marked AS (INSERT INTO material_read (organization_id, meeting_id, material_id, person_id, version)
      SELECT ${key.organizationId}, ${key.meetingId}, id, ${personId}, version FROM paper ON CONFLICT DO NOTHING)
    SELECT id FROM paper`.execute(tx);
  return rows.length === 1;
}

/** The file of a paper of a meeting, of this or an earlier version. */
export async function findPaperFile(tx: Transaction, key: Key, fileId: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    SELECT f.organization_id AS "organizationId", f.id AS "fileId", f.name, f.media_type AS "mediaType", f.bytes, f.sha256, f.uploaded_at AS "uploadedAt"
    FROM (SELECT organization_id, meeting_id, file_id FROM material UNION ALL SELECT organization_id, meeting_id, file_id FROM material_version) m
    JOIN file f ON f.organization_id = m.organization_id AND f.id = m.file_id
    WHERE m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} AND m.file_id = ${fileId} LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

/** Whether there is such a paper in the meeting. */
export async function hasMaterial(tx: Transaction, key: Key & { materialId: string }): Promise<boolean> {
  const row = await tx
    .selectFrom("material")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.materialId)
    .where("purpose", "=", "PAPER")
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Releases a paper for guests, or takes it back; whether there is such a paper. */
export async function storeReleased(
  tx: Transaction,
  key: Key & { materialId: string },
  forGuests: boolean,
): Promise<boolean> {
  const result = await tx
    .updateTable("material")
    .set({ for_guests: forGuests })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", key.materialId)
    .where("purpose", "=", "PAPER")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
