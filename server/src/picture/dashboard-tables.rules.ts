import type { LanguageCode } from "../language/formats.rules.ts";
import { dashboardWords } from "./dashboard-words.rules.ts";

type Spread = {
  readonly mean: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
};
type Grades = { readonly good: number; readonly fair: number; readonly average: number; readonly poor: number };
type Bilingual = { readonly vi: string; readonly en: string };

/** A dashboard as the contract has it, as far as its tables need it. */
export type DashboardFigures = {
  readonly organization: { readonly kind: string };
  readonly months: readonly {
    readonly month: string;
    readonly cells: number;
    readonly attendance: Spread | null;
    readonly score: Spread | null;
    readonly speakers: number;
    readonly speakerBase: number;
    readonly tasksDone: number;
    readonly tasksTotal: number;
    readonly open: Readonly<Record<"ofMonth" | "ofQuarter" | "ofHalfYear" | "longer", number>> | null;
    readonly sides: Readonly<Record<keyof (typeof dashboardWords)["vi"]["sides"], number | null>>;
  }[];
  readonly quarters: readonly {
    readonly quarter: number;
    readonly grades: Grades;
    readonly selfGrades: Grades;
    readonly topicsPlanned: number;
    readonly topicsHeld: number;
  }[];
  readonly sheets: readonly {
    readonly name: string;
    readonly title: Bilingual;
    readonly meetings: number;
    readonly criteria: readonly {
      readonly criterion: string;
      readonly title: Bilingual;
      readonly max: number;
      readonly meetings: number;
      readonly lost: number;
      readonly share: number;
    }[];
  }[];
};

export const charts = [
  "attendance",
  "scores",
  "grades",
  "speakers",
  "tasks",
  "openTasks",
  "topics",
  "criteria",
  "sides",
] as const;
export type Chart = (typeof charts)[number];

type Format = "text" | "count" | "share" | "score";
export type ChartColumn = { readonly header: string; readonly format: Format };
/** A row's key says what it is about: a month's first day, `Q1`, or a criterion of a sheet. A share is a part of one. */
export type ChartRow = { readonly key: string; readonly cells: readonly (string | number | null)[] };
export type ChartTable = {
  readonly title: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
};

/** The table of a chart: what it draws, in words and numbers; the same on the screen and in the workbook. */
export function chartTable(chart: Chart, figures: DashboardFigures, language: LanguageCode): ChartTable {
  const words = dashboardWords[language];
  const { columns, rows } = tables[chart](figures, language);
  return { title: words.charts[chart], columns, rows };
}

type Made = Omit<ChartTable, "title">;
type Make = (figures: DashboardFigures, language: LanguageCode) => Made;
type Month = DashboardFigures["months"][number];

const spreadKeys = ["mean", "lowest", "lowerQuartile", "median", "upperQuartile", "highest"] as const;
const sideKeys = ["evidence", "evidenceMaximum", "selfOnEvidence", "officialOnEvidence", "self", "official"] as const;
const openKeys = ["ofMonth", "ofQuarter", "ofHalfYear", "longer"] as const;
const gradeKeys = { good: "GOOD", fair: "FAIR", average: "AVERAGE", poor: "POOR" } as const;
const roman = ["", "I", "II", "III", "IV"];

