import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** The name of somebody who is or was on the roll of an organization. */
export async function findMemberName(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{
    fullName: string;
  }>`SELECT p.full_name AS "fullName" FROM person p WHERE p.id = ${personId}
    AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.organization_id = ${organizationId})`.execute(
    tx,
  );
  return rows[0]?.fullName;
}
