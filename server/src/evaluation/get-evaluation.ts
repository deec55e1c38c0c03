import type { Operation } from "../operation.ts";
import { findReturns } from "./evaluation-return.queries.ts";
import { presentEvaluation } from "./present-evaluation.ts";
import { readJudgement } from "./read-judgement.ts";
import { findReconsiderations } from "./reconsideration.queries.ts";

/** The score sheet of a meeting with what the facts propose, the facts themselves and both columns. */
export const getEvaluation: Operation<"evaluation.get"> = async ({ tx, clock, may, standing }, key) => {
  const judged = await readJudgement(tx, key, clock.now());
  const history = { returns: await findReturns(tx, key), reconsiderations: await findReconsiderations(tx, key) };
  return presentEvaluation(judged, history, { may, standing, clock });
};
