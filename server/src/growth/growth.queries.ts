import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import type { Fact } from "./growth.rules.ts";

type Span = { organizationId: string; from: string; to: string };
type Kind = OrganizationTable["kind"];

/** Everything that is counted of an organization between two days, a row a fact and part. */
export async function listFacts(tx: Transaction, { organizationId, from, to }: Span): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    SELECT part_id AS "partId", fact, amount::int AS amount FROM nennep_growth(${organizationId}, ${from}, ${to})`.execute(
    tx,
  );
  return rows;
}

export type PartRow = {
  organizationId: string;
  name: string;
  nameFolded: string;
  kind: Kind;
  wasHere: boolean;
  isHere: boolean;
};

/** A page of what stood right under an organization on either day, by name. */
export async function listParts(
  tx: Transaction,
  { organizationId, from, to, after, limit }: Span & { after: string[] | undefined; limit: number },
): Promise<PartRow[]> {
  const page = after ? sql`WHERE (p.name_folded, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<PartRow>`
    SELECT p.id AS "organizationId", p.name, p.name_folded AS "nameFolded", p.kind, p.was_here AS "wasHere", p.is_here AS "isHere"
    FROM nennep_parts(${organizationId}, ${from}, ${to}) p ${page} ORDER BY p.name_folded, p.id LIMIT ${limit + 1}`.execute(
    tx,
  );
  return rows;
}

export async function findNamed(
  tx: Transaction,
  organizationId: string,
): Promise<{ name: string; kind: Kind } | undefined> {
  return tx.selectFrom("organization").select(["name", "kind"]).where("id", "=", organizationId).executeTakeFirst();
}

export type WatchedRow = {
  organizationId: string;
  name: string;
  nameFolded: string;
  kind: Kind;
  official: number;
  inOffice: number;
  size: "TOO_FEW" | "COMMITTEE_DUE" | "BODY_DUE";
};

/** A page of the cells whose size asks for something, the most pressing first. */
export async function listWatched(
  tx: Transaction,
  wanted: {
    organizationId: string;
    limits: { fewest: number; committeeFrom: number; bodyFrom: number };
    size: WatchedRow["size"] | undefined;
    after: string[] | undefined;
    limit: number;
  },
): Promise<WatchedRow[]> {
  const { organizationId, limits, size, after, limit } = wanted;
  const pressing = sql`CASE w.size WHEN 'TOO_FEW' THEN '1' WHEN 'BODY_DUE' THEN '2' ELSE '3' END`;
  const ofSize = size === undefined ? sql`true` : sql`w.size = ${size}`;
  const page = after
    ? sql`AND (${pressing}, w.name_folded, w.id) > (CASE ${after[0]} WHEN 'TOO_FEW' THEN '1' WHEN 'BODY_DUE' THEN '2' ELSE '3' END, ${after[1]}, ${after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<WatchedRow>`
    SELECT w.id AS "organizationId", w.name, w.name_folded AS "nameFolded", w.kind, w.official, w.in_office AS "inOffice", w.size
    FROM nennep_watched_sizes(${organizationId}, ${limits.fewest}, ${limits.committeeFrom}, ${limits.bodyFrom}) w
    WHERE ${ofSize} ${page} ORDER BY ${pressing}, w.name_folded, w.id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}
