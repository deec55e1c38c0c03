import { expect, test } from "vitest";
import {
  type EvaluationAction,
  type EvaluationState,
  evaluationAfter,
  mayDecideGradeOf,
  mayEvaluate,
  mustExplainDifference,
  mustGiveReason,
  superiorMustDecideAgain,
  whyPointsRefused,
} from "./evaluation.rules.ts";

test.each<[EvaluationState, EvaluationAction, EvaluationState]>([
  ["DRAFT", "PROPOSE", "PROPOSED"],
  ["PROPOSED", "PASS_VOTE", "VOTED"],
  ["PROPOSED", "FAIL_VOTE", "DRAFT"],
  ["VOTED", "SUBMIT", "SUBMITTED"],
  ["VOTED", "PROPOSE", "PROPOSED"],
  ["VOTED", "REVISE", "DRAFT"],
  ["SUBMITTED", "DECIDE", "DECIDED"],
  ["SUBMITTED", "RETURN", "RETURNED"],
  ["RETURNED", "SUBMIT", "SUBMITTED"],
  ["RETURNED", "REVISE", "DRAFT"],
  ["DECIDED", "REOPEN", "SUBMITTED"],
  ["DECIDED", "TAKE_BACK", "SUBMITTED"],
  ["RETURNED", "TAKE_BACK", "SUBMITTED"],
])("%s may %s and is then %s", (from, action, to) => {
  expect(evaluationAfter(from, action)).toBe(to);
});

test.each<[EvaluationState, EvaluationAction]>([
  ["DRAFT", "SUBMIT"],
  ["DRAFT", "DECIDE"],
  ["PROPOSED", "SUBMIT"],
  ["VOTED", "DECIDE"],
  ["DECIDED", "RETURN"],
  ["DECIDED", "DECIDE"],
  ["RETURNED", "DECIDE"],
])("%s may not %s", (from, action) => {
  expect(mayEvaluate(from, action)).toBe(false);
});

test("nobody decides the grade of the own cell", () => {
  expect(mayDecideGradeOf("cell-1", { ownCellIds: ["cell-1"] })).toBe(false);
  expect(mayDecideGradeOf("cell-2", { ownCellIds: ["cell-1"] })).toBe(true);
});

test.each([
  [0, 5, null],
  [5, 5, null],
  [2.5, 5, null],
  [5.5, 5, { code: "POINTS_OUT_OF_RANGE", max: 5 }],
  [-0.5, 5, { code: "POINTS_OUT_OF_RANGE", max: 5 }],
  [Number.NaN, 5, { code: "POINTS_OUT_OF_RANGE", max: 5 }],
  [1, 0, { code: "POINTS_OUT_OF_RANGE", max: 0 }],
  [0.3, 5, { code: "POINTS_NOT_ON_STEP", step: 0.5 }],
])("%d of at most %d points", (points, max, refusal) => {
  expect(whyPointsRefused({ points, max }, { pointStep: 0.5 })).toEqual(refusal);
});

test("departing from a proposal needs a reason; judging what only people can does not", () => {
  expect([
    mustGiveReason(3, 4),
    mustGiveReason(3, 2.5),
    mustGiveReason(3, 3),
    mustGiveReason(null, 4),
    mustGiveReason(3, null),
  ]).toEqual([true, true, false, false, false]);
});

test("a superior explains points that differ from the cell's", () => {
  expect([mustExplainDifference(5, 4), mustExplainDifference(5, 5), mustExplainDifference(5, null)]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a correction goes to the superior when the grade or a majority changes, and only then", () => {
  const before = { grade: "GOOD", outcomes: { resolution: "PASSED" } } as const;
  expect(superiorMustDecideAgain(before, before)).toBe(false);
  expect(superiorMustDecideAgain(before, { ...before, grade: "FAIR" })).toBe(true);
  expect(superiorMustDecideAgain(before, { ...before, outcomes: { resolution: "FAILED" } })).toBe(true);
});
