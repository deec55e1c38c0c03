import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { thresholdsFor } from "../ruleset/rules-for.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findGuidance } from "./guidance.queries.ts";
import { presentGuidance, presentQuarter } from "./present-topic.ts";
import { isOver } from "./topic.rules.ts";
import { readYear } from "./topic-year.queries.ts";

/** The year of the cells below: what is planned, held, moved and missing in every quarter, said ahead of the quarter's end. */
export const getTopicYear: Operation<"topic.year"> = async ({ tx, standing, clock, may }, input) => {
  const { organizationId, year, filter, quarter, limit } = input;
  const today = dayOf(clock.now());
  const required = (await thresholdsFor(tx, { path: standing.path, on: today })).thematicMeetingsAQuarter;
  const of = { path: standing.path, year, firstOpen: firstOpenQuarter(year, today), required };
  const after = readCursor(input.cursor, 1)?.[0];
  const { sums, rows } = await readYear(tx, { ...of, organizationId, filter, quarter, after, limit });
  const [guidance] = await findGuidance(tx, { path: standing.path, year, which: "OWN" });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.path],
    ({ path: _, quarters, ...row }) => ({
      ...row,
      quarters: quarters.map((each) => presentQuarter(each, { today, required })),
    }),
  );
  return {
    ...page,
    cells: Math.max(0, ...sums.map((sum) => sum.cells)),
    quarters: sums.map(({ cells: _, ...sum }) => sum),
    guidance: guidance ? presentGuidance(guidance) : null,
    abilities: (["topic.saveGuidance", "topic.waiting"] as const).filter((each) => may(each)),
  };
};

/** The first quarter of a year that is not over; 5 where all are. */
function firstOpenQuarter(year: number, today: string): number {
  return [1, 2, 3, 4].find((quarter) => !isOver({ year, quarter }, today)) ?? 5;
}
