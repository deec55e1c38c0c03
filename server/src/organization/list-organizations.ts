import type { Transaction } from "../database/connect.ts";
import type { Answer, Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { nameWords } from "../search/fold-name.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listOrganizationRows, listPlacedRows } from "./organization.queries.ts";
import { presentSummary } from "./present-organization.ts";

/** Organizations right under one, or those the reader belongs to, or whatever visible one a search finds. */
export const listOrganizations: Operation<"organization.list"> = async (
  { tx, actor, clock },
  { parentId, search, on, cursor, limit },
) => {
  const today = dayOf(clock.now());
  if (on !== undefined && on < today) return listThen(tx, { parentId, on, cursor, limit });
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

/** The tree of a day: what stood under an organization, or under nothing as far as the reader sees. */
async function listThen(
  tx: Transaction,
  {
    parentId,
    on,
    cursor,
    limit,
  }: { parentId: string | undefined; on: string; cursor: string | undefined; limit: number },
): Promise<Answer<"organization.list">> {
  const rows = await listPlacedRows(tx, { parentId, on, after: readCursor(cursor, 2), limit });
  return cutPage(rows, limit, (row) => [row.nameFolded, row.id], presentSummary);
}
