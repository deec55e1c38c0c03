import type { Table, TableColumn } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import { nameWithEnd } from "../picture/predecessor-words.rules.ts";
import { type Period, periodInWords } from "./period.rules.ts";

type Row = Answer<"report.table">["rows"][number];
type Square = Row["months"][number];
export type Language = "vi" | "en";
/** What a table of a period is about; `REPORT` has every figure. */
export const tableSubjects = ["REPORT", "QUALITY", "ATTENDANCE", "TASKS", "TOPICS"] as const;
export type TableSubject = (typeof tableSubjects)[number];

const words = {
  vi: {
    titles: {
      REPORT: "Tổng hợp số liệu sinh hoạt chi bộ",
      QUALITY: "Bảng chất lượng sinh hoạt chi bộ",
      ATTENDANCE: "Bảng tổng hợp đảng viên dự sinh hoạt",
      TASKS: "Bảng tổng hợp nhiệm vụ theo nghị quyết, kết luận",
      TOPICS: "Bảng tổng hợp sinh hoạt chuyên đề",
    },
    organization: "Tổ chức đảng",
    monthColumn: "Tháng",
    total: "Toàn tổ chức",
    monthName: (month: string) => `Tháng ${Number(month.slice(5, 7))}`,
    members: "Số đảng viên",
    cells: "Số chi bộ",
    expected: "Số buổi phải sinh hoạt",
    held: "Đã sinh hoạt",
    notHeld: "Báo không sinh hoạt",
    attendance: "Tỷ lệ dự",
    excused: "Vắng có lý do",
    unexcused: "Vắng không lý do",
    speakers: "Tỷ lệ phát biểu",
    meanScore: "Điểm trung bình",
    grades: { good: "Tốt", fair: "Khá", average: "Trung bình", poor: "Kém" },
    gradeOf: { GOOD: "Tốt", FAIR: "Khá", AVERAGE: "Trung bình", POOR: "Kém" },
    self: (grade: string) => `${grade} (tự xếp loại)`,
    undecided: "Chưa quyết định",
    tasksDone: "Nhiệm vụ hoàn thành",
    tasksTotal: "Nhiệm vụ được báo cáo",
    tasksShare: "Tỷ lệ hoàn thành",
    thematicHeld: "Buổi sinh hoạt chuyên đề",
    topicsPlanned: "Chuyên đề đăng ký",
    topicsHeld: "Chuyên đề đã tổ chức",
    praised: "Lượt biểu dương",
    reported: "Báo cáo khi chốt kỳ",
    standing: { NOT_SENT: "Chưa gửi", SUBMITTED: "Chờ chấp nhận", ACCEPTED: "Đã chấp nhận", RETURNED: "Trả lại" },
    late: "chậm",
    none: "chưa sinh hoạt",
    of: (held: number, cells: number) => `${held}/${cells} đã sinh hoạt`,
    closed: (day: string) => ` (chốt ngày ${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)})`,
  },
  en: {
    titles: {
      REPORT: "Figures of the cells' meetings",
      QUALITY: "Quality of the cells' meetings",
      ATTENDANCE: "Attendance at the cells' meetings",
      TASKS: "Tasks of resolutions and conclusions",
      TOPICS: "Meetings on topics",
    },
    organization: "Organization",
    monthColumn: "Month",
    total: "The whole",
    monthName: (month: string) => `Month ${Number(month.slice(5, 7))}`,
    members: "Members",
    cells: "Cells",
    expected: "Meetings expected",
    held: "Held",
    notHeld: "Reported as not held",
    attendance: "Attendance",
    excused: "Excused",
    unexcused: "Absent without reason",
    speakers: "Share who spoke",
    meanScore: "Mean score",
    grades: { good: "Good", fair: "Fair", average: "Average", poor: "Poor" },
    gradeOf: { GOOD: "Good", FAIR: "Fair", AVERAGE: "Average", POOR: "Poor" },
    self: (grade: string) => `${grade} (self-graded)`,
    undecided: "Not decided",
    tasksDone: "Tasks done",
    tasksTotal: "Tasks reported",
    tasksShare: "Share done",
    thematicHeld: "Meetings on topics",
    topicsPlanned: "Topics planned",
    topicsHeld: "Topics held",
    praised: "Praised",
    reported: "Report at closing",
    standing: { NOT_SENT: "Not sent", SUBMITTED: "Waits to be accepted", ACCEPTED: "Accepted", RETURNED: "Returned" },
    late: "late",
    none: "not held",
    of: (held: number, cells: number) => `${held}/${cells} held`,
    closed: (day: string) => ` (closed on ${day})`,
  },
} as const;

type Words = (typeof words)[Language];
type Line = Omit<Row, "predecessors">;
type Column = TableColumn & { value: (row: Line) => string | number };

