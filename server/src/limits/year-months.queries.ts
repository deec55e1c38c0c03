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

/** A page of the cells at or below an organization that were there in a year, in the cells' order. */
export async function listCellsOfYear(
  tx: Transaction,
  wanted: { path: string; year: number; after: string | undefined; limit: number },
): Promise<CellOfYear[]> {
  const { path, year } = wanted;
  const { rows } = await sql<CellOfYear>`
    SELECT o.id AS "organizationId", o.name, o.path, above.name AS "parentName", o.founded_on AS "foundedOn", o.dissolved_on AS "dissolvedOn"
    FROM organization o LEFT JOIN organization above ON above.id = o.parent_id
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND o.path > ${wanted.after ?? ""} AND o.kind IN ('CELL','BASE_CELL')
      AND (o.founded_on IS NULL OR o.founded_on <= make_date(${year}::int, 12, 31))
      AND (o.dissolved_on IS NULL OR o.dissolved_on > make_date(${year}::int, 1, 1))
    ORDER BY o.path LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
