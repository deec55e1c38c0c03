import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation, storeProposals } from "./evaluation.queries.ts";
import { judgeAnew } from "./judge-record.rules.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";
import { changedSinceVote } from "./since-vote.rules.ts";

/**
 * Puts the score before the cell: what the facts propose is frozen with the facts, until the vote. A voted score is put
 * before it again where its facts have changed since, as long as the meeting is under way.
 */
export const proposeScore: Operation<"evaluation.propose"> = async ({ tx, clock }, input) => {
  const { key, stored } = await holdScore(tx, input, ["DRAFT", "VOTED"]);
  const judged = await readJudgement(tx, key, clock.now());
  if (stored.state === "VOTED" && !changedSinceVote(judged, clock.now()))
    refuse("EVALUATION_STATE", { state: stored.state });
  const { judgement } = judgeAnew(judged, clock.now());
  const { grade, unjudged, total } = judgement;
  if (grade === null) return refuse("UNJUDGED", { criteria: unjudged });
  await storeProposals(
    tx,
    key,
    judgement.criteria.map(({ proposal }) => proposal),
  );
  await storeEvaluation(tx, key, { state: "PROPOSED", selfTotal: total, selfGrade: grade });
  return { selfTotal: total, selfGrade: grade };
};
