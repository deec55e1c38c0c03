import type { Grade, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { isOnStep } from "./points.rules.ts";

export type EvaluationState = "DRAFT" | "PROPOSED" | "VOTED" | "SUBMITTED" | "DECIDED" | "RETURNED";

export type EvaluationAction =
  | "PROPOSE"
  | "REVISE"
  | "PASS_VOTE"
  | "FAIL_VOTE"
  | "SUBMIT"
  | "DECIDE"
  | "RETURN"
  | "REOPEN"
  | "TAKE_BACK";

/**
 * A rejected score is revised and voted again, and so is a voted one whose facts have changed while the meeting is under
 * way; a returned one is sent again as it is, or revised; a decided one is reopened by a correction. Either answer may be
 * taken back by whoever gave it.
 */
const transitions: Readonly<Record<EvaluationState, Partial<Record<EvaluationAction, EvaluationState>>>> = {
  DRAFT: { PROPOSE: "PROPOSED" },
  PROPOSED: { PASS_VOTE: "VOTED", FAIL_VOTE: "DRAFT", REVISE: "DRAFT" },
  VOTED: { SUBMIT: "SUBMITTED", PROPOSE: "PROPOSED", REVISE: "DRAFT" },
  SUBMITTED: { DECIDE: "DECIDED", RETURN: "RETURNED" },
  RETURNED: { SUBMIT: "SUBMITTED", REVISE: "DRAFT", TAKE_BACK: "SUBMITTED" },
  DECIDED: { REOPEN: "SUBMITTED", TAKE_BACK: "SUBMITTED" },
};

/** The state that an action leads to, or null where the evaluation's state does not allow it. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function evaluationAfter(from: EvaluationState, action: EvaluationAction): EvaluationState | null {
  return transitions[from][action] ?? null;
}

/** Whether an evaluation's state allows an action. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function mayEvaluate(from: EvaluationState, action: EvaluationAction): boolean {
  return evaluationAfter(from, action) !== null;
}

/**
 * Whether somebody may decide a cell's grade as far as the person goes: nobody decides the grade of the own cell,
 * whether own by membership or by an office held in it.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the direct superior decides the official grade.
 */
export function mayDecideGradeOf(cellId: string, decider: { ownCellIds: readonly string[] }): boolean {
  return !decider.ownCellIds.includes(cellId);
}

export type PointsRefusal =
  | { readonly code: "POINTS_OUT_OF_RANGE"; readonly max: number }
  | { readonly code: "POINTS_NOT_ON_STEP"; readonly step: number };

/** Why points cannot be given: they lie between 0 and the criterion's maximum in the meeting, on the sheet's step; null where they can. */
export function whyPointsRefused(
  given: { points: number; max: number },
  sheet: Pick<ScoreSheet, "pointStep">,
): PointsRefusal | null {
  const { points, max } = given;
  if (!(points >= 0 && points <= max)) return { code: "POINTS_OUT_OF_RANGE", max };
  return isOnStep(points, sheet.pointStep) ? null : { code: "POINTS_NOT_ON_STEP", step: sheet.pointStep };
}

/** Whether a person who gives these points must say why: they depart from what the facts propose. */
export function mustGiveReason(proposed: number | null, given: number | null): boolean {
  return proposed !== null && given !== null && given !== proposed;
}

/** Whether a superior's points must be explained: they differ from the cell's. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function mustExplainDifference(self: number | null, superior: number | null): boolean {
  return self !== null && superior !== null && superior !== self;
}

/** What a correction may overturn: the grade and the outcome of each vote, by the vote's id. */
export type Judged = { readonly grade: Grade; readonly outcomes: Readonly<Record<string, string>> };

/**
 * Whether a correction after closing goes to the superior: when the grade or a majority comes out otherwise than before.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: the direct superior decides the official grade.
 */
export function superiorMustDecideAgain(before: Judged, after: Judged): boolean {
  if (before.grade !== after.grade) return true;
  return Object.entries(before.outcomes).some(([voteId, outcome]) => after.outcomes[voteId] !== outcome);
}
