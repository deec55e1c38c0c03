import { dayOf } from "../../../server/src/language/formats.rules.ts";

export { dayOf, type Formats, formatsFor } from "../../../server/src/language/formats.rules.ts";

const DAY = 24 * 60 * 60_000;

/** The calendar day before, as `YYYY-MM-DD`: the last day of what ended with this one. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

/** Whole days from today to the day: 0 today, 1 tomorrow, -1 yesterday. */
export function daysUntil(day: string, today: string = dayOf(new Date())): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}
