import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findPictured, findTotalsOf, listPictured, readTotals } from "./picture.queries.ts";
import { asOf, quarterOf } from "./picture.rules.ts";
import { noTotals, presentQuarter } from "./present-picture.ts";

/** A quarter's totals of an organization and of each one right under it; a month that lies ahead counts with whoever has met for it already. */
export const getPictureQuarter: Operation<"picture.quarter"> = async ({ tx, clock }, input) => {
  const { organizationId, year, quarter, cursor, limit } = input;
  const today = dayOf(clock.now());
  const pictured = await findPictured(tx, organizationId);
  if (!pictured) return refuse("NOT_FOUND");
  const span = asOf(quarterOf({ year, month: quarter * 3 }), today);
  const [total] = await readTotals(tx, organizationId, [span]);
  const after = readCursor(cursor, 1)?.[0];
  const listed = await listPictured(tx, { organizationId, year, filter: "ALL", today, after, limit });
  const shown = listed.slice(0, limit).map((row) => row.organizationId);
  const figures = new Map((await findTotalsOf(tx, shown, span)).map((row) => [row.organizationId, row]));
  const name = `${year}-Q${quarter}`;
  const page = cutPage(
    listed,
    limit,
    (row) => [String(row.serial)],
    (row) =>
      presentQuarter(
        { organizationId: row.organizationId, name: row.name, quarter: name },
        figures.get(row.organizationId) ?? noTotals,
      ),
  );
  return {
    total: presentQuarter({ organizationId, name: pictured.name, quarter: name }, total ?? noTotals),
    rows: page.rows,
    nextCursor: page.nextCursor,
  };
};
