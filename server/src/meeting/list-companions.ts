import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { findCompanions } from "./participants.queries.ts";

/** Cells that a meeting can be held with, in the order of the tree. */
export const listCompanions: Operation<"meeting.listCompanions"> = async (
  { tx },
  { organizationId, cursor, limit },
) => {
  const rows = await findCompanions(tx, organizationId, { after: readCursor(cursor, 1), limit });
  return cutPage(
    rows,
    limit,
    (row) => [row.sortPath],
    ({ organizationId, name }) => ({ organizationId, name }),
  );
};
