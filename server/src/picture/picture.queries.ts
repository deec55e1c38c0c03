import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import { sendJob } from "../jobs/send-job.ts";
import type { ExpectedSpan } from "./picture.rules.ts";

type Kind = OrganizationTable["kind"];
type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";
export type CellState = "PREPARING" | "NOT_HELD" | "HELD" | "FILED" | "WAITING" | "DECIDED" | "RETURNED";

/**
 * Says that figures of an organization's month may have changed: its meeting, evaluation, reported tasks, members or place.
 * Its roll-up and those above it follow after the commit; asking often costs one recomputation.
 */
export async function markMonthChanged(tx: Transaction, organizationId: string, month: string): Promise<void> {
  await sendJob(tx, "picture.recompute", `${organizationId} ${month}`, { organizationId, month });
}

/** Figures of one organization over some months, read from its own roll-up rows. */
export type Totals = {
  members: number;
  cells: number;
  expected: number;
  held: number;
  submitted: number;
  decided: number;
  good: number;
  fair: number;
  average: number;
  poor: number;
  present: number;
  attendanceBase: number;
  scoreSum: number;
  scored: number;
  tasksDone: number;
  tasksTotal: number;
  notHeld: number;
  excused: number;
  unexcused: number;
  speakers: number;
  speakerBase: number;
  praised: number;
  thematicHeld: number;
  topicsPlanned: number;
  topicsHeld: number;
};

// Rows `r` of months, summed over a row `span`. In a month that lies ahead only the cells that have met for it count as cells.
const cells = "CASE WHEN r.month <= span.expected_to THEN r.cells ELSE r.held END";
export const totals = sql.raw(`
  coalesce(max(${cells}), 0)::int AS cells, coalesce(sum(${cells}), 0)::int AS expected, coalesce(sum(r.held), 0)::int AS held,
  coalesce(sum(r.submitted), 0)::int AS submitted, coalesce(sum(r.decided), 0)::int AS decided, coalesce(sum(r.good), 0)::int AS good,
  coalesce(sum(r.fair), 0)::int AS fair, coalesce(sum(r.average), 0)::int AS average, coalesce(sum(r.poor), 0)::int AS poor,
  coalesce(sum(r.present), 0)::int AS present, coalesce(sum(r.attendance_base), 0)::int AS "attendanceBase",
  coalesce(sum(r.score_sum), 0) AS "scoreSum", coalesce(sum(r.scored), 0)::int AS scored,
  coalesce(sum(r.tasks_done), 0)::int AS "tasksDone", coalesce(sum(r.tasks_total), 0)::int AS "tasksTotal",
  coalesce(sum(r.not_held), 0)::int AS "notHeld", coalesce(sum(r.excused), 0)::int AS excused, coalesce(sum(r.unexcused), 0)::int AS unexcused,
  coalesce(sum(r.speakers), 0)::int AS speakers, coalesce(sum(r.speaker_base), 0)::int AS "speakerBase", coalesce(sum(r.praised), 0)::int AS praised,
  coalesce(sum(r.thematic_held), 0)::int AS "thematicHeld", coalesce(sum(r.topics_of_month), 0)::int AS "topicsPlanned",
  coalesce(sum(r.topics_taken_up), 0)::int AS "topicsHeld",
  coalesce((array_agg(r.members ORDER BY r.month DESC) FILTER (WHERE r.month IS NOT NULL))[1], 0) AS members`);

/** An organization's figures over spans of months, one row a span, in the order of the spans. */
export async function readTotals(
  tx: Transaction,
  organizationId: string,
  spans: readonly ExpectedSpan[],
): Promise<Totals[]> {
  const [from, to, expectedTo] = (["from", "to", "expectedTo"] as const).map((day) => spans.map((span) => span[day]));
  const { rows } = await sql<Totals>`
    SELECT ${totals} FROM unnest(${from}::date[], ${to}::date[], ${expectedTo}::date[]) WITH ORDINALITY AS span (first, last, expected_to, no)
    LEFT JOIN month_rollup r ON r.organization_id = ${organizationId} AND r.month BETWEEN span.first AND span.last
    GROUP BY span.no ORDER BY span.no`.execute(tx);
  return rows;
}

export type PlaceRow = { name: string; kind: Kind; directSubordinates: number; staff: number | null };

/** The organization of a picture: how many stand right under it, and its last head-count of staff. */
export async function findPictured(tx: Transaction, organizationId: string): Promise<PlaceRow | undefined> {
  const { rows } = await sql<PlaceRow>`
    SELECT o.name, o.kind, (SELECT count(*)::int FROM organization c WHERE c.parent_id = o.id AND c.dissolved_on IS NULL) AS "directSubordinates",
      (SELECT staff FROM organization_staff_count s WHERE s.organization_id = o.id ORDER BY counted_on DESC LIMIT 1) AS staff
    FROM organization o WHERE o.id = ${organizationId}`.execute(tx);
  return rows[0];
}

