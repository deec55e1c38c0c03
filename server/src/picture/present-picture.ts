import type { Answer } from "../operation.ts";
import type { DifferenceRow } from "./comparison.queries.ts";
import type { SquareRow, SubordinateRow, Totals } from "./picture.queries.ts";
import { changeOf, mean, monthsOf, sharePercent } from "./picture.rules.ts";

type PictureRow = Omit<Answer<"picture.year">["rows"][number], "predecessors">;
type Square = PictureRow["squares"][number];
type QuarterFigures = Answer<"picture.quarter">["total"];

/** One line of the year's picture: a cell's months as states and grades, a body's as counts. */
export function presentPictureRow(row: SubordinateRow, squares: readonly SquareRow[], year: number): PictureRow {
  const isCell = row.kind === "CELL" || row.kind === "BASE_CELL";
  const byMonth = new Map(squares.map((square) => [square.month, square]));
  // Before its first row the cell was not founded yet, or stood elsewhere.
  const firstMonth = squares[0]?.month ?? `${year + 1}-01-01`;
  const sum = (figure: "scoreSum" | "scored") => squares.reduce((total, square) => total + square[figure], 0);
  return {
    organizationId: row.organizationId,
    name: row.name,
    kind: row.kind,
    hasChildren: row.hasChildren,
    meanScore: mean(sum("scoreSum"), sum("scored")),
    squares: monthsOf(year).map((month) => presentSquare(month, byMonth.get(month), { isCell, firstMonth })),
  };
}

export function presentSquare(
  month: string,
  square: SquareRow | undefined,
  { isCell, firstMonth }: { isCell: boolean; firstMonth: string },
): Square {
  return {
    month,
    state: isCell ? (square?.state ?? (month < firstMonth ? null : "NONE")) : null,
    meetingId: square?.meetingId ?? null,
    selfGrade: square?.selfGrade ?? null,
    officialGrade: square?.officialGrade ?? null,
    counts: isCell || !square ? null : countsOf(square),
  };
}

function countsOf(square: SquareRow): NonNullable<Square["counts"]> {
  const { cells, held, submitted, decided, good, fair, average, poor } = square;
  return {
    cells,
    held,
    submitted,
    decided,
    grades: { good, fair, average, poor },
    selfGrades: { good: square.selfGood, fair: square.selfFair, average: square.selfAverage, poor: square.selfPoor },
  };
}

/** Figures of a quarter, of an organization at any level. */
export function presentQuarter(
  place: { organizationId: string; name: string; quarter: string },
  totals: Totals,
): QuarterFigures {
  return {
    ...place,
    cells: totals.cells,
    expected: totals.expected,
    held: totals.held,
    meanAttendance: sharePercent(totals.present, totals.attendanceBase),
    meanScore: mean(totals.scoreSum, totals.scored),
    grades: { good: totals.good, fair: totals.fair, average: totals.average, poor: totals.poor },
    tasksDone: totals.tasksDone,
    tasksTotal: totals.tasksTotal,
  };
}

type Comparison = Answer<"picture.compare">;

/** Figures of a period, of an organization at any level. */
export function presentPeriod(
  { organizationId, name }: { organizationId: string; name: string },
  period: string,
  totals: Totals,
): Comparison["asToday"]["earlier"] {
  const { quarter, ...figures } = presentQuarter({ organizationId, name, quarter: period }, totals);
  return { ...figures, period: quarter, members: totals.members };
}

/** What counts in one perimeter only, with what became of it and its own figures of the period. */
export function presentDifference(row: DifferenceRow): Comparison["differences"][number] {
  const change = changeOf(row);
  const names = { JOINED: row.formerName, LEFT: row.presentName, MERGED: row.heirName, DISSOLVED: null };
  return {
    period: row.no === 1 ? "EARLIER" : "LATER",
    organizationId: row.organizationId,
    name: row.name,
    kind: row.kind,
    change,
    otherName: names[change],
    cells: row.cells,
    held: row.held,
    meanAttendance: sharePercent(row.present, row.attendanceBase),
    meanScore: mean(row.scoreSum, row.scored),
  };
}

/** What an organization without any row of the span shows. */
export const noTotals: Totals = {
  members: 0,
  cells: 0,
  expected: 0,
  held: 0,
  submitted: 0,
  decided: 0,
  good: 0,
  fair: 0,
  average: 0,
  poor: 0,
  present: 0,
  attendanceBase: 0,
  scoreSum: 0,
  scored: 0,
  tasksDone: 0,
  tasksTotal: 0,
  notHeld: 0,
  excused: 0,
  unexcused: 0,
  speakers: 0,
  speakerBase: 0,
  praised: 0,
  thematicHeld: 0,
  topicsPlanned: 0,
  topicsHeld: 0,
};
