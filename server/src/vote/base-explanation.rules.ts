import type { Convened } from "./convened.rules.ts";
import { isPresent } from "./convened.rules.ts";
import { canDecide, simpleMajority, twoThirds } from "./majority.rules.ts";
import { type BaseOf, hasVote, type OutsideBase, whyOutsideBase } from "./vote.rules.ts";

/**
 * The base, step by step. `official` is those who would count by their membership; taking off `suspended`,
 * `temporarilyElsewhere`, `exemptAbsent` and `excusedFromCongress` leaves `base`. In a committee `official` is everybody
 * convened and `notInOffice` is taken off as well.
 */
export type BaseExplanation = {
  readonly total: number;
  readonly official: number;
  readonly exemptAbsent: number;
  readonly probationary: number;
  readonly temporarilyElsewhere: number;
  readonly temporarilyHere: number;
  readonly suspended: number;
  readonly notInOffice: number;
  readonly excusedFromCongress: number;
  readonly base: number;
  readonly neededMajority: number;
  readonly neededTwoThirds: number;
  readonly present: number;
  readonly presentWithVote: number;
  readonly canDecide: boolean;
};

/**
 * Why the base is what it is: everybody convened, each in exactly one place.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function baseExplanation(convened: readonly Convened[], of: BaseOf = {}): BaseExplanation {
  const reasons = convened.map((person) => whyOutsideBase(person, of));
  const outside = (reason: OutsideBase) => reasons.filter((each) => each === reason).length;
  const base = reasons.filter((reason) => reason === null).length;
  const presentWithVote = convened.filter((person) => hasVote(person, of)).length;
  return {
    total: convened.length,
    official: convened.length - outside("NOT_OFFICIAL") - outside("TEMPORARILY_HERE"),
    exemptAbsent: outside("EXEMPT_AND_ABSENT"),
    probationary: outside("NOT_OFFICIAL"),
    temporarilyElsewhere: outside("TEMPORARILY_ELSEWHERE"),
    temporarilyHere: outside("TEMPORARILY_HERE"),
    suspended: outside("SUSPENDED"),
    notInOffice: outside("NOT_IN_OFFICE"),
    excusedFromCongress: outside("EXCUSED_FROM_CONGRESS"),
    base,
    neededMajority: simpleMajority(base),
    neededTwoThirds: twoThirds(base),
    present: convened.filter((person) => isPresent(person, of.at)).length,
    presentWithVote,
    canDecide: canDecide(base, presentWithVote),
  };
}
