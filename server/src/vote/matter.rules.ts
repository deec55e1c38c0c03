import type { Majorities, Matter } from "../../../rulesets/majorities.ts";
import type { VoteTable } from "../database/schema.gen.ts";

/** Matters that a show of hands can decide and the record of a meeting holds. */
export type OpenMatter = VoteTable["matter"];

const decidedOnce: readonly Matter[] = ["AGENDA", "RESOLUTION", "MEETING_SCORE"];

/**
 * Whether hands may be counted on a matter; the others are decided by secret ballot.
 * Source: Quy định 294-QĐ/TW 2025, through `rulesets/majorities.ts`.
 */
export function isByShowOfHands(matter: Matter, rules: Majorities): matter is OpenMatter {
  return rules.matters[matter].method === "SHOW_OF_HANDS";
}

/** Whether a meeting passes a matter once only: its agenda, its resolution, its score. */
export function isDecidedOnce(matter: Matter): boolean {
  return decidedOnce.includes(matter);
}
