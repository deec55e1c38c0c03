import type { MonthOfYear, Presence } from "../../../rulesets/year-rules.ts";

type Month = { month: string; grade: MonthOfYear["grade"] | null; points: number | null; notHeld: boolean };
export type Lifetime = { readonly foundedOn: string | null; readonly dissolvedOn: string | null };

/**
 * The months of a year that have a grade, as the rule for a year takes them.
 * Source: a cell founded in the course of a year is judged from its founding.
 */
export function scoredMonths(months: readonly Month[], lifetime: Lifetime): MonthOfYear[] {
  const begins = firstMonth(lifetime);
  return months.flatMap(({ month, grade, points }) =>
    grade && points !== null && month >= begins ? [{ month, grade, points }] : [],
  );
}

/**
 * How many months of a year may still bring a score: those in which the cell exists, less those that are scored and those
 * whose meeting was not held. A month long past may still be typed in from the minute book.
 */
export function openMonths(year: number, months: readonly Month[], lifetime: Lifetime): number {
  const settled = new Set(months.filter(({ grade, notHeld }) => grade !== null || notHeld).map(({ month }) => month));
  return monthsOf(year, lifetime).filter((month) => !settled.has(month)).length;
}

/** In how many months of a year the cell was there, and in how many of them it did not meet. */
export function presenceIn(year: number, months: readonly Month[], lifetime: Lifetime): Presence {
  const there = monthsOf(year, lifetime);
  const notHeld = months.filter((each) => each.notHeld && each.grade === null && there.includes(each.month)).length;
  return { monthsThere: there.length, notHeld };
}

function monthsOf(year: number, lifetime: Lifetime): string[] {
  const { dissolvedOn } = lifetime;
  const all = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}-01`);
  const begins = firstMonth(lifetime);
  return all.filter((month) => month >= begins && (dissolvedOn === null || month < dissolvedOn));
}

/** The day from which a cell is judged in a year, where that is not the whole of it. */
export function foundedWithin(year: number, { foundedOn }: Lifetime): string | null {
  return foundedOn !== null && foundedOn > `${year}-01-01` ? foundedOn : null;
}

/** The day by which it is decided what applies to a year: its last, or today. A year that is over is rated by what held at its end. */
export function ratedOn(year: number, today: string): string {
  const last = `${year}-12-31`;
  return today < last ? today : last;
}

function firstMonth({ foundedOn }: Lifetime): string {
  return foundedOn === null ? "" : `${foundedOn.slice(0, 7)}-01`;
}
