import { requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { deleteAbsenceRequest } from "./absence.queries.ts";

/** Withdraws the own request before the meeting opens. */
export const withdrawAbsence: Operation<"absence.withdraw"> = async ({ tx, actor, meeting }, key) => {
  requireState(meeting, ["CONVENED"]);
  if (actor.personId === null || !(await deleteAbsenceRequest(tx, key, actor.personId))) refuse("NOT_FOUND");
  return { done: true };
};
