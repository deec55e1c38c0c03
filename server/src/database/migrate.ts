import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";

const folder = new URL("./migrations/", import.meta.url);
const lockKey = 7_204_301;
const history =
  "CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())";

/** The database is newer than this program: starting would work on tables it does not know. */
export class DatabaseIsNewer extends Error {}

/**
 * Brings the database to this program's version, forward only, under an advisory lock, each migration in its own
 * transaction. A newer or altered history is refused with a sentence.
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
    return { applied: await applyMissing(client) };
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(history);
  const migrations = await readMigrations();
  const known = await client.query<{ name: string; sha256: string }>(
    "SELECT name, sha256 FROM schema_migration ORDER BY name",
  );
  refuseStrangeHistory(known.rows, migrations);
  const missing = migrations.slice(known.rows.length);
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

function refuseStrangeHistory(known: { name: string; sha256: string }[], migrations: Migration[]): void {
  known.forEach((row, index) => {
    const ours = migrations[index];
    if (!ours)
      throw new DatabaseIsNewer(
        `The database was written by a newer Nền Nếp (it knows ${row.name}). Start that version, or restore a backup.`,
      );
    if (ours.name !== row.name || ours.sha256 !== row.sha256)
      throw new DatabaseIsNewer(
        `Migration ${row.name} in the database is not the one this program has (${ours.name}). Start the version that wrote it.`,
      );
  });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await run(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${migration.name} failed; the database is unchanged.`, { cause: error });
  }
}

/** Carries out migrations on an empty database inside the caller's transaction: a restore loads its rows in the same one. */
export async function applyWithin(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(history);
  for (const migration of migrations) await run(client, migration);
}

/** Keeps every program from migrating until the caller's transaction ends. */
export async function holdMigrationLock(client: pg.ClientBase): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [lockKey]);
}

async function run(client: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query(sql);
  await client.query("INSERT INTO schema_migration (name, sha256) VALUES ($1, $2)", [name, sha256]);
}

export type Migration = { name: string; sql: string; sha256: string };

/** The migrations of this program, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(new URL(name, folder), "utf8")).replaceAll("\r\n", "\n");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}
