import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listCounts, sumCounts } from "./shortcoming-counts.queries.ts";

/** How many shortcomings were named and remedied here and below: all that an office above learns of them. */
export const countShortcomings: Operation<"shortcoming.counts"> = async ({ tx, standing, clock }, input) => {
  const { year, limit } = input;
  const of = { path: standing.path, year, today: dayOf(clock.now()) };
  const rows = await listCounts(tx, { ...of, after: readCursor(input.cursor, 1), limit });
  const sum = await sumCounts(tx, of);
  return {
    ...cutPage(
      rows,
      limit,
      ({ path }) => [path],
      ({ path: _, ...row }) => row,
    ),
    ...sum,
  };
};
