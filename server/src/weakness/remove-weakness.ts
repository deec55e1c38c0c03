import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteWeakness } from "./weakness.queries.ts";

/** Withdraws a weak point while the meeting is under way. */
export const removeWeakness: Operation<"weakness.remove"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  if (!(await deleteWeakness(tx, input, input.weaknessId))) refuse("NOT_FOUND");
  return { done: true };
};
