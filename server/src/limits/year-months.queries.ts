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

/** A page of the cells at or below an organization that were there in a year, in the cells' order; `beside` leaves out those that stand beside their successor. */
export async function listCellsOfYear(
  tx: Transaction,
  wanted: { path: string; year: number; beside: boolean; after: string | undefined; limit: number },
): Promise<CellOfYear[]> {
  const { path, year } = wanted;
  const { rows } = await sql<CellOfYear>`
    SELECT o.id AS "organizationId", o.name, o.path, above.name AS "parentName", o.founded_on AS "foundedOn", o.dissolved_on AS "dissolvedOn"
    FROM organization o LEFT JOIN organization above ON above.id = o.parent_id
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND o.path > ${wanted.after ?? ""} AND o.kind IN ('CELL','BASE_CELL')
      AND (o.founded_on IS NULL OR o.founded_on <= make_date(${year}::int, 12, 31))
      AND (o.dissolved_on IS NULL OR o.dissolved_on > make_date(${year}::int, 1, 1))
      AND NOT (${wanted.beside} AND o.dissolved_on <= nennep_today() AND EXISTS (
        SELECT 1 FROM organization_succession s JOIN organization heir ON heir.id = s.organization_id
        WHERE s.predecessor_id = o.id AND heir.path >= ${path} AND heir.path < ${`${path}~`}))
    ORDER BY o.path LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}

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
