import { thisYear } from "../picture/picture-search.ts";

export interface SelfReflectionSearch {
  year?: number;
}

/** What the address of self-reflections keeps. */
export function selfReflectionSearch(search: Record<string, unknown>): SelfReflectionSearch {
  const year = Number(search.year);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {};
}

/** This year and those that may be looked back at. */
export function reflectedYears(chosen: number): number[] {
  const years = Array.from({ length: 5 }, (_, back) => thisYear() - back);
  return [...new Set([...years, chosen])].toSorted((left, right) => right - left);
}
