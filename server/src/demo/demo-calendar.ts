import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addDays, addMonths, dayIn, isWeekend, type Month, monthOf } from "../calendar.rules.ts";

/** How far back the demonstration's meetings go. */
const monthsHeld = 24;
/** From this day of a month on, the month's meetings are over and the next one's are prepared. */
const meetingsOverFromDay = 6;

export type DemoCalendar = {
  today: IsoDate;
  now: Date;
  /** First days of the months whose meetings were held, oldest first. */
  held: readonly IsoDate[];
  /** The month whose meetings are being prepared. */
  next: IsoDate;
  /** First day of the term: documents are numbered from it. */
  termStartedOn: IsoDate;
};

/** The months of the demonstration as seen from a day, so that it is always alive. */
export function demoCalendar(now: Date, today: IsoDate): DemoCalendar {
  const current = monthOf(today);
  const last = Number(today.slice(8)) >= meetingsOverFromDay ? current : addMonths(current, -1);
  const held = Array.from({ length: monthsHeld }, (_, index) => dayIn(addMonths(last, index - monthsHeld + 1), 1));
  return {
    today,
    now,
    held,
    next: dayIn(addMonths(last, 1), 1),
    termStartedOn: dayIn(addMonths(last, -monthsHeld), 1),
  };
}

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

/** A working day of a month's first week, the one wanted or the next. */
export function meetingDay(month: IsoDate, wanted: number): IsoDate {
  const of = monthOf(month);
  for (let day = wanted; day <= 7; day++) {
    const candidate = dayIn(of, day);
    if (!isWeekend(candidate)) return candidate;
  }
  return dayIn(of, wanted);
}

/** The working day so many days earlier, or the last one before it. */
export function workingDayBefore(day: IsoDate, days: number): IsoDate {
  let found = addDays(day, -days);
  while (isWeekend(found)) found = addDays(found, -1);
  return found;
}

/** "tháng 11", "quý IV", "năm 2026": how a month is written in sentences. */
export function monthWords(month: IsoDate): { t: string; q: string; y: string } {
  const { year, month: number } = monthOf(month);
  return { t: `tháng ${number}`, q: `quý ${["I", "II", "III", "IV"][Math.floor((number - 1) / 3)]}`, y: `năm ${year}` };
}

export function nextMonth(month: IsoDate): IsoDate {
  return dayIn(addMonths(monthOf(month), 1), 1);
}

export function previousMonth(month: IsoDate): IsoDate {
  return dayIn(addMonths(monthOf(month), -1), 1);
}

/** A day of a month that it surely has. */
export function dayOfMonth(month: IsoDate, day: number): IsoDate {
  const of: Month = monthOf(month);
  return dayIn(of, day);
}
