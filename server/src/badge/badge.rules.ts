/** The round before a day and the next ones from that day on, as many as there are in a year. */
export function roundsAround(
  rounds: readonly string[],
  today: string,
): { before: string; next: [string, ...string[]] } {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => rounds.map((round) => `${each}-${round}`)).toSorted();
  const [first = today, ...others] = days.filter((day) => day >= today).slice(0, rounds.length);
  return { before: days.findLast((day) => day < today) ?? today, next: [first, ...others] };
}

/** The round in which a badge is handed over: the first on or after the day on which its years are reached. */
export function roundOf(reachedOn: string, next: readonly [string, ...string[]]): string {
  return next.find((round) => round >= reachedOn) ?? next[0];
}
