import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentTerm } from "./present-term.ts";
import { listTermRows } from "./term.queries.ts";

/** Terms of an organization, the latest first. */
export const listTerms: Operation<"term.list"> = async ({ tx, clock, may }, { organizationId, cursor, limit }) => {
  const rows = await listTermRows(tx, { organizationId, after: readCursor(cursor, 1), limit });
  const today = dayOf(clock.now());
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.startedOn],
      (row) => presentTerm(row, today),
    ),
    abilities: may("term.open") ? ["term.open", "term.describe"] : [],
  };
};
