import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { RunRow } from "./import.queries.ts";

/** Notes which people a run stored, and as what; in the transaction that stores them. */
export async function recordStored(tx: Transaction, run: RunRow, personIds: readonly string[]): Promise<void> {
  await sql`INSERT INTO import_member (organization_id, import_id, person_id, written)
    SELECT ${run.organizationId}, ${run.id}, one, nennep_written_of(one) FROM unnest(${personIds}::uuid[]) AS one`.execute(
    tx,
  );
}

export type StoredRow = { personId: string; fullName: string; changed: boolean };

/** Everybody whom a run stored, and who has changed since or is spoken of elsewhere by now. */
export async function listStored(tx: Transaction, run: RunRow): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    SELECT i.person_id AS "personId", coalesce(p.full_name, '') AS "fullName", c.person_id IS NOT NULL AS changed
    FROM import_member i LEFT JOIN person p ON p.id = i.person_id
    LEFT JOIN (SELECT DISTINCT person_id FROM nennep_import_changed(${run.organizationId}, ${run.id})) c ON c.person_id = i.person_id
    WHERE i.organization_id = ${run.organizationId} AND i.import_id = ${run.id} ORDER BY p.sort_name, i.person_id`.execute(
    tx,
  );
  return rows;
}

/** Takes these people out again and ends the run as undone. */
export async function removeStored(tx: Transaction, run: RunRow, personIds: readonly string[]): Promise<void> {
  await sql`SELECT nennep_undo_import(${run.organizationId}, ${run.id}, ${personIds}::uuid[])`.execute(tx);
  await sql`UPDATE import_run SET state = 'UNDONE', finished_at = now() WHERE id = ${run.id}`.execute(tx);
}
