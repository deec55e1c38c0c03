import type { PeriodKind } from "../../../rulesets/report-deadlines.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addDays, addMonths, dayIn, type Month, monthOf } from "../calendar.rules.ts";

/** A month, quarter, half-year or year; `number` counts within the year, from 1. */
export type Period = { readonly kind: PeriodKind; readonly year: number; readonly number: number };

const monthsIn: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The first and the last month of a period, by their first days. */
export function spanOf(period: Period): { from: IsoDate; to: IsoDate } {
  const { first, last } = monthsAtEnds(period);
  return { from: dayIn(first, 1), to: dayIn(last, 1) };
}

/** First days of the months of a period. */
export function monthsOf(period: Period): IsoDate[] {
  const { first } = monthsAtEnds(period);
  return Array.from({ length: monthsIn[period.kind] }, (_, index) => dayIn(addMonths(first, index), 1));
}

/** The first day of a period; with its kind it is its name. */
export function beginsOn(period: Period): IsoDate {
  return spanOf(period).from;
}

/** The last day of a period. */
export function lastDayOf(period: Period): IsoDate {
  return addDays(dayIn(addMonths(monthsAtEnds(period).last, 1), 1), -1);
}

/** The period of a kind that a day is in. */
export function periodOf(kind: PeriodKind, day: IsoDate): Period {
  const { year, month } = monthOf(day);
  return { kind, year, number: Math.ceil(month / monthsIn[kind]) };
}

/** The period so many later, or earlier for a negative number. */
export function shifted(period: Period, by: number): Period {
  return periodOf(period.kind, dayIn(addMonths(monthsAtEnds(period).first, by * monthsIn[period.kind]), 1));
}

/** Quarters of a half-year or a year that are not among the closed ones; other periods rest on none. */
export function openQuartersOf({ kind, number }: Period, closed: readonly number[]): number[] {
  if (kind !== "HALF_YEAR" && kind !== "YEAR") return [];
  const count = monthsIn[kind] / 3;
  const quarters = Array.from({ length: count }, (_, index) => (number - 1) * count + index + 1);
  return quarters.filter((quarter) => !closed.includes(quarter));
}

/** The day by which a report is due, and whether that day is over. */
export function dueDay(period: Period, daysAfterEnd: number): IsoDate {
  return addDays(lastDayOf(period), daysAfterEnd);
}

/** The first day on which a report may be sent: within the last months of its period. */
export function sentFrom(period: Period, monthsBeforeEnd: number): IsoDate {
  const { first, last } = monthsAtEnds(period);
  const wanted = dayIn(addMonths(last, 1 - monthsBeforeEnd), 1);
  const begin = dayIn(first, 1);
  if (begin > wanted) return begin;
  return wanted;
}

export type ReportStanding = "NOT_SENT" | "SUBMITTED" | "ACCEPTED" | "RETURNED";

/** Whether nothing was sent although the day by which it was due is over; who has a report back to mend it was not late with it. */
export function isLate(standing: ReportStanding, of: { dueOn: IsoDate; today: IsoDate }): boolean {
  return standing === "NOT_SENT" && of.today > of.dueOn;
}

const romans = ["", "I", "II", "III", "IV"] as const;

/** The period as papers name it: `quý III năm 2026`, `6 tháng đầu năm 2026`. */
export function periodInWords({ kind, year, number }: Period, language: "vi" | "en" = "vi"): string {
  return words[language][kind](number, year);
}

/** The same of what a word to somebody carries as text; where it names none, that it is periodic. */
export function periodSaid(
  { reportKind, year, number }: { reportKind: string; year: string; number: string },
  language: "vi" | "en",
): string {
  const kind = (Object.keys(monthsIn) as PeriodKind[]).find((each) => each === reportKind);
  if (kind === undefined) return language === "vi" ? "định kỳ" : "a period";
  return periodInWords({ kind, year: Number(year), number: Number(number) }, language);
}

const words = {
  vi: {
    MONTH: (number: number, year: number) => `tháng ${number <= 2 ? `0${number}` : number} năm ${year}`,
    QUARTER: (number: number, year: number) => `quý ${romans[number]} năm ${year}`,
    HALF_YEAR: (number: number, year: number) => `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${year}`,
    YEAR: (_number: number, year: number) => `năm ${year}`,
  },
  en: {
    MONTH: (number: number, year: number) => `month ${number} of ${year}`,
    QUARTER: (number: number, year: number) => `quarter ${romans[number]} of ${year}`,
    HALF_YEAR: (number: number, year: number) => `${number === 1 ? "first" : "second"} half of ${year}`,
    YEAR: (_number: number, year: number) => `${year}`,
  },
} as const;

function monthsAtEnds({ kind, year, number }: Period): { first: Month; last: Month } {
  const length = monthsIn[kind];
  const first = { year, month: (number - 1) * length + 1 };
  return { first, last: addMonths(first, length - 1) };
}
