import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { countDuesBelow, listCellDues } from "./dues.queries.ts";
import { rollDayOf } from "./dues.rules.ts";

/** Counts of a month's dues for each cell at and under an organization: no names. */
export const listDuesBelow: Operation<"dues.below"> = async ({ tx, clock, standing }, { month, cursor, limit }) => {
  const of = { path: standing.path, month, rollDay: rollDayOf(month, dayOf(clock.now())) };
  const rows = await listCellDues(tx, { ...of, after: readCursor(cursor, 1)?.[0], limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [String(row.serial)],
    ({ serial: _, ...row }) => row,
  );
  return { ...page, sums: await countDuesBelow(tx, of) };
};
