import { sql } from "kysely";
import type { Grade } from "../../../rulesets/score-sheet.ts";
import type { Transaction } from "../database/connect.ts";

export type YearMonthRow = {
  meetingId: string;
  month: string;
  notHeld: boolean;
  rulesVersion: string;
  decided: boolean;
  grade: Grade | null;
  total: number | null;
};

/** The regular meetings of a cell's year with the grade that counts by now: the superior's, else the cell's own once voted. */
export async function findYearMonths(tx: Transaction, organizationId: string, year: number): Promise<YearMonthRow[]> {
  const { rows } = await sql<YearMonthRow>`
    SELECT m.id AS "meetingId", m.month, m.state = 'NOT_HELD' AS "notHeld", m.rules_version AS "rulesVersion", coalesce(e.state = 'DECIDED', false) AS decided,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_grade WHEN e.state IN ('VOTED','SUBMITTED','RETURNED') THEN e.self_grade END AS grade,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_total WHEN e.state IN ('VOTED','SUBMITTED','RETURNED') THEN e.self_total END AS total
    FROM meeting m LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    WHERE m.organization_id = ${organizationId} AND m.kind = 'REGULAR' AND m.state <> 'POSTPONED' AND NOT m.joint
      AND m.month >= make_date(${year}::int, 1, 1) AND m.month < make_date(${year}::int + 1, 1, 1)
    ORDER BY m.month, m.id LIMIT 36`.execute(tx);
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
