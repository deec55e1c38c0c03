import type { FlagFact, NumberFact } from "./meeting-facts.ts";
import type { Bilingual } from "./ruleset.ts";
import type { Band, Condition } from "./score-sheet.ts";

/** Holds when the part is at least so many percent of the whole. */
export function share(part: NumberFact, whole: NumberFact, atLeast: number): Condition {
  return { measure: { percentOf: [part, whole] }, atLeast };
}

/** Bands down a share: each from its per cent up to the one above it. The last must begin at nought. */
export function shares(part: NumberFact, whole: NumberFact, from: readonly (readonly [number, number])[]): Band[] {
  return from.map(([atLeast, points], index) => {
    const below = from[index - 1]?.[0];
    return { when: { measure: { percentOf: [part, whole] }, atLeast, ...(below !== undefined && { below }) }, points };
  });
}

/** Holds when the actual figure falls short of the required one by no more than this. */
export function shortBy(actual: NumberFact, required: NumberFact, atMost: number): Condition {
  return { measure: { shortfall: [actual, required] }, atMost };
}

/** Points for yes, none for no, each with its sentence where there is one. */
export function yesOrNo(flag: FlagFact, points: number, because?: { yes: Bilingual; no: Bilingual }): Band[] {
  return [
    { when: { flag, is: true }, points, ...(because && { because: because.yes }) },
    { when: { flag, is: false }, points: 0, ...(because && { because: because.no }) },
  ];
}

/** Points when every one of the whole is there, none otherwise. */
export function allOrNothing(part: NumberFact, whole: NumberFact, points: number): Band[] {
  return shares(part, whole, [
    [100, points],
    [0, 0],
  ]);
}

/** Points when there is at least one, none otherwise. */
export function oneOrMore(count: NumberFact, points: number): Band[] {
  return [
    { when: { measure: { number: count }, atLeast: 1 }, points },
    { when: { measure: { number: count }, atMost: 0 }, points: 0 },
  ];
}
