import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listIndicatorRows } from "./indicator.queries.ts";
import { presentIndicator } from "./present-indicator.ts";

/** An organization's indicators with the values of a year, each beside the year before, and how goals stood on a day. */
export const listIndicators: Operation<"indicator.list"> = async ({ tx, clock, may }, input) => {
  const { organizationId, year, limit } = input;
  const on = input.on ?? dayOf(clock.now());
  const rows = await listIndicatorRows(tx, { organizationId, year, after: readCursor(input.cursor, 2), limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.addedAt, row.indicatorId],
      (row) => presentIndicator(row, { year, on, may }),
    ),
    abilities: may("indicator.add") ? ["indicator.add"] : [],
  };
};
