import type { IsoDate } from "../../../rulesets/ruleset.ts";

export type AssignmentState = "NOT_STARTED" | "IN_PROGRESS" | "DONE";

/** When a preparation was begun and done; null for not yet. */
export type Steps = { readonly startedAt: Date | null; readonly doneAt: Date | null };

/** How far a preparation is. */
export function stateOf({ startedAt, doneAt }: Steps): AssignmentState {
  if (doneAt !== null) return "DONE";
  return startedAt === null ? "NOT_STARTED" : "IN_PROGRESS";
}

/** The moments after a step; what was reached before keeps its moment, what is taken back loses it. */
export function stepsAfter(before: Steps, state: AssignmentState, now: Date): Steps {
  return {
    startedAt: state === "NOT_STARTED" ? null : (before.startedAt ?? now),
    doneAt: state === "DONE" ? (before.doneAt ?? now) : null,
  };
}

/** Whether a preparation is late: not done, and its day has passed. */
export function isPreparationLate(
  { dueOn, doneAt }: { dueOn: IsoDate | null; doneAt: Date | null },
  today: IsoDate,
): boolean {
  return doneAt === null && dueOn !== null && dueOn < today;
}