/** Scores of cells right under an organization that wait for its decision. */
export async function findWaiting(
  tx: Transaction,
  organizationId: string,
): Promise<{ waiting: number; oldest: Date | null }> {
  const { rows } = await sql<{ waiting: number; oldest: Date | null }>`
    SELECT count(*)::int AS waiting, min(c.submitted_at) AS oldest FROM organization o
    JOIN cell_month c ON c.organization_id = o.id AND c.state = 'WAITING' WHERE o.parent_id = ${organizationId}`.execute(
    tx,
  );
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

export type PictureFilter = "ALL" | "NOT_HELD" | "NOT_FILED" | "WAITING" | "LOW_GRADE";

/** What a month of a row must show for the row to be listed. A month counts as not held once it is over. */
const shows = {
  NOT_HELD: (today: string) =>
    sql`(r.not_held > 0 OR (r.held < r.cells AND r.month < date_trunc('month', ${today}::date)))`,
  NOT_FILED: () => sql`r.filed < r.held`,
  WAITING: () => sql`r.submitted > r.decided`,
  LOW_GRADE: () => sql`r.average + r.poor > 0`,
} as const;

export type SubordinateRow = {
  organizationId: string;
  name: string;
  kind: Kind;
  serial: number;
  hasChildren: boolean;
  /** Whether it stands right under the organization today. */
  isHere: boolean;
};

/** A span of months of whatever stood under an organization; `today` is the day of the question. */
export type Stood = { organizationId: string; from: string; lastDay: string; today: string };

/** What stood right under an organization in a month of a span, by the roll-ups' own parent, or at its end: a source of `id`. */
export function stoodUnder({ organizationId, from, lastDay, today }: Stood) {
  const [on] = [today, lastDay].toSorted();
  return sql`(
    SELECT DISTINCT r.organization_id AS id FROM month_rollup r WHERE r.parent_id = ${organizationId} AND r.month BETWEEN ${from} AND ${lastDay}
    UNION SELECT p.organization_id FROM organization_placement p WHERE p.parent_id = ${organizationId}
      AND p.valid_from <= ${on}::date AND (p.valid_to IS NULL OR p.valid_to > ${on}::date))`;
}

/** A page of the organizations that stood right under one within a span, in the order in which they were entered; with a filter, those whose months show it. */
export async function listPictured(
  tx: Transaction,
  wanted: Stood & {
    filter: PictureFilter;
    /** Whether what was succeeded by another one right under the same organization stands beside that one instead. */
    beside: boolean;
    after: string | undefined;
    limit: number;
  },
): Promise<SubordinateRow[]> {
  const { organizationId, filter, from, lastDay, today } = wanted;
  const inSpan = sql`SELECT 1 FROM month_rollup r WHERE r.organization_id = o.id AND r.month BETWEEN ${from} AND ${lastDay}`;
  const found =
    filter === "ALL"
      ? sql`o.dissolved_on IS NULL OR o.dissolved_on > ${lastDay} OR EXISTS (${inSpan})`
      : sql`EXISTS (${inSpan} AND ${shows[filter](today)})`;
  const { rows } = await sql<SubordinateRow>`
    SELECT o.id AS "organizationId", o.name, o.kind, o.serial, coalesce(o.parent_id = ${organizationId}, false) AS "isHere",
      EXISTS (SELECT 1 FROM organization c WHERE c.parent_id = o.id AND c.kind <> 'GROUP') AS "hasChildren"
    FROM ${stoodUnder(wanted)} AS stood JOIN organization o ON o.id = stood.id
    WHERE o.kind <> 'GROUP' AND o.serial > ${wanted.after ?? "0"}::bigint AND (${found})
      AND NOT (${wanted.beside} AND o.dissolved_on <= least(${today}::date, ${lastDay}::date) AND EXISTS (SELECT 1 FROM organization_succession s
        JOIN organization heir ON heir.id = s.organization_id WHERE s.predecessor_id = o.id AND heir.parent_id = o.parent_id))
    ORDER BY o.serial LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}

export type SquareRow = {
  organizationId: string;
  /** Where it stood in that month. */
  parentId: string | null;
  month: string;
  cells: number;
  held: number;
  submitted: number;
  decided: number;
  good: number;
  fair: number;
  average: number;
  poor: number;
  selfGood: number;
  selfFair: number;
  selfAverage: number;
  selfPoor: number;
  scoreSum: number;
  scored: number;
  state: CellState | null;
  meetingId: string | null;
  selfGrade: Grade | null;
  officialGrade: Grade | null;
};

/** Months of a year of the organizations of a page: roll-up rows, with what a cell's own meeting adds. */
export async function findSquares(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<SquareRow[]> {
  const { rows } = await sql<SquareRow>`
    SELECT r.organization_id AS "organizationId", r.parent_id AS "parentId", r.month, r.cells, r.held, r.submitted, r.decided, r.good, r.fair, r.average, r.poor,
      r.self_good AS "selfGood", r.self_fair AS "selfFair", r.self_average AS "selfAverage", r.self_poor AS "selfPoor",
      r.score_sum AS "scoreSum", r.scored, c.state, c.meeting_id AS "meetingId", c.self_grade AS "selfGrade", c.official_grade AS "officialGrade"
    FROM month_rollup r LEFT JOIN cell_month c ON c.organization_id = r.organization_id AND c.month = r.month
    WHERE r.organization_id = ANY (${organizationIds}::uuid[]) AND r.month BETWEEN ${`${year}-01-01`} AND ${`${year}-12-01`}
    ORDER BY r.organization_id, r.month`.execute(tx);
  return rows;
}

/** Figures of each organization of a page over a span of months; `under`, only of those in which it stood right under that one. */
export async function findTotalsOf(
  tx: Transaction,
  organizationIds: readonly string[],
  span: ExpectedSpan & { under?: string },
): Promise<(Totals & { organizationId: string })[]> {
  const { rows } = await sql<Totals & { organizationId: string }>`
    SELECT o.id AS "organizationId", ${totals} FROM unnest(${organizationIds}::uuid[]) AS o (id)
    CROSS JOIN (SELECT ${span.expectedTo}::date AS expected_to) AS span
    LEFT JOIN month_rollup r ON r.organization_id = o.id AND r.month BETWEEN ${span.from} AND ${span.to} AND (${span.under ?? null}::uuid IS NULL OR r.parent_id = ${span.under ?? null})
    GROUP BY o.id`.execute(tx);
  return rows;
}
