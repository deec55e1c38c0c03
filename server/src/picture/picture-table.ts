import type { Table } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import { gradesShown } from "./picture.rules.ts";
import { nameWithEnd } from "./predecessor-words.rules.ts";

type Picture = Answer<"picture.year">;
type Row = Picture["rows"][number];
type Square = Row["squares"][number];
export type Language = "vi" | "en";

const words = {
  vi: {
    title: (year: number) => `Tổng quan sinh hoạt chi bộ năm ${year}`,
    organization: "Tổ chức đảng",
    month: (month: number) => `Tháng ${month}`,
    meanScore: "Điểm trung bình",
    grades: { GOOD: "Tốt", FAIR: "Khá", AVERAGE: "Trung bình", POOR: "Kém" },
    self: (grade: string) => `${grade} (tự xếp loại)`,
    states: {
      NONE: "",
      PREPARING: "Đang chuẩn bị",
      NOT_HELD: "Không sinh hoạt",
      HELD: "Đã sinh hoạt, chưa lưu hồ sơ",
      FILED: "Chưa gửi cấp trên",
      WAITING: "Chờ quyết định",
      DECIDED: "",
      RETURNED: "Trả lại",
    },
    counts: (good: number, of: number) => `${good}/${of} Tốt`,
    held: (held: number, cells: number) => `${held}/${cells} đã sinh hoạt`,
  },
  en: {
    title: (year: number) => `Meetings of the cells in ${year}`,
    organization: "Organization",
    month: (month: number) => `Month ${month}`,
    meanScore: "Mean score",
    grades: { GOOD: "Good", FAIR: "Fair", AVERAGE: "Average", POOR: "Poor" },
    self: (grade: string) => `${grade} (self-graded)`,
    states: {
      NONE: "",
      PREPARING: "Being prepared",
      NOT_HELD: "Not held",
      HELD: "Held, not filed",
      FILED: "Not sent",
      WAITING: "Waiting for the decision",
      DECIDED: "",
      RETURNED: "Returned",
    },
    counts: (good: number, of: number) => `${good}/${of} good`,
    held: (held: number, cells: number) => `${held}/${cells} held`,
  },
} as const;

/** The year's picture as a table of a workbook: a line an organization, a column a month, the words that the screen shows. */
export function pictureTable(
  picture: Pick<Picture, "organization">,
  rows: readonly Row[],
  of: { year: number; language: Language },
): Table {
  const said = words[of.language];
  return {
    title: `${said.title(of.year)} – ${picture.organization.name}`,
    sheetName: String(of.year),
    columns: [
      { header: said.organization, width: 36 },
      ...Array.from({ length: 12 }, (_, index) => ({ header: said.month(index + 1), width: 16 })),
      { header: said.meanScore, width: 12, format: "score" as const },
    ],
    rows: rows.flatMap((row) =>
      [{ ...row, succeededOn: undefined }, ...row.predecessors].map((line) => [
        nameWithEnd(line, of.language),
        ...line.squares.map((square) => squareWords(square, of.language)),
        line.meanScore,
      ]),
    ),
  };
}

function squareWords(square: Square, language: Language): string {
  const said = words[language];
  if (square.officialGrade) return said.grades[square.officialGrade];
  if (square.counts) {
    const { counts } = square;
    if (counts.submitted === 0) return counts.held > 0 ? said.held(counts.held, counts.cells) : "";
    const { isOfficial, shown } = gradesShown(counts);
    const good = said.counts(shown.good, counts.cells);
    return isOfficial ? good : said.self(good);
  }
  const state = said.states[square.state ?? "NONE"];
  const grade = square.selfGrade ? said.self(said.grades[square.selfGrade]) : "";
  return [grade, state].filter((part) => part !== "").join("; ");
}
