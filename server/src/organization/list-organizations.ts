import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { nameWords } from "../search/fold-name.ts";
import { listOrganizationRows } from "./organization.queries.ts";
import { presentSummary } from "./present-organization.ts";

/** Organizations right under one, or those the reader belongs to, or whatever visible one a search finds. */
export const listOrganizations: Operation<"organization.list"> = async (
  { tx, actor },
  { parentId, search, cursor, limit },
) => {
  const rows = await listOrganizationRows(tx, {
    parentId,
    personId: actor.personId,
    administrator: actor.administrator,
    words: nameWords(search ?? ""),
    after: readCursor(cursor, 2),
    limit,
  });
  return cutPage(rows, limit, (row) => [row.nameFolded, row.id], presentSummary);
};
