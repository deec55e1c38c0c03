import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { lockReviewedTask, type ReviewedTask, storeProgress, storeReport } from "./task.queries.ts";
import { afterReport, closesTask } from "./task.rules.ts";

/** Reports an open task of an earlier meeting: the task moves along, and moves back when the report is changed. */
export const reportTask: Operation<"task.report"> = async ({ tx, clock, actor }, input) => {
  const meeting = await holdMeeting(tx, input, underWay);
  refuseSecret(input.result);
  const task = await lockReviewedTask(tx, input, input.taskId, meeting);
  if (!task) return refuse("NOT_FOUND");
  if ((task.reportRevision ?? 0) !== input.revision) refuse("CHANGED_MEANWHILE");
  const now = clock.now();
  const start = startOf(task);
  const closes = closesTask({ reportedAt: meeting.kind, assignedAt: task.assignedAt });
  const { state, percent, dueOn, isClosed: isDone } = afterReport(start, input);
  const newDueOn = isDone ? null : input.newDueOn;
  const report = { ...input, start, percent, newDueOn, by: actor.accountId, at: now };
  await storeReport(tx, input, input.taskId, report);
  const progress = { state, percent, dueOn, closedAt: isDone && closes ? now : null };
  await storeProgress(tx, input.organizationId, input.taskId, progress);
  return { revision: input.revision + 1 };
};

/** How the task stood before this meeting: as the first report froze it, or as it stands where this is the first. */
function startOf(task: ReviewedTask) {
  if (task.startState === null) return { state: task.state, percent: task.percent, dueOn: task.dueOn };
  return { state: task.startState, percent: task.startPercent, dueOn: task.startDueOn ?? task.dueOn };
}
