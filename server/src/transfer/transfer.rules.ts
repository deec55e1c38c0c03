import type { IsoDate } from "../../../rulesets/ruleset.ts";
import type { TransferRules } from "../../../rulesets/transfer-rules.ts";
import { addWorkingDays, type DaysSet } from "../working-day/working-day.rules.ts";

export type Going = {
  kind: "FOR_GOOD" | "TEMPORARY";
  sentOn: IsoDate;
  lastDay: IsoDate | null;
  today: IsoDate;
  memberFrom: IsoDate;
};

export type GoingHindrance = "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER";

/** Why a letter cannot carry these days; null where it can. A stay for a time has a last day, one for good has none. */
export function hindranceToGoing({ kind, sentOn, lastDay, today, memberFrom }: Going): GoingHindrance | null {
  if (sentOn > today) return "DAY_IN_FUTURE";
  if (sentOn < memberFrom) return "DAYS_OUT_OF_ORDER";
  if ((kind === "TEMPORARY") !== (lastDay !== null)) return "DAYS_OUT_OF_ORDER";
  return lastDay !== null && lastDay < sentOn ? "DAYS_OUT_OF_ORDER" : null;
}

/** The last day on which the letter is handed in. Source: the version of the rules of its day. */
export function handedInBy(sentOn: IsoDate, rules: TransferRules, daysSet: DaysSet): IsoDate {
  return addWorkingDays(sentOn, rules.handInWorkingDays, daysSet);
}

/** Why a cell cannot be gone to on a day; null where it can. */
export function hindranceThere(
  { foundedOn, dissolvedOn }: { foundedOn: IsoDate | null; dissolvedOn: IsoDate | null },
  on: IsoDate,
): "DISSOLVED_THERE" | "NOT_FOUNDED_YET" | null {
  if (dissolvedOn !== null) return "DISSOLVED_THERE";
  return foundedOn !== null && on < foundedOn ? "NOT_FOUNDED_YET" : null;
}
