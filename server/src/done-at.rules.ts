/** How far a device's clock may run ahead of ours before what it says is refused. */
const aheadAtMost = 2 * 60_000;
/** How long a device may keep what was recorded without a network. */
const keptAtMost = 14 * 24 * 60 * 60_000;
/** What arrives within this time was under way, not kept. */
const underWayFor = 5 * 60_000;

/**
 * The moment at which something was done on a device that had no network, or null where it cannot be: unreadable, in the
 * future, or longer ago than a device keeps anything. A clock that runs a little ahead is taken back to `now`.
 */
export function momentDone(said: string, now: Date): Date | null {
  const doneAt = new Date(said);
  const ago = now.getTime() - doneAt.getTime();
  if (Number.isNaN(ago) || ago < -aheadAtMost || ago > keptAtMost) return null;
  return ago < 0 ? now : doneAt;
}

/** Since when things can have been done in a meeting; a sitting is missing before it is opened. */
export type Beginnings = { noticeAt: Date | null; openedAt: Date | null; sittingAt: Date | null };

/**
 * The moment that counts for what was done at one: a meeting that another device opened a little later begins with that
 * opening. Null before the notice went out, and in an earlier sitting than the present one.
 */
export function momentCounted(doneAt: Date, { noticeAt, openedAt, sittingAt }: Beginnings): Date | null {
  if (!openedAt && noticeAt && doneAt < noticeAt) return null;
  const counted = openedAt && doneAt < openedAt ? openedAt : doneAt;
  return sittingAt && counted < sittingAt ? null : counted;
}

/** Whether what was done at a moment arrived so much later that the record says so. */
export function isReceivedLate(doneAt: Date, now: Date): boolean {
  return now.getTime() - doneAt.getTime() > underWayFor;
}
