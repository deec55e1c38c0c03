import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findAssignment, storeAssignmentDone } from "./assignment.queries.ts";

/** Says that a preparation is done, or not yet: whoever prepares it, or the cell's leaders. */
export const completeAssignment: Operation<"assignment.complete"> = async ({ tx, actor, clock, may }, input) => {
  const assignment = await findAssignment(tx, input);
  if (!assignment) return refuse("NOT_FOUND");
  if (assignment.personId !== actor.personId && !may("assignment.add")) refuse("FORBIDDEN");
  await storeAssignmentDone(tx, input, input.isDone ? clock.now() : null);
  return { done: true };
};