/** A period's figures as a table of a workbook: a line an organization or a month, the whole last; numbers stay numbers. */
export function reportTable(
  { rows, total, closedOn }: { rows: readonly Row[]; total: Row; closedOn: string | null },
  of: { period: Period; subject: TableSubject; language: Language; months: readonly string[] },
): Table {
  const said = words[of.language];
  const isOfCell = rows.some(({ month }) => month !== null);
  const columns = [
    ...columnsOf(said, { ...of, isOfCell }),
    ...(rows.some(({ reported }) => reported) ? [{ header: said.reported, width: 24, value: standingIn(said) }] : []),
  ];
  const nameOf = ({ name, month }: Row) => (month === null ? name : said.monthName(month));
  const line = (row: Line, name: string) => [name, ...columns.map(({ value }) => value(row))];
  const closed = closedOn === null ? "" : said.closed(closedOn);
  return {
    title: `${said.titles[of.subject]} ${periodInWords(of.period, of.language)} – ${total.name}${closed}`,
    sheetName: periodInWords(of.period, of.language),
    columns: [{ header: isOfCell ? said.monthColumn : said.organization, width: 36 }, ...columns],
    rows: [
      ...rows.flatMap((row) => [
        line(row, nameOf(row)),
        ...row.predecessors.map((before) => line(before, nameWithEnd(before, of.language))),
      ]),
      line(total, said.total),
    ],
  };
}

/** Per cent with one decimal as a part of one, without what binary fractions leave behind. */
const ofOne = (percent: number) => Math.round(percent * 10) / 1000;

/** How a line stood with its own report when the period was closed. */
const standingIn =
  (said: Words) =>
  ({ reported }: Line): string =>
    reported ? [said.standing[reported.standing], ...(reported.isLate ? [said.late] : [])].join(", ") : "";

function columnsOf(
  said: Words,
  { subject, months, isOfCell }: { subject: TableSubject; months: readonly string[]; isOfCell: boolean },
): Column[] {
  const count = (name: CountName) => ({
    header: said[name],
    width: 14,
    format: "count" as const,
    value: (row: Line) => row.figures[name],
  });
  const share = (name: "attendance" | "speakers") => ({
    header: said[name],
    width: 14,
    format: "share" as const,
    value: ({ figures }: Line) => (figures[name] === null ? "" : ofOne(figures[name])),
  });
  const score = {
    header: said.meanScore,
    width: 14,
    format: "score" as const,
    value: ({ figures }: Line) => figures.meanScore ?? "",
  };
  const grades = (["good", "fair", "average", "poor"] as const).map((grade) => ({
    header: said.grades[grade],
    width: 12,
    format: "count" as const,
    value: (row: Line) => row.figures[grade],
  }));
  const byMonth = (value: (square: Square | undefined) => string | number, format?: "share"): Column[] =>
    isOfCell || months.length === 1
      ? []
      : months.map((month) => ({
          header: said.monthName(month),
          width: 16,
          ...(format ? { format } : {}),
          value: (row: Line) => value(row.months.find((square) => square.month === month)),
        }));
  const tasksShare = {
    header: said.tasksShare,
    width: 14,
    format: "share" as const,
    value: ({ figures }: Line) => (figures.tasksTotal === 0 ? "" : figures.tasksDone / figures.tasksTotal),
  };
  switch (subject) {
    case "QUALITY":
      return [
        ...byMonth((square) => gradeOf(square, said)),
        count("expected"),
        count("held"),
        ...grades,
        count("undecided"),
        score,
      ];
    case "ATTENDANCE":
      return [
        ...byMonth((square) => (square?.attendance == null ? "" : ofOne(square.attendance)), "share"),
        ...[
          count("members"),
          count("held"),
          share("attendance"),
          count("excused"),
          count("unexcused"),
          share("speakers"),
        ],
      ];
    case "TASKS":
      return [count("held"), count("tasksTotal"), count("tasksDone"), tasksShare];
    case "TOPICS":
      return [count("topicsPlanned"), count("topicsHeld"), count("thematicHeld")];
    case "REPORT":
      return [
        ...[count("members"), count("cells"), count("expected"), count("held"), count("notHeld")],
        ...[share("attendance"), count("excused"), count("unexcused"), share("speakers"), score, ...grades],
        ...[count("undecided"), count("tasksDone"), count("tasksTotal"), count("thematicHeld")],
        ...[count("topicsPlanned"), count("topicsHeld"), count("praised")],
      ];
  }
}

type CountName =
  | "members"
  | "cells"
  | "expected"
  | "held"
  | "notHeld"
  | "excused"
  | "unexcused"
  | "undecided"
  | "tasksDone"
  | "tasksTotal"
  | "thematicHeld"
  | "topicsPlanned"
  | "topicsHeld"
  | "praised";

/** A month of an organization: a cell's grade, how many of a body's cells have which. */
function gradeOf(square: Square | undefined, said: Words): string {
  if (!square || square.held === 0) return said.none;
  if (square.officialGrade) return said.gradeOf[square.officialGrade];
  if (square.selfGrade) return said.self(said.gradeOf[square.selfGrade]);
  const counted = (["good", "fair", "average", "poor"] as const).filter((grade) => square[grade] > 0);
  if (counted.length === 0) return said.of(square.held, square.cells);
  return counted.map((grade) => `${square[grade]} ${said.grades[grade]}`).join(", ");
}
