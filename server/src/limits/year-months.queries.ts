import { sql } from "kysely";
import type { Grade } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";

export type YearMonthRow = {
  organizationId: string;
  meetingId: string;
  month: string;
  notHeld: boolean;
  rulesVersion: string;
  decided: boolean;
  grade: Grade | null;
  total: number | null;
};

/** The regular meetings of some cells' year with the grade that counts by now: the superior's, else the cell's own once voted. */
export async function findYearMonths(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<YearMonthRow[]> {
  const { rows } = await sql<YearMonthRow>`
    SELECT m.organization_id AS "organizationId", m.id AS "meetingId", m.month, m.state = 'NOT_HELD' AS "notHeld", m.rules_version AS "rulesVersion", coalesce(e.state = 'DECIDED', false) AS decided,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_grade WHEN e.state IN ('VOTED','SUBMITTED','RETURNED') THEN e.self_grade END AS grade,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_total WHEN e.state IN ('VOTED','SUBMITTED','RETURNED') THEN e.self_total END AS total
    FROM meeting m LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    WHERE m.organization_id = ANY (${organizationIds}::uuid[]) AND m.kind = 'REGULAR' AND m.state <> 'POSTPONED' AND NOT m.joint
      AND m.month >= make_date(${year}::int, 1, 1) AND m.month < make_date(${year}::int + 1, 1, 1)
    ORDER BY m.organization_id, m.month, m.id`.execute(tx);
  return rows;
}

/** From when to when an organization exists, as far as that is known. */
export async function findLifetime(
  tx: Transaction,
  organizationId: string,
): Promise<{ foundedOn: string | null; dissolvedOn: string | null }> {
  return await tx
    .selectFrom("organization")
    .select(["founded_on as foundedOn", "dissolved_on as dissolvedOn"])
    .where("id", "=", organizationId)
    .executeTakeFirstOrThrow();
}

export type CellOfYear = {
  organizationId: string;
  name: string;
  path: string;
  parentName: string | null;
  foundedOn: string | null;
  dissolvedOn: string | null;
};

type Wanted = {
  organizationId: string;
  path: string;
  year: number;
  /** The day by which it is decided where a cell stood. */
  on: string;
  /** Leaves out those that stand beside their successor. */
  beside: boolean;
  after: string | undefined;
  limit: number;
};

/** A page of the cells that stood at or below an organization in a year, by their place at its end, in the order of that tree. */
export async function listCellsOfYear(tx: Transaction, wanted: Wanted): Promise<CellOfYear[]> {
  const { year, beside, after, limit } = wanted;
  const places = (await hasMoved(tx, wanted.on)) ? standingThen(wanted) : standingNow(wanted);
  const { rows } = await sql<CellOfYear>`
    WITH RECURSIVE ${places}
    SELECT o.id AS "organizationId", o.name, place.path, above.name AS "parentName", o.founded_on AS "foundedOn", o.dissolved_on AS "dissolvedOn"
    FROM place JOIN organization o ON o.id = place.id LEFT JOIN organization above ON above.id = place.parent_id
    WHERE place.path > ${after ?? ""} AND o.kind IN ('CELL','BASE_CELL')
      AND (o.founded_on IS NULL OR o.founded_on <= make_date(${year}::int, 12, 31))
      AND (o.dissolved_on IS NULL OR o.dissolved_on > make_date(${year}::int, 1, 1))
      AND NOT (${beside} AND o.dissolved_on <= least(nennep_today(), ${wanted.on}::date) AND EXISTS (
        SELECT 1 FROM organization_succession s JOIN place AS heir ON heir.id = s.organization_id WHERE s.predecessor_id = o.id))
    ORDER BY place.path LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

/** Whether anything has moved or was dissolved after a day, so that the tree of that day is not that of today. */
async function hasMoved(tx: Transaction, on: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM organization_placement WHERE valid_to > ${on} LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** The tree of today: `place` as id, parent and path. */
const standingNow = ({ path }: Wanted) => sql`place AS NOT MATERIALIZED (
  SELECT o.id, o.parent_id, o.path FROM organization o WHERE o.path >= ${path} AND o.path < ${`${path}~`})`;

/** The tree of a day, from an organization downwards; what was dissolved earlier in that year stands where it stood last. */
const standingThen = ({ organizationId, path, year, on }: Wanted) => sql`place AS (
  SELECT ${organizationId}::uuid AS id, (SELECT parent_id FROM organization WHERE id = ${organizationId}) AS parent_id, ${path}::text COLLATE "C" AS path
  UNION ALL
  SELECT o.id, p.parent_id, (place.path || split_part(o.path, '/', -2) || '/') COLLATE "C"
  FROM place JOIN organization_placement p ON p.parent_id = place.id JOIN organization o ON o.id = p.organization_id
  WHERE p.valid_from <= ${on}::date AND (p.valid_to IS NULL OR p.valid_to > ${on}::date
    OR p.valid_to = o.dissolved_on AND o.dissolved_on > make_date(${year}::int, 1, 1)))`;

export type MonthBeforeRow = YearMonthRow & { heirId: string; name: string; succeededOn: string };

/** The months of a year of what some cells came from, before they were succeeded, with the grade that counts by now. */
export async function findMonthsBefore(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<MonthBeforeRow[]> {
  const { rows } = await sql<MonthBeforeRow>`
    SELECT p.heir_id AS "heirId", p.organization_id AS "organizationId", p.name, p.succeeded_on AS "succeededOn", coalesce(p.meeting_id, p.organization_id) AS "meetingId",
      (p.roll).month, coalesce(p.state = 'NOT_HELD', false) AS "notHeld", coalesce(p.rules_version, '') AS "rulesVersion", p.official_grade IS NOT NULL AS decided,
      CASE WHEN p.rules_version IS NOT NULL THEN coalesce(p.official_grade, p.self_grade) END AS grade,
      CASE WHEN p.rules_version IS NOT NULL THEN CASE WHEN p.official_grade IS NOT NULL THEN p.official_total ELSE p.self_total END END AS total
    FROM nennep_predecessors(${organizationIds}::uuid[], make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 1)) AS p`.execute(
    tx,
  );
  return rows;
}
