import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { areMoreThan, listRosterRows, recordReads } from "./member.queries.ts";

/** So many lines make a workbook that opens on an old laptop; a larger body takes its parts one by one. */
const MOST = 5000;

/** Particulars of all members here and below; each of them can see who took the list. */
export const listRoster: Operation<"member.roster"> = async ({ tx, standing }, { organizationId, cursor, limit }) => {
  if (await areMoreThan(tx, standing.path, MOST)) refuse("ROSTER_TOO_LARGE", { most: MOST });
  const rows = await listRosterRows(tx, { path: standing.path, after: readCursor(cursor, 3), limit });
  const shown = rows.slice(0, limit).map(({ personId }) => personId);
  await recordReads(tx, shown, organizationId);
  return cutPage(
    rows,
    limit,
    (row) => [row.sortName, row.personId, row.membershipId],
    ({ sortName: _, personId: __, membershipId: ___, ...line }) => line,
  );
};
