import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import type { RunRow } from "./import.queries.ts";
import type { MemberRow } from "./import-row.rules.ts";
import type { Difference, HeldMember, UpdatableField } from "./updates.rules.ts";

export type MemberUpdate = Difference & { row: number; personId: string; fullName: string; sortName: string };

/** Members at a path or under it whom rows may mean, by card number or by name and birth date, as held today. */
export async function findHeldMembers(
  tx: Transaction,
  path: string,
  rows: readonly Partial<MemberRow>[],
): Promise<HeldMember[]> {
  const cards = rows.flatMap(({ cardNumber }) => (cardNumber === undefined ? [] : [cardNumber]));
  const born = rows.filter(({ fullName, birthDate }) => fullName !== undefined && birthDate !== undefined);
  const { rows: found } = await sql<HeldMember>`
    WITH meant AS (
      SELECT id FROM person WHERE card_number = ANY (${cards}::text[])
      UNION SELECT p.id FROM person p
        JOIN unnest(${born.map(({ fullName = "" }) => foldName(fullName))}::text[], ${born.map(({ birthDate }) => birthDate)}::date[]) AS n (name, birth)
          ON p.name_folded = n.name AND p.birth_date = n.birth
    )
    SELECT DISTINCT ON (p.id) p.id AS "personId", p.name_folded AS "nameFolded", p.full_name AS "fullName", p.sort_name AS "sortName",
      p.birth_date::text AS "birthDate", p.sex, p.card_number AS "cardNumber", m.organization_id AS "cellId", m.status,
      m.admitted_on::text AS "admittedOn", m.official_on::text AS "officialOn",
      array(SELECT a.position FROM appointment a WHERE a.person_id = p.id AND a.organization_id = m.organization_id AND a.state IN ('PROPOSED', 'CONFIRMED')
        AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS positions
    FROM meant JOIN person p ON p.id = meant.id JOIN membership m ON m.person_id = p.id JOIN organization o ON o.id = m.organization_id
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND (m.valid_to IS NULL OR m.valid_to > nennep_today()) AND p.erased_on IS NULL
    ORDER BY p.id, m.stay, m.id`.execute(tx);
  return found;
}

/** What an earlier check found is kept until the new one has met it again, with what was decided of it. */
export async function beginUpdates(tx: Transaction, run: RunRow): Promise<void> {
  await sql`UPDATE import_update SET stale = true WHERE organization_id = ${run.organizationId} AND import_id = ${run.id}`.execute(
    tx,
  );
}

/** Notes what a part of the list says otherwise, while it is being checked: what is empty here is filled, the rest waits. */
export async function recordUpdates(tx: Transaction, run: RunRow, updates: readonly MemberUpdate[]): Promise<void> {
  const all = <Key extends keyof MemberUpdate>(key: Key) => updates.map((update) => update[key]);
  await sql`INSERT INTO import_update AS u (organization_id, import_id, person_id, field, row_number, full_name, sort_name, held, written, takes)
    SELECT r.organization_id, r.id, n.person, n.field, n.line, n.name, n.sort, n.held, n.written, CASE WHEN n.held IS NULL THEN true END
    FROM import_run r, unnest(${all("personId")}::uuid[], ${all("field")}::text[], ${all("row")}::int[], ${all("fullName")}::text[], ${all("sortName")}::text[],
      ${all("held")}::text[], ${all("written")}::text[]) AS n (person, field, line, name, sort, held, written)
    WHERE r.id = ${run.id} AND r.organization_id = ${run.organizationId} AND r.state = 'CHECKING'
    ON CONFLICT (organization_id, import_id, person_id, field) DO UPDATE SET stale = false, row_number = excluded.row_number, full_name = excluded.full_name,
      sort_name = excluded.sort_name, held = excluded.held, written = excluded.written,
      takes = CASE WHEN u.held = excluded.held AND u.written = excluded.written THEN u.takes ELSE excluded.takes END`.execute(
    tx,
  );
}

/** Forgets what the list no longer says otherwise; all of it where the import is given up. */
export async function forgetUpdates(tx: Transaction, run: Pick<RunRow, "id" | "organizationId">, all: boolean) {
  await sql`DELETE FROM import_update WHERE organization_id = ${run.organizationId} AND import_id = ${run.id} AND (stale OR ${all})`.execute(
    tx,
  );
}

export type UpdateCounts = { filled: number; conflicts: number; undecided: number; taken: number };

export async function countUpdates(tx: Transaction, organizationId: string, importId: string): Promise<UpdateCounts> {
  const { rows } =
    await sql<UpdateCounts>`SELECT count(*) FILTER (WHERE held IS NULL)::int AS filled, count(held)::int AS conflicts,
      count(*) FILTER (WHERE takes IS NULL)::int AS undecided, count(*) FILTER (WHERE takes)::int AS taken
    FROM import_update WHERE organization_id = ${organizationId} AND import_id = ${importId}`.execute(tx);
  return rows[0] ?? { filled: 0, conflicts: 0, undecided: 0, taken: 0 };
}

