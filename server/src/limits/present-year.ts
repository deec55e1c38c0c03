import { rulesOfVersion } from "../../../rulesets/index.ts";
import { type YearFinding, type YearRule, yearResult } from "../../../rulesets/year-rules.ts";
import type { Answer } from "../operation.ts";
import { foundedWithin, type Lifetime, openMonths, presenceIn, scoredMonths } from "./year.rules.ts";
import type { MonthBeforeRow, YearMonthRow } from "./year-months.queries.ts";

type Result = Answer<"limits.year">;
type Outcome = Pick<
  Result,
  "months" | "scoredMonths" | "openMonths" | "mean" | "soFar" | "good" | "findings" | "judgedFrom"
>;

/** What a cell's year comes to by a rule, from the meetings of its months and from when to when it is there. */
export function presentYear(
  { rule, year }: { rule: YearRule; year: number },
  rows: readonly YearMonthRow[],
  lifetime: Lifetime,
): Outcome {
  const months = rows.map(presentMonth);
  const scored = scoredMonths(months, lifetime);
  const open = openMonths(year, months, lifetime);
  const { findings, ...result } = yearResult(rule, scored, open, presenceIn(year, months, lifetime));
  return {
    ...result,
    months,
    scoredMonths: scored.length,
    openMonths: open,
    judgedFrom: foundedWithin(year, lifetime),
    findings: findings.map(presentFinding),
  };
}

/** What a cell came from in the year: the months of each before it was succeeded, by the same rule, never counted into the cell's own. */
export function presentPredecessors(
  of: { rule: YearRule; year: number },
  rows: readonly MonthBeforeRow[],
): Result["predecessors"] {
  const each = Map.groupBy(rows, ({ organizationId, succeededOn }) => `${organizationId} ${succeededOn}`);
  return [...each.values()].flatMap((months) => {
    const [first] = months;
    if (!first) return [];
    const { organizationId, name, succeededOn } = first;
    const until = { foundedOn: null, dissolvedOn: succeededOn };
    const { scoredMonths, mean, soFar } = presentYear(of, months, until);
    return [{ organizationId, name, succeededOn, scoredMonths, mean, soFar }];
  });
}

/** Points as a share of a hundred: sheets may have other totals. */
function presentMonth({ rulesVersion, total, ...row }: YearMonthRow): Result["months"][number] {
  const { month, meetingId, grade, decided, notHeld } = row;
  const points = total === null ? null : Math.round((total / rulesOfVersion(rulesVersion).scoreSheet.max) * 1000) / 10;
  return { month, meetingId, grade, points, decided, notHeld };
}

function presentFinding(finding: YearFinding): Result["findings"][number] {
  const { kind, have, standing } = finding;
  const grade = kind === "EVERY_MONTH" ? finding.atLeast : kind === "MONTHS_WITH" ? finding.grade : null;
  return { kind, grade, needed: kind === "EVERY_MONTH" ? null : finding.atLeast, have, standing };
}
