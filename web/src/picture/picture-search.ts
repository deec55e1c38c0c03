import { dayOf } from "../language/formats.ts";

export const filters = ["ALL", "NOT_HELD", "NOT_FILED", "WAITING", "LOW_GRADE"] as const;
export type Filter = (typeof filters)[number];

/** What of a picture the address keeps, so that it can be shared, reloaded and returned to. */
export interface PictureSearch {
  year?: number;
  filter?: Filter;
  table?: true;
}

export function pictureSearch(search: Record<string, unknown>): PictureSearch {
  const year = Number(search.year);
  const filter = filters.find((one) => one === search.filter && one !== "ALL");
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(filter ? { filter } : {}),
    ...(search.table === true ? { table: true as const } : {}),
  };
}

export function thisYear(): number {
  return Number(dayOf(new Date()).slice(0, 4));
}

/** From this year back to the first that the product may know of. */
export function yearsToChoose(): number[] {
  return Array.from({ length: 6 }, (_, back) => thisYear() - back);
}

const roman = ["", "I", "II", "III", "IV"] as const;

/** Quarters are written in Roman figures: `Quý IV`. */
export function romanQuarter(quarter: number): string {
  return roman[quarter] ?? String(quarter);
}

export function quarterOfMonth(month: string): number {
  return Math.ceil(Number(month.slice(5, 7)) / 3);
}

/** Year and quarter of a page of totals; today's where the address says none. */
export function quarterSearch(search: Record<string, unknown>): { year?: number; quarter?: number } {
  const quarter = Number(search.quarter);
  const { year } = pictureSearch(search);
  return { ...(year === undefined ? {} : { year }), ...([1, 2, 3, 4].includes(quarter) ? { quarter } : {}) };
}

const period = /^20\d\d(-Q[1-4])?$/;

/** The two periods that the address of a comparison keeps, where it says any. */
export function comparisonSearch(search: Record<string, unknown>): { earlier?: string; later?: string } {
  // A router reads a year alone as a number.
  const [earlier, later] = [search.earlier, search.later].map((said) => String(said ?? ""));
  return {
    ...(earlier && period.test(earlier) ? { earlier } : {}),
    ...(later && period.test(later) ? { later } : {}),
  };
}
