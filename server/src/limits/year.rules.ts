import type { MonthOfYear } from "../../../rulesets/year-rules.ts";

type Month = { month: string; grade: MonthOfYear["grade"] | null; points: number | null; notHeld: boolean };
type Lifetime = { foundedOn: string | null; dissolvedOn: string | null };

/** The months of a year that have a grade, as the rule for a year takes them. */
export function scoredMonths(months: readonly Month[]): MonthOfYear[] {
  return months.flatMap(({ month, grade, points }) => (grade && points !== null ? [{ month, grade, points }] : []));
}

/**
 * How many months of a year may still bring a score: those in which the cell exists, less those that are scored and those
 * whose meeting was not held. A month long past may still be typed in from the minute book.
 * Source: a cell founded in the course of a year is judged from its founding.
 */
export function openMonths(year: number, months: readonly Month[], { foundedOn, dissolvedOn }: Lifetime): number {
  const settled = new Set(months.filter(({ grade, notHeld }) => grade !== null || notHeld).map(({ month }) => month));
  const all = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}-01`);
  const begins = foundedOn === null ? "" : `${foundedOn.slice(0, 7)}-01`;
  return all.filter((month) => month >= begins && (dissolvedOn === null || month < dissolvedOn) && !settled.has(month))
    .length;
}
