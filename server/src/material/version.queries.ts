import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

type Key = { organizationId: string; meetingId: string };
type OfMaterial = Key & { materialId: string };

export type PresentVersion = { title: string; version: number; sha256: string; postedBy: string | null };

/** A paper as it is now, held: one new version follows another. */
export async function holdMaterial(tx: Transaction, key: OfMaterial): Promise<PresentVersion | undefined> {
  const { rows } = await sql<PresentVersion>`SELECT m.title, m.version, f.sha256, m.posted_by AS "postedBy"
    FROM material m JOIN file f ON f.organization_id = m.organization_id AND f.id = m.file_id
    WHERE m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} AND m.id = ${key.materialId} AND m.purpose = 'PAPER'
    FOR UPDATE OF m`.execute(tx);
  return rows[0];
}

export async function findContentHash(tx: Transaction, organizationId: string, fileId: string): Promise<string> {
  const row = await tx
    .selectFrom("file")
    .select("sha256")
    .where("organization_id", "=", organizationId)
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  return row.sha256;
}

/** Puts the present version of a paper beside it and the new one in its place; the day of its first posting stays. It is the cell's own from then on. */
export async function storeVersion(
  tx: Transaction,
  key: OfMaterial,
  next: { fileId: string; changeNote: string; at: Date; by: string },
): Promise<void> {
  const ofIt = sql`organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND id = ${key.materialId}`;
  await sql`INSERT INTO material_version (organization_id, meeting_id, material_id, version, file_id, change_note, posted_at, posted_by)
    SELECT organization_id, meeting_id, id, version, file_id, change_note, coalesce(changed_at, posted_at), posted_by FROM material WHERE ${ofIt}`.execute(
    tx,
  );
  await sql`UPDATE material SET version = version + 1, file_id = ${next.fileId}, change_note = ${next.changeNote}, changed_at = ${next.at}, posted_by = ${next.by},
      taken_from_id = NULL, taken_paper_id = NULL, taken_version = NULL
    WHERE ${ofIt}`.execute(tx);
}

/** Who has read an earlier version of a paper and not the present one. */
export async function findEarlierReaders(tx: Transaction, key: OfMaterial): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`SELECT DISTINCT person_id AS "personId" FROM material_read
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND material_id = ${key.materialId}`.execute(
    tx,
  );
  return rows.map(({ personId }) => personId);
}

export type VersionRow = {
  version: number;
  fileId: string;
  fileName: string;
  bytes: number;
  changeNote: string;
  postedAt: Date;
  postedBy: string | null;
};

/** Versions of a paper, the newest first, older than a given one. */
export async function findVersions(
  tx: Transaction,
  key: OfMaterial,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    SELECT v.version, v.file_id AS "fileId", f.name AS "fileName", f.bytes, v.change_note AS "changeNote", v.posted_at AS "postedAt",
      p.full_name AS "postedBy"
    FROM (
      SELECT organization_id, version, file_id, change_note, coalesce(changed_at, posted_at) AS posted_at, posted_by FROM material
        WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND id = ${key.materialId}
      UNION ALL
      SELECT organization_id, version, file_id, change_note, posted_at, posted_by FROM material_version
        WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND material_id = ${key.materialId}) AS v
    JOIN file f ON f.organization_id = v.organization_id AND f.id = v.file_id
    LEFT JOIN account a ON a.id = v.posted_by LEFT JOIN person p ON p.id = a.person_id
    WHERE ${before ?? null}::integer IS NULL OR v.version < ${before ?? null}::integer
    ORDER BY v.version DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}
