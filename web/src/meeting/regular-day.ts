import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { addDays, isWeekend } from "../../../server/src/calendar.rules.ts";

type RegularDay = Pick<MeetingThresholds, "regularDay" | "regularDayOnWeekend">;

/** The day proposed for the regular meeting of a month (`YYYY-MM-01`): the rule's day, or the next weekday. */
export function regularDay(month: string, rule: RegularDay): string {
  const day = `${month.slice(0, 7)}-${String(rule.regularDay).padStart(2, "0")}`;
  return rule.regularDayOnWeekend === "NEXT_WEEKDAY" ? weekday(day, 1) : day;
}

// Nobody rules how long before the cell its committee meets; two days leave one for the papers to be sent round.
const DAYS_BEFORE_THE_CELL = 2;

/**
 * The day proposed for the committee's meeting before the cell's of a month: two days earlier, on a weekend the weekday
 * before, but no day that is past.
 */
export function committeeDay(month: string, rule: RegularDay, today: string): string {
  const earlier = addDays(regularDay(month, rule), -DAYS_BEFORE_THE_CELL);
  const day = rule.regularDayOnWeekend === "NEXT_WEEKDAY" ? weekday(earlier, -1) : earlier;
  return day < today ? today : day;
}

function weekday(day: string, step: 1 | -1): string {
  return isWeekend(day) ? weekday(addDays(day, step), step) : day;
}
