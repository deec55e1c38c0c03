import { readTogether } from "../database/together.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findLimitsAbove, findLimitsInForce } from "./limits.queries.ts";
import { predecessorsOf, yearRuleOf } from "./present-limits.ts";
import { presentPredecessors, presentYear } from "./present-year.ts";
import { ratedOn } from "./year.rules.ts";
import { findMonthsBefore, findYearMonths, listCellsOfYear } from "./year-months.queries.ts";

/** What the year of each cell at or below an organization comes to so far, each by the rule that applies to it. */
export const listYearResults: Operation<"limits.years"> = async ({ tx, standing, clock }, input) => {
  const { year, cursor, limit } = input;
  const on = ratedOn(year, dayOf(clock.now()));
  const { shown: choice } = predecessorsOf(await findLimitsInForce(tx, { path: standing.path, on }), on);
  const beside = choice === "BESIDE";
  const listed = await listCellsOfYear(tx, {
    organizationId: input.organizationId,
    path: standing.path,
    year,
    on,
    beside,
    after: readCursor(cursor, 1)?.[0],
    limit,
  });
  const shown = listed.slice(0, limit);
  const ids = shown.map(({ organizationId }) => organizationId);
  const [above, rows, before] = await readTogether(tx, (together) =>
    Promise.all([
      findLimitsAbove(together, { paths: shown.map(({ path }) => path), organizationIds: ids, on }),
      findYearMonths(together, ids, year),
      findMonthsBefore(together, beside ? ids : [], year),
    ]),
  );
  const monthsOf = Map.groupBy(rows, ({ organizationId }) => organizationId);
  const beforeOf = Map.groupBy(before, ({ heirId }) => heirId);
  return cutPage(
    listed,
    limit,
    ({ path }) => [path],
    (cell) => {
      const { organizationId, name, path, parentName } = cell;
      const { rule, shown: ruleShown } = yearRuleOf(above.filter(({ of }) => of === path));
      const { months: _months, ...outcome } = presentYear({ rule, year }, monthsOf.get(organizationId) ?? [], cell);
      const predecessors = presentPredecessors({ rule, year }, beforeOf.get(organizationId) ?? []);
      return { organizationId, name, parentName, yearRuleId: ruleShown.id, ...outcome, predecessors };
    },
  );
};
