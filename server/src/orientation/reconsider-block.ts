import { notYetClosed, requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteLeft } from "./use.queries.ts";

/** Takes back that a block was left; it is open again. */
export const reconsiderBlock: Operation<"orientation.reconsider"> = async ({ tx, meeting }, input) => {
  requireState(meeting, notYetClosed);
  if (!(await deleteLeft(tx, input))) refuse("NOT_FOUND");
  return { done: true };
};
