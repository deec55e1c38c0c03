import type { Operation } from "../operation.ts";
import { clearSuperiorPoints, storeEvaluation } from "./evaluation.queries.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** Takes a score back to revise it: one that was proposed and not yet voted, or one that the superior returned. */
export const reviseScore: Operation<"evaluation.revise"> = async ({ tx }, input) => {
  const { key } = await holdScore(tx, input, ["PROPOSED", "RETURNED"]);
  await clearSuperiorPoints(tx, key);
  await storeEvaluation(tx, key, { state: "DRAFT", selfTotal: null, selfGrade: null });
  return { done: true };
};
