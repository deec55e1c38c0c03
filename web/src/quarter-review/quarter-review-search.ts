/** What the address of a quarter's evaluations keeps. */
export interface ReviewSearch {
  year?: number;
  quarter?: number;
}

export function reviewSearch(search: Record<string, unknown>): ReviewSearch {
  const [year, quarter] = [Number(search.year), Number(search.quarter)];
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(Number.isInteger(quarter) && quarter >= 1 && quarter <= 4 ? { quarter } : {}),
  };
}

/** The quarter that is evaluated on a day: the one that ended last. */
export function lastQuarter(day: string): { year: number; quarter: number } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const quarter = Math.ceil(month / 3);
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}
