import type pg from "pg";

/** How many rows every table has, the audit log and the sign-in's own tables included. */
export async function countRows(owner: pg.Pool): Promise<Record<string, number>> {
  const tables = await owner.query<{ table: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'audit', 'auth') ORDER BY 1`,
  );
  const counts = tables.rows.map(({ table }) => `SELECT '${table}' AS table, count(*) AS rows FROM ${table}`);
  const { rows } = await owner.query<{ table: string; rows: number }>(counts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ table, rows: found }) => [table, found]));
}
