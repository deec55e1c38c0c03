import { preparing, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteAssignment } from "./assignment.queries.ts";

/** Withdraws an assignment while the meeting is being prepared. */
export const removeAssignment: Operation<"assignment.remove"> = async ({ tx, meeting }, input) => {
  requireState(meeting, preparing);
  if (!(await deleteAssignment(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
