import type { Answer } from "../operation.ts";
import type { DashboardRow, LostRow } from "./dashboard.queries.ts";
import { monthsOf, sharePercent } from "./picture.rules.ts";
import { gapsOf, sidesOf } from "./sides.rules.ts";
import { attendanceBands, scoreBands, spreadOf } from "./spread.rules.ts";

type Dashboard = Answer<"picture.dashboard">;
type Criterion = { readonly key: string; readonly max: number; readonly title: { vi: string; en: string } };
/** What of a score sheet a dashboard names. */
export type NamedSheet = {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly sections: readonly { readonly criteria: readonly Criterion[] }[];
};

/** The figures of a year, month by month and quarter by quarter; a month without a row shows nothing. */
export function presentFigures(
  rows: readonly DashboardRow[],
  { year, today }: { year: number; today: string },
): Pick<Dashboard, "months" | "quarters" | "sides"> {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return {
    months: monthsOf(year).map((month) => presentMonth(month, byMonth.get(month), month <= today)),
    quarters: [1, 2, 3, 4].map((quarter) => presentQuarter(quarter, rows)),
    sides: { ...sidesOf(rows), gaps: gapsOf(rows) },
  };
}

function presentMonth(month: string, row: DashboardRow | undefined, hasBegun: boolean): Dashboard["months"][number] {
  return {
    month,
    meetingId: row?.meetingId ?? null,
    cells: row?.cells ?? 0,
    held: row?.held ?? 0,
    attendance: row ? attendanceOf(row) : null,
    score: row ? scoreOf(row) : null,
    speakers: row?.speakers ?? 0,
    speakerBase: row?.speakerBase ?? 0,
    tasksDone: row?.tasksDone ?? 0,
    tasksTotal: row?.tasksTotal ?? 0,
    open:
      row && hasBegun
        ? {
            ofMonth: row.openOfMonth,
            ofQuarter: row.openOfQuarter,
            ofHalfYear: row.openOfHalfYear,
            longer: row.openLonger,
          }
        : null,
    sides: sidesOf(row ? [row] : []),
  };
}

function attendanceOf(row: DashboardRow) {
  return spreadOf(attendanceBands, {
    mean: sharePercent(row.present, row.attendanceBase),
    lowest: row.attendanceLowest,
    highest: row.attendanceHighest,
    counts: row.attendanceCounts,
  });
}

function scoreOf(row: DashboardRow) {
  return spreadOf(scoreBands, {
    mean: row.scored === 0 ? null : row.scoreSum / row.scored,
    lowest: row.scoreLowest,
    highest: row.scoreHighest,
    counts: row.scoreCounts,
  });
}

function presentQuarter(quarter: number, rows: readonly DashboardRow[]): Dashboard["quarters"][number] {
  const months = rows.filter(({ month }) => Math.ceil(Number(month.slice(5, 7)) / 3) === quarter);
  const sum = (
    figure:
      | "good"
      | "fair"
      | "average"
      | "poor"
      | "selfGood"
      | "selfFair"
      | "selfAverage"
      | "selfPoor"
      | "topicsPlanned"
      | "topicsHeld",
  ) => months.reduce((total, month) => total + month[figure], 0);
  return {
    quarter,
    grades: { good: sum("good"), fair: sum("fair"), average: sum("average"), poor: sum("poor") },
    selfGrades: { good: sum("selfGood"), fair: sum("selfFair"), average: sum("selfAverage"), poor: sum("selfPoor") },
    topicsPlanned: sum("topicsPlanned"),
    topicsHeld: sum("topicsHeld"),
  };
}

/** Each sheet's criteria that lost points, those first that lost most of what they could give; a sheet used more often first. */
export function presentLost(lost: readonly LostRow[], sheets: readonly NamedSheet[]): Dashboard["sheets"] {
  return sheets
    .flatMap((sheet) => {
      const rows = lost.filter((row) => row.sheet === sheet.name);
      const meetings = rows.find(({ criterion }) => criterion === "")?.meetings ?? 0;
      return meetings === 0
        ? []
        : [{ name: sheet.name, title: sheet.title, meetings, criteria: criteriaOf(sheet, rows, meetings) }];
    })
    .toSorted((one, other) => other.meetings - one.meetings);
}

function criteriaOf(
  sheet: NamedSheet,
  rows: readonly LostRow[],
  meetings: number,
): Dashboard["sheets"][number]["criteria"] {
  const byKey = new Map(rows.map((row) => [row.criterion, row]));
  return sheet.sections
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ key, title, max }) => {
      const row = byKey.get(key);
      const share = sharePercent(row?.lost ?? 0, max * meetings);
      return row && share !== null
        ? [{ criterion: key, title, max, meetings: row.meetings, lost: row.lost, share }]
        : [];
    })
    .toSorted((one, other) => other.share - one.share);
}
