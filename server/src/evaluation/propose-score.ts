import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { storeEvaluation, storeProposals } from "./evaluation.queries.ts";
import { readJudgement } from "./read-judgement.ts";
import { holdScore } from "./scoring-meeting.queries.ts";

/** Puts the score before the cell: what the facts propose is frozen with the facts, until the vote. */
export const proposeScore: Operation<"evaluation.propose"> = async ({ tx, clock }, input) => {
  const { key } = await holdScore(tx, input, ["DRAFT"]);
  const { judgement } = await readJudgement(tx, key, clock.now());
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
