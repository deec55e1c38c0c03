import type { FactKey, MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Bilingual, IsoDate } from "../../../rulesets/ruleset.ts";
import type {
  Band,
  Cap,
  DueEvent,
  FactsCriterion,
  Provision,
  ScoreSheet,
  Slope,
} from "../../../rulesets/score-sheet.ts";
import { type Holds, holds, measured } from "./condition.rules.ts";
import { stepsIn } from "./points.rules.ts";
import { type CriterionInMeeting, criteriaIn } from "./sheet.rules.ts";

/** What a proposal follows from. */
export type ProposalReason =
  | "BAND"
  | "CAPPED"
  | "NOTHING_TO_COUNT"
  | "PROVISIONAL"
  | "LAPSED"
  | "UNKNOWN"
  | "PEOPLE"
  | "NOT_APPLICABLE";

/** A fact that a proposal rests on, with its value as recorded; null is not known. */
export type RestingFact = { readonly key: FactKey; readonly value: MeetingFacts[FactKey] };

/** `on` is the day on which a provisional point is confirmed or withdrawn, as far as it is known. */
export type ProvisionalUntil = { readonly event: DueEvent; readonly on: IsoDate | null };

/**
 * The points that the record of a meeting proposes for a criterion. `points` is null where only people can judge, or
 * where a fact is not known; `max` is the maximum in this meeting; `because` names facts and `{percent}` in braces.
 */
export type CriterionProposal = {
  readonly criterion: string;
  readonly section: number;
  readonly judgedBy: "PEOPLE" | "FACTS";
  readonly applies: boolean;
  readonly max: number;
  readonly points: number | null;
  readonly reason: ProposalReason;
  readonly because: Bilingual | null;
  readonly facts: readonly RestingFact[];
  readonly percent: number | null;
  readonly provisional: boolean;
  readonly provisionalUntil: ProvisionalUntil | null;
};

type Finding = {
  readonly points: number | null;
  readonly reason: ProposalReason;
  readonly because?: Bilingual;
  readonly provisionalUntil?: ProvisionalUntil;
};

/**
 * Proposes points for every criterion of a sheet from the facts of a meeting, in the sheet's order, each with the facts
 * it rests on. Facts that come after the vote are credited until they fall due.
 * Source: Hướng dẫn 42-HD/BTCTW 2025; the sheet names whose it is.
 */
export function proposeScores(sheet: ScoreSheet, facts: MeetingFacts): CriterionProposal[] {
  return criteriaIn(sheet, facts).map((standing) => propose(standing, facts, sheet.pointStep));
}

function propose(standing: CriterionInMeeting, facts: MeetingFacts, step: number): CriterionProposal {
  const { criterion, section, applies, max } = standing;
  const finding = find(standing, facts, step);
  const seen = criterion.judgedBy === "FACTS" && applies ? criterion : null;
  return {
    criterion: criterion.key,
    section,
    judgedBy: criterion.judgedBy,
    applies,
    max,
    points: finding.points,
    reason: finding.reason,
    because: finding.because ?? seen?.because ?? null,
    facts: (seen?.evidence ?? []).map((key) => ({ key, value: facts[key] })),
    percent: seen ? shareOf(seen, facts) : null,
    provisional: finding.provisionalUntil !== undefined,
    provisionalUntil: finding.provisionalUntil ?? null,
  };
}

function find({ criterion, applies, max }: CriterionInMeeting, facts: MeetingFacts, step: number): Finding {
  if (!applies) return { points: criterion.otherwise?.effect === "FULL" ? max : 0, reason: "NOT_APPLICABLE" };
  if (criterion.judgedBy === "PEOPLE") return { points: null, reason: "PEOPLE" };
  const counted = nothingToCount(criterion, max, facts);
  if (counted) return counted;
  const found =
    "slope" in criterion ? sloped(criterion, criterion.slope, facts) : banded(criterion, criterion.bands, facts);
  if (found === "UNKNOWN") return withoutTheFact(criterion, max, facts);
  // A criterion that took over another's maximum gives the same share of the larger one.
  const points = ((found.points ?? 0) * max) / criterion.max;
  return { ...found, points: "slope" in criterion ? onStep(points, step, criterion.slope.rounding) : points };
}

function nothingToCount({ share, nothingToCount }: FactsCriterion, max: number, facts: MeetingFacts): Finding | null {
  if (!share || !nothingToCount || measured({ percentOf: share }, facts) !== "NOTHING") return null;
  const points = { FULL: max, ZERO: 0, PEOPLE: null }[nothingToCount.points];
  return { points, reason: "NOTHING_TO_COUNT", because: nothingToCount.because };
}

/** The first band that holds, limited by the cap; not known as soon as a band before it is not. */
function banded({ cap }: FactsCriterion, bands: readonly Band[], facts: MeetingFacts): Finding | "UNKNOWN" {
  for (const band of bands) {
    const answer: Holds = holds(band.when, facts);
    if (answer === "UNKNOWN") return "UNKNOWN";
    if (answer === "YES") return capped(band, cap, facts);
  }
  return "UNKNOWN";
}

function sloped({ max, cap }: FactsCriterion, slope: Slope, facts: MeetingFacts): Finding | "UNKNOWN" {
  const figure = measured(slope.measure, facts);
  if (typeof figure !== "number") return "UNKNOWN";
  return capped({ points: Math.min(max, Math.max(0, slope.atZero + slope.each * figure)) }, cap, facts);
}

function capped(band: Pick<Band, "points" | "because">, cap: Cap | undefined, facts: MeetingFacts): Finding {
  if (cap && cap.points < band.points && holds(cap.when, facts) === "YES") {
    return { points: cap.points, reason: "CAPPED", because: cap.because };
  }
  return { points: band.points, reason: "BAND", ...(band.because && { because: band.because }) };
}

/** Brought to the sheet's step; what binary fractions leave behind is not rounded up. */
function onStep(points: number, step: number, rounding: Slope["rounding"]): number {
  const whole = { NEAREST: Math.round, UP: Math.ceil, DOWN: Math.floor }[rounding](stepsIn(points, step));
  return Math.round(whole * step * 100) / 100;
}

/** A paper record that is silent is judged by people; a live one is credited until the fact falls due. */
function withoutTheFact({ provision }: FactsCriterion, max: number, facts: MeetingFacts): Finding {
  if (!provision || facts.recordedFrom === "PAPER") return { points: null, reason: "UNKNOWN" };
  if (!hasFallenDue(provision, facts))
    return {
      points: max,
      reason: "PROVISIONAL",
      provisionalUntil: dueDay(provision, facts),
      ...(provision.because && { because: provision.because }),
    };
  return provision.afterwards === "ZERO" ? { points: 0, reason: "LAPSED" } : { points: null, reason: "UNKNOWN" };
}

function hasFallenDue({ until }: Provision, facts: MeetingFacts): boolean {
  if (until === "CLOSING") return facts.closedOn !== null;
  return facts.filingDueOn !== null && facts.asOf > facts.filingDueOn;
}

function dueDay({ until }: Provision, facts: MeetingFacts): ProvisionalUntil {
  return { event: until, on: until === "CLOSING" ? facts.meetingOn : facts.filingDueOn };
}

function shareOf({ share }: FactsCriterion, facts: MeetingFacts): number | null {
  const percent = share ? measured({ percentOf: share }, facts) : "NOTHING";
  return typeof percent === "number" ? Math.round(percent * 10) / 10 : null;
}
