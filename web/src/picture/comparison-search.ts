import { dayOf } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { quarterOfMonth, romanQuarter } from "./picture-search.ts";

export type PeriodUnit = "QUARTER" | "YEAR";

const YEARS = 6;

/** The quarters or years up to today's, the latest first. */
export function periodsBefore(unit: PeriodUnit, today = dayOf(new Date())): string[] {
  const years = Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - back));
  if (unit === "YEAR") return years;
  const now = `${today.slice(0, 4)}-Q${quarterOfMonth(today)}`;
  return years.flatMap((year) => [4, 3, 2, 1].map((quarter) => `${year}-Q${quarter}`)).filter((one) => one <= now);
}

/** What is compared: this quarter where nothing is said, with the same period of the year before. */
export function usualComparison(
  { earlier, later }: { earlier?: string; later?: string },
  today = dayOf(new Date()),
): { earlier: string; later: string } {
  const second = later ?? `${today.slice(0, 4)}-Q${quarterOfMonth(today)}`;
  const yearBefore = `${Number(second.slice(0, 4)) - 1}${second.slice(4)}`;
  const isAlike = earlier !== undefined && earlier.length === second.length && earlier < second;
  return { earlier: isAlike ? earlier : yearBefore, later: second };
}

/** `Quý III năm 2026`, `Năm 2026`. */
export function periodText(written: string, t: Texts): string {
  const [year = "", quarter] = written.split("-Q");
  const words = t.picture.comparison;
  return quarter === undefined ? words.year(year) : words.quarter(romanQuarter(Number(quarter)), year);
}
