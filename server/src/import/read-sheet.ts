import { streamCsvRows } from "./read-csv.ts";
import { streamXlsxRows } from "./read-xlsx.ts";
import type { SheetKind, SheetLimits, SheetRow } from "./sheet.ts";
import { defaultSheetLimits } from "./sheet.ts";

/** The rows of a file that are not empty, one after the other, within its limits. Throws `SheetRefused`. */
export function streamRows(
  path: string,
  kind: SheetKind,
  limits: SheetLimits = defaultSheetLimits,
  onProgress?: (fraction: number) => void,
): AsyncIterable<SheetRow> {
  return kind === "xlsx" ? streamXlsxRows(path, limits, onProgress) : streamCsvRows(path, limits, onProgress);
}
