import type { Operation } from "../operation.ts";
import { readCursor } from "../page.ts";
import { listAmendmentsOf } from "./amendment.queries.ts";
import { presentAmendments } from "./present-amendment.ts";

/** What the person behind the account asked to be changed, wherever it was asked. */
export const listOwnAmendments: Operation<"amendment.mine"> = async ({ tx, actor }, { cursor, limit }) => {
  const { personId } = actor;
  const rows = personId === null ? [] : await listAmendmentsOf(tx, personId, readCursor(cursor, 2), limit);
  return presentAmendments(rows, limit, personId);
};
