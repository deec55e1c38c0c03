import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { isReadBy, type OrientationKey } from "./orientation.queries.ts";

/** Who vouched for a file in which no mark of secrecy could be looked for, and when. */
type Unmarked = { by: string; at: Date } | null;

export type OrientationFileRow = {
  orientationId: string;
  organizationId: string;
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  uploadedAt: Date;
  blockId: string | null;
  version: number;
  changeNote: string;
  changedAt: Date | null;
};

/** Papers of orientations that this organization reads, in their order; one of them where it is named. */
export async function findOrientationFiles(
  tx: Transaction,
  key: { organizationId: string; orientationIds: readonly string[]; fileId?: string },
): Promise<OrientationFileRow[]> {
  const one = key.fileId === undefined ? sql`` : sql`AND f.file_id = ${key.fileId}`;
  const { rows } = await sql<OrientationFileRow>`
    SELECT f.orientation_id AS "orientationId", f.organization_id AS "organizationId", f.file_id AS "fileId", k.name, k.media_type AS "mediaType",
      k.bytes, k.sha256, k.uploaded_at AS "uploadedAt", f.block_id AS "blockId", f.version, f.change_note AS "changeNote", f.changed_at AS "changedAt"
    FROM orientation t JOIN organization i ON i.id = t.organization_id
    JOIN orientation_file f ON f.organization_id = t.organization_id AND f.orientation_id = t.id
    JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id
    WHERE t.id = ANY (${key.orientationIds}::uuid[]) ${one} AND ${isReadBy(key.organizationId)} ORDER BY f.ordinal`.execute(
    tx,
  );
  return rows;
}

/** Attaches a paper to the whole or to a block; `unmarked` says who vouched for one in which no mark of secrecy could be looked for, and when. */
export async function insertOrientationFile(
  tx: Transaction,
  key: OrientationKey & { fileId: string; blockId: string | null },
  unmarked: Unmarked,
): Promise<void> {
  await sql`INSERT INTO orientation_file (organization_id, orientation_id, file_id, block_id, ordinal, unmarked_by, unmarked_at)
    SELECT ${key.organizationId}, ${key.orientationId}, ${key.fileId}, ${key.blockId}::uuid, coalesce(max(ordinal), 0) + 1, ${unmarked?.by ?? null}::uuid, ${unmarked?.at ?? null}::timestamptz
    FROM orientation_file WHERE organization_id = ${key.organizationId} AND orientation_id = ${key.orientationId}`.execute(
    tx,
  );
}

/** Detaches a paper; its content stays in the archive. Returns whether it was there. */
export async function deleteOrientationFile(
  tx: Transaction,
  key: OrientationKey & { fileId: string },
): Promise<boolean> {
  const result = await tx
    .deleteFrom("orientation_file")
    .where("organization_id", "=", key.organizationId)
    .where("orientation_id", "=", key.orientationId)
    .where("file_id", "=", key.fileId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Detaches the papers of a block that is taken out of a draft. */
export async function deleteFilesOfBlock(tx: Transaction, key: OrientationKey & { blockId: string }): Promise<void> {
  await tx
    .deleteFrom("orientation_file")
    .where("organization_id", "=", key.organizationId)
    .where("orientation_id", "=", key.orientationId)
    .where("block_id", "=", key.blockId)
    .execute();
}

export type PresentPaper = { paperId: string; version: number; sha256: string };

/** A paper as it is now. */
export async function findPresentPaper(
  tx: Transaction,
  key: OrientationKey & { fileId: string },
): Promise<PresentPaper | undefined> {
  const { rows } = await sql<PresentPaper>`SELECT f.paper_id AS "paperId", f.version, k.sha256
    FROM orientation_file f JOIN file k ON k.organization_id = f.organization_id AND k.id = f.file_id
    WHERE f.organization_id = ${key.organizationId} AND f.orientation_id = ${key.orientationId} AND f.file_id = ${key.fileId}`.execute(
    tx,
  );
  return rows[0];
}

/** Puts another file in the place of a paper; what was there before stays in the archive and in the meetings that had it. */
export async function storePaperVersion(
  tx: Transaction,
  key: OrientationKey & { fileId: string },
  next: { fileId: string; changeNote: string; at: Date; unmarked: Unmarked },
): Promise<void> {
  await sql`UPDATE orientation_file SET file_id = ${next.fileId}, version = version + 1, change_note = ${next.changeNote}, changed_at = ${next.at},
      unmarked_by = ${next.unmarked?.by ?? null}, unmarked_at = ${next.unmarked?.at ?? null}
    WHERE organization_id = ${key.organizationId} AND orientation_id = ${key.orientationId} AND file_id = ${key.fileId}`.execute(
    tx,
  );
}
