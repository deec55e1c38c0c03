import type { ClientBase } from "pg";
import type { Manifest } from "./manifest.ts";

type Table = Manifest["tables"][number];
type Sequence = Manifest["sequences"][number];

/**
 * Sessions, one-time secrets and counted guesses: worthless, or harmful, in another place. And where this installation's
 * backups lie: after a move the new one has none yet.
 */
const leftOut = [
  "auth.session",
  "auth.verification",
  "auth.guess",
  "public.one_time_slip",
  "public.idempotency_key",
  "public.backup_run",
];

/** Filled by the migrations themselves: the history, which tables are watched, and the key that signs session cookies. */
const madeByMigrations = ["public.schema_migration", "audit.watched", "auth.secret"];

/** May hold rows although nobody has ever worked with the installation: it was started, had a push key made, and a set-up link was printed. */
const filledByStarting = [...leftOut, ...madeByMigrations, "public.account_event", "public.job", "auth.push_key"];

const OUR_SCHEMAS = "('public', 'audit', 'auth')";

/** The form in which values are written and read, whatever the server's settings. */
export async function useExchangeForm(client: ClientBase): Promise<void> {
  await client.query(
    "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'",
  );
  await client.query(
    "SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 3; SET LOCAL client_encoding = 'UTF8'",
  );
  await client.query("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0");
}

/** Which migrations made the database; none when it was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<Manifest["migrations"]> {
  const { rows: present } = await client.query(
    "SELECT FROM pg_class WHERE oid = to_regclass('public.schema_migration')",
  );
  if (present.length === 0) return [];
  const { rows } = await client.query("SELECT name, sha256 FROM public.schema_migration ORDER BY name");
  return rows;
}

/** Every table that a backup holds, with its columns; a table stands after those that its foreign keys refer to. */
export async function tablesToKeep(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT n.nspname || '.' || c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ${OUR_SCHEMAS} AND c.relkind = 'r'
       AND n.nspname || '.' || c.relname <> ALL ($1)
     ORDER BY 1`,
    [[...leftOut, ...madeByMigrations]],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT DISTINCT fn.nspname || '.' || f.relname AS from, tn.nspname || '.' || t.relname AS to
     FROM pg_constraint k
     JOIN pg_class f ON f.oid = k.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
     JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
     WHERE k.contype = 'f' AND f.oid <> t.oid AND fn.nspname IN ${OUR_SCHEMAS}`,
  );
  return inOrderOfReference(tables, references);
}

function inOrderOfReference(tables: Table[], references: { from: string; to: string }[]): Table[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(", ")}.`);
    for (const table of ready) waiting.delete(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** How far every sequence has counted. */
export async function sequencePositions(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT schemaname || '.' || sequencename AS name, last_value::text AS "lastValue" FROM pg_sequences
     WHERE schemaname IN ${OUR_SCHEMAS} AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}

export async function setSequence(client: ClientBase, { name, lastValue }: Sequence): Promise<void> {
  await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted(client, name), lastValue]);
}

/** The statement that streams a table's rows out, or in. */
export function copyStatement(
  client: ClientBase,
  { name, columns }: Table,
  direction: "TO STDOUT" | "FROM STDIN",
): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  return `COPY ${quoted(client, name)} (${list}) ${direction}`;
}

export async function countRows(client: ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*)::text AS count FROM ${quoted(client, table)}`,
  );
  return Number(rows[0]?.count);
}

/** Kept files that the rows speak of, so that a missing one is noticed. */
export async function* keptContents(client: ClientBase): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ sha256: string }>(
      "SELECT DISTINCT sha256 FROM public.file WHERE sha256 > $1 ORDER BY sha256 LIMIT 10000",
      [after],
    );
    for (const { sha256 } of rows) yield sha256;
    const last = rows.at(-1);
    if (!last) return;
    after = last.sha256;
  }
}

/** Tables that hold somebody's work; a restore must not touch a database that has any. */
export async function filledTables(client: ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ${OUR_SCHEMAS} AND c.relkind = 'r' AND n.nspname <> 'audit'
       AND n.nspname || '.' || c.relname <> ALL ($1) ORDER BY 1`,
    [filledByStarting],
  );
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT FROM ${quoted(client, name)} LIMIT 1`);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

