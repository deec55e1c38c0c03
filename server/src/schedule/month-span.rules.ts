import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { momentAt } from "../working-zone.rules.ts";

/** From the beginning of a month to its end, by the clock of the working zone. */
export function spanOfMonth(month: IsoDate): { since: Date; until: Date } {
  const next = dayIn(addMonths(monthOf(month), 1), 1);
  return { since: momentAt(month, "00:00"), until: momentAt(next, "00:00") };
}
