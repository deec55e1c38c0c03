import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";

export type RosterRow = {
  personId: string;
  fullName: string;
  accountId: string | null;
  username: string | null;
  administrator: boolean;
  mustChangePassword: boolean;
  disabled: boolean;
  officePaths: string[];
};

/** People of an organization today (its own roll and who holds an office in it), with their accounts, by given name. */
export async function findRoster(
  tx: Transaction,
  organizationId: string,
  personIds: readonly string[] | undefined,
): Promise<RosterRow[]> {
  const only = personIds === undefined ? sql`` : sql`AND p.id = ANY (${personIds}::uuid[])`;
  const { rows } = await sql<RosterRow>`
    WITH here AS (
      SELECT person_id FROM membership WHERE organization_id = ${organizationId} AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())
      UNION
      SELECT person_id FROM appointment WHERE organization_id = ${organizationId} AND state = 'CONFIRMED'
        AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())),
    office AS (SELECT person_id, array_agg(path) AS paths FROM office_paths((SELECT array_agg(person_id) FROM here)) GROUP BY person_id)
    SELECT p.id AS "personId", p.full_name AS "fullName", a.id AS "accountId", a.username, coalesce(a.administrator, false) AS administrator,
      coalesce(a.must_change_password, false) AS "mustChangePassword", a.disabled_at IS NOT NULL AS disabled, coalesce(office.paths, '{}') AS "officePaths"
    FROM here JOIN person p ON p.id = here.person_id LEFT JOIN account a ON a.person_id = p.id LEFT JOIN office ON office.person_id = p.id
    WHERE true ${only} ORDER BY p.sort_name, p.id`.execute(tx);
  return rows;
}

/** Place of the highest office of a person at or above an organization that looks after accounts; undefined when there is none. */
export async function findIssuerPath(
  tx: Transaction,
  personId: string | null,
  path: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ path: string }>`
    SELECT o.path FROM appointment a JOIN organization o ON o.id = a.organization_id
    WHERE a.person_id = ${personId} AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
      AND a.position IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'OFFICE_STAFF') AND starts_with(${path}, o.path)
    ORDER BY length(o.path) LIMIT 1`.execute(tx);
  return rows[0]?.path;
}

/** Usernames that are taken and differ from one of the bases at most by a number. */
export async function findUsernamesLike(tx: Transaction, bases: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ taken: string[] }>`SELECT usernames_like(${bases}::text[]) AS taken`.execute(tx);
  return rows[0]?.taken ?? [];
}

export async function findOrganizationName(tx: Transaction, organizationId: string): Promise<string> {
  const row = await tx
    .selectFrom("organization")
    .select("name")
    .where("id", "=", organizationId)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** Keeps a recovery slip; earlier ones of the account no longer work. */
export async function storeRecoverySlip(
  tx: Transaction,
  slip: { accountId: string; secretHash: string; issuedBy: string; expiresAt: Date },
): Promise<void> {
  await sql`SELECT auth.void_recovery_slips(${slip.accountId})`.execute(tx);
  await tx
    .insertInto("one_time_slip")
    .values({
      id: newId(),
      purpose: "RECOVERY",
      account_id: slip.accountId,
      secret_hash: slip.secretHash,
      issued_by: slip.issuedBy,
      expires_at: slip.expiresAt,
    })
    .execute();
}
