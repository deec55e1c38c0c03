import type { Answer, Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentName } from "./present-orientation.ts";
import { type ListedRow, listAbove, listOwn } from "./received.queries.ts";

/** A page of orientations and bulletins: drawn up here, or issued by organizations above. */
export const listOrientations: Operation<"orientation.list"> = async ({ tx, standing }, input) => {
  const { box, month, limit } = input;
  if (box === "OWN") {
    const own = await listOwn(tx, input.organizationId, { month, after: readCursor(input.cursor, 2), limit });
    return cutPage(own, limit, (row) => [row.place, row.orientationId], present);
  }
  const above = await listAbove(tx, standing, { month, after: readCursor(input.cursor, 3), limit });
  return cutPage(above, limit, (row) => [row.firstMonth, row.place, row.orientationId], present);
};

function present(row: ListedRow): Answer<"orientation.list">["rows"][number] {
  const { blockCount, fileCount, issuedTo, used } = row;
  return { ...presentName(row), blockCount, fileCount, issuedTo, used };
}
