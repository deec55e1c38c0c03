import type { Operation } from "../operation.ts";
import { readCursor } from "../page.ts";
import { listAmendmentsUnder } from "./amendment.queries.ts";
import { presentAmendments } from "./present-amendment.ts";

/** What members here and below asked to be changed. */
export const listAmendments: Operation<"amendment.list"> = async ({ tx, standing, actor }, { box, cursor, limit }) => {
  const rows = await listAmendmentsUnder(tx, { path: standing.path, box, after: readCursor(cursor, 2), limit });
  return presentAmendments(rows, limit, actor.personId);
};
