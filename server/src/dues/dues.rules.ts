const MONTHS_AHEAD = 3;

/** Whether dues of a month may be marked on a day: this year's, last year's, and some months ahead. */
export function mayBeMarked(month: string, today: string): boolean {
  const [year = 0, number = 0] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, number - 1 + MONTHS_AHEAD, 1)).toISOString().slice(0, 10);
  return month >= `${year - 1}-01-01` && month <= last;
}

/** The day on which the roll of a month is read: its last, or today while it runs; of a month ahead, today. */
export function rollDayOf(month: string, today: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return today < last ? today : last;
}

/** The months of a year whose dues can stand open: before the present one, and up to the one looked at. */
export function openSpan(month: string, today: string): { from: string; before: string } {
  const [present, next] = [`${today.slice(0, 7)}-01`, followingMonth(month)];
  return { from: `${month.slice(0, 4)}-01-01`, before: [present, next].toSorted()[0] ?? present };
}

function followingMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
}
