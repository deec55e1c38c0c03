import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { findRun } from "./import.queries.ts";
import { listUpdateRows } from "./updates.queries.ts";

/** What a list says otherwise of members who are there already, in the order of its rows. */
export const listImportUpdates: Operation<"import.listUpdates"> = async ({ tx }, { cursor, limit, ...wanted }) => {
  if (!(await findRun(tx, wanted.organizationId, wanted.importId))) refuse("NOT_FOUND");
  const rows = await listUpdateRows(tx, wanted, readCursor(cursor, 2), limit);
  return cutPage(
    rows,
    limit,
    ({ row, field }) => [String(row), field],
    (row) => row,
  );
};
