import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteTask, lockAssignedTask } from "./task.queries.ts";

/** Withdraws a task that was assigned in this meeting, before the record is locked. */
export const removeAssignedTask: Operation<"task.removeAssigned"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  if (!(await lockAssignedTask(tx, input, input.taskId))) refuse("NOT_FOUND");
  await deleteTask(tx, input, input.taskId);
  return { done: true };
};
