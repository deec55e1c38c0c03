import type { Bilingual, IsoDate } from "../../../rulesets/ruleset.ts";

export type TaskState = "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE";

/** What the rules need of a task. `closedOn` is set when it is done, or ended by a decision; `reportMonth` is `YYYY-MM-01`. */
export type Task = {
  readonly state: TaskState;
  readonly dueOn: IsoDate;
  readonly reportMonth?: IsoDate | null;
  readonly closedOn?: IsoDate | null;
};

/** The documents' words for the states of a task. Source: Hướng dẫn 42-HD/BTCTW 2025, form of the monthly resolution. */
export const taskStateWords: Readonly<Record<TaskState, Bilingual>> = {
  NOT_STARTED: { vi: "Chưa triển khai", en: "Not started" },
  IN_PROGRESS: { vi: "Đang triển khai", en: "In progress" },
  DONE: { vi: "Hoàn thành", en: "Done" },
  NOT_DONE: { vi: "Chưa hoàn thành", en: "Not done" },
};

/** Whether a task has passed its last day undone; on that day itself it has not. */
export function isOverdue(task: Task, today: IsoDate): boolean {
  return carriesOver(task) && task.dueOn < today;
}

/**
 * Whether a task comes back at the next meeting: until it is done, or closed by a decision. One found not done at its
 * deadline comes back too, usually with a new one.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the results of the last tasks are reviewed at each meeting.
 */
export function carriesOver(task: Task): boolean {
  return task.state !== "DONE" && !task.closedOn;
}

/** Whether a task is reported at the meeting of a month (`YYYY-MM-01`): when its turn has come, or no meeting was named for it. */
export function isReportedAt(task: Task, meetingMonth: IsoDate): boolean {
  return !task.reportMonth || task.reportMonth <= meetingMonth;
}

/**
 * Tasks done among those that a meeting reviews; `percent` is exact, for bands, and null where there were none.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, results of the last conclusion or resolution.
 */
export function completion(tasks: readonly Pick<Task, "state">[]): {
  total: number;
  done: number;
  percent: number | null;
} {
  const done = tasks.filter((task) => task.state === "DONE").length;
  return { total: tasks.length, done, percent: tasks.length === 0 ? null : (done * 100) / tasks.length };
}

/** Share of tasks done, in percent with one decimal; null where there were none. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function completionPercent(tasks: readonly Pick<Task, "state">[]): number | null {
  const { percent } = completion(tasks);
  return percent === null ? null : Math.round(percent * 10) / 10;
}

/** What a meeting reports of a task. */
type TaskReport = { readonly state: TaskState; readonly percent: number; readonly newDueOn: IsoDate | null };

/**
 * How a task stands after a meeting's report, from how it stood before: done it is complete and may be closed; anything else goes
 * on, with the new deadline where one is set. A report that is changed or taken back starts from the same "before".
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the results of the last tasks are reviewed at each meeting.
 */
export function afterReport(
  before: { readonly dueOn: IsoDate },
  report: TaskReport,
): { state: TaskState; percent: number; dueOn: IsoDate; isClosed: boolean } {
  const isDone = report.state === "DONE";
  return {
    state: report.state,
    percent: isDone ? 100 : report.state === "NOT_STARTED" ? 0 : report.percent,
    dueOn: isDone ? before.dueOn : (report.newDueOn ?? before.dueOn),
    isClosed: isDone,
  };
}

/**
 * Whether a report that a task is done closes it: one that a cell gave itself is reported to the cell, so a committee that
 * looks at it before only says how it stands. What a committee gave, or nobody's meeting, any report closes.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the cell reviews the results of its last resolution at each meeting.
 */
export function closesTask(of: { reportedAt: string; assignedAt: string | null }): boolean {
  return of.reportedAt !== "COMMITTEE" || of.assignedAt === null || of.assignedAt === "COMMITTEE";
}

/** The state of a task whose owner notes progress: begun once anything is done; only a meeting says that it is done. */
export function stateAfterNote(state: TaskState, percent: number | null): TaskState {
  return state === "NOT_STARTED" && percent !== null && percent > 0 ? "IN_PROGRESS" : state;
}

/** Whether somebody notes progress on a task: who answers for it, or who leads the organization, until it is closed. */
export function mayNote(of: { isOwner: boolean; isLeader: boolean; closedOn: IsoDate | null }): boolean {
  return of.closedOn === null && (of.isOwner || of.isLeader);
}
