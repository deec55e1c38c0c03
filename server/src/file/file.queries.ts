import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type FileRow = {
  organizationId: string;
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedAt: Date;
};

export async function insertFile(
  tx: Transaction,
  file: {
    organizationId: string;
    fileId: string;
    name: string;
    mediaType: string;
    bytes: number;
    sha256: string;
    uploadedBy: string;
    unmarked: { by: string; at: Date } | null;
  },
): Promise<void> {
  await tx
    .insertInto("file")
    .values({
      organization_id: file.organizationId,
      id: file.fileId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      uploaded_by: file.uploadedBy,
      unmarked_by: file.unmarked?.by ?? null,
      unmarked_at: file.unmarked?.at ?? null,
    })
    .execute();
}

/** A file that the reader may open: the own upload, or one that stands in a meeting, a task or a document the reader sees. */
export async function findReadableFile(
  tx: Transaction,
  organizationId: string,
  fileId: string,
  accountId: string,
): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    SELECT f.organization_id AS "organizationId", f.id AS "fileId", f.name, f.media_type AS "mediaType", f.bytes, f.sha256, f.uploaded_at AS "uploadedAt"
    FROM file f WHERE f.organization_id = ${organizationId} AND f.id = ${fileId} AND (f.uploaded_by = ${accountId}
      OR EXISTS (SELECT 1 FROM material m WHERE m.organization_id = f.organization_id AND m.file_id = f.id)
      OR EXISTS (SELECT 1 FROM material_version v WHERE v.organization_id = f.organization_id AND v.file_id = f.id)
      OR EXISTS (SELECT 1 FROM task_note n WHERE n.organization_id = f.organization_id AND n.file_id = f.id))`.execute(
    tx,
  );
  return rows[0];
}
