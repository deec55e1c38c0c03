import { mostGuests } from "@nen-nep/contract/most-guests";
import { cellText } from "../import/cell-value.rules.ts";
import { readSmallSheet } from "../import/read-small-sheet.ts";
import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findConvenedNames, findGuestNames } from "./guest.queries.ts";
import { doubtsOf, type ListedGuest, readLines, readRows } from "./guest-list.rules.ts";

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

async function readSheet(context: OperationContext, uploadId: string): Promise<ListedGuest[]> {
  const rows = await readSmallSheet(context, uploadId);
  return readRows(rows.map(({ row, cells }) => ({ place: row, cells: cells.map(cellText) })));
}
