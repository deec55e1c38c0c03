import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AdmissionKey } from "./admission.queries.ts";

export type Remark = { helperName: string; year: number; quarter: number; body: string; writtenAt: string };

const shownRemarks = 40;

/** What the helpers of a candidate remarked, the latest quarter first. */
export async function listRemarks(tx: Transaction, key: AdmissionKey): Promise<Remark[]> {
  const { rows } = await sql<Remark & { writtenAt: Date }>`
    SELECT coalesce(p.full_name, '') AS "helperName", extract(year FROM r.quarter_began)::int AS year, extract(quarter FROM r.quarter_began)::int AS quarter, r.body, r.written_at AS "writtenAt"
    FROM admission_remark r LEFT JOIN person p ON p.id = r.helper_id
    WHERE r.organization_id = ${key.organizationId} AND r.admission_id = ${key.admissionId}
    ORDER BY r.quarter_began DESC, r.written_at DESC LIMIT ${shownRemarks}`.execute(tx);
  return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
}

/** Writes a helper's remark on a quarter, in place of the one that was there. */
export async function storeRemark(
  tx: Transaction,
  { organizationId, admissionId }: AdmissionKey,
  remark: { helperId: string; year: number; quarter: number; body: string; at: Date },
): Promise<void> {
  await sql`INSERT INTO admission_remark (organization_id, admission_id, helper_id, quarter_began, body, written_at)
    VALUES (${organizationId}, ${admissionId}, ${remark.helperId}, make_date(${remark.year}::int, ${remark.quarter}::int * 3 - 2, 1), ${remark.body}, ${remark.at})
    ON CONFLICT (organization_id, admission_id, helper_id, quarter_began) DO UPDATE SET body = excluded.body, written_at = excluded.written_at`.execute(
    tx,
  );
}
