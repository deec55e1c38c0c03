/** What the address of a calendar keeps: its month, one of its days, and whose meetings. */
export interface ScheduleSearch {
  month?: string;
  on?: string;
  view?: "FOLLOWED";
}

export function scheduleSearch(search: Record<string, unknown>): ScheduleSearch {
  const month = typeof search.month === "string" && /^20\d\d-(0[1-9]|1[0-2])-01$/.test(search.month) && search.month;
  const on = typeof search.on === "string" && /^20\d\d-\d\d-\d\d$/.test(search.on) && search.on;
  return {
    ...(month ? { month } : {}),
    ...(on && (!month || on.startsWith(month.slice(0, 7))) ? { on } : {}),
    ...(search.view === "FOLLOWED" ? { view: "FOLLOWED" as const } : {}),
  };
}
