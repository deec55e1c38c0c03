import type { Transaction } from "../database/connect.ts";
import { listIndicatorRows } from "../indicator/indicator.queries.ts";
import { changeOn, isReached, periodsOf, spanOf, yearBefore } from "../indicator/indicator.rules.ts";
import { beginsOn, lastDayOf, type Period } from "./period.rules.ts";
import type { ReportedIndicator } from "./report-sections.ts";

/** No report tells of more. */
const mostIndicators = 50;

/** What an organization's indicators say of a period: each by the last of its own periods that ended within it and has a value. */
export async function readIndicators(
  tx: Transaction,
  organizationId: string,
  period: Period,
): Promise<ReportedIndicator[]> {
  const { year } = period;
  const [from, to] = [beginsOn(period), lastDayOf(period)];
  const rows = await listIndicatorRows(tx, { organizationId, year, after: undefined, limit: mostIndicators });
  return rows.flatMap(({ name, unit, frequency, better, periods }) => {
    const entered = (of: string) => periods.find((each) => each.period === of)?.value ?? null;
    const last = periodsOf(frequency, year).findLast((each) => {
      const ends = spanOf(each, frequency)?.to;
      return ends !== undefined && ends >= from && ends <= to && entered(each) !== null;
    });
    const value = last === undefined ? null : entered(last);
    if (last === undefined || value === null) return [];
    const target = periods.find((each) => each.period === last)?.target ?? null;
    const change = changeOn(entered(yearBefore(last)), value, unit);
    return [{ name, unit, period: last, value, change, target, isMet: isReached(value, target, better) }];
  });
}
