import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { DemoRow } from "./demo-rows.ts";

/** Rows a statement: a statement of many thousands costs more memory than it saves time. */
const rowsAtOnce = 1500;

/** Stores rows in bulk through the table's own row type: a column that a row does not name keeps its default. */
export async function storeRows(tx: Transaction, table: string, rows: readonly DemoRow[]): Promise<void> {
  for (const alike of Map.groupBy(rows, (row) => Object.keys(row).join()).values()) await storeAlike(tx, table, alike);
}

async function storeAlike(tx: Transaction, table: string, rows: readonly DemoRow[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    await sql`INSERT INTO ${sql.table(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${sql.table(table)}, ${part}::json)`.execute(
      tx,
    );
  }
}

/** Stores organizations, parents before children, and gives each its path; answers the paths. */
export async function storeOrganizations(tx: Transaction, rows: readonly DemoRow[]): Promise<Map<string, string>> {
  await storeRows(tx, "organization", rows);
  const { rows: placed } = await sql<{ id: string; path: string }>`
    WITH RECURSIVE placed AS (
      SELECT id, lpad(to_hex(serial), 6, '0') || '/' AS path FROM organization WHERE parent_id IS NULL AND id = ANY (${rows.map(({ id }) => id)}::uuid[])
      UNION ALL SELECT o.id, placed.path || lpad(to_hex(o.serial), 6, '0') || '/' FROM organization o JOIN placed ON o.parent_id = placed.id)
    UPDATE organization o SET path = placed.path FROM placed WHERE o.id = placed.id RETURNING o.id, o.path`.execute(tx);
  return new Map(placed.map(({ id, path }) => [id, path]));
}

/** Whether nobody has ever worked with this installation. Held until the transaction ends, so that two loads never run at once. */
export async function isEmpty(tx: Transaction): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(5030000000000000004)`.execute(tx);
  const { rows } = await sql<{
    empty: boolean;
  }>`SELECT installation_is_empty() AND NOT EXISTS (SELECT 1 FROM organization) AS empty`.execute(tx);
  return rows[0]?.empty === true;
}

/** The last meeting of all members that an organization held until a day. */
export async function findLastHeld(
  tx: Transaction,
  organizationId: string,
  until: string,
): Promise<{ meetingId: string; rulesVersion: string; heldOn: string } | undefined> {
  const { rows } = await sql<{ meetingId: string; rulesVersion: string; heldOn: string }>`
    SELECT m.id AS "meetingId", m.rules_version AS "rulesVersion", to_char(m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "heldOn" FROM meeting m
    WHERE m.organization_id = ${organizationId} AND m.kind = 'REGULAR' AND m.state IN ('CLOSED','FILED') AND m.month <= ${until}::date
    ORDER BY m.month DESC LIMIT 1`.execute(tx);
  return rows[0];
}

/** Whoever fills in has no office: for the rest of the transaction it sees what stands everywhere. */
export async function seeEverything(tx: Transaction): Promise<void> {
  await sql`SELECT set_config('nennep.actor', '', true), set_config('nennep.person', '', true), set_config('nennep.scope_of', '/', true),
    set_config('nennep.scope', '{""}', true)`.execute(tx);
}

/** Tells the planner what was filled in, at once: until it knows, it takes every table for an empty one. */
export async function learnSizes(tx: Transaction, tables: readonly string[]): Promise<void> {
  await sql`ANALYZE ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
}
