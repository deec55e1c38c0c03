import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MembershipTable } from "../database/schema.gen.ts";

export type ErasableRow = {
  personId: string;
  fullName: string;
  organizationId: string;
  organizationName: string;
  endReason: NonNullable<MembershipTable["end_reason"]>;
  endedOn: string;
};

/** A page of those who left from an organization or what stands under it before a day, and whose particulars are still kept; the earliest first. */
export async function listErasable(
  tx: Transaction,
  of: { path: string; leftBefore: string; after: string[] | undefined; limit: number },
): Promise<ErasableRow[]> {
  const page = of.after ? sql`AND (m.valid_to, m.person_id) > (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<ErasableRow>`
    SELECT p.id AS "personId", p.full_name AS "fullName", o.id AS "organizationId", o.name AS "organizationName", m.end_reason AS "endReason", m.valid_to AS "endedOn"
    FROM organization o JOIN membership m ON m.organization_id = o.id JOIN person p ON p.id = m.person_id
    WHERE o.path >= ${of.path} AND o.path < ${`${of.path}~`} AND m.stay = 'HOME' AND m.end_reason IN ('STRIKE_OFF','EXPULSION','LEAVING','DEATH')
      AND m.valid_to <= ${of.leftBefore}::date AND p.erased_on IS NULL ${page} AND nennep_is_erasable(p.id, ${of.leftBefore}::date)
    ORDER BY m.valid_to, m.person_id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export async function isErasable(tx: Transaction, personId: string, leftBefore: string): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean | null;
  }>`SELECT nennep_is_erasable(${personId}, ${leftBefore}::date) AS "is"`.execute(tx);
  return rows[0]?.is === true;
}

/** Erases what no purpose needs any more; whoever calls has asked whether it may be. */
export async function erasePerson(tx: Transaction, personId: string, onDay: string): Promise<void> {
  await sql`SELECT nennep_erase_person(${personId}, ${onDay}::date)`.execute(tx);
}
