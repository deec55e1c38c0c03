import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { findLimitsInForce } from "../limits/limits.queries.ts";
import { predecessorsOf } from "../limits/present-limits.ts";
import { type SquareRow, type SubordinateRow, type Totals, totals } from "./picture.queries.ts";
import type { ExpectedSpan } from "./picture.rules.ts";

/** Whether what cells came from is shown beside them, by what holds at the end of a period, or today while it runs. */
export async function showsPredecessors(
  tx: Transaction,
  path: string,
  lastDay: string,
  today: string,
): Promise<boolean> {
  const on = today < lastDay ? today : lastDay;
  return predecessorsOf(await findLimitsInForce(tx, { path, on }), on).shown === "BESIDE";
}

export type Before = Pick<SubordinateRow, "organizationId" | "name" | "kind"> & {
  heirId: string;
  succeededOn: string;
  isOpen: boolean;
};

const place = sql.raw(
  `p.heir_id AS "heirId", p.organization_id AS "organizationId", p.name, p.kind, p.succeeded_on AS "succeededOn", p.is_open AS "isOpen"`,
);

/** The months of a year of what some organizations came from, before they were succeeded. */
export async function findSquaresBefore(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<(SquareRow & Before & { present: number; attendanceBase: number })[]> {
  const { rows } = await sql<SquareRow & Before & { present: number; attendanceBase: number }>`
    SELECT ${place}, r.parent_id AS "parentId", r.month, r.cells, r.held, r.submitted, r.decided, r.good, r.fair, r.average, r.poor,
      r.self_good AS "selfGood", r.self_fair AS "selfFair", r.self_average AS "selfAverage", r.self_poor AS "selfPoor",
      r.score_sum AS "scoreSum", r.scored, r.present, r.attendance_base AS "attendanceBase", p.state, p.meeting_id AS "meetingId", p.self_grade AS "selfGrade", p.official_grade AS "officialGrade"
    FROM nennep_predecessors(${organizationIds}::uuid[], ${`${year}-01-01`}::date, ${`${year}-12-01`}::date) AS p
    CROSS JOIN LATERAL (SELECT (p.roll).*) AS r`.execute(tx);
  return rows;
}

/** Figures over a span of what some organizations came from, before they were succeeded. */
export async function findTotalsBefore(
  tx: Transaction,
  organizationIds: readonly string[],
  span: ExpectedSpan,
): Promise<(Totals & Before)[]> {
  const { rows } = await sql<Totals & Before>`
    SELECT ${place}, ${totals} FROM nennep_predecessors(${organizationIds}::uuid[], ${span.from}::date, ${span.to}::date) AS p
    CROSS JOIN LATERAL (SELECT (p.roll).*) AS r CROSS JOIN (SELECT ${span.expectedTo}::date AS expected_to) AS span
    GROUP BY p.heir_id, p.organization_id, p.name, p.kind, p.succeeded_on, p.is_open ORDER BY p.heir_id, p.succeeded_on DESC, p.name`.execute(
    tx,
  );
  return rows;
}
