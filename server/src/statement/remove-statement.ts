import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { underWay } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteStatement } from "./statement.queries.ts";

/** Removes a statement recorded by mistake. */
export const removeStatement: Operation<"statement.remove"> = async ({ tx }, input) => {
  await holdMeeting(tx, input, underWay);
  if (!(await deleteStatement(tx, input, input.statementId))) refuse("NOT_FOUND");
  return { done: true };
};
