import type { CellValue } from "../import/sheet.ts";
import type { TableColumn } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import type { Language } from "./picture-table.ts";

const words = {
  vi: {
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

/** A column of whole numbers. */
export const countColumn = (header: string): TableColumn => ({ header, width: 14, format: "count" });

/** The figures of a period, in the order of `figureCells`. */
export function figureColumns(language: Language): TableColumn[] {
  const said = words[language];
  return [
    ...[said.cells, said.expected, said.held].map(countColumn),
    { header: said.attendance, width: 14, format: "share" },
    { header: said.score, width: 14, format: "score" },
    ...said.grades.map(countColumn),
    ...[said.tasksDone, said.tasksTotal].map(countColumn),
  ];
}

type Figures = Omit<Answer<"picture.quarter">["total"], "organizationId" | "name" | "quarter">;

/** The same as cells; numbers stay numbers, to be summed and sorted. */
export function figureCells({ meanAttendance, meanScore, grades, ...figures }: Figures): CellValue[] {
  return [
    figures.cells,
    figures.expected,
    figures.held,
    meanAttendance === null ? "" : meanAttendance / 100,
    meanScore ?? "",
    grades.good,
    grades.fair,
    grades.average,
    grades.poor,
    figures.tasksDone,
    figures.tasksTotal,
  ];
}
