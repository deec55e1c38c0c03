import { currentMajorities, type Majorities, type Matter } from "../../../rulesets/majorities.ts";
import { canDecide, simpleMajority, votesNeeded } from "./majority.rules.ts";

/** Counts of a show of hands, with the base and the room as they were at that moment. */
export type Tally = {
  readonly matter: Matter;
  readonly base: number;
  readonly presentWithVote: number;
  readonly agree: number;
  readonly disagree: number;
  readonly other: number;
};

export type TallyRefusal =
  | { readonly code: "COUNTS_NOT_WHOLE_NUMBERS" }
  | { readonly code: "COUNTS_DO_NOT_ADD_UP"; readonly counted: number; readonly presentWithVote: number }
  | { readonly code: "MORE_VOTERS_THAN_BASE"; readonly presentWithVote: number; readonly base: number }
  | {
      readonly code: "TOO_FEW_TO_DECIDE";
      readonly presentWithVote: number;
      readonly base: number;
      readonly atLeast: number;
    };

/** `missing` is how many votes were wanting; `percentOfBase` and `percentOfPresent` have one decimal. */
export type TallyVerdict = {
  readonly outcome: "PASSED" | "FAILED";
  readonly needed: number;
  readonly missing: number;
  readonly percentOfBase: number;
  readonly percentOfPresent: number;
};

export type JudgedTally = { readonly refused: TallyRefusal } | { readonly verdict: TallyVerdict };

/**
 * Judges counted hands against the base by the rule of the matter, or says why they cannot be judged: they must be whole
 * numbers that add up to those present with a vote, and more than half of the base must be there.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function judgeTally(tally: Tally, rules: Majorities = currentMajorities): JudgedTally {
  const refused = whyNotJudged(tally);
  if (refused) return { refused };
  const needed = votesNeeded(tally.matter, tally.base, rules);
  return {
    verdict: {
      outcome: tally.agree >= needed ? "PASSED" : "FAILED",
      needed,
      missing: Math.max(0, needed - tally.agree),
      percentOfBase: percent(tally.agree, tally.base),
      percentOfPresent: percent(tally.agree, tally.presentWithVote),
    },
  };
}

function whyNotJudged({ base, presentWithVote, agree, disagree, other }: Tally): TallyRefusal | null {
  if (![base, presentWithVote, agree, disagree, other].every(isCount)) return { code: "COUNTS_NOT_WHOLE_NUMBERS" };
  if (presentWithVote > base) return { code: "MORE_VOTERS_THAN_BASE", presentWithVote, base };
  if (!canDecide(base, presentWithVote)) {
    return { code: "TOO_FEW_TO_DECIDE", presentWithVote, base, atLeast: simpleMajority(base) };
  }
  const counted = agree + disagree + other;
  return counted === presentWithVote ? null : { code: "COUNTS_DO_NOT_ADD_UP", counted, presentWithVote };
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function percent(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}
