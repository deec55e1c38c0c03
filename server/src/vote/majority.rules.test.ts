import fc from "fast-check";
import { expect, test } from "vitest";
import { currentMajorities, type Majorities, type Matter } from "../../../rulesets/majorities.ts";
import { canDecide, couldPass, simpleMajority, twoThirds, votesNeeded } from "./majority.rules.ts";

test.each([
  [1, 1, 1],
  [2, 2, 2],
  [3, 2, 2],
  [4, 3, 3],
  [5, 3, 4],
  [6, 4, 4],
  [9, 5, 6],
  [11, 6, 8],
  [20, 11, 14],
  [22, 12, 15],
  [30, 16, 20],
  [31, 16, 21],
  [149, 75, 100],
  [150, 76, 100],
])("of a base of %i more than half is %i and two thirds are %i", (base, half, thirds) => {
  expect([simpleMajority(base), twoThirds(base)]).toEqual([half, thirds]);
});

test("more than half and two thirds are the smallest numbers that are so, for every base", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (base) => {
      const [half, thirds] = [simpleMajority(base), twoThirds(base)];
      expect(half * 2 > base && (half - 1) * 2 <= base).toBe(true);
      expect(thirds * 3 >= base * 2 && (thirds - 1) * 3 < base * 2).toBe(true);
      expect(Math.max(half, thirds)).toBeLessThanOrEqual(base);
    }),
  );
});

test.each<[Matter, number]>([
  ["AGENDA", 11],
  ["RESOLUTION", 11],
  ["CONCLUSION", 11],
  ["MEETING_SCORE", 11],
  ["ELECTION", 11],
  ["ANNUAL_LEVEL", 11],
  ["DISCIPLINE", 11],
  ["OTHER", 11],
  ["ADMISSION", 14],
  ["OFFICIAL_RECOGNITION", 14],
  ["PROBATIONER_REMOVAL", 14],
  ["PROGRESS_RECOGNITION", 14],
  ["EXPULSION_PROPOSAL", 14],
])("of a base of 20, %s needs %i", (matter, needed) => {
  expect(votesNeeded(matter, 20)).toBe(needed);
});

test("another majority in the ruleset is all it takes", () => {
  const stricter: Majorities = {
    ...currentMajorities,
    matters: {
      ...currentMajorities.matters,
      RESOLUTION: { ...currentMajorities.matters.RESOLUTION, majority: "AT_LEAST_TWO_THIRDS" },
    },
  };
  expect(votesNeeded("RESOLUTION", 20, stricter)).toBe(14);
});

test.each([
  [0, 0, false],
  [1, 0, false],
  [1, 1, true],
  [2, 1, false],
  [2, 2, true],
  [3, 1, false],
  [3, 2, true],
  [20, 10, false],
  [20, 11, true],
])("of a base of %i, %i with a vote: something can be decided is %s", (base, present, possible) => {
  expect(canDecide(base, present)).toBe(possible);
});

test("between half and two thirds a resolution could pass and an admission could not", () => {
  expect(couldPass({ matter: "RESOLUTION", base: 20, presentWithVote: 12 })).toBe(true);
  expect(couldPass({ matter: "ADMISSION", base: 20, presentWithVote: 13 })).toBe(false);
  expect(couldPass({ matter: "ADMISSION", base: 20, presentWithVote: 14 })).toBe(true);
});
