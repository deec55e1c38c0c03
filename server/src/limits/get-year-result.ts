import { rulesOfVersion } from "../../../rulesets/index.ts";
import { type YearFinding, yearResult } from "../../../rulesets/year-rules.ts";
import { readTogether } from "../database/together.ts";
import type { Answer, Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findLimitsInForce } from "./limits.queries.ts";
import { yearRuleOf } from "./present-limits.ts";
import { openMonths, scoredMonths } from "./year.rules.ts";
import { findLifetime, findYearMonths, type YearMonthRow } from "./year-months.queries.ts";

type Result = Answer<"limits.year">;

/** What a cell's year comes to so far by the rule that applies to it, and why. */
export const getYearResult: Operation<"limits.year"> = async ({ tx, standing, clock }, { organizationId, year }) => {
  // A year that is over is rated by what was in force at its end.
  const on = [dayOf(clock.now()), `${year}-12-31`].toSorted()[0] ?? `${year}-12-31`;
  const [inForce, rows, lifetime] = await readTogether(tx, (together) =>
    Promise.all([
      findLimitsInForce(together, { path: standing.path, on }),
      findYearMonths(together, organizationId, year),
      findLifetime(together, organizationId),
    ]),
  );
  const { rule, shown } = yearRuleOf(inForce);
  const months = rows.map(presentMonth);
  const open = openMonths(year, months, lifetime);
  const { findings, ...result } = yearResult(rule, scoredMonths(months), open);
  return { yearRule: shown, months, openMonths: open, ...result, findings: findings.map(presentFinding) };
};

/** Points as a share of a hundred: sheets may have other totals. */
function presentMonth({ rulesVersion, total, ...row }: YearMonthRow): Result["months"][number] {
  const points = total === null ? null : Math.round((total / rulesOfVersion(rulesVersion).scoreSheet.max) * 1000) / 10;
  return { ...row, points };
}

function presentFinding(finding: YearFinding): Result["findings"][number] {
  const { kind, have, standing } = finding;
  const grade = kind === "EVERY_MONTH" ? finding.atLeast : kind === "MONTHS_WITH" ? finding.grade : null;
  return { kind, grade, needed: kind === "EVERY_MONTH" ? null : finding.atLeast, have, standing };
}
