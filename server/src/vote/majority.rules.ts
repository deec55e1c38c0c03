import { currentMajorities, type Majorities, type Majority, type Matter } from "../../../rulesets/majorities.ts";

/** Smallest number of votes that is more than half of the base: 11 of 20, 6 of 11. */
export function simpleMajority(base: number): number {
  return Math.floor(base / 2) + 1;
}

/** Smallest number of votes that is at least two thirds of the base: 14 of 20, 8 of 11. */
export function twoThirds(base: number): number {
  return Math.ceil((base * 2) / 3);
}

/**
 * Votes that a matter needs; which majority that is stands in `rulesets/majorities.ts`.
 * Source: Điều lệ Đảng 2011; Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function votesNeeded(matter: Matter, base: number, rules: Majorities = currentMajorities): number {
  return neededFor[rules.matters[matter].majority](base);
}

/**
 * Whether anything can be decided: more than half of the base is in the room with a vote. Nobody counting, nothing can.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2: a decision needs a majority of those convened, not of those present.
 */
export function canDecide(base: number, presentWithVote: number): boolean {
  return base > 0 && presentWithVote >= simpleMajority(base);
}

/** Whether a matter could pass if all who are there agreed. */
export function couldPass(vote: {
  matter: Matter;
  base: number;
  presentWithVote: number;
  rules?: Majorities;
}): boolean {
  return (
    canDecide(vote.base, vote.presentWithVote) &&
    vote.presentWithVote >= votesNeeded(vote.matter, vote.base, vote.rules)
  );
}

const neededFor: Record<Majority, (base: number) => number> = {
  MORE_THAN_HALF: simpleMajority,
  AT_LEAST_TWO_THIRDS: twoThirds,
};
