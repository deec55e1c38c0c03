/** Whether an orientation is for one month, or for the three of a quarter. */
export type Span = "MONTH" | "QUARTER";

/** The last month that an orientation is for; null where a quarter cannot begin with the first. */
export function lastMonthOf(firstMonth: string, span: Span): string | null {
  if (span === "MONTH") return firstMonth;
  const [year = "", month = ""] = firstMonth.split("-");
  if (Number(month) % 3 !== 1) return null;
  return `${year}-${String(Number(month) + 2).padStart(2, "0")}-01`;
}

/** Whether a meeting of this month is one that an orientation is for. */
export function isForMonth(months: { firstMonth: string; lastMonth: string }, month: string): boolean {
  return months.firstMonth <= month && month <= months.lastMonth;
}
