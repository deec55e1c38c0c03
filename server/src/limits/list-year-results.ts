import { readTogether } from "../database/together.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findLimitsAbove } from "./limits.queries.ts";
import { yearRuleOf } from "./present-limits.ts";
import { presentYear } from "./present-year.ts";
import { ratedOn } from "./year.rules.ts";
import { findYearMonths, listCellsOfYear } from "./year-months.queries.ts";

/** What the year of each cell at or below an organization comes to so far, each by the rule that applies to it. */
export const listYearResults: Operation<"limits.years"> = async ({ tx, standing, clock }, input) => {
  const { year, cursor, limit } = input;
  const on = ratedOn(year, dayOf(clock.now()));
  const listed = await listCellsOfYear(tx, {
    path: standing.path,
    year,
    after: readCursor(cursor, 1)?.[0],
    limit,
  });
  const shown = listed.slice(0, limit);
  const [above, rows] = await readTogether(tx, (together) =>
    Promise.all([
      findLimitsAbove(together, { paths: shown.map(({ path }) => path), on }),
      findYearMonths(
        together,
        shown.map(({ organizationId }) => organizationId),
        year,
      ),
    ]),
  );
  const monthsOf = Map.groupBy(rows, ({ organizationId }) => organizationId);
  return cutPage(
    listed,
    limit,
    ({ path }) => [path],
    (cell) => {
      const { organizationId, name, path, parentName } = cell;
      const { rule, shown: ruleShown } = yearRuleOf(above.filter(({ place }) => path.startsWith(place)));
      const { months: _months, ...outcome } = presentYear({ rule, year }, monthsOf.get(organizationId) ?? [], cell);
      return { organizationId, name, parentName, yearRuleId: ruleShown.id, ...outcome };
    },
  );
};
