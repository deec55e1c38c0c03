/** What the address of a growth keeps: its two days. */
export interface GrowthSearch {
  from?: string;
  to?: string;
}

const day = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

export function growthSearch({ from, to }: Record<string, unknown>): GrowthSearch {
  return {
    ...(typeof from === "string" && day.test(from) ? { from } : {}),
    ...(typeof to === "string" && day.test(to) ? { to } : {}),
  };
}

/** Since the end of last year until today where nothing is said; a first day that is not before the second goes a year back. */
export function usualSpan({ from, to }: GrowthSearch, today: string): { from: string; to: string } {
  const last = to !== undefined && to <= today ? to : today;
  if (from !== undefined && from < last) return { from, to: last };
  return { from: `${Number(last.slice(0, 4)) - 1}-12-31`, to: last };
}
