import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { leftOut } from "./archive.rules.ts";

const under = (path: string) => sql`o.path >= ${path} AND o.path < ${`${path}~`}`;

export type ArchivedPaper = { organizationId: string; documentId: string; issuedOn: string; symbol: string };
export type ArchivedFile = { fileId: string; name: string; sha256: string };

/** Organizations of an archive, the body itself first. */
export async function listArchived(
  tx: Transaction,
  path: string,
  limit: number,
): Promise<{ organizationId: string; name: string }[]> {
  const { rows } = await sql<{ organizationId: string; name: string }>`
    SELECT o.id AS "organizationId", o.name FROM organization o WHERE ${under(path)} ORDER BY o.path LIMIT ${limit}`.execute(
    tx,
  );
  return rows;
}

export async function countArchive(
  tx: Transaction,
  path: string,
): Promise<{ organizations: number; members: number; papers: number; files: number }> {
  const here = sql`(SELECT o.id FROM organization o WHERE ${under(path)})`;
  const { rows } = await sql<{ organizations: number; members: number; papers: number; files: number }>`
    SELECT (SELECT count(*)::int FROM organization o WHERE ${under(path)}) AS organizations,
      (SELECT count(DISTINCT person_id)::int FROM membership WHERE organization_id IN ${here}) AS members,
      (SELECT count(*)::int FROM issued_document WHERE organization_id IN ${here}) AS papers,
      (SELECT count(*)::int FROM file WHERE organization_id IN ${here}) AS files`.execute(tx);
  return rows[0] ?? { organizations: 0, members: 0, papers: 0, files: 0 };
}

/** Everybody who is or was a member of these organizations. */
export async function listArchivedPeople(tx: Transaction, organizationIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`SELECT DISTINCT person_id AS "personId" FROM membership
    WHERE organization_id = ANY (${organizationIds}::uuid[]) ORDER BY 1`.execute(tx);
  return rows.map(({ personId }) => personId);
}

export async function listArchivedPapers(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<ArchivedPaper[]> {
  const { rows } = await sql<ArchivedPaper>`
    SELECT organization_id AS "organizationId", id AS "documentId", issued_on AS "issuedOn", symbol FROM issued_document
    WHERE organization_id = ANY (${organizationIds}::uuid[]) ORDER BY issued_on, issued_at, id`.execute(tx);
  return rows;
}

export async function listArchivedFiles(tx: Transaction, organizationIds: readonly string[]): Promise<ArchivedFile[]> {
  const { rows } = await sql<ArchivedFile>`SELECT id AS "fileId", name, sha256 FROM file
    WHERE organization_id = ANY (${organizationIds}::uuid[]) ORDER BY uploaded_at, id`.execute(tx);
  return rows;
}

/** Tables whose rows belong to an organization and go along, by name. */
export async function listArchivedTables(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT') AND c.relname <> ALL (${[...leftOut]}::text[])
    ORDER BY 1`.execute(tx);
  return rows.map(({ name }) => name);
}

const rowsAtOnce = 500;
type Line = Record<string, unknown>;

/** The rows of one table, some at a time, as far as whoever acts may read them. */
export function readTable(tx: Transaction, table: string, organizationIds: readonly string[]): AsyncGenerator<Line[]> {
  return readLines(
    tx,
    sql`SELECT to_jsonb(t) AS line FROM ${sql.table(table)} t WHERE t.organization_id = ANY (${organizationIds}::uuid[])`,
  );
}

/** The same of what has no organization of its own: the organizations themselves, and people. */
export function readByIds(
  tx: Transaction,
  table: "organization" | "person",
  ids: readonly string[],
): AsyncGenerator<Line[]> {
  return readLines(tx, sql`SELECT to_jsonb(t) AS line FROM ${sql.table(table)} t WHERE t.id = ANY (${ids}::uuid[])`);
}

async function* readLines(tx: Transaction, query: ReturnType<typeof sql>): AsyncGenerator<Line[]> {
  await sql`DECLARE archived NO SCROLL CURSOR FOR ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: Line }>`FETCH ${sql.lit(rowsAtOnce)} FROM archived`.execute(tx);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`CLOSE archived`.execute(tx);
}

/** An issued paper as data. */
export async function findPaper(
  tx: Transaction,
  { organizationId, documentId }: Pick<ArchivedPaper, "organizationId" | "documentId">,
): Promise<unknown> {
  const row = await tx
    .selectFrom("issued_document")
    .select("content")
    .where("organization_id", "=", organizationId)
    .where("id", "=", documentId)
    .executeTakeFirst();
  return row?.content;
}
