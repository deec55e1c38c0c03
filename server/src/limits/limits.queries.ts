import { sql } from "kysely";
import type { IssuedLimits, LimitKey, LocalNumbers } from "../../../rulesets/local-limits.ts";
import type { PredecessorsShown } from "../../../rulesets/predecessors.ts";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import { prefixesOf } from "../organization/organization.queries.ts";

type CellType = NonNullable<OrganizationTable["cell_type"]>;

export type LimitsRow = {
  organizationId: string;
  issuerName: string | null;
  version: number;
  name: string;
  title: string;
  document: string;
  documentOn: string;
  numbers: LocalNumbers;
  holdsBelow: LimitKey[];
  yearRule: string | null;
  predecessors: PredecessorsShown | null;
  /** The types of cells that it is for; null is all of them. */
  cellTypes: CellType[] | null;
  validFrom: string;
  validTo: string | null;
  issuedAt: Date;
};

const columns = sql`l.organization_id AS "organizationId", issuer.name AS "issuerName", l.version, l.name, l.title, l.document, l.document_on AS "documentOn",
  l.numbers, l.holds_below AS "holdsBelow", l.year_rule AS "yearRule", l.predecessors, l.cell_types AS "cellTypes", l.valid_from AS "validFrom", l.valid_to AS "validTo", l.issued_at AS "issuedAt"`;

/**
 * What the committees above an organization, and it itself, have issued that is valid on a day, from the root down: of each
 * the version for every cell that began last, and after it the one for the organization's type of cell, or for the types asked for.
 */
export async function findLimitsInForce(
  tx: Transaction,
  {
    path,
    on,
    cellTypes = null,
    organizationId,
  }: { path: string; on: string; cellTypes?: readonly CellType[] | null; organizationId?: string },
): Promise<LimitsRow[]> {
  return await findLimitsAbove(tx, { paths: [path], on, cellTypes, organizationIds: [organizationId ?? null] });
}

/**
 * The same for several organizations at once, each by its own type unless types are given; `of` is the path of the organization that a row
 * is for. Of a place where an organization no longer stands, it has to be said which one is meant.
 */
export async function findLimitsAbove(
  tx: Transaction,
  {
    paths,
    on,
    cellTypes = null,
    organizationIds = paths.map(() => null),
  }: {
    paths: readonly string[];
    on: string;
    cellTypes?: readonly CellType[] | null;
    organizationIds?: readonly (string | null)[];
  },
): Promise<(LimitsRow & { of: string })[]> {
  const places = [...new Set(paths.flatMap(prefixesOf))];
  const { rows } = await sql<LimitsRow & { of: string }>`
    SELECT * FROM (SELECT DISTINCT ON (asked.path, issuer.path, l.cell_types IS NULL) ${columns}, issuer.path AS place, asked.path AS "of"
      FROM unnest(${[...paths]}::text[], ${[...organizationIds]}::uuid[]) AS asked (path, id)
        LEFT JOIN organization o ON o.id = asked.id OR (asked.id IS NULL AND o.path = asked.path)
      JOIN organization issuer ON issuer.path = ANY (${places}::text[]) AND starts_with(asked.path, issuer.path)
      JOIN issued_limits l ON l.organization_id = issuer.id
      WHERE l.valid_from <= ${on}::date AND (l.valid_to IS NULL OR l.valid_to >= ${on}::date)
        AND (l.cell_types IS NULL OR l.cell_types && coalesce(${cellTypes}::text[], ARRAY[o.cell_type]))
      ORDER BY asked.path, issuer.path, l.cell_types IS NULL, l.valid_from DESC, l.version DESC) AS nearest
    ORDER BY length(place), "cellTypes" IS NOT NULL`.execute(tx);
  return rows;
}

/** Issued versions by their names, for rules that a meeting remembers. */
export async function findIssuedLimits(tx: Transaction, names: readonly string[]): Promise<IssuedLimits[]> {
  const { rows } =
    await sql<LimitsRow>`SELECT ${columns} FROM issued_limits l LEFT JOIN organization issuer ON issuer.id = l.organization_id
    WHERE l.name = ANY (${names})`.execute(tx);
  return rows.map(limitsOf);
}

/** What an organization has issued, newest first; one more than the page. */
export async function listLimitsRows(
  tx: Transaction,
  organizationId: string,
  { after, limit }: { after: number | undefined; limit: number },
): Promise<LimitsRow[]> {
  const { rows } =
    await sql<LimitsRow>`SELECT ${columns} FROM issued_limits l LEFT JOIN organization issuer ON issuer.id = l.organization_id
    WHERE l.organization_id = ${organizationId} ${after === undefined ? sql`` : sql`AND l.version < ${after}`}
    ORDER BY l.version DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** The title of a version of an organization for some of the same cells that begins on a day and has not been ended before it began. */
export async function findBeginningOn(
  tx: Transaction,
  { organizationId, validFrom, cellTypes }: Pick<LimitsRow, "organizationId" | "validFrom" | "cellTypes">,
): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    SELECT title FROM issued_limits
    WHERE organization_id = ${organizationId} AND valid_from = ${validFrom} AND valid_to IS NULL
      AND (cell_types IS NULL) = (${cellTypes}::text[] IS NULL) AND (cell_types IS NULL OR cell_types && ${cellTypes}::text[])
    LIMIT 1`.execute(tx);
  return rows[0]?.title;
}

export type NewLimits = Pick<
  LimitsRow,
  | "organizationId"
  | "title"
  | "document"
  | "documentOn"
  | "numbers"
  | "holdsBelow"
  | "yearRule"
  | "predecessors"
  | "cellTypes"
  | "validFrom"
> & { by: string; at: Date };

/** Stores a version under the organization's next number; who issues at the same time waits for the other. */
export async function insertLimits(tx: Transaction, given: NewLimits): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('limits ' || ${given.organizationId}::text, 0))`.execute(tx);
  const { rows } = await sql<{ version: number }>`
    INSERT INTO issued_limits (organization_id, version, title, document, document_on, numbers, holds_below, year_rule, predecessors, cell_types, valid_from, issued_by, issued_at)
    SELECT ${given.organizationId}, 1 + coalesce(max(l.version), 0), ${given.title}, ${given.document}, ${given.documentOn}, ${JSON.stringify(given.numbers)},
      ${given.holdsBelow}, ${given.yearRule}, ${given.predecessors}, ${given.cellTypes}, ${given.validFrom}, ${given.by}, ${given.at}
    FROM issued_limits l WHERE l.organization_id = ${given.organizationId} RETURNING version`.execute(tx);
  // An aggregate without groups gives one row.
  return rows[0]!.version;
}

export async function lockLimits(
  tx: Transaction,
  key: { organizationId: string; version: number },
): Promise<{ validFrom: string } | undefined> {
  return await tx
    .selectFrom("issued_limits")
    .select("valid_from as validFrom")
    .where("organization_id", "=", key.organizationId)
    .where("version", "=", key.version)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeLimitsEnd(
  tx: Transaction,
  key: { organizationId: string; version: number },
  validTo: string | null,
): Promise<void> {
  await tx
    .updateTable("issued_limits")
    .set({ valid_to: validTo })
    .where("organization_id", "=", key.organizationId)
    .where("version", "=", key.version)
    .execute();
}

/** A version as the rules take it. */
export function limitsOf({ name, document, documentOn, validFrom, numbers, holdsBelow }: LimitsRow): IssuedLimits {
  return { name, source: { document, date: documentOn }, validFrom, numbers, holdsBelow };
}