/** Removes what an earlier start made in a database that nobody has worked with; extensions stay. A routine that answers rows of a table has gone with it. */
export async function removeEmptyTables(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS audit CASCADE; DROP SCHEMA IF EXISTS auth CASCADE");
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('DROP TABLE %s CASCADE', c.oid::regclass) AS statement FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT ${ofExtension("pg_class", "c")}
     UNION ALL
     SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND NOT ${ofExtension("pg_proc", "p")}
     UNION ALL
     SELECT format('DROP TYPE %s CASCADE', t.oid::regtype) FROM pg_type t
     WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd') AND NOT ${ofExtension("pg_type", "t")}`,
  );
  for (const { statement } of rows) await client.query(statement);
}

function ofExtension(catalog: string, alias: string): string {
  return `EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${alias}.oid AND d.deptype = 'e')`;
}

/**
 * Opens every table to bulk loading by its owner and empties it of what migrations put there: no triggers, so that what is
 * loaded leaves no audit entries, and no row-level security, which COPY does not work under. Returns what closes them again.
 */
export async function openForLoading(
  client: ClientBase,
  tables: readonly { name: string }[],
): Promise<() => Promise<void>> {
  const { rows: forced } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ${OUR_SCHEMAS} AND c.relforcerowsecurity`,
  );
  const names = tables.map(({ name }) => quoted(client, name));
  await client.query("SELECT audit.set_watching(false)");
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const { name } of forced) await client.query(`ALTER TABLE ${quoted(client, name)} NO FORCE ROW LEVEL SECURITY`);
  const emptied = await present(client, leftOut);
  await client.query(`TRUNCATE ${[...names, ...emptied.map((name) => quoted(client, name))].join(", ")}`);
  return async () => {
    for (const { name } of forced) await client.query(`ALTER TABLE ${quoted(client, name)} FORCE ROW LEVEL SECURITY`);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await client.query("SELECT audit.set_watching(true)");
  };
}

/** Those of the tables that the database has: the migrations of an older archive make fewer. */
async function present(client: ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL",
    [tables],
  );
  return rows.map(({ name }) => name);
}

/**
 * What waited to be sent when the backup was written may have been sent since, and nothing is sent twice: it counts as told. A
 * database from before there was any sending is left as it is.
 */
export async function keepFromSendingAgain(client: ClientBase): Promise<void> {
  if ((await present(client, ["public.delivery"])).length === 0) return;
  await client.query("UPDATE public.notification SET collected_at = now() WHERE collected_at IS NULL");
  await client.query(
    "UPDATE public.delivery SET state = 'FAILED', last_error = 'RESTORED' WHERE state IN ('WAITING', 'SENDING')",
  );
  await client.query("UPDATE public.mail_address SET code_due_at = NULL WHERE code_due_at IS NOT NULL");
  if ((await present(client, ["public.push_device"])).length === 0) return;
  await client.query("UPDATE public.push_device SET test_due_at = NULL, session_id = NULL");
}

export type BackupRun = {
  startedAt: Date;
  fileName: string;
  bytes: number;
  rows: number;
  files: number;
  missingFiles: number;
};

/** Writes down that a backup was made; a database that the program has not brought forward yet has no place for it. */
export async function recordRun(client: ClientBase, run: BackupRun): Promise<void> {
  if ((await present(client, ["public.backup_run"])).length === 0) return;
  await client.query(
    `INSERT INTO public.backup_run (started_at, finished_at, file_name, bytes, rows, files, missing_files)
     VALUES ($1, greatest(now(), $1), $2, $3, $4, $5, $6)`,
    [run.startedAt, run.fileName, run.bytes, run.rows, run.files, run.missingFiles],
  );
}

/** Lets the planner know the loaded rows. */
export async function gatherStatistics(client: ClientBase): Promise<void> {
  await client.query("ANALYZE");
}

function quoted(client: ClientBase, name: string): string {
  return name
    .split(".")
    .map((part) => client.escapeIdentifier(part))
    .join(".");
}
