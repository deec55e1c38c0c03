import { dayOf } from "../working-zone.rules.ts";
import type { EvaluationState } from "./evaluation.rules.ts";

/** What taking an answer back depends on; `returnedAt` is when the record went back to the cell last, unanswered. */
export type Answered = {
  readonly state: EvaluationState;
  readonly decidedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly needsSuperiorAgain: boolean;
  readonly settledOtherwiseAt: Date | null;
};

/**
 * Whether a superior may take its answer back: on the day it was given, as long as nothing has come after it. A return is
 * answered by then or not; a decision that a correction or late facts have touched is looked at in their own way.
 * Source: a setting of the product; the texts are silent.
 */
export function mayTakeBack(answered: Answered, now: Date): boolean {
  const { state, decidedAt, returnedAt, needsSuperiorAgain, settledOtherwiseAt } = answered;
  if (needsSuperiorAgain || settledOtherwiseAt !== null) return false;
  const given = state === "DECIDED" ? decidedAt : state === "RETURNED" ? returnedAt : null;
  return given !== null && dayOf(given) === dayOf(now);
}
