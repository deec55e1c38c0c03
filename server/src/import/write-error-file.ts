import { writeXlsxStream } from "hucre/xlsx";
import type { Language } from "./import-messages.ts";
import { fieldLabel, problemLine } from "./import-messages.ts";
import { type ColumnMatch, isGuessed, isRecognised } from "./match-columns.rules.ts";
import type { FailedRow } from "./parse-import.ts";
import type { CellValue } from "./sheet.ts";
import { columnStyle, plainText, safeSheetName } from "./write-table.ts";

const errorHeader: Readonly<Record<Language, string>> = { vi: "Lỗi", en: "Error" };
const sheetName: Readonly<Record<Language, string>> = { vi: "Cần sửa", en: "To correct" };

/**
 * The rows that failed as they were, with what is wrong in a last column: the reader corrects them and uploads the same
 * file again. Rows are written as they come, so their number costs no memory.
 */
export function writeErrorFile(
  columns: ColumnMatch,
  failed: AsyncIterable<FailedRow> | Iterable<FailedRow>,
  language: Language = "vi",
): ReadableStream<Uint8Array> {
  // A column of errors that came back with the file is replaced, not kept beside the new one.
  const kept = columns.headers.map((_, column) => column).filter((column) => !isOldErrors(columns, column));
  return writeXlsxStream(errorRows({ columns, kept, failed, language }), {
    name: safeSheetName(sheetName[language]),
    columns: [...kept.map((column) => styleOf(columns, column)), { width: 80 }],
    freezePane: { rows: 1 },
  });
}

type ErrorRows = {
  columns: ColumnMatch;
  kept: readonly number[];
  failed: AsyncIterable<FailedRow> | Iterable<FailedRow>;
  language: Language;
};

async function* errorRows({ columns, kept, failed, language }: ErrorRows): AsyncGenerator<CellValue[]> {
  yield [...kept.map((column) => headerOf(columns, column, language)), errorHeader[language]];
  for await (const { cells, problems } of failed) {
    const original = kept.map((column) => plainText(cells[column] ?? null));
    yield [...original, problems.map((problem) => problemLine(problem, language)).join("\n")];
  }
}

/** A column that the importer had to name is called by that name, so that the corrected file needs no second naming. */
function headerOf({ headers, columns }: ColumnMatch, column: number, language: Language): string {
  const chosen = columns.find((matched) => matched.column === column);
  const isSaid = chosen === undefined || isGuessed(chosen) || isRecognised(chosen);
  return isSaid ? (headers[column] ?? "") : fieldLabel(chosen.field, language);
}

function isOldErrors(columns: ColumnMatch, column: number): boolean {
  return columns.ignored.some((ignored) => ignored.column === column && ignored.reason === "OUR_ERRORS");
}

function styleOf(columns: ColumnMatch, column: number): { width: number; numFmt?: string } {
  const field = columns.columns.find((matched) => matched.column === column)?.field;
  if (field === undefined) return { width: 20 };
  const isDay = dayFields.has(field);
  return field === "staffCount" ? { width: 12 } : columnStyle({ header: "", format: isDay ? "day" : "text" });
}

const dayFields: ReadonlySet<string> = new Set([
  "birthDate",
  "admittedOn",
  "officialOn",
  "exemptFrom",
  "exemptTo",
  "foundedOn",
]);
