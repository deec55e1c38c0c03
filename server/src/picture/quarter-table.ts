import type { Table } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import type { Language } from "./picture-table.ts";

type Figures = Answer<"picture.quarter">["total"];

const words = {
  vi: {
    title: (quarter: number, year: number) => `Tổng hợp sinh hoạt chi bộ quý ${roman[quarter]} năm ${year}`,
    sheet: (quarter: number) => `Quý ${roman[quarter]}`,
    organization: "Tổ chức đảng",
    cells: "Số chi bộ",
    expected: "Số buổi phải sinh hoạt",
    held: "Đã sinh hoạt",
    attendance: "Tỷ lệ đảng viên dự sinh hoạt",
    score: "Điểm trung bình",
    grades: ["Tốt", "Khá", "Trung bình", "Kém"],
    tasksDone: "Nhiệm vụ hoàn thành",
    tasksTotal: "Nhiệm vụ được báo cáo",
  },
  en: {
    title: (quarter: number, year: number) => `Meetings of the cells, quarter ${roman[quarter]} of ${year}`,
    sheet: (quarter: number) => `Quarter ${roman[quarter]}`,
    organization: "Organization",
    cells: "Cells",
    expected: "Meetings expected",
    held: "Held",
    attendance: "Attendance",
    score: "Mean score",
    grades: ["Good", "Fair", "Average", "Poor"],
    tasksDone: "Tasks done",
    tasksTotal: "Tasks reported",
  },
} as const;
const roman = ["", "I", "II", "III", "IV"] as const;

/** A quarter's totals as a table of a workbook: a line an organization, the whole last; numbers stay numbers, to be summed and sorted. */
export function quarterTable(
  rows: readonly Figures[],
  of: { year: number; quarter: number; language: Language },
): Table {
  const said = words[of.language];
  const name = rows.at(-1)?.name ?? "";
  const count = (header: string) => ({ header, width: 14, format: "count" as const });
  return {
    title: `${said.title(of.quarter, of.year)} – ${name}`,
    sheetName: said.sheet(of.quarter),
    columns: [
      { header: said.organization, width: 36 },
      ...[said.cells, said.expected, said.held].map(count),
      { header: said.attendance, width: 14, format: "share" },
      { header: said.score, width: 14, format: "score" },
      ...said.grades.map(count),
      ...[said.tasksDone, said.tasksTotal].map(count),
    ],
    rows: rows.map(({ meanAttendance, meanScore, grades, ...row }) => [
      row.name,
      row.cells,
      row.expected,
      row.held,
      meanAttendance === null ? "" : meanAttendance / 100,
      meanScore === null ? "" : meanScore,
      grades.good,
      grades.fair,
      grades.average,
      grades.poor,
      row.tasksDone,
      row.tasksTotal,
    ]),
  };
}