const tables: Record<Chart, Make> = {
  attendance: (figures, language) =>
    spreadTable(figures, language, {
      of: ({ attendance }) => attendance,
      format: "share",
      shown: (value) => value / 100,
      alone: dashboardWords[language].attendance,
    }),
  scores: (figures, language) =>
    spreadTable(figures, language, {
      of: ({ score }) => score,
      format: "score",
      shown: (value) => value,
      alone: dashboardWords[language].score,
    }),
  grades: ({ quarters }, language) => {
    const words = dashboardWords[language];
    const keys = Object.keys(gradeKeys) as (keyof Grades)[]; // the four of them
    const names = keys.map((key) => words.grades[gradeKeys[key]]);
    return {
      columns: [text(words.quarter), ...names.map(count), ...names.map((name) => count(words.selfGraded(name)))],
      rows: quarters.map(({ quarter, grades, selfGrades }) => ({
        key: `Q${quarter}`,
        cells: [
          quarterName(quarter, language),
          ...keys.map((key) => grades[key]),
          ...keys.map((key) => selfGrades[key]),
        ],
      })),
    };
  },
  speakers: (figures, language) => {
    const { speakers, speakerBase, share } = dashboardWords[language];
    return monthTable(
      figures,
      language,
      [count(speakers), count(speakerBase), { header: share, format: "share" }],
      (month) =>
        month.speakerBase === 0 ? null : [month.speakers, month.speakerBase, month.speakers / month.speakerBase],
    );
  },
  tasks: (figures, language) => {
    const { tasksDone, tasksTotal, share } = dashboardWords[language];
    return monthTable(
      figures,
      language,
      [count(tasksDone), count(tasksTotal), { header: share, format: "share" }],
      (month) =>
        month.tasksTotal === 0 ? null : [month.tasksDone, month.tasksTotal, month.tasksDone / month.tasksTotal],
    );
  },
  openTasks: (figures, language) =>
    monthTable(
      figures,
      language,
      openKeys.map((key) => count(dashboardWords[language].open[key])),
      ({ open }) => open && openKeys.map((key) => open[key]),
    ),
  topics: ({ quarters }, language) => {
    const words = dashboardWords[language];
    return {
      columns: [text(words.quarter), count(words.topicsPlanned), count(words.topicsHeld)],
      rows: quarters.map(({ quarter, topicsPlanned, topicsHeld }) => ({
        key: `Q${quarter}`,
        cells: [quarterName(quarter, language), topicsPlanned, topicsHeld],
      })),
    };
  },
  criteria: ({ sheets }, language) => {
    const words = dashboardWords[language];
    const { sheet, criterion, max, lost, meetingsLost, meetingsScored, lostShare } = words;
    return {
      columns: [
        text(criterion),
        text(sheet),
        { header: max, format: "score" },
        count(meetingsLost),
        count(meetingsScored),
        { header: lost, format: "score" },
        { header: lostShare, format: "share" },
      ],
      rows: sheets.flatMap((each) =>
        each.criteria.map((row) => ({
          key: `${each.name} ${row.criterion}`,
          cells: [
            row.title[language],
            each.title[language],
            row.max,
            row.meetings,
            each.meetings,
            row.lost / each.meetings,
            row.share / 100,
          ],
        })),
      ),
    };
  },
  sides: (figures, language) =>
    monthTable(
      figures,
      language,
      sideKeys.map((key) => ({ header: dashboardWords[language].sides[key], format: "score" })),
      ({ sides }) => (sideKeys.every((key) => sides[key] === null) ? null : sideKeys.map((key) => sides[key])),
    ),
};

type SpreadOf = {
  of: (month: Month) => Spread | null;
  format: Format;
  shown: (value: number) => number;
  alone: string;
};

/** A cell has one value a month and no spread. */
function spreadTable(figures: DashboardFigures, language: LanguageCode, { of, format, shown, alone }: SpreadOf): Made {
  const isCell = figures.organization.kind === "CELL" || figures.organization.kind === "BASE_CELL";
  const keys = isCell ? (["mean"] as const) : spreadKeys;
  const words = dashboardWords[language].spread;
  const columns = keys.map((key) => ({ header: isCell ? alone : words[key], format }));
  return monthTable(figures, language, columns, (month) => {
    const spread = of(month);
    return spread && keys.map((key) => shown(spread[key]));
  });
}

/** A row for each month that has something to say. */
function monthTable(
  { months }: DashboardFigures,
  language: LanguageCode,
  columns: ChartColumn[],
  cellsOf: (month: Month) => (number | null)[] | null,
): Made {
  const words = dashboardWords[language];
  const rows = months.flatMap((month) => {
    const cells = cellsOf(month);
    return cells ? [{ key: month.month, cells: [words.monthName(Number(month.month.slice(5, 7))), ...cells] }] : [];
  });
  return { columns: [text(words.month), ...columns], rows };
}

function text(header: string): ChartColumn {
  return { header, format: "text" };
}

function count(header: string): ChartColumn {
  return { header, format: "count" };
}

function quarterName(quarter: number, language: LanguageCode): string {
  return dashboardWords[language].quarterName(roman[quarter] ?? String(quarter));
}
