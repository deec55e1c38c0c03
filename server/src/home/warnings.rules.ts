type Roll = { base: number; present: number };

/**
 * The mean attendance of the latest meetings beside that of as many before them, in whole percent, where it fell by so many
 * points or more; null where it did not, or where there are not enough meetings. Newest first.
 */
export function fallOf(
  rolls: readonly Roll[],
  { meetings, points }: { meetings: number; points: number },
): { before: number; now: number; meetings: number } | null {
  const counted = rolls.filter(({ base }) => base > 0);
  if (counted.length < meetings * 2) return null;
  const now = meanPercent(counted.slice(0, meetings));
  const before = meanPercent(counted.slice(meetings, meetings * 2));
  return before - now >= points ? { before: Math.round(before), now: Math.round(now), meetings } : null;
}

function meanPercent(rolls: readonly Roll[]): number {
  return rolls.reduce((sum, { base, present }) => sum + (present / base) * 100, 0) / rolls.length;
}
