import { type Holiday, publicHolidays } from "../../../rulesets/public-holidays.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addDays, isWeekend } from "../calendar.rules.ts";

/** What an administrator has set: a day that is off, or worked, in place of what is shipped. */
export type DaysSet = ReadonlyMap<IsoDate, boolean>;

/** Whether a working day by the shipped calendar: neither the end of a week nor a public holiday. Source: Bộ luật Lao động 2019, Điều 111, 112. */
export function worksAsShipped(day: IsoDate): boolean {
  return !isWeekend(day) && holidayOn(day) === undefined;
}

/** Whether a working day: as it was set here, else as shipped. */
export function isWorkingDay(day: IsoDate, set: DaysSet): boolean {
  return set.get(day) ?? worksAsShipped(day);
}

/** The day so many working days later; the first day itself does not count. */
export function addWorkingDays(day: IsoDate, days: number, set: DaysSet): IsoDate {
  let reached = day;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, set)) left -= 1;
  }
  return reached;
}

/** Which public holiday a day is, if any. */
export function holidayOn(day: IsoDate): Holiday | undefined {
  return publicHolidays.everyYear[day.slice(5)] ?? publicHolidays.named[day];
}

/** The public holidays of a year as shipped, in their order. */
export function holidaysOf(year: number): IsoDate[] {
  const named = Object.keys(publicHolidays.named).filter((day) => day.startsWith(`${year}-`));
  return [...Object.keys(publicHolidays.everyYear).map((day) => `${year}-${day}`), ...named].toSorted();
}
