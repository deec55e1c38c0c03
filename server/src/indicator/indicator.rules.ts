import { addDays, daysBetween } from "../calendar.rules.ts";

export type Frequency = "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";
export type Better = "MORE" | "LESS";
export type Goal = { baseline: number | null; setOn: string; target: number; dueOn: string };

/** What the label of a period looks like after its year, and how many months it spans. */
const shapes: Record<Frequency, { months: number; label: (no: number) => string }> = {
  MONTH: { months: 1, label: (no) => `-${String(no).padStart(2, "0")}` },
  QUARTER: { months: 3, label: (no) => `-Q${no}` },
  HALF_YEAR: { months: 6, label: (no) => `-H${no}` },
  YEAR: { months: 12, label: () => "" },
};

/** The periods of a year, in order. */
export function periodsOf(frequency: Frequency, year: number): string[] {
  const { months, label } = shapes[frequency];
  return Array.from({ length: 12 / months }, (_, index) => `${year}${label(index + 1)}`);
}

/** First and last day of a period; undefined where it is not one of this frequency. */
export function spanOf(period: string, frequency: Frequency): { from: string; to: string } | undefined {
  const year = Number(period.slice(0, 4));
  const { months } = shapes[frequency];
  const no = periodsOf(frequency, year).indexOf(period);
  if (no < 0) return undefined;
  const first = (months_: number) =>
    `${year + Math.floor(months_ / 12)}-${String((months_ % 12) + 1).padStart(2, "0")}-01`;
  return { from: first(no * months), to: addDays(first((no + 1) * months), -1) };
}

/** The same period a year before. */
export function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

/** Change on an earlier value with one decimal: in per cent of it, of a share in percentage points. Null where it cannot be said. */
export function changeOn(before: number | null, value: number | null, unit: string): number | null {
  if (before === null || value === null) return null;
  if (unit === "%") return oneDecimal(value - before);
  return before === 0 ? null : oneDecimal(((value - before) / Math.abs(before)) * 100);
}

export function isReached(value: number | null, target: number | null, better: Better): boolean | null {
  if (value === null || target === null) return null;
  return better === "MORE" ? value >= target : value <= target;
}

/**
 * How a goal stands on a day, by the last value whose period had ended by then: how much of the way from the baseline is
 * behind it, and how much of the time. Undefined before there is such a value.
 */
export function standingOf(
  goal: Goal,
  better: Better,
  last: { period: string; value: number } | undefined,
  on: string,
): { period: string; value: number; share: number | null; elapsed: number; isMet: boolean } | undefined {
  if (!last) return undefined;
  const { baseline, target, setOn, dueOn } = goal;
  const way = baseline === null ? 0 : target - baseline;
  const spent = daysBetween(setOn, on) / daysBetween(setOn, dueOn);
  return {
    ...last,
    share: baseline === null || way === 0 ? null : oneDecimal(((last.value - baseline) / way) * 100),
    elapsed: oneDecimal(Math.min(1, Math.max(0, spent)) * 100),
    isMet: isReached(last.value, target, better) === true,
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
