import type { Grade } from "../../../rulesets/score-sheet.ts";
import type { EvaluationState } from "./evaluation.rules.ts";

/** A score before and after facts came in that it rests on, and what the superior decided meanwhile. */
export type Settling = {
  readonly state: EvaluationState;
  readonly before: Grade | null;
  readonly after: Grade | null;
  readonly decided: Grade | null;
};

/**
 * Whether facts that came in after the decision make the cell's points lead to another grade than the decided one: then
 * the superior is asked to look again. Null where the grade came out as before: a difference that the superior saw when
 * deciding is none.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the direct superior decides the official grade.
 */
export function isSettledOtherwise({ state, before, after, decided }: Settling): boolean | null {
  if (state !== "DECIDED" || after === before) return null;
  return after !== null && after !== decided;
}
