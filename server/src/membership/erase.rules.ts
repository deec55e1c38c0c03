import type { RetentionRules } from "../../../rulesets/retention-rules.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { monthsLater } from "../admission/admission.rules.ts";

/** Whoever left on this day or earlier need not be kept any more. Source: the version of the rules of its day. */
export function leftBefore(today: IsoDate, rules: RetentionRules): IsoDate {
  return monthsLater(today, -12 * rules.yearsAfterLeaving);
}
