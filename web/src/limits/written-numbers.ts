import type { client } from "../api.ts";
import type { LimitKey } from "./limits-query.ts";

/** What stands in the fields, by number; an empty one sets nothing. */
export type Written = Partial<Record<LimitKey, string>>;
type Numbers = Parameters<typeof client.limits.issue>[0]["numbers"];

const choices = {
  materialsLeadCountedBy: ["CALENDAR_DAYS", "FULL_DAYS"],
  regularDayOnWeekend: ["KEEP", "NEXT_WEEKDAY"],
} as const;

/** What one chooses from where it is no number. */
export function choicesOf(key: LimitKey): readonly string[] | undefined {
  return (choices as Partial<Record<LimitKey, readonly string[]>>)[key];
}

/** Whether something is written that is no whole number. */
export function isUnreadable(written: Written): boolean {
  return Object.entries(written).some(
    ([key, value]) =>
      choicesOf(key as LimitKey) === undefined && value.trim() !== "" && !/^\d{1,4}$/.test(value.trim()),
  );
}

/** The numbers that are set. */
export function numbersOf(written: Written): Numbers {
  const set = Object.entries(written).flatMap(([key, value]) => {
    const kept = value.trim();
    if (kept === "") return [];
    return [[key, choicesOf(key as LimitKey) ? kept : Number(kept)] as const];
  });
  // Keys and kinds of values are those of the fields; ranges and texts the server checks.
  return Object.fromEntries(set) as Numbers;
}
