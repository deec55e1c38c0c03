import { mostGuests } from "@nen-nep/contract/most-guests";
import { findUpload } from "../file/quarantine.ts";
import { cellText } from "../import/cell-value.rules.ts";
import { streamRows } from "../import/read-sheet.ts";
import { defaultSheetLimits, SheetRefused } from "../import/sheet.ts";
import { sniffSheet } from "../import/sniff-sheet.ts";
import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findConvenedNames, findGuestNames } from "./guest.queries.ts";
import { doubtsOf, type ListedGuest, readLines, readRows } from "./guest-list.rules.ts";

/** A list of guests has few rows and columns; what is far beyond is another file. */
const limits = { ...defaultSheetLimits, rows: 2_000, columns: 60, fileBytes: 8_000_000, unpackedBytes: 64_000_000 };

/** Reads a list as it was pasted or uploaded, and says what is doubtful in it. Nothing is stored. */
export const readGuestList: Operation<"guest.readList"> = async (context, { organizationId, meetingId, ...given }) => {
  requireState(context.meeting, notYetClosed);
  const list = given.uploadId === null ? readLines(given.text) : await readSheet(context, given.uploadId);
  if (list.length === 0) refuse("LIST_EMPTY");
  if (list.length > mostGuests) refuse("LIST_TOO_LONG", { most: mostGuests });
  const key = { organizationId, meetingId };
  const known = {
    guests: await findGuestNames(context.tx, key),
    convened: await findConvenedNames(context.tx, key),
  };
  const doubts = doubtsOf(list, known);
  return { guests: list.map((guest, index) => ({ ...guest, kind: null, doubts: doubts[index] ?? [] })) };
};

async function readSheet(
  { files, actor }: Pick<OperationContext, "files" | "actor">,
  uploadId: string,
): Promise<ListedGuest[]> {
  const upload = await findUpload(files, actor.accountId, uploadId);
  if (!upload) return refuse("UPLOAD_NOT_FOUND");
  try {
    const rows: { place: number; cells: string[] }[] = [];
    for await (const { row, cells } of streamRows(upload.path, await sniffSheet(upload.path, limits), limits))
      rows.push({ place: row, cells: cells.map(cellText) });
    return readRows(rows);
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(refusalOf(error));
    throw error;
  }
}

function refusalOf({ code }: SheetRefused): "LIST_EMPTY" | "LIST_UNREADABLE" {
  return code === "NO_ROWS" || code === "EMPTY_FILE" ? "LIST_EMPTY" : "LIST_UNREADABLE";
}
