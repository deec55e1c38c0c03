import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { SideSums } from "./sides.rules.ts";
import { attendanceBands, scoreBands } from "./spread.rules.ts";

const sides =
  sql.raw(`r.evidence_points AS "evidencePoints", r.evidence_maximum AS "evidenceMaximum", r.self_on_evidence AS "selfOnEvidence",
  r.evidence_scored AS "evidenceScored", r.evidence_of_decided AS "evidenceOfDecided", r.maximum_of_decided AS "maximumOfDecided",
  r.self_on_evidence_of_decided AS "selfOnEvidenceOfDecided", r.official_on_evidence AS "officialOnEvidence", r.evidence_decided AS "evidenceDecided",
  r.self_sum AS "selfSum", r.self_scored AS "selfScored", r.self_of_decided AS "selfOfDecided", r.score_sum AS "scoreSum", r.scored`);
const counts = (prefix: string, bands: readonly { from: number }[]) =>
  sql.raw(`ARRAY[${bands.map(({ from }) => `r.${prefix}_${from}`).join(", ")}]`);

export type DashboardRow = SideSums & {
  month: string;
  meetingId: string | null;
  cells: number;
  held: number;
  present: number;
  attendanceBase: number;
  attendanceLowest: number | null;
  attendanceHighest: number | null;
  attendanceCounts: number[];
  scoreLowest: number | null;
  scoreHighest: number | null;
  scoreCounts: number[];
  good: number;
  fair: number;
  average: number;
  poor: number;
  selfGood: number;
  selfFair: number;
  selfAverage: number;
  selfPoor: number;
  speakers: number;
  speakerBase: number;
  tasksDone: number;
  tasksTotal: number;
  openOfMonth: number;
  openOfQuarter: number;
  openOfHalfYear: number;
  openLonger: number;
  topicsPlanned: number;
  topicsHeld: number;
};

/** The months of a year of one organization, from its own roll-up rows; a month in which nothing happened has none. */
export async function findDashboardMonths(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<DashboardRow[]> {
  const { rows } = await sql<DashboardRow>`
    SELECT r.month, c.meeting_id AS "meetingId", r.cells, r.held, r.present, r.attendance_base AS "attendanceBase",
      r.attendance_lowest AS "attendanceLowest", r.attendance_highest AS "attendanceHighest", ${counts("attendance_from", attendanceBands)} AS "attendanceCounts",
      r.score_lowest AS "scoreLowest", r.score_highest AS "scoreHighest", ${counts("scores_from", scoreBands)} AS "scoreCounts",
      r.good, r.fair, r.average, r.poor, r.self_good AS "selfGood", r.self_fair AS "selfFair", r.self_average AS "selfAverage", r.self_poor AS "selfPoor",
      r.speakers, r.speaker_base AS "speakerBase", r.tasks_done AS "tasksDone", r.tasks_total AS "tasksTotal", r.open_of_month AS "openOfMonth",
      r.open_of_quarter AS "openOfQuarter", r.open_of_half_year AS "openOfHalfYear", r.open_longer AS "openLonger",
      r.topics_planned AS "topicsPlanned", r.topics_held AS "topicsHeld", ${sides}
    FROM month_rollup r LEFT JOIN cell_month c ON c.organization_id = r.organization_id AND c.month = r.month
    WHERE r.organization_id = ${organizationId} AND r.month BETWEEN ${`${year}-01-01`} AND ${`${year}-12-01`} ORDER BY r.month`.execute(
    tx,
  );
  return rows;
}

export type LostRow = { sheet: string; criterion: string; meetings: number; lost: number };

/** What criteria lost over a year, by sheet; the row with the empty criterion counts the sheet's meetings. A cell's stand in its own months. */
export async function findLostPoints(tx: Transaction, organizationId: string, year: number): Promise<LostRow[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-01`];
  const { rows } = await sql<LostRow>`
    SELECT sheet, criterion, sum(meetings)::int AS meetings, sum(lost) AS lost FROM (
      SELECT sheet, criterion, meetings, lost FROM criterion_month WHERE organization_id = ${organizationId} AND month BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT c.sheet, part.criterion, 1, part.lost FROM cell_month c
      CROSS JOIN LATERAL (SELECT '' AS criterion, 0::numeric AS lost UNION ALL SELECT l.key, l.value::numeric FROM jsonb_each_text(c.lost) AS l) AS part
      WHERE c.organization_id = ${organizationId} AND c.month BETWEEN ${from} AND ${to} AND c.sheet IS NOT NULL) AS part
    GROUP BY sheet, criterion`.execute(tx);
  return rows;
}

/** The three sides of each organization of a page, month by month. */
export async function findSides(
  tx: Transaction,
  organizationIds: readonly string[],
  year: number,
): Promise<(SideSums & { organizationId: string })[]> {
  const { rows } = await sql<SideSums & { organizationId: string }>`
    SELECT r.organization_id AS "organizationId", ${sides} FROM month_rollup r
    WHERE r.organization_id = ANY (${organizationIds}::uuid[]) AND r.month BETWEEN ${`${year}-01-01`} AND ${`${year}-12-01`}
    ORDER BY r.organization_id, r.month`.execute(tx);
  return rows;
}

export type MeetingBehind = {
  organizationId: string;
  name: string;
  path: string;
  month: string;
  meetingId: string;
  state: "PREPARING" | "NOT_HELD" | "HELD" | "FILED" | "WAITING" | "DECIDED" | "RETURNED";
  present: number;
  attendanceBase: number;
  speakers: number;
  tasksDone: number;
  tasksTotal: number;
  evidence: number | null;
  evidenceMaximum: number | null;
  self: number | null;
  official: number | null;
  lost: number | null;
};

/** A page of the regular meetings of the cells at or below an organization, in the cells' order; of a criterion, those that lost points in it. */
export async function listBehind(
  tx: Transaction,
  wanted: {
    organizationId: string;
    from: string;
    to: string;
    lostIn: { sheet: string; criterion: string } | undefined;
    after: readonly string[] | undefined;
    limit: number;
  },
): Promise<MeetingBehind[]> {
  const { organizationId, from, to, lostIn } = wanted;
  const [path, month] = wanted.after ?? ["", "0001-01-01"];
  const { rows } = await sql<MeetingBehind>`
    SELECT o.id AS "organizationId", o.name, o.path, c.month, c.meeting_id AS "meetingId", c.state, c.present, c.attendance_base AS "attendanceBase",
      c.speakers, c.tasks_done AS "tasksDone", c.tasks_total AS "tasksTotal", c.evidence_points AS evidence, c.evidence_maximum AS "evidenceMaximum",
      c.self_total AS self, c.official_total AS official, (c.lost->>${lostIn?.criterion ?? ""})::numeric AS lost
    FROM organization top JOIN organization o ON o.path >= top.path AND o.path < top.path || '~' AND o.kind IN ('CELL','BASE_CELL')
    JOIN cell_month c ON c.organization_id = o.id AND c.month BETWEEN ${from} AND ${to}
    WHERE top.id = ${organizationId} AND (o.path, c.month) > (${path}, ${month}::date)
      AND ${lostIn ? sql`c.sheet = ${lostIn.sheet} AND c.lost ? ${lostIn.criterion}` : sql`true`}
    ORDER BY o.path, c.month LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}
