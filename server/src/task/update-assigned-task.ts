import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { requireTaskFields } from "./require-task-fields.queries.ts";
import { lockAssignedTask, updateTaskRow } from "./task.queries.ts";

/** Changes a task that was assigned in this meeting. */
export const updateAssignedTask: Operation<"task.updateAssigned"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  const present = await lockAssignedTask(tx, input, input.taskId);
  if (!present) return refuse("NOT_FOUND");
  if (present.revision !== input.revision) refuse("CHANGED_MEANWHILE");
  await updateTaskRow(tx, input, await requireTaskFields(tx, input, input));
  return { revision: input.revision + 1 };
};
