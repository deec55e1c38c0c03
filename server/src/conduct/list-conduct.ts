import { recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { nameWords } from "../search/fold-name.ts";
import { listConductRows } from "./conduct.queries.ts";
import { isDiscipline } from "./conduct.rules.ts";
import { presentConduct } from "./present-conduct.ts";

/** Awards and disciplines of an organization and right under it. Whose discipline was read finds that among who looked. */
export const listConduct: Operation<"conduct.list"> = async ({ tx, actor, standing }, input) => {
  const { organizationId, side, year, inEffect, search, cursor, limit } = input;
  const after = readCursor(cursor, 2);
  const words = search === undefined ? [] : nameWords(search);
  const rows = await listConductRows(tx, { path: standing.path, side, year, inEffect, words, after, limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.decidedOn, row.recordId],
    (row) => ({ ...presentConduct(row), personId: row.personId, fullName: row.fullName }),
  );
  const read = page.rows.filter(({ kind, personId }) => isDiscipline(kind) && personId !== actor.personId);
  await recordReads(
    tx,
    read.map(({ personId }) => personId),
    organizationId,
  );
  return page;
};
