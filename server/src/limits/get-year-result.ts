import { readTogether } from "../database/together.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findLimitsInForce } from "./limits.queries.ts";
import { yearRuleOf } from "./present-limits.ts";
import { presentYear } from "./present-year.ts";
import { ratedOn } from "./year.rules.ts";
import { findLifetime, findYearMonths } from "./year-months.queries.ts";

/** What a cell's year comes to so far by the rule that applies to it, and why. */
export const getYearResult: Operation<"limits.year"> = async ({ tx, standing, clock }, { organizationId, year }) => {
  const on = ratedOn(year, dayOf(clock.now()));
  const [inForce, rows, lifetime] = await readTogether(tx, (together) =>
    Promise.all([
      findLimitsInForce(together, { path: standing.path, on }),
      findYearMonths(together, [organizationId], year),
      findLifetime(together, organizationId),
    ]),
  );
  const { rule, shown } = yearRuleOf(inForce);
  return { yearRule: shown, ...presentYear({ rule, year }, rows, lifetime) };
};
