import type { MemberChangeKind, MemberChangeRule, MemberChangeRules } from "../../../rulesets/member-change-rules.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { monthsLater } from "../admission/admission.rules.ts";
import { addDays } from "../calendar.rules.ts";

/** A standing at home that a change gives, or the reason with which it ends a membership. */
export type Effect =
  | { standing: "EXEMPT" | "SUSPENDED" }
  | { endReason: "STRIKE_OFF" | "EXPULSION" | "LEAVING" | "DEATH" };

/** What a kind of change does to the roll. */
export const effectOf: Readonly<Record<MemberChangeKind, Effect>> = {
  EXEMPTION: { standing: "EXEMPT" },
  SUSPENSION: { standing: "SUSPENDED" },
  STRIKE_OFF: { endReason: "STRIKE_OFF" },
  EXPULSION: { endReason: "EXPULSION" },
  LEAVING: { endReason: "LEAVING" },
  DEATH: { endReason: "DEATH" },
};

export type Changing = {
  kind: MemberChangeKind;
  effectiveOn: IsoDate;
  lastDay: IsoDate | null;
  /** The day on which it was decided; null while that is waited for. */
  decidedOn: IsoDate | null;
  memberFrom: IsoDate;
  today: IsoDate;
};

/** Why a change cannot carry these days; null where it can. Only a standing has a last day, and nobody dies ahead. */
export function hindranceToDays(of: Changing): "DAY_IN_FUTURE" | "DAYS_OUT_OF_ORDER" | null {
  const { kind, effectiveOn, lastDay, decidedOn, memberFrom, today } = of;
  if ((decidedOn !== null && decidedOn > today) || (kind === "DEATH" && effectiveOn > today)) return "DAY_IN_FUTURE";
  if (effectiveOn < memberFrom || (decidedOn !== null && decidedOn < memberFrom)) return "DAYS_OUT_OF_ORDER";
  if (lastDay === null) return null;
  return lastDay < effectiveOn || !("standing" in effectOf[kind]) ? "DAYS_OUT_OF_ORDER" : null;
}

/**
 * The latest last day that a rule allows; null without a limit. A change that begins the day after the same standing ended
 * prolongs it, and all of it together stays within the longer limit.
 * Source: the version of the rules of its day.
 */
export function latestLastDay(rule: MemberChangeRule, effectiveOn: IsoDate, unbrokenFrom: IsoDate): IsoDate | null {
  const days = unbrokenFrom < effectiveOn ? rule.longestProlongedDays : rule.longestDays;
  return days === undefined ? null : addDays(unbrokenFrom, days - 1);
}

/** Days, both ends included, of one standing at home. */
export type Span = { from: IsoDate; to: IsoDate | null };

/** The day on which an unbroken row of spans began that reaches the day before another begins; that day itself without one. */
export function unbrokenFrom(effectiveOn: IsoDate, spans: readonly Span[]): IsoDate {
  const before = spans.find(({ to }) => to !== null && to === addDays(effectiveOn, -1));
  return before === undefined ? effectiveOn : unbrokenFrom(before.from, spans);
}

/** Whether a vote that failed still lets a proposal go up: with its counts, where somebody above decides. */
export function goesUpWith(rule: MemberChangeRule, outcome: "PASSED" | "FAILED"): boolean {
  return outcome === "PASSED" || rule.decidedBy === "SUPERIOR";
}

/** Whether it waits for somebody above: the rule says so, and no decision is at hand. */
export function waitsForDecision(rule: MemberChangeRule, isDecided: boolean): boolean {
  return rule.decidedBy === "SUPERIOR" && !isDecided;
}

/** Totals of a secret ballot. */
export type Ballot = { present: number; issued: number; collected: number; valid: number; agree: number };

/** Whether the papers of a ballot add up: nobody has two, and none comes from nowhere. */
export function papersAddUp({ present, issued, collected, valid, agree }: Ballot): boolean {
  return issued <= present && collected <= issued && valid <= collected && agree <= valid;
}

export type Former = { endReason: string; endedOn: IsoDate; readmissions: number };

/** Why somebody who was a member cannot be considered again on a day; null where he or she can. */
export type ReadmissionHindrance =
  | { code: "READMITTED_BEFORE" }
  | { code: "TOO_SOON_AFTER"; from: IsoDate }
  | { code: "CONSENT_REQUIRED" };

/**
 * Who left the Party is considered again after a time, once, and not without the superior's consent in writing where the way of leaving
 * bars it. Source: the version of the rules of its day.
 */
export function hindranceToReadmission(
  { endReason, endedOn, readmissions }: Former,
  { on, hasConsent }: { on: IsoDate; hasConsent: boolean },
  rules: MemberChangeRules,
): ReadmissionHindrance | null {
  if (readmissions >= rules.readmissions) return { code: "READMITTED_BEFORE" };
  const from = monthsLater(endedOn, rules.readmissionMonths);
  if (on < from) return { code: "TOO_SOON_AFTER", from };
  const isBarred = rules.readmissionBarredAfter.some((kind) => kind === endReason);
  return isBarred && !hasConsent ? { code: "CONSENT_REQUIRED" } : null;
}
