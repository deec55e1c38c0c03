import { addDays, isWeekend } from "../calendar.rules.ts";
import { accountingCell, treasuryCell } from "./organization-plan.ts";

/** What was different about a cell's month; most months are like the others. */
export type MonthOccasion = "THEMATIC" | "POSTPONED" | "PAPER" | null;

/** Months back from the last one held, of the cells that the demonstration's roles look at first. */
const occasions: Readonly<Record<string, Readonly<Record<number, MonthOccasion>>>> = {
  [accountingCell]: { 4: "POSTPONED", 16: "PAPER" },
  [treasuryCell]: { 6: "POSTPONED", 12: "PAPER" },
};

/** Once a quarter there is a thematic part; in those cells the minute book was used once, and a meeting was put off once. */
export function occasionOf(cellName: string, monthsBack: number): MonthOccasion {
  return occasions[cellName]?.[monthsBack] ?? (monthsBack % 3 === 2 ? "THEMATIC" : null);
}

/** The day to which a meeting is put off: the second working day after the one it was planned for. */
export function putOffTo(day: string): string {
  return nextWorkday(nextWorkday(day));
}

function nextWorkday(day: string): string {
  const next = addDays(day, 1);
  return isWeekend(next) ? nextWorkday(next) : next;
}
