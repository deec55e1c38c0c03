import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { refuse } from "../refusal.ts";
import { whyPointsRefused } from "./evaluation.rules.ts";

/** Refuses points that the sheet does not know for a criterion of this maximum. */
export function refusePoints(given: { points: number; max: number }, sheet: Pick<ScoreSheet, "pointStep">): void {
  const refused = whyPointsRefused(given, sheet);
  if (refused?.code === "POINTS_OUT_OF_RANGE") refuse(refused.code, { max: refused.max });
  if (refused) refuse(refused.code, { step: refused.step });
}
