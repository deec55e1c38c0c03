import { sql } from "kysely";
import type { AdmissionPaper, AdmissionStep } from "../../../rulesets/admission-rules.ts";
import type { Transaction } from "../database/connect.ts";
import type { FileRow } from "../file/file.queries.ts";
import type { AdmissionKey } from "./admission.queries.ts";

export type PaperRow = FileRow & { step: AdmissionStep; kind: AdmissionPaper };

/** So many papers has a file at most. */
export const mostPapers = 100;

/** Whether the reader keeps the files of a cell: the papers in them are for nobody else. */
export async function readsPapers(tx: Transaction, organizationId: string): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`SELECT nennep_keeps_admissions(${organizationId}) AS keeps`.execute(
    tx,
  );
  return rows[0]?.keeps === true;
}

/** The papers of a file in the order in which they were attached, or one of them; nothing for whoever does not keep the file. */
export async function listPapers(tx: Transaction, key: AdmissionKey, fileId?: string): Promise<PaperRow[]> {
  const one = fileId === undefined ? sql`` : sql`AND p.file_id = ${fileId}`;
  const { rows } = await sql<PaperRow>`
    SELECT p.organization_id AS "organizationId", p.file_id AS "fileId", f.name, f.media_type AS "mediaType", f.bytes, f.sha256, f.uploaded_at AS "uploadedAt", p.step, p.kind
    FROM admission_paper p JOIN file f ON f.organization_id = p.kept_in AND f.id = p.file_id
    WHERE p.organization_id = ${key.organizationId} AND p.admission_id = ${key.admissionId} ${one}
    ORDER BY p.attached_at, p.file_id LIMIT ${mostPapers}`.execute(tx);
  return rows;
}

export async function countPapers(tx: Transaction, { organizationId, admissionId }: AdmissionKey): Promise<number> {
  const { count } = await tx
    .selectFrom("admission_paper")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("organization_id", "=", organizationId)
    .where("admission_id", "=", admissionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertPaper(
  tx: Transaction,
  { organizationId, admissionId }: AdmissionKey,
  paper: Pick<PaperRow, "fileId" | "step" | "kind"> & { by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("admission_paper")
    .values({
      organization_id: organizationId,
      admission_id: admissionId,
      file_id: paper.fileId,
      kept_in: organizationId,
      step: paper.step,
      kind: paper.kind,
      attached_by: paper.by,
      attached_at: paper.at,
    })
    .execute();
}

export async function deletePaper(
  tx: Transaction,
  { organizationId, admissionId }: AdmissionKey,
  fileId: string,
): Promise<void> {
  await tx
    .deleteFrom("admission_paper")
    .where("organization_id", "=", organizationId)
    .where("admission_id", "=", admissionId)
    .where("file_id", "=", fileId)
    .execute();
}
