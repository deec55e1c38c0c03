import fc from "fast-check";
import { expect, test } from "vitest";
import { simpleMajority } from "./majority.rules.ts";
import { judgeTally, type Tally } from "./tally.rules.ts";

const hands = (matter: Tally["matter"], base: number, agree: number, disagree = 0, other = 0): Tally => ({
  matter,
  base,
  presentWithVote: agree + disagree + other,
  agree,
  disagree,
  other,
});

test("21 of 22 agree with the score: passed with 95.5 % of the base and all who were there", () => {
  expect(judgeTally(hands("MEETING_SCORE", 22, 21))).toEqual({
    verdict: { outcome: "PASSED", needed: 12, missing: 0, percentOfBase: 95.5, percentOfPresent: 100 },
  });
});

test.each<[string, Tally, "PASSED" | "FAILED", number]>([
  ["11 of 20 carry a resolution", hands("RESOLUTION", 20, 11, 6), "PASSED", 0],
  ["10 of 20 do not, though most of the 17 who are there agree", hands("RESOLUTION", 20, 10, 5, 2), "FAILED", 1],
  ["14 of 20 carry an admission", hands("ADMISSION", 20, 14, 3), "PASSED", 0],
  ["13 of 20 do not", hands("ADMISSION", 20, 13, 4), "FAILED", 1],
  ["6 of 11 carry a resolution", hands("RESOLUTION", 11, 6, 5), "PASSED", 0],
  ["7 of 11 do not carry an admission", hands("ADMISSION", 11, 7, 4), "FAILED", 1],
  ["8 of 11 do", hands("ADMISSION", 11, 8, 3), "PASSED", 0],
  ["one of one is a majority", hands("AGENDA", 1, 1), "PASSED", 0],
  ["one of two is not", hands("AGENDA", 2, 1, 1), "FAILED", 1],
  ["two of three are", hands("ADMISSION", 3, 2), "PASSED", 0],
  ["nobody agrees", hands("AGENDA", 20, 0, 0, 20), "FAILED", 11],
])("%s", (_title, tally, outcome, missing) => {
  expect(judgeTally(tally)).toMatchObject({ verdict: { outcome, missing } });
});

test.each<[string, Tally, object]>([
  [
    "counts below those present",
    { ...hands("AGENDA", 20, 15), presentWithVote: 17 },
    { code: "COUNTS_DO_NOT_ADD_UP", counted: 15, presentWithVote: 17 },
  ],
  [
    "counts above those present",
    { ...hands("AGENDA", 20, 18), presentWithVote: 17 },
    { code: "COUNTS_DO_NOT_ADD_UP", counted: 18, presentWithVote: 17 },
  ],
  [
    "a negative count that adds up",
    { ...hands("AGENDA", 20, 18, -1), presentWithVote: 17 },
    { code: "COUNTS_NOT_WHOLE_NUMBERS" },
  ],
  ["half a vote", hands("AGENDA", 20, 16.5, 0.5), { code: "COUNTS_NOT_WHOLE_NUMBERS" }],
  [
    "more voters than the base",
    hands("AGENDA", 10, 11),
    { code: "MORE_VOTERS_THAN_BASE", presentWithVote: 11, base: 10 },
  ],
  [
    "exactly half of the base there",
    hands("AGENDA", 20, 10),
    { code: "TOO_FEW_TO_DECIDE", presentWithVote: 10, base: 20, atLeast: 11 },
  ],
  ["nobody counts", hands("AGENDA", 0, 0), { code: "TOO_FEW_TO_DECIDE", presentWithVote: 0, base: 0, atLeast: 1 }],
])("%s: refused", (_title, tally, refused) => {
  expect(judgeTally(tally)).toEqual({ refused });
});

test("what passes always has more than half of the base, whoever was there", () => {
  const count = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(count, count, count, count, (base, agree, disagree, other) => {
      const judged = judgeTally(hands("RESOLUTION", base, agree, disagree, other));
      if ("refused" in judged) return;
      expect(judged.verdict.outcome === "PASSED").toBe(agree >= simpleMajority(base));
      expect(judged.verdict.percentOfBase).toBeLessThanOrEqual(judged.verdict.percentOfPresent);
    }),
  );
});
