import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { reopenSuperiorPoints, storeEvaluation } from "./evaluation.queries.ts";
import { evaluationAfter } from "./evaluation.rules.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { insertReconsideration } from "./reconsideration.queries.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/**
 * The superior answers that facts came in after the decision and lead to another grade: the decision stands, or it is
 * taken again. Either way it stays on record as it was, with the reason; the cell's secretary and deputies are told.
 */
export const reconsiderEvaluation: Operation<"evaluation.reconsider"> = async (
  { tx, clock, actor, standing },
  input,
) => {
  if (isOwnCell(standing)) refuse("OWN_CELL");
  const { key, meeting, stored } = await holdScore(tx, input, ["DECIDED"]);
  if (stored.settledOtherwiseAt === null) refuse("NOTHING_TO_RECONSIDER");
  const { answer, reason } = input;
  await insertReconsideration(tx, key, stored, { answer, reason, by: actor.accountId, at: clock.now() });
  const reopened = answer === "REOPEN" ? evaluationAfter(stored.state, "REOPEN") : null;
  if (reopened) await reopenSuperiorPoints(tx, key);
  await storeEvaluation(tx, key, { settledOtherwiseAt: null, ...(reopened ? { state: reopened } : {}) });
  await markMonthChanged(tx, key.organizationId, meeting.month);
  const leaders = await findHolders(tx, key.organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]);
  await tellPeople(tx, leaders, {
    kind: "GRADE_RECONSIDERED",
    ...key,
    parameters: { month: meeting.month, decision: answer, reason },
  });
  return { done: true };
};
