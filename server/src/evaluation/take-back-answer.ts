import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { reopenSuperiorPoints, storeEvaluation } from "./evaluation.queries.ts";
import { evaluationAfter } from "./evaluation.rules.ts";
import { findReturnedAt, takeReturnBack } from "./evaluation-return.queries.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { holdScore } from "./scoring-meeting.queries.ts";
import { mayTakeBack } from "./take-back.rules.ts";

/** Undoes a decision or a return on the day it was given: the record waits for the superior again, and the cell is told. */
export const takeBackAnswer: Operation<"evaluation.takeBack"> = async ({ tx, clock, standing }, input) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const { key, meeting, stored } = await holdScore(tx, input, ["DECIDED", "RETURNED"]);
  const now = clock.now();
  const returnedAt = await findReturnedAt(tx, key);
  const state = evaluationAfter(stored.state, "TAKE_BACK");
  if (state === null || !mayTakeBack({ ...stored, returnedAt }, now)) return refuse("TOO_LATE_TO_TAKE_BACK");
  if (stored.state === "RETURNED") await takeReturnBack(tx, key, now);
  else await reopenSuperiorPoints(tx, key);
  await storeEvaluation(tx, key, {
    state,
    superiorTotal: null,
    superiorGrade: null,
    superiorReason: "",
    returnReason: "",
    decidedBy: null,
    decidedAt: null,
  });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, { kind: "ANSWER_TAKEN_BACK", ...key, parameters: { month: meeting.month } });
  return { done: true };
};
