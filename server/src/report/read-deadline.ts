import { reportDeadlinesOn } from "../../../rulesets/report-deadlines.ts";
import type { Transaction } from "../database/connect.ts";
import { findDeadline } from "./below.queries.ts";
import { dueDay, lastDayOf, type Period, sentFrom } from "./period.rules.ts";

/** When a report of a period is due with a committee: as it has set, else as the rules of the period's last day say. */
export async function readDeadline(
  tx: Transaction,
  superiorId: string | null,
  period: Period,
): Promise<{ dueOn: string; daysAfterEnd: number; isSet: boolean; document: string; sentFrom: string }> {
  const rules = reportDeadlinesOn(lastDayOf(period));
  const set = superiorId === null ? undefined : await findDeadline(tx, superiorId, period.kind);
  const daysAfterEnd = set?.daysAfterEnd ?? rules.daysAfterEnd[period.kind];
  return {
    daysAfterEnd,
    isSet: set !== undefined,
    document: set?.document ?? "",
    dueOn: dueDay(period, daysAfterEnd),
    sentFrom: sentFrom(period, rules.sentFromMonthsBeforeEnd),
  };
}
