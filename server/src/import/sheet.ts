/** A value as the file holds it. A day or a moment is a Date whose UTC fields are what the cell shows. */
export type CellValue = string | number | boolean | Date | null;

/** One row that is not empty; `row` counts from 1 as the spreadsheet program does. */
export type SheetRow = { readonly row: number; readonly cells: readonly CellValue[] };

export type SheetKind = "xlsx" | "csv";

/** What a file may ask of the server before it is refused. */
export type SheetLimits = {
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
  readonly fileBytes: number;
  /** Bytes of everything that is unpacked from one workbook: a bound on compression bombs. */
  readonly unpackedBytes: number;
};

export const defaultSheetLimits: SheetLimits = {
  rows: 200_000,
  columns: 200,
  cellLength: 32_767,
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
};

export const sheetRefusals = [
  "EMPTY_FILE",
  "NOT_A_SPREADSHEET",
  "OLD_OR_ENCRYPTED_WORKBOOK",
  "OTHER_FORMAT",
  "WEB_PAGE",
  "DAMAGED",
  "UNSAFE_CONTENT",
  "FILE_TOO_LARGE",
  "UNPACKS_TOO_LARGE",
  "TOO_MANY_ROWS",
  "TOO_MANY_COLUMNS",
  "CELL_TOO_LONG",
  "UNCLOSED_QUOTE",
  "NO_ROWS",
  "NO_HEADER",
] as const;

export type SheetRefusal = (typeof sheetRefusals)[number];

/** The whole file is refused; `code` says why in words that a message exists for, `row` where, if known. */
export class SheetRefused extends Error {
  readonly code: SheetRefusal;
  readonly row: number | undefined;

  constructor(code: SheetRefusal, row?: number) {
    super(row === undefined ? code : `${code} at row ${row}`);
    this.name = "SheetRefused";
    this.code = code;
    this.row = row;
  }
}
