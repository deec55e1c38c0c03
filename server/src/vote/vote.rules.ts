import { currentMajorities, type Majorities } from "../../../rulesets/majorities.ts";
import { type Convened, isPresent } from "./convened.rules.ts";

/** Whose decision it is: a cell's, a committee's (its members in office), or a congress's (who is excused throughout is left out). */
export type VotingBody = "CELL" | "COMMITTEE" | "CONGRESS";

/** What the base depends on besides the people: whose vote it is, the moment, and the rules of the day. */
export type BaseOf = { readonly body?: VotingBody; readonly at?: Date; readonly rules?: Majorities };

/** Why somebody does not count for votes; nothing where he or she does. The first reason that applies is given. */
export type OutsideBase =
  | "NOT_OFFICIAL"
  | "NOT_IN_OFFICE"
  | "TEMPORARILY_HERE"
  | "SUSPENDED"
  | "TEMPORARILY_ELSEWHERE"
  | "EXEMPT_AND_ABSENT"
  | "EXCUSED_FROM_CONGRESS";

/**
 * Members whose votes make up the base of a decision: official members convened, less those suspended, temporarily
 * elsewhere, or exempt and absent. Probationary members and those temporarily here never count.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function votingBase(convened: readonly Convened[], of: BaseOf = {}): number {
  return convened.filter((person) => isInBase(person, of)).length;
}

/**
 * Whether somebody counts in the base of a decision.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function isInBase(person: Convened, of: BaseOf = {}): boolean {
  return whyOutsideBase(person, of) === null;
}

/**
 * Why somebody does not count in the base, or null for whoever counts.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2; for committees the base is their members in office.
 */
export function whyOutsideBase(person: Convened, of: BaseOf = {}): OutsideBase | null {
  if (of.body === "COMMITTEE") return whyOutsideCommittee(person);
  if (person.temporarilyHere) return "TEMPORARILY_HERE";
  if (person.memberStatus !== "OFFICIAL") return "NOT_OFFICIAL";
  if (person.suspended) return "SUSPENDED";
  if (person.temporarilyElsewhere && !votesAtHome(person, of)) return "TEMPORARILY_ELSEWHERE";
  if (person.exempt && !isPresent(person, of.at)) return "EXEMPT_AND_ABSENT";
  if (of.body === "CONGRESS" && person.status === "EXCUSED") return "EXCUSED_FROM_CONGRESS";
  return null;
}

/**
 * Whether somebody may raise a hand now: counts in the base and is in the room.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function hasVote(person: Convened, of: BaseOf = {}): boolean {
  return isPresent(person, of.at) && isInBase(person, of);
}

/** Those who are in the room and have a vote at a moment; a vote freezes them. */
export function votersPresentAt<Person extends Convened>(
  convened: readonly Person[],
  at: Date,
  of: BaseOf = {},
): Person[] {
  return convened.filter((person) => hasVote(person, { ...of, at }));
}

/** The room at a moment: how many are convened, how many count, and who is there with a vote. */
export function roomAt<Person extends Convened>(roll: readonly Person[], at: Date, of: Omit<BaseOf, "at">) {
  const then = { ...of, at };
  return { convened: roll.length, base: votingBase(roll, then), voters: votersPresentAt(roll, at, then) };
}

function whyOutsideCommittee(person: Convened): OutsideBase | null {
  if (person.inOffice === false) return "NOT_IN_OFFICE";
  return person.suspended ? "SUSPENDED" : null;
}

function votesAtHome(person: Convened, of: BaseOf): boolean {
  const rules = of.rules ?? currentMajorities;
  return rules.temporarilyElsewherePresentAtHome === "VOTES" && isPresent(person, of.at);
}
