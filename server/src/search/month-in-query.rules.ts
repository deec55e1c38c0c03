/** What a search says of a month: "sinh hoat thang 12", "12/2026", "thang 12 nam 2026"; the other words are left. */
export type MonthInQuery = { month: number | undefined; year: number | undefined; words: string[] };

const spoken = /\bthang (1[0-2]|0?[1-9])\b(?: nam (20\d\d)\b| (20\d\d)\b)?/;
const written = /(?:^|\s)(1[0-2]|0?[1-9])\s*[/.-]\s*(20\d\d)(?=\s|$)/;
const meetingWords: readonly string[] = ["sinh", "hoat", "buoi", "hop", "thang", "nam", "meeting", "month"];

/** Reads a month out of a search, given as typed and folded. A number alone is no month: names of cells have numbers. */
export function monthInQuery(query: string, folded: string): MonthInQuery {
  const asWritten = written.exec(query);
  const match = asWritten ?? spoken.exec(folded);
  if (!match) return { month: undefined, year: undefined, words: folded.split(" ").filter(Boolean) };
  const year = match[2] ?? match[3];
  const used = new Set([match[1], match[2], match[3], ...meetingWords]);
  const words = folded.split(" ").filter((word) => word !== "" && !used.has(word));
  return { month: Number(match[1]), year: year === undefined ? undefined : Number(year), words };
}
