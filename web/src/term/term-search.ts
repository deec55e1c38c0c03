/** Which term a page shows, and as of which day. */
export type TermSearch = { term?: string; on?: string };

const isDay = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What of an address is meant; the rest is left out. */
export function termSearch({ term, on }: Record<string, unknown>): TermSearch {
  return { ...(isDay(term) ? { term } : {}), ...(isDay(on) ? { on } : {}) };
}
