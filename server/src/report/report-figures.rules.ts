import { mean, sharePercent } from "../picture/picture.rules.ts";

/** Figures as they are stored: whatever adds up, so that shares and means can be taken of any sum. */
export type RawFigures = {
  members: number;
  cells: number;
  expected: number;
  held: number;
  notHeld: number;
  present: number;
  attendanceBase: number;
  excused: number;
  unexcused: number;
  speakers: number;
  listeners: number;
  praised: number;
  scoreSum: number;
  scored: number;
  decided: number;
  good: number;
  fair: number;
  average: number;
  poor: number;
  tasksDone: number;
  tasksTotal: number;
  thematicHeld: number;
  topicsPlanned: number;
  topicsHeld: number;
};

/** Figures as they are shown: shares in percent and the mean with one decimal, null where there is nothing to take them of. */
export type ShownFigures = Omit<
  RawFigures,
  "present" | "attendanceBase" | "listeners" | "scoreSum" | "scored" | "decided" | "speakers"
> & { attendance: number | null; speakers: number | null; meanScore: number | null; undecided: number };
export type FigureName = keyof ShownFigures;

/** Shares and means of what adds up: attendance of the base, speakers of those present, points of the decided meetings. */
export function shownFigures(raw: RawFigures): ShownFigures {
  const { present, attendanceBase, speakers, listeners, scoreSum, scored, decided, ...counted } = raw;
  return {
    ...counted,
    attendance: sharePercent(present, attendanceBase),
    speakers: sharePercent(speakers, listeners),
    meanScore: mean(scoreSum, scored),
    undecided: Math.max(0, raw.held - decided),
  };
}

/** A line of a report with its figures, as it is stored. */
export type FigureLine = { organizationId: string; name: string; month: string | null; figures: RawFigures };

export type ChangedFigure = {
  of: { organizationId: string; name: string; month: string | null } | null;
  figure: FigureName;
  was: number | null;
  is: number | null;
};

/** What differs between two states of the same figures; a line that only one of them has is left to the lines. */
export function changesBetween(
  before: { total: RawFigures; lines: readonly FigureLine[] },
  after: { total: RawFigures; lines: readonly FigureLine[] },
): ChangedFigure[] {
  const later = new Map(after.lines.map((line) => [nameOf(line), line]));
  return [
    ...differences(null, before.total, after.total),
    ...before.lines.flatMap((line) => {
      const now = later.get(nameOf(line));
      const { organizationId, name, month } = line;
      return now ? differences({ organizationId, name, month }, line.figures, now.figures) : [];
    }),
  ];
}

function nameOf({ organizationId, month }: FigureLine): string {
  return `${organizationId} ${month ?? ""}`;
}

function differences(of: ChangedFigure["of"], before: RawFigures, after: RawFigures): ChangedFigure[] {
  const [was, is] = [shownFigures(before), shownFigures(after)];
  // Both have exactly the figures' names as keys.
  return (Object.keys(was) as FigureName[])
    .filter((figure) => was[figure] !== is[figure])
    .map((figure) => ({ of, figure, was: was[figure], is: is[figure] }));
}

/** What an organization without any row of the period has. */
export const noFigures: RawFigures = {
  members: 0,
  cells: 0,
  expected: 0,
  held: 0,
  notHeld: 0,
  present: 0,
  attendanceBase: 0,
  excused: 0,
  unexcused: 0,
  speakers: 0,
  listeners: 0,
  praised: 0,
  scoreSum: 0,
  scored: 0,
  decided: 0,
  good: 0,
  fair: 0,
  average: 0,
  poor: 0,
  tasksDone: 0,
  tasksTotal: 0,
  thematicHeld: 0,
  topicsPlanned: 0,
  topicsHeld: 0,
};
