import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { requireTaskFields } from "./require-task-fields.queries.ts";
import { insertTask } from "./task.queries.ts";

/** Assigns a task in a meeting: who, what, by when, reported at which meeting. */
export const assignTask: Operation<"task.assign"> = async ({ tx, clock }, input) => {
  const meeting = await holdMeeting(tx, input, underWay);
  const fields = await requireTaskFields(tx, input, input);
  const taskId = newId();
  await insertTask(tx, input, { ...fields, id: taskId, heldUnder: meeting.heldUnder, createdAt: clock.now() });
  return { taskId };
};
