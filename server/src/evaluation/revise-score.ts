import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { clearSuperiorPoints, storeEvaluation } from "./evaluation.queries.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";
import { changedSinceVote } from "./since-vote.rules.ts";

/**
 * Takes a score back to revise it: one that was proposed and not yet voted, one whose facts have changed since its vote in
 * a meeting still under way, or one that the superior returned.
 */
export const reviseScore: Operation<"evaluation.revise"> = async ({ tx, clock }, input) => {
  const { key, stored } = await holdScore(tx, input, ["PROPOSED", "VOTED", "RETURNED"]);
  if (stored.state === "VOTED" && !changedSinceVote(await readJudgement(tx, key, clock.now()), clock.now()))
    refuse("EVALUATION_STATE", { state: stored.state });
  await clearSuperiorPoints(tx, key);
  await storeEvaluation(tx, key, { state: "DRAFT", selfTotal: null, selfGrade: null });
  return { done: true };
};
