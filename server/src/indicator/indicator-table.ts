import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";

type Indicator = Answer<"indicator.list">["rows"][number];

const words = {
  vi: {
    title: (year: number) => `Chỉ tiêu năm ${year}`,
    headers: [
      "Chỉ tiêu",
      "Đơn vị tính",
      "Kỳ",
      "Chỉ tiêu của kỳ",
      "Kết quả",
      "Cùng kỳ năm trước",
      "So cùng kỳ",
      "Ghi chú",
    ],
    points: "điểm %",
  },
  en: {
    title: (year: number) => `Indicators of ${year}`,
    headers: ["Indicator", "Unit", "Period", "Target", "Result", "Year before", "On the year", "Note"],
    points: "points",
  },
} as const;

/** Indicators as a table of a workbook: a line a period that says something; numbers stay numbers. */
export function indicatorTable(
  indicators: readonly Indicator[],
  { year, language }: { year: number; language: "vi" | "en" },
): Table {
  const { title, headers, points } = words[language];
  const { number } = formatsFor(language);
  const [name, unit, period, target, value, before, change, note] = headers;
  const figure = (header: string) => ({ header, width: 16, format: "amount" as const });
  return {
    title: title(year),
    sheetName: title(year),
    columns: [
      { header: name, width: 40 },
      { header: unit, width: 14 },
      { header: period, width: 12 },
      ...[target, value, before].map(figure),
      { header: change, width: 14 },
      { header: note, width: 30 },
    ],
    rows: indicators.flatMap(({ name: of, unit: measured, periods }) =>
      periods
        .filter((each) => each.value !== null || each.target !== null || each.before !== null)
        .map((each) => [
          of,
          measured,
          each.period,
          each.target ?? "",
          each.value ?? "",
          each.before ?? "",
          each.change === null ? "" : `${number(each.change)}${measured === "%" ? ` ${points}` : "%"}`,
          each.note,
        ]),
    ),
  };
}
