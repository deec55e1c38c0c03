import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationName } from "./proposal.queries.ts";

/** Where a proposal of an organization may go, its own first, then level by level upwards. */
export async function findLevels(tx: Transaction, homeId: string): Promise<OrganizationName[]> {
  const { rows } =
    await sql<OrganizationName>`SELECT l.id AS "organizationId", l.name FROM proposal_levels(${homeId}) AS l
    ORDER BY length(l.path) DESC`.execute(tx);
  return rows;
}

/** The organization right above another, and whether somebody answers there; undefined at the top. */
export async function findLevelAbove(
  tx: Transaction,
  organizationId: string,
): Promise<{ organizationId: string; isHeld: boolean } | undefined> {
  const { rows } = await sql<{ organizationId: string; isHeld: boolean }>`SELECT o.parent_id AS "organizationId",
      EXISTS (SELECT FROM people_who_answer_in(o.parent_id)) AS "isHeld"
    FROM organization o WHERE o.id = ${organizationId} AND o.parent_id IS NOT NULL`.execute(tx);
  return rows[0];
}

/**
 * The organization one level under another on the way to a proposal's own, where somebody answers; the own one in any case,
 * also where it stands elsewhere by now.
 */
export async function findLevelBelow(
  tx: Transaction,
  { homeId, organizationId }: { homeId: string; organizationId: string },
): Promise<string> {
  const { rows } = await sql<{ organizationId: string }>`SELECT l.id AS "organizationId" FROM organization here
    JOIN proposal_levels(${homeId}) AS l ON starts_with(l.path, here.path) AND l.id <> here.id
    WHERE here.id = ${organizationId} ORDER BY length(l.path) LIMIT 1`.execute(tx);
  return rows[0]?.organizationId ?? homeId;
}

/** Who takes in and answers proposals in an organization, which may be one above that the actor does not see into. */
export async function findAnswering(tx: Transaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{
    personId: string;
  }>`SELECT person_id AS "personId" FROM people_who_answer_in(${organizationId})`.execute(tx);
  return rows.map(({ personId }) => personId);
}
