/** What can have been recorded since a meeting opened; each stands against taking the opening back. */
export const recordedInCourse = [
  "ROLL_CALL",
  "AGENDA_ADOPTED",
  "VOTES",
  "STATEMENTS",
  "TASK_REPORTS",
  "TASKS",
  "NOTES",
  "ITEMS_DISCUSSED",
  "POINTS",
  "WEAKNESSES",
  "ADJOURNED",
  "WITHOUT_VOTES",
  "RESOLUTION_WAIVED",
  "MINUTES_ADOPTED",
] as const;

export type RecordedInCourse = (typeof recordedInCourse)[number];

/** How many of each were recorded since the meeting opened; 1 and 0 for what is there or not. */
export type Recorded = Readonly<Record<RecordedInCourse, number>>;

/**
 * What stands against taking an opening back, in the order of the meeting: whatever the meeting brought forth is a fact
 * that is never lost, so that only one opened by mistake goes back. The marks of a roll call that was begun meanwhile may
 * be taken back with it, where whoever does so says that too; what was prepared stays as it is.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: what happened in a meeting stays in its record.
 */
export function standsAgainstUndoing(recorded: Recorded, asked: { takeBackRollCall: boolean }): RecordedInCourse[] {
  const agreed: readonly RecordedInCourse[] = asked.takeBackRollCall ? ["ROLL_CALL"] : [];
  return recordedInCourse.filter((fact) => recorded[fact] > 0 && !agreed.includes(fact));
}
