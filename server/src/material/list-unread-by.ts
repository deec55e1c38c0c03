import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { hasMaterial } from "./material.queries.ts";
import { findUnreadBy } from "./unread.queries.ts";

/** Who has not read the present version of a paper, so that the secretary can remind: by given name, never by reading. */
export const listUnreadBy: Operation<"material.unreadBy"> = async ({ tx }, input) => {
  if (!(await hasMaterial(tx, input))) refuse("NOT_FOUND");
  const rows = await findUnreadBy(tx, input, { after: readCursor(input.cursor, 2), limit: input.limit });
  return cutPage(
    rows,
    input.limit,
    ({ sortName, personId }) => [sortName, personId],
    ({ personId, fullName }) => ({ personId, fullName }),
  );
};
