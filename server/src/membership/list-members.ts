import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { nameWords } from "../search/fold-name.ts";
import { listMemberRows } from "./member.queries.ts";
import { presentMemberSummary } from "./present-member.ts";

/** Members of an organization and everything under it, by given name; a search finds accents or none, in any order of words. */
export const listMembers: Operation<"member.list"> = async ({ tx, standing }, input) => {
  const rows = await listMemberRows(tx, {
    path: standing.path,
    words: nameWords(input.search ?? ""),
    status: input.status,
    standing: input.standing,
    stay: input.stay,
    after: readCursor(input.cursor, 3),
    limit: input.limit,
  });
  return cutPage(rows, input.limit, (row) => [row.sortName, row.personId, row.membershipId], presentMemberSummary);
};
