import type { CellValue, SheetLimits, SheetRow } from "./sheet.ts";
import { SheetRefused } from "./sheet.ts";
import type { XlsxWorkbook } from "./xlsx-workbook.ts";
import { decodeEscapes, readWorkbook } from "./xlsx-workbook.ts";
import { attribute, scanXmlStepwise } from "./xml-scanner.ts";
import { openZip } from "./zip-archive.ts";

const lastRow = 1_048_576;
/** One character may be written as seven: _x000D_. */
const longestEscape = 7;
const millisecondsOfDay = 86_400_000;
const secondsOfDay = 86_400;
const dayZeroOf1900 = Date.UTC(1899, 11, 30);
const dayZeroOf1904 = Date.UTC(1904, 0, 1);

/**
 * The rows of the first visible sheet. Only what one chunk of the file holds is in memory, besides the shared strings.
 * Formulas give the value that was last computed; a merged area has its value in its first cell.
 */
export async function* streamXlsxRows(
  path: string,
  limits: SheetLimits,
  onProgress?: (fraction: number) => void,
): AsyncGenerator<SheetRow> {
  const archive = await openZip(path, limits);
  try {
    const workbook = await readWorkbook(archive);
    const reader = createRowReader(workbook, limits);
    let done = 0;
    for await (const bytes of scanXmlStepwise(archive.stream(workbook.sheet), reader)) {
      yield* reader.take();
      done += bytes;
      onProgress?.(Math.min(1, done / Math.max(1, workbook.sheet.unpackedBytes)));
    }
  } finally {
    await archive.close();
  }
}

type Cell = { column: number; type: string; style: number; text: string };

function createRowReader(workbook: XlsxWorkbook, limits: SheetLimits) {
  let rows: SheetRow[] = [];
  let row = 0;
  let filledRows = 0;
  let cells: CellValue[] = [];
  let cell: Cell | undefined;
  let nextColumn = 0;
  let inValue = false;
  let inReading = false;

  function beginRow(attributes: string): void {
    row = Number(attribute(attributes, "r") ?? row + 1);
    if (!Number.isInteger(row) || row < 1 || row > lastRow) throw new SheetRefused("DAMAGED");
    cells = [];
    nextColumn = 0;
  }

  function beginCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    const column = reference === undefined ? nextColumn : columnIndex(reference);
    nextColumn = column + 1;
    const style = Number(attribute(attributes, "s") ?? -1);
    cell = { column, type: attribute(attributes, "t") ?? "n", style, text: "" };
  }

  function endCell(): void {
    if (cell === undefined) return;
    const value = cellValue(cell, workbook);
    if (value !== null) keep(cell.column, value);
    cell = undefined;
  }

  function keep(column: number, value: CellValue): void {
    if (column >= limits.columns) throw new SheetRefused("TOO_MANY_COLUMNS", row);
    if (typeof value === "string" && value.length > limits.cellLength) throw new SheetRefused("CELL_TOO_LONG", row);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  function endRow(): void {
    if (cells.length === 0) return;
    filledRows += 1;
    if (filledRows > limits.rows) throw new SheetRefused("TOO_MANY_ROWS", row);
    rows.push({ row, cells });
    cells = [];
  }

  return {
    opened(name: string, attributes: string): void {
      if (name === "row") beginRow(attributes);
      else if (name === "c") beginCell(attributes);
      else if (name === "rPh") inReading = true;
      else if (name === "v" || name === "t") inValue = cell !== undefined && !inReading;
    },
    closed(name: string): void {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c") endCell();
      else if (name === "row") endRow();
      else if (name === "rPh") inReading = false;
    },
    wantsText: () => inValue,
    text(value: string): void {
      if (cell === undefined) return;
      cell.text += value;
      if (cell.text.length > limits.cellLength * longestEscape) throw new SheetRefused("CELL_TOO_LONG", row);
    },
    take(): SheetRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function cellValue({ type, style, text }: Cell, workbook: XlsxWorkbook): CellValue {
  if (type === "s") return sharedString(workbook, text);
  if (type === "str" || type === "inlineStr") return emptyAsNull(decodeEscapes(text));
  if (type === "b") return text === "1" || text === "true";
  if (type === "d") return isoDay(text);
  if (type === "e" || text === "") return emptyAsNull(text);
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  const numberStyle = workbook.styles[style];
  if (numberStyle?.isDay) return dayOfSerial(number, workbook.startsIn1904);
  if (numberStyle && numberStyle.zeros > 0 && number >= 0) return String(number).padStart(numberStyle.zeros, "0");
  return number;
}

function sharedString(workbook: XlsxWorkbook, text: string): CellValue {
  const string = workbook.sharedStrings[Number(text)];
  if (text === "" || string === undefined) throw new SheetRefused("DAMAGED");
  return emptyAsNull(string);
}

/** The moment that a serial number shows. In the system of 1900 the 29 February 1900, which never was, is day 60. */
function dayOfSerial(serial: number, startsIn1904: boolean): CellValue {
  const zero = startsIn1904 ? dayZeroOf1904 : dayZeroOf1900;
  const shift = !startsIn1904 && serial < 60 ? millisecondsOfDay : 0;
  const moment = new Date(zero + shift + Math.round(serial * secondsOfDay) * 1000);
  return Number.isNaN(moment.getTime()) ? serial : moment;
}

function isoDay(text: string): CellValue {
  const moment = new Date(text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text);
  return Number.isNaN(moment.getTime()) ? emptyAsNull(text) : moment;
}

function emptyAsNull(text: string): string | null {
  return text === "" ? null : text;
}

function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + (letter - 64);
  }
  if (index < 1 || index > 16_384) throw new SheetRefused("DAMAGED");
  return index - 1;
}
