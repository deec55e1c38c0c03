import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import { findTotalsOf, readTotals, type Stood, stoodUnder, type Totals } from "../picture/picture.queries.ts";
import type { ExpectedSpan } from "../picture/picture.rules.ts";
import { noFigures, type RawFigures } from "./report-figures.rules.ts";

type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";

/** Figures of a body over a span, and of some organizations right under it as far as they stood there, by their identifiers. */
export async function readFiguresOf(
  tx: Transaction,
  organizationId: string,
  subordinateIds: readonly string[],
  span: ExpectedSpan,
): Promise<Map<string, RawFigures>> {
  const [own] = await readTotals(tx, organizationId, [span]);
  const below = await findTotalsOf(tx, subordinateIds, { ...span, under: organizationId });
  const figures = below.map((row): [string, RawFigures] => [row.organizationId, asReported(row)]);
  return new Map(own ? [[organizationId, asReported(own)], ...figures] : figures);
}

/** Figures of one cell, month by month. */
export async function readMonthsOf(
  tx: Transaction,
  organizationId: string,
  months: readonly string[],
  expectedTo: string,
): Promise<{ month: string; figures: RawFigures }[]> {
  const spans = months.map((month) => ({ from: month, to: month, expectedTo }));
  const totals = await readTotals(tx, organizationId, spans);
  return months.map((month, index) => {
    const found = totals[index];
    return { month, figures: found ? asReported(found) : noFigures };
  });
}

/** Those of the kept figures that a report shows. */
export function asReported({ submitted: _, speakerBase: listeners, ...figures }: Totals): RawFigures {
  return { ...figures, listeners };
}

export type LineOf = {
  organizationId: string;
  name: string;
  serial: number;
  foundedOn: string | null;
};

/**
 * A page of the organizations that stood right under one in a month of a span, or at its end, in the order in which they were
 * entered. What ended within it is listed unless another one succeeded it: beside that one it is shown.
 */
export async function listAsked(
  tx: Transaction,
  of: Stood & { after: string | undefined; limit: number },
): Promise<LineOf[]> {
  const { lastDay } = of;
  const { rows } = await sql<LineOf>`
    SELECT o.id AS "organizationId", o.name, o.serial, o.founded_on AS "foundedOn"
    FROM ${stoodUnder(of)} AS stood
    JOIN organization o ON o.id = stood.id
    WHERE o.kind <> 'GROUP' AND o.serial > ${of.after ?? "0"}::bigint AND (o.founded_on IS NULL OR o.founded_on <= ${lastDay}) AND (o.dissolved_on IS NULL OR o.dissolved_on > ${lastDay}
      OR NOT EXISTS (SELECT 1 FROM organization_succession s WHERE s.predecessor_id = o.id))
    ORDER BY o.serial LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type SquareRow = {
  organizationId: string;
  /** Where it stood in that month. */
  parentId: string | null;
  month: string;
  cells: number;
  held: number;
  officialGrade: Grade | null;
  selfGrade: Grade | null;
  good: number;
  fair: number;
  average: number;
  poor: number;
  present: number;
  attendanceBase: number;
  scoreSum: number;
  scored: number;
  meetingId: string | null;
};

/** Months of some organizations, with what a cell's own meeting adds. */
export async function readSquares(
  tx: Transaction,
  organizationIds: readonly string[],
  span: { from: string; to: string },
): Promise<SquareRow[]> {
  const { rows } = await sql<SquareRow>`
    SELECT r.organization_id AS "organizationId", r.parent_id AS "parentId", r.month, r.cells, r.held, c.official_grade AS "officialGrade", c.self_grade AS "selfGrade",
      r.good, r.fair, r.average, r.poor, r.present, r.attendance_base AS "attendanceBase", r.score_sum AS "scoreSum", r.scored, c.meeting_id AS "meetingId"
    FROM month_rollup r LEFT JOIN cell_month c ON c.organization_id = r.organization_id AND c.month = r.month
    WHERE r.organization_id = ANY (${organizationIds}::uuid[]) AND r.month BETWEEN ${span.from} AND ${span.to}
    ORDER BY r.organization_id, r.month`.execute(tx);
  return rows;
}

export type Reporting = {
  organizationId: string;
  name: string;
  path: string;
  kind: OrganizationTable["kind"];
  foundedOn: string | null;
  superiorId: string | null;
  superiorName: string | null;
};

/** What an organization that reports is, and whom it reports to. */
export async function findReporting(tx: Transaction, organizationId: string): Promise<Reporting | undefined> {
  const { rows } = await sql<Reporting>`
    SELECT o.id AS "organizationId", o.name, o.path, o.kind, o.founded_on AS "foundedOn", up.id AS "superiorId", up.name AS "superiorName"
    FROM organization o LEFT JOIN organization up ON up.id = o.parent_id WHERE o.id = ${organizationId}`.execute(tx);
  return rows[0];
}
