import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import { findTotalsOf, readTotals, type Totals } from "../picture/picture.queries.ts";
import type { ExpectedSpan } from "../picture/picture.rules.ts";
import { noFigures, type RawFigures } from "./report-figures.rules.ts";

type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";

type Counted = Pick<
  RawFigures,
  | "notHeld"
  | "excused"
  | "unexcused"
  | "speakers"
  | "listeners"
  | "praised"
  | "thematicHeld"
  | "topicsPlanned"
  | "topicsHeld"
>;
export type CountedRow = Counted & { organizationId: string; month: string };

const counted = [
  "notHeld",
  "excused",
  "unexcused",
  "speakers",
  "listeners",
  "praised",
  "thematicHeld",
  "topicsPlanned",
  "topicsHeld",
] as const;

/** What the roll-ups do not have, of each organization and month. */
export async function readCounted(
  tx: Transaction,
  organizationIds: readonly string[],
  span: { from: string; to: string },
): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    SELECT organization_id AS "organizationId", month, not_held AS "notHeld", excused, unexcused, speakers, listeners, praised,
      thematic_held AS "thematicHeld", topics_planned AS "topicsPlanned", topics_held AS "topicsHeld"
    FROM nennep_report_figures(${organizationIds}::uuid[], ${span.from}::date, ${span.to}::date)`.execute(tx);
  return rows;
}

/** Figures of some organizations over a span, by their identifiers. */
export async function readFiguresOf(
  tx: Transaction,
  organizationIds: readonly string[],
  span: ExpectedSpan,
): Promise<Map<string, RawFigures>> {
  const totals = new Map((await findTotalsOf(tx, organizationIds, span)).map((row) => [row.organizationId, row]));
  const byOrganization = Map.groupBy(await readCounted(tx, organizationIds, span), (row) => row.organizationId);
  return new Map(organizationIds.map((id) => [id, joined(totals.get(id), byOrganization.get(id) ?? [])]));
}

/** Figures of one cell, month by month. */
export async function readMonthsOf(
  tx: Transaction,
  organizationId: string,
  months: readonly string[],
  expectedTo: string,
): Promise<{ month: string; figures: RawFigures }[]> {
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  const spans = months.map((month) => ({ from: month, to: month, expectedTo }));
  const totals = await readTotals(tx, organizationId, spans);
  const byMonth = Map.groupBy(await readCounted(tx, [organizationId], { from, to }), (row) => row.month);
  return months.map((month, index) => ({ month, figures: joined(totals[index], byMonth.get(month) ?? []) }));
}

export function joined(totals: Totals | undefined, rows: readonly CountedRow[]): RawFigures {
  const sum = (figure: keyof Counted) => rows.reduce((total, row) => total + row[figure], 0);
  const extra = Object.fromEntries(counted.map((figure) => [figure, sum(figure)]));
  if (!totals) return { ...noFigures, ...extra };
  const { members, cells, expected, held, present, attendanceBase, scoreSum, scored, decided } = totals;
  const { good, fair, average, poor, tasksDone, tasksTotal } = totals;
  return {
    ...noFigures,
    ...extra,
    ...{ members, cells, expected, held, present, attendanceBase, scoreSum, scored, decided },
    ...{ good, fair, average, poor, tasksDone, tasksTotal },
  };
}

export type LineOf = {
  organizationId: string;
  name: string;
  serial: number;
  foundedOn: string | null;
};

/** A page of the organizations right under one that existed at the end of a period, in the order in which they were entered. */
export async function listAsked(
  tx: Transaction,
  of: { organizationId: string; lastDay: string; after: string | undefined; limit: number },
): Promise<LineOf[]> {
  const { rows } = await sql<LineOf>`
    SELECT o.id AS "organizationId", o.name, o.serial, o.founded_on AS "foundedOn" FROM organization o
    WHERE o.parent_id = ${of.organizationId} AND o.kind <> 'GROUP' AND o.serial > ${of.after ?? "0"}::bigint
      AND (o.founded_on IS NULL OR o.founded_on <= ${of.lastDay}) AND (o.dissolved_on IS NULL OR o.dissolved_on > ${of.lastDay})
    ORDER BY o.serial LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type SquareRow = {
  organizationId: string;
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
    SELECT r.organization_id AS "organizationId", r.month, r.cells, r.held, c.official_grade AS "officialGrade", c.self_grade AS "selfGrade",
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
