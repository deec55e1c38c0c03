import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteMaterial } from "./material.queries.ts";

/** Withdraws a paper while the meeting is not closed. */
export const removeMaterial: Operation<"material.remove"> = async ({ tx, meeting }, input) => {
  requireState(meeting, notYetClosed);
  if (!(await deleteMaterial(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
