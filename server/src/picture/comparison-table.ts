import type { Table } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import { countColumn, figureCells, figureColumns } from "./figure-columns.ts";
import type { Language } from "./picture-table.ts";

type Comparison = Pick<Answer<"picture.compare">, "asItStood" | "asToday">;
type Figures = Comparison["asToday"]["earlier"];
type Difference = Answer<"picture.compare">["differences"][number];

const roman = ["", "I", "II", "III", "IV"] as const;
const words = {
  vi: {
    title: (earlier: string, later: string, name: string) => `So sánh ${earlier} với ${later} – ${name}`,
    sheet: "So sánh",
    quarter: (quarter: string, year: string) => `quý ${quarter} năm ${year}`,
    year: (year: string) => `năm ${year}`,
    subject: "Tổ chức",
    period: "Kỳ",
    note: "Vì sao khác",
    asItStood: "Theo tổ chức của từng kỳ",
    asToday: "Theo tổ chức hiện nay",
    members: "Đảng viên",
    changes: {
      JOINED: (name: string | null) => `Kỳ ấy thuộc ${name ?? "tổ chức khác"}, nay thuộc đây`,
      LEFT: (name: string | null) => `Kỳ ấy thuộc đây, nay thuộc ${name ?? "tổ chức khác"}`,
      MERGED: (name: string | null) => `Đã nhập vào ${name ?? "chi bộ khác"}`,
      DISSOLVED: () => "Đã giải thể",
    },
  },
  en: {
    title: (earlier: string, later: string, name: string) => `${earlier} compared with ${later} – ${name}`,
    sheet: "Comparison",
    quarter: (quarter: string, year: string) => `quarter ${quarter} of ${year}`,
    year: (year: string) => `year ${year}`,
    subject: "Organization",
    period: "Period",
    note: "Why they differ",
    asItStood: "As it stood in each period",
    asToday: "As it stands today",
    members: "Members",
    changes: {
      JOINED: (name: string | null) => `Stood under ${name ?? "another"} then, stands here today`,
      LEFT: (name: string | null) => `Stood here then, stands under ${name ?? "another"} today`,
      MERGED: (name: string | null) => `Went into ${name ?? "another cell"}`,
      DISSOLVED: () => "Was dissolved",
    },
  },
} as const;

/** A comparison as a table of a workbook: both perimeters, a line a period, and below them what makes them differ. */
export function comparisonTable(
  { asItStood, asToday }: Comparison,
  differences: readonly Difference[],
  language: Language,
): Table {
  const said = words[language];
  const { earlier, later } = asToday;
  const nameOf = (period: string) => {
    const [year = "", quarter] = period.split("-Q");
    return quarter === undefined ? said.year(year) : said.quarter(roman[Number(quarter)] ?? quarter, year);
  };
  const line = (subject: string, figures: Figures) => [
    subject,
    nameOf(figures.period),
    figures.members,
    ...figureCells(figures),
    "",
  ];
  return {
    title: said.title(nameOf(earlier.period), nameOf(later.period), earlier.name),
    sheetName: said.sheet,
    columns: [
      { header: said.subject, width: 36 },
      { header: said.period, width: 18 },
      countColumn(said.members),
      ...figureColumns(language),
      { header: said.note, width: 48 },
    ],
    rows: [
      line(said.asItStood, asItStood.earlier),
      line(said.asItStood, asItStood.later),
      line(said.asToday, asToday.earlier),
      line(said.asToday, asToday.later),
      ...differences.map((row) => [
        row.name,
        nameOf(row.period === "EARLIER" ? earlier.period : later.period),
        "",
        row.cells,
        "",
        row.held,
        row.meanAttendance === null ? "" : row.meanAttendance / 100,
        row.meanScore ?? "",
        ...["", "", "", "", "", ""],
        said.changes[row.change](row.otherName),
      ]),
    ],
  };
}
