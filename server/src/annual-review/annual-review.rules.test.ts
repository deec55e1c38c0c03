import { expect, test } from "vitest";
import { annualReviewRules } from "../../../rulesets/annual-review-rules.ts";
import {
  addsUp,
  admittedUntil,
  capOf,
  capsTogether,
  excellentAllowed,
  isDueDay,
  levelOf,
  levelVoted,
  whyNotReviewed,
} from "./annual-review.rules.ts";

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
  ["nobody rated yet", { excellent: 0, wellDone: 0, used: 0 }, { base: 0, allowed: 0, used: 0, left: 0 }],
  ["one left", { excellent: 3, wellDone: 8, used: 1 }, { base: 11, allowed: 2, used: 1, left: 1 }],
  ["more than may be", { excellent: 2, wellDone: 3, used: 2 }, { base: 5, allowed: 1, used: 2, left: 0 }],
])("the cap of a cell: %s", (_what, counts, cap) => {
  expect(capOf(counts, rules)).toEqual(cap);
});

test("caps together are the sum of cells rounded one by one: nine cells of four give nobody, not seven", () => {
  const four = { excellent: 0, wellDone: 4, used: 0, cells: 9 };
  expect(capsTogether([four], rules)).toEqual({ base: 36, allowed: 0, used: 0, left: 0 });
  const eleven = { excellent: 3, wellDone: 8, used: 1, cells: 2 };
  expect(capsTogether([four, eleven], rules)).toEqual({ base: 58, allowed: 4, used: 2, left: 2 });
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

const everybody = { standings: [], admittedOn: "2010-05-19", isReviewedElsewhere: false };

test.each([
  ["a member of long standing", {}, null],
  ["admitted on the last day that counts", { admittedOn: "2026-06-30" }, null],
  ["admitted a day later", { admittedOn: "2026-07-01" }, "ADMITTED_LATE"],
  ["of whom the day of admission is not known", { admittedOn: null }, null],
  ["suspended", { standings: ["SUSPENDED"] }, "SUSPENDED"],
  ["exempt", { standings: ["EXEMPT"] }, "EXEMPT"],
  ["suspended while exempt", { standings: ["EXEMPT", "SUSPENDED"] }, "SUSPENDED"],
  ["suspended while admitted late", { standings: ["SUSPENDED"], admittedOn: "2026-09-02" }, "SUSPENDED"],
  ["come from a cell that has reviewed the year", { isReviewedElsewhere: true }, "MOVED"],
  ["come from such a cell, and exempt", { isReviewedElsewhere: true, standings: ["EXEMPT"] }, "MOVED"],
])("who is reviewed in 2026: %s", (_who, changed, why) => {
  expect(whyNotReviewed({ ...everybody, ...changed }, 2026, rules)).toBe(why);
});

test("six months before the year's end are counted in whole months", () => {
  expect(admittedUntil(2026, { newMemberMonths: 6 })).toBe("2026-06-30");
  expect(admittedUntil(2027, { newMemberMonths: 10 })).toBe("2027-02-28");
});

test.each([
  ["2026-11-30", false],
  ["2026-12-01", true],
  ["2027-03-31", true],
  ["2027-04-01", false],
])("on 1 December 2026 the year may be due on %s: %s", (dueOn, may) => {
  expect(isDueDay(dueOn, { year: 2026, today: "2026-12-01", rules })).toBe(may);
});
