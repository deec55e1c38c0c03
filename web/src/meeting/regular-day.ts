import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";

type RegularDay = Pick<MeetingThresholds, "regularDay" | "regularDayOnWeekend">;

/** The day proposed for the regular meeting of a month (`YYYY-MM-01`): the rule's day, or the next weekday. */
export function regularDay(month: string, rule: RegularDay): string {
  const day = new Date(`${month.slice(0, 7)}-${String(rule.regularDay).padStart(2, "0")}T00:00:00Z`);
  while (rule.regularDayOnWeekend === "NEXT_WEEKDAY" && (day.getUTCDay() === 0 || day.getUTCDay() === 6)) {
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return day.toISOString().slice(0, 10);
}