export type UpdateRow = {
  personId: string;
  field: UpdatableField;
  row: number;
  fullName: string;
  held: string | null;
  written: string;
  takes: boolean | null;
};

/** A page of what a list says otherwise, in the order of its rows. */
export async function listUpdateRows(
  tx: Transaction,
  { organizationId, importId, undecided }: { organizationId: string; importId: string; undecided: boolean },
  after: string[] | undefined,
  limit: number,
): Promise<UpdateRow[]> {
  const page = after ? sql`AND (row_number, field) > (${after[0]}::int, ${after[1]})` : sql``;
  const { rows } =
    await sql<UpdateRow>`SELECT person_id AS "personId", field, row_number AS row, full_name AS "fullName", held, written, takes
    FROM import_update WHERE organization_id = ${organizationId} AND import_id = ${importId} ${undecided ? sql`AND takes IS NULL` : sql``} ${page}
    ORDER BY row_number, field LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** Decides one conflict, or all of one column. Answers how many there were. */
export async function decideUpdateRows(
  tx: Transaction,
  run: RunRow,
  { field, personId, takes }: { field: UpdatableField; personId: string | null; takes: boolean },
): Promise<number> {
  const result =
    await sql`UPDATE import_update SET takes = ${takes} WHERE organization_id = ${run.organizationId} AND import_id = ${run.id}
    AND field = ${field} AND held IS NOT NULL ${personId === null ? sql`` : sql`AND person_id = ${personId}`}`.execute(
      tx,
    );
  return Number(result.numAffectedRows);
}

/** Writes what was agreed to. Answers how many values were still as they were compared. */
export async function storeUpdates(tx: Transaction, run: RunRow): Promise<number> {
  const { rows } = await sql<{
    done: number;
  }>`SELECT nennep_store_import_updates(${run.organizationId}, ${run.id}) AS done`.execute(tx);
  const names = await sql<{ id: string; name: string }>`SELECT person_id AS id, written AS name FROM import_update
    WHERE organization_id = ${run.organizationId} AND import_id = ${run.id} AND takes AND field = 'fullName'`.execute(
    tx,
  );
  await rename(tx, names.rows);
  return rows[0]?.done ?? 0;
}

export type WrittenRow = {
  personId: string;
  fullName: string;
  field: UpdatableField;
  held: string | null;
  changed: boolean;
};

/** Every value that an import wrote over another, and whether it has changed since. */
export async function listWritten(tx: Transaction, run: RunRow): Promise<WrittenRow[]> {
  const { rows } = await sql<WrittenRow>`SELECT person_id AS "personId", full_name AS "fullName", field, held, changed
    FROM nennep_import_written(${run.organizationId}, ${run.id}) ORDER BY sort_name, person_id, field`.execute(tx);
  return rows;
}

/** Puts the former values back where the import's own still stand. */
export async function putBack(tx: Transaction, run: RunRow, written: readonly WrittenRow[]): Promise<void> {
  await sql`SELECT nennep_put_back_import_updates(${run.organizationId}, ${run.id})`.execute(tx);
  const renamed = written.filter(({ field, changed }) => field === "fullName" && !changed);
  await rename(
    tx,
    renamed.map(({ personId, held }) => ({ id: personId, name: held ?? "" })),
  );
}

async function rename(tx: Transaction, people: readonly { id: string; name: string }[]): Promise<void> {
  if (people.length === 0) return;
  const names = people.map(({ id, name }) => ({
    id,
    name,
    folded: foldName(name),
    sort: sortName(name),
    words: nameWords(name),
  }));
  await sql`SELECT nennep_rename(${JSON.stringify(names)}::jsonb)`.execute(tx);
}

/**
 * Nothing is stored or taken out by two imports of the same body at once: the organization itself for this one alone, all
 * above it shared, so that an import for a body waits for those of its cells. False where somebody else is at it.
 */
export async function lockImports(tx: Transaction, path: string, wait: boolean): Promise<boolean> {
  const parts = path.split("/").slice(0, -1);
  for (const [level] of parts.entries()) {
    const key = sql`hashtextextended(${`imports ${parts.slice(0, level + 1).join("/")}`}, 57)`;
    const kind = sql.raw(level === parts.length - 1 ? "" : "_shared");
    const call = sql`${sql.raw(wait ? "pg_advisory_xact_lock" : "pg_try_advisory_xact_lock")}${kind}(${key})`;
    const { rows } = await sql<{ got: boolean | string }>`SELECT ${call} AS got`.execute(tx);
    if (rows[0]?.got === false) return false;
  }
  return true;
}
