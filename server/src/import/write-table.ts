import type { Cell, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import type { CellValue } from "./sheet.ts";

export type TableColumn = {
  readonly header: string;
  /** In characters; a width that suits most names where absent. */
  readonly width?: number;
  readonly format?: "text" | "day" | "count" | "share" | "score" | "amount";
};

export type Table = {
  readonly title: string;
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Pages after the first. */
  readonly more?: readonly Table[];
};

/** The letters that documents of the party are written in. */
export const sheetFont = { name: "Times New Roman", size: 12 };

const usualWidth = 24;
/** More columns than these are read on a page that lies. */
const portraitColumns = 5;
const numberFormats = {
  text: "@",
  day: "dd/mm/yyyy",
  count: "#,##0",
  share: "0.0%",
  score: "0.0",
  amount: "#,##0.##",
} as const;
const forbiddenInSheetName = /[[\]:*?/\\]/g;
const longestSheetName = 31;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these have no place in XML.
const uncarriedCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A small workbook of a table, or of several: title, header, rows. A text never becomes a formula. */
export async function writeTable({ more = [], ...table }: Table): Promise<Uint8Array> {
  return await writeXlsx({ sheets: [table, ...more].map(pageOf), defaultFont: sheetFont });
}

function pageOf({ title, sheetName, columns, rows }: Table): WriteSheet {
  const headerRow = 2;
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", { value: title, type: "string", style: { font: { ...sheetFont, bold: true, size: 14 } } });
  columns.forEach(({ header }, column) => {
    cells.set(`${headerRow},${column}`, headerCell(header));
  });
  return {
    name: safeSheetName(sheetName),
    columns: columns.map(columnStyle),
    rows: [[title], [], columns.map(({ header }) => header), ...rows.map((row) => row.map(plainText))],
    cells,
    freezePane: { rows: headerRow + 1 },
    // On paper: A4, as wide as the page.
    pageSetup: {
      paperSize: "a4",
      orientation: columns.length > portraitColumns ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** A header cell: bold on grey, its words wrapped. */
export function headerCell(header: string): Partial<Cell> {
  return {
    value: header,
    type: "string",
    style: {
      font: { ...sheetFont, bold: true },
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
      alignment: { wrapText: true, vertical: "center", horizontal: "center" },
      numFmt: "@",
    },
  };
}

/** Width and number format of a column; texts are formatted as text, so that a spreadsheet program keeps them as they are. */
export function columnStyle({ width, format = "text" }: TableColumn): { width: number; numFmt: string } {
  return { width: width ?? usualWidth, numFmt: numberFormats[format] };
}

/**
 * A value as a cell may hold it: characters that no spreadsheet can carry are left out, and a text that looks like
 * OOXML's own escape ("_x0041_") is escaped, because spreadsheet programs would turn it into a letter.
 */
export function plainText(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  return value.replace(uncarriedCharacters, "").replace(/_x(?=[0-9a-f]{4}_)/gi, "_x005F_x");
}

/** A name that a sheet may have: without the signs that formulas use, at most 31 characters. */
export function safeSheetName(name: string): string {
  const bare = name.replace(forbiddenInSheetName, " ").replace(/^'|'$/g, "").trim();
  return bare.slice(0, longestSheetName).trim() || "Sheet1";
}
