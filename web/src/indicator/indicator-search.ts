/** What the address of the indicators keeps, so that it can be shared and returned to. */
export interface IndicatorSearch {
  year?: number;
  /** Goals as they stood on this day. */
  on?: string;
}

export function indicatorSearch(search: Record<string, unknown>): IndicatorSearch {
  const year = Number(search.year);
  const { on } = search;
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(typeof on === "string" && /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
  };
}
