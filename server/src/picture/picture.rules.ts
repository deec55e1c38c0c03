import { addDays, addMonths, dayIn, type Month, monthOf } from "../calendar.rules.ts";

/** First days of the first and the last month of a span. */
export type Span = { from: string; to: string };

/** A span, and the last month of it in which every cell is expected to meet. */
export type ExpectedSpan = Span & { expectedTo: string };

/** The quarter that a month lies in, so many quarters earlier or later. */
export function quarterOf({ year, month }: Month, shifted = 0): Span {
  const first = addMonths({ year, month: month - ((month - 1) % 3) }, shifted * 3);
  return { from: dayIn(first, 1), to: dayIn(addMonths(first, 2), 1) };
}

/**
 * A span as it stands today: a cell may meet for a month some days before it begins, so a month that lies ahead counts with
 * whoever has met for it and is expected of nobody else.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the regular meeting is due within its month.
 */
export function asOf(span: Span, today: string): ExpectedSpan {
  return { ...span, expectedTo: dayIn(monthOf(today), 1) };
}

/** The last day of a span of months. */
export function lastDayOf({ to }: Span): string {
  return addDays(dayIn(addMonths(monthOf(to), 1), 1), -1);
}

/** A quarter, `2026-Q3`, or a year, `2026`, as a span of months. */
export function spanOf(period: string): Span {
  const [year = "", quarter] = period.split("-Q");
  if (quarter !== undefined) return quarterOf({ year: Number(year), month: Number(quarter) * 3 });
  return { from: `${year}-01-01`, to: `${year}-12-01` };
}

/** Why two periods cannot be compared, if so: both must be quarters or both years, the earlier one first. */
export function periodsFault(earlier: string, later: string): "PERIODS_NOT_ALIKE" | "PERIODS_REVERSED" | undefined {
  if (earlier.length !== later.length) return "PERIODS_NOT_ALIKE";
  // Both are written alike, so their letters are in the order of time.
  return earlier < later ? undefined : "PERIODS_REVERSED";
}

type Movement = { readonly standsHere: boolean; readonly isDissolved: boolean; readonly heirName: string | null };

/**
 * What became of an organization that counts in one perimeter only. A merged cell counts for the one it went into, so it is
 * named even where both stand under the same body.
 */
export function changeOf({ standsHere, isDissolved, heirName }: Movement): "JOINED" | "LEFT" | "MERGED" | "DISSOLVED" {
  if (isDissolved) return heirName === null ? "DISSOLVED" : "MERGED";
  return standsHere ? "JOINED" : "LEFT";
}

/** The month that the figures above a year's picture speak of: today's, or the last of a year that is over. */
export function monthShown(year: number, today: string): string {
  const current = monthOf(today);
  return year < current.year
    ? dayIn({ year, month: 12 }, 1)
    : dayIn({ year, month: year > current.year ? 1 : current.month }, 1);
}

/** The twelve first days of a year's months. */
export function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => dayIn({ year, month: index + 1 }, 1));
}

/** A share in percent with one decimal, weighted by what it is a share of; null of nothing. */
export function sharePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
}

/** A mean with one decimal; null of nothing. */
export function mean(sum: number, count: number): number | null {
  return count === 0 ? null : Math.round((sum * 10) / count) / 10;
}

type Grades = { readonly good: number; readonly fair: number; readonly average: number; readonly poor: number };
type BodyMonth = {
  readonly submitted: number;
  readonly decided: number;
  readonly grades: Grades;
  readonly selfGrades: Grades;
};

/**
 * The grades that a body's month shows: the official ones when all that was sent is decided; while some of it waits, those
 * that the cells gave themselves, and then it says so. Screen and workbook show the same.
 */
export function gradesShown({ submitted, decided, grades, selfGrades }: BodyMonth): {
  isOfficial: boolean;
  shown: Grades;
} {
  const isOfficial = decided > 0 && decided === submitted;
  return { isOfficial, shown: isOfficial ? grades : selfGrades };
}
