import { readTogether } from "../database/together.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findLimitsInForce } from "./limits.queries.ts";
import { predecessorsOf, yearRuleOf } from "./present-limits.ts";
import { presentPredecessors, presentYear } from "./present-year.ts";
import { ratedOn } from "./year.rules.ts";
import { findLifetime, findMonthsBefore, findYearMonths } from "./year-months.queries.ts";

/** What a cell's year comes to so far by the rule that applies to it, and why. */
export const getYearResult: Operation<"limits.year"> = async ({ tx, standing, clock }, { organizationId, year }) => {
  const on = ratedOn(year, dayOf(clock.now()));
  const [inForce, rows, lifetime, before] = await readTogether(tx, (together) =>
    Promise.all([
      findLimitsInForce(together, { path: standing.path, on }),
      findYearMonths(together, [organizationId], year),
      findLifetime(together, organizationId),
      findMonthsBefore(together, [organizationId], year),
    ]),
  );
  const { rule, shown } = yearRuleOf(inForce);
  const isShown = predecessorsOf(inForce, on).shown === "BESIDE";
  return {
    yearRule: shown,
    ...presentYear({ rule, year }, rows, lifetime),
    predecessors: isShown ? presentPredecessors({ rule, year }, before) : [],
  };
};
