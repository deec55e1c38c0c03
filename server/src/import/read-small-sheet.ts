import { findUpload } from "../file/quarantine.ts";
import type { OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { streamRows } from "./read-sheet.ts";
import { defaultSheetLimits, SheetRefused, type SheetRow } from "./sheet.ts";
import { sniffSheet } from "./sniff-sheet.ts";

/** A list that is looked at as a whole has few rows and columns; what is far beyond is another file. */
const limits = { ...defaultSheetLimits, rows: 2_000, columns: 60, fileBytes: 8_000_000, unpackedBytes: 64_000_000 };

/** The rows of an uploaded .xlsx or .csv of some hundreds of lines. Refuses what is gone, empty, or no list. */
export async function readSmallSheet(
  { files, actor }: Pick<OperationContext, "files" | "actor">,
  uploadId: string,
): Promise<SheetRow[]> {
  const upload = await findUpload(files, actor.accountId, uploadId);
  if (!upload) return refuse("UPLOAD_NOT_FOUND");
  try {
    const rows: SheetRow[] = [];
    for await (const row of streamRows(upload.path, await sniffSheet(upload.path, limits), limits)) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(refusalOf(error));
    throw error;
  }
}

function refusalOf({ code }: SheetRefused): "LIST_EMPTY" | "LIST_UNREADABLE" {
  return code === "NO_ROWS" || code === "EMPTY_FILE" ? "LIST_EMPTY" : "LIST_UNREADABLE";
}
