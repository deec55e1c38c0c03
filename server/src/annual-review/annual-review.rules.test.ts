import { expect, test } from "vitest";
import { annualReviewRules } from "../../../rulesets/annual-review-rules.ts";
import { addsUp, excellentAllowed, levelOf, levelVoted } from "./annual-review.rules.ts";

const [rules] = annualReviewRules;
const votes = (EXCELLENT: number, WELL_DONE: number, DONE = 0, NOT_DONE = 0) => ({
  ...{ EXCELLENT, WELL_DONE, DONE, NOT_DONE },
});

test.each([
  [100, "EXCELLENT"],
  [90, "EXCELLENT"],
  [89.5, "WELL_DONE"],
  [70, "WELL_DONE"],
  [69.99, "DONE"],
  [50, "DONE"],
  [49, "NOT_DONE"],
])("%d points reach %s", (points, level) => {
  expect(levelOf(points, rules)).toBe(level);
});

test.each([
  ["down of those well done and better", {}, 1],
  ["up", { rounding: "UP" as const }, 2],
  ["to the nearest", { rounding: "NEAREST" as const }, 2],
  ["of those well done only", { of: "WELL_DONE" as const }, 1],
])("a fifth of eight may be excellent, rounded %s", (_how, changed, allowed) => {
  const changedRules = { ...rules, excellent: { ...rules.excellent, ...changed } };
  expect(excellentAllowed({ excellent: 2, wellDone: 6 }, changedRules).allowed).toBe(allowed);
});

test.each([
  ["fits", {}, true],
  ["more issued than present", { issued: 7 }, false],
  ["more collected than issued", { collected: 6, issued: 5 }, false],
  ["valid and invalid are not those collected", { invalid: 1 }, false],
  ["the levels are not those valid", { votes: votes(2, 3) }, false],
])("the tellers' minutes: %s", (_what, changed, fits) => {
  const minutes = { present: 6, issued: 6, collected: 6, valid: 6, invalid: 0, votes: votes(2, 4) };
  expect(addsUp({ ...minutes, ...changed })).toBe(fits);
});

test("a level is proposed by more than half of all convened, not of those there", () => {
  expect(levelVoted(votes(6, 5), 6)).toBe("EXCELLENT");
  expect(levelVoted(votes(5, 5), 6)).toBeNull();
});
