/** A backup a week: what is lost at worst is what one week's papers can still tell. */
export const backupEveryDays = 7;

const dayMs = 86_400_000;

/** Whether it is time for a backup: none was made yet, or the last one is older than a week. */
export function isBackupDue(lastFinishedAt: Date | null, now: Date): boolean {
  return lastFinishedAt === null || now.getTime() - lastFinishedAt.getTime() > backupEveryDays * dayMs;
}
