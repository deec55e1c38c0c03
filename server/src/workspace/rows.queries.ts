import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** A meeting, by the organization it belongs to. */
export type Key = { organizationId: string; meetingId: string };

export type Named = { personId: string; fullName: string };

/** A joined person as one column: identity and name, or null where the join found nobody. */
export const person = (alias: string) =>
  sql.raw(
    `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('personId', ${alias}.id, 'fullName', ${alias}.full_name) END`,
  );

export async function rowsOf<Row>(tx: Transaction, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(tx)).rows;
}
