import type { Table } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import { figureCells, figureColumns } from "./figure-columns.ts";
import type { Language } from "./picture-table.ts";
import { nameWithEnd } from "./predecessor-words.rules.ts";

type Row = Answer<"picture.quarter">["rows"][number];
type Figures = Omit<Row, "predecessors"> & Partial<Pick<Row, "predecessors">>;

const words = {
  vi: {
    title: (quarter: number, year: number) => `Tổng hợp sinh hoạt chi bộ quý ${roman[quarter]} năm ${year}`,
    sheet: (quarter: number) => `Quý ${roman[quarter]}`,
    organization: "Tổ chức đảng",
  },
  en: {
    title: (quarter: number, year: number) => `Meetings of the cells, quarter ${roman[quarter]} of ${year}`,
    sheet: (quarter: number) => `Quarter ${roman[quarter]}`,
    organization: "Organization",
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
  return {
    title: `${said.title(of.quarter, of.year)} – ${name}`,
    sheetName: said.sheet(of.quarter),
    columns: [{ header: said.organization, width: 36 }, ...figureColumns(of.language)],
    rows: rows.flatMap(({ predecessors = [], ...row }) => [
      [row.name, ...figureCells(row)],
      ...predecessors.map((before) => [nameWithEnd(before, of.language), ...figureCells(before)]),
    ]),
  };
}
