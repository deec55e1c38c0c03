import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";

type Listed = Answer<"honour.list">["rows"][number];

/** The words of a level or a title, in tables and papers. */
export const honourWords = {
  vi: {
    EXCELLENT: "Hoàn thành xuất sắc nhiệm vụ",
    WELL_DONE: "Hoàn thành tốt nhiệm vụ",
    DONE: "Hoàn thành nhiệm vụ",
    NOT_DONE: "Không hoàn thành nhiệm vụ",
    CLEAN_STRONG: "Trong sạch, vững mạnh",
    WEAK: "Yếu kém",
    CLEAN_STRONG_EXEMPLARY: "Trong sạch, vững mạnh tiêu biểu",
  },
  en: {
    EXCELLENT: "Excellent",
    WELL_DONE: "Well done",
    DONE: "Done",
    NOT_DONE: "Not done",
    CLEAN_STRONG: "Clean and strong",
    WEAK: "Weak",
    CLEAN_STRONG_EXEMPLARY: "Exemplary clean and strong",
  },
} as const;

const words = {
  vi: {
    title: "Xếp loại, danh hiệu tổ chức đảng qua các năm",
    headers: ["Tổ chức đảng", "Năm", "Mức xếp loại, danh hiệu", "Số quyết định", "Ngày", "Nơi quyết định", "Ghi chú"],
    annulled: "Ghi nhầm",
  },
  en: {
    title: "Levels and titles of organizations by year",
    headers: ["Organization", "Year", "Level or title", "Decision", "Day", "Decided by", "Note"],
    annulled: "Noted by mistake",
  },
} as const;

/** Levels and titles by year as a table of a workbook; what was noted wrongly says so. */
export function honourTable(rows: readonly Listed[], language: "vi" | "en"): Table {
  const { title, headers, annulled } = words[language];
  const { date } = formatsFor(language);
  return {
    title,
    sheetName: language === "vi" ? "Danh hiệu" : "Titles",
    columns: headers.map((header, index) => ({ header, width: index === 0 || index === 2 ? 40 : 20 })),
    rows: rows.map((row) => [
      row.organizationName,
      String(row.year),
      row.kind === "OTHER" ? (row.name ?? "") : honourWords[language][row.kind],
      row.number,
      date(row.decidedOn),
      row.issuer,
      row.annulled === null ? "" : `${annulled}: ${row.annulled.reason}`,
    ]),
  };
}
