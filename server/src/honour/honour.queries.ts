import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { HonourTable } from "../database/schema.gen.ts";

type Kind = HonourTable["kind"];

export type HonourRow = {
  id: string;
  honourId: string | null;
  organizationId: string;
  organizationName: string;
  year: number;
  kind: Kind;
  name: string;
  decidedOn: string;
  number: string;
  issuer: string;
  annulledAt: Date | null;
  annulledReason: string;
};

type Wanted = {
  organizationId: string;
  below: boolean;
  year: number | undefined;
  after: string[] | undefined;
  limit: number;
};

/** What stands right below an organization today, by name; a cell itself. A paper of more is none. */
export async function listRightBelow(
  tx: Transaction,
  organizationId: string,
): Promise<{ organizationId: string; name: string }[]> {
  const { rows } = await sql<{ organizationId: string; name: string }>`
    SELECT o.id AS "organizationId", o.name FROM organization o
    WHERE o.id = ${organizationId} AND o.kind IN ('CELL','BASE_CELL') OR o.parent_id = ${organizationId} AND o.dissolved_on IS NULL
    ORDER BY o.name_folded, o.id LIMIT ${mostOnPaper}`.execute(tx);
  return rows;
}
const mostOnPaper = 1_000;
/** A level and a few titles of each year. */
const linesOfOne = 20;

/** The levels and titles of an organization and of those right below in a span of years, as they stand today. */
export async function listHonoursOfYears(
  tx: Transaction,
  { organizationId, from, to }: { organizationId: string; from: number; to: number },
): Promise<HonourRow[]> {
  const limit = mostOnPaper * linesOfOne;
  const rows = await listHonourRows(tx, {
    ...{ organizationId, below: true, year: undefined, after: [String(to + 1), startOfYear], limit },
  });
  return rows.filter(({ year, annulledAt }) => year >= from && annulledAt === null);
}
/** Lines of a year come after this one, whatever their identifier. */
const startOfYear = "00000000-0000-0000-0000-000000000000";

/** A page of levels and titles, the latest year first: what is recorded, and what was decided here and is not recorded beside. */
export async function listHonourRows(tx: Transaction, wanted: Wanted): Promise<HonourRow[]> {
  const { organizationId, below, year, after, limit } = wanted;
  const ofYear = year === undefined ? sql`` : sql`AND l.year = ${year}`;
  const page = after ? sql`AND (l.year, l.id) < (${after[0]}::int, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<HonourRow>`
    SELECT l.id, l."honourId", o.id AS "organizationId", o.name AS "organizationName", l.year, l.kind, l.name, l.decided_on AS "decidedOn", l.number, l.issuer,
      l."annulledAt", l."annulledReason"
    FROM (
      SELECT h.organization_id, h.id, h.id AS "honourId", h.year, h.kind, h.name, h.decided_on, h.number, h.issuer, h.annulled_at AS "annulledAt", h.annulled_reason AS "annulledReason"
        FROM honour h WHERE h.organization_id = ${organizationId}
          OR ${below} AND h.organization_id IN (SELECT c.id FROM organization c WHERE c.parent_id = ${organizationId})
      UNION ALL
      SELECT d.organization_id, d.id, NULL, d.year, d.level, '', d.decided_on, '', d.issuer, NULL, ''
        FROM nennep_levels_decided_here(${organizationId}, ${below}) d
        WHERE NOT EXISTS (SELECT FROM honour h WHERE h.organization_id = d.organization_id AND h.year = d.year AND h.kind = d.level AND h.annulled_at IS NULL)
    ) AS l JOIN organization o ON o.id = l.organization_id WHERE true ${ofYear} ${page}
    ORDER BY l.year DESC, l.id DESC LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** What an organization has of a year, locked against somebody who records at the same moment. */
export async function lockYearOf(
  tx: Transaction,
  { organizationId, year }: { organizationId: string; year: number },
): Promise<{ recorded: { kind: Kind; name: string }[]; decidedHere: string | null }> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`honour ${organizationId} ${year}`}, 0))`.execute(tx);
  const recorded = await tx
    .selectFrom("honour")
    .select(["kind", "name"])
    .where("organization_id", "=", organizationId)
    .where("year", "=", year)
    .where("annulled_at", "is", null)
    .execute();
  const { rows } = await sql<{ level: string }>`
    SELECT d.level FROM nennep_levels_decided_here(${organizationId}, false) d WHERE d.year = ${year}`.execute(tx);
  return { recorded, decidedHere: rows[0]?.level ?? null };
}

export type NewHonour = {
  organizationId: string;
  year: number;
  kind: Kind;
  name: string;
  decidedOn: string;
  number: string;
  issuer: string;
};

export async function insertHonour(
  tx: Transaction,
  honour: NewHonour,
  { id, by, at }: { id: string; by: string | null; at: Date },
): Promise<void> {
  const { organizationId, decidedOn, ...given } = honour;
  await tx
    .insertInto("honour")
    .values({ ...given, organization_id: organizationId, id, decided_on: decidedOn, recorded_by: by, recorded_at: at })
    .execute();
}

/** One line of an organization, locked. */
export async function lockHonour(
  tx: Transaction,
  of: { organizationId: string; honourId: string },
): Promise<{ annulledAt: Date | null } | undefined> {
  return await tx
    .selectFrom("honour")
    .select("annulled_at as annulledAt")
    .where("organization_id", "=", of.organizationId)
    .where("id", "=", of.honourId)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeHonourAnnulled(
  tx: Transaction,
  of: { organizationId: string; honourId: string },
  { reason, by, at }: { reason: string; by: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("honour")
    .set({ annulled_at: at, annulled_by: by, annulled_reason: reason })
    .where("organization_id", "=", of.organizationId)
    .where("id", "=", of.honourId)
    .execute();
}
