/** What the address of the dues keeps: the month. */
export interface DuesSearch {
  month?: string;
}

export function duesSearch({ month }: Record<string, unknown>): DuesSearch {
  return typeof month === "string" && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(month) ? { month } : {};
}
