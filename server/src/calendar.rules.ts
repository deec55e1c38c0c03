import type { IsoDate } from "../../rulesets/ruleset.ts";

/** A month of a year; `month` runs from 1 to 12. */
export type Month = { readonly year: number; readonly month: number };

/** The day so many days later, or earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return isoDay(Date.parse(day) + days * DAY);
}

/** Days from one day to another: negative when the other is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The month that a day is in. */
export function monthOf(day: IsoDate): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The month so many months later, or earlier for a negative number. */
export function addMonths({ year, month }: Month, months: number): Month {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** A day of a month, `YYYY-MM-DD`. */
export function dayIn({ year, month }: Month, day: number): IsoDate {
  return isoDay(Date.UTC(year, month - 1, day));
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

// A calendar day parses as midnight UTC, where every day has the same length.
const DAY = 24 * 60 * 60 * 1000;

function isoDay(moment: number): IsoDate {
  return new Date(moment).toISOString().slice(0, 10);
}
