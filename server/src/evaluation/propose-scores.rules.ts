import type { FactKey, MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Bilingual, IsoDate } from "../../../rulesets/ruleset.ts";
import type {
  Band,
  Cap,
  Condition,
  DueEvent,
  FactsCriterion,
  Measure,
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

function find({ criterion, applies, isOpen, max }: CriterionInMeeting, facts: MeetingFacts, step: number): Finding {
  if (!applies) return { points: criterion.otherwise?.effect === "FULL" ? max : 0, reason: "NOT_APPLICABLE" };
  if (criterion.judgedBy === "PEOPLE") return { points: null, reason: "PEOPLE" };
  if (isOpen) return { points: null, reason: "UNKNOWN" };
  const { cap } = criterion;
  const counted = nothingToCount(criterion, facts);
  const found =
    counted ?? ("slope" in criterion ? sloped(criterion, criterion.slope, facts) : banded(criterion.bands, facts));
  const finding = limited(found === "UNKNOWN" ? withoutTheFact(criterion, facts) : found, cap, facts);
  const rounding = "slope" in criterion ? criterion.slope.rounding : "NEAREST";
  return finding.points === null ? finding : { ...finding, points: inMeeting(finding.points) };

  /** A criterion that took over another's maximum gives the same share of the larger one, on the sheet's step. */
  function inMeeting(points: number): number {
    if (criterion.max === 0) return 0;
    if (points === criterion.max) return max;
    if (max === criterion.max && rounding === "NEAREST" && !("slope" in criterion)) return points;
    return onStep((points * max) / criterion.max, step, rounding);
  }
}

/** Shares of nothing among what the points follow from; where they ask for none, the share shown beside. */
function nothingToCount(criterion: FactsCriterion, facts: MeetingFacts): Finding | null {
  const { share, nothingToCount: worth } = criterion;
  if (!worth) return null;
  const measures =
    "slope" in criterion ? [criterion.slope.measure] : criterion.bands.flatMap(({ when }) => measuresIn(when));
  const shares = measures.filter((measure) => "percentOf" in measure);
  const asked: readonly Measure[] = shares.length > 0 || !share ? shares : [{ percentOf: share }];
  if (!asked.some((measure) => measured(measure, facts) === "NOTHING")) return null;
  const points = { FULL: criterion.max, ZERO: 0, PEOPLE: null }[worth.points];
  return { points, reason: "NOTHING_TO_COUNT", because: worth.because };
}

function measuresIn(condition: Condition): Measure[] {
  if ("all" in condition) return condition.all.flatMap(measuresIn);
  if ("any" in condition) return condition.any.flatMap(measuresIn);
  return "measure" in condition ? [condition.measure] : [];
}

/** The first band that holds; not known as soon as a band before it is not. */
function banded(bands: readonly Band[], facts: MeetingFacts): Finding | "UNKNOWN" {
  for (const band of bands) {
    const answer: Holds = holds(band.when, facts);
    if (answer === "UNKNOWN") return "UNKNOWN";
    if (answer === "YES") return ofBand(band);
  }
  return "UNKNOWN";
}

function sloped({ max }: FactsCriterion, slope: Slope, facts: MeetingFacts): Finding | "UNKNOWN" {
  const figure = measured(slope.measure, facts);
  if (typeof figure !== "number") return "UNKNOWN";
  return { points: Math.min(max, Math.max(0, slope.atZero + slope.each * figure)), reason: "BAND" };
}

function ofBand({ points, because }: Band): Finding {
  return { points, reason: "BAND", ...(because && { because }) };
}

/** A limit holds for whatever gives more, a credit too; where the record does not say whether it holds, people judge. */
function limited(finding: Finding, cap: Cap | undefined, facts: MeetingFacts): Finding {
  if (!cap || finding.points === null || finding.points <= cap.points) return finding;
  const answer = holds(cap.when, facts);
  if (answer === "NO") return finding;
  if (answer === "UNKNOWN") return { points: null, reason: "UNKNOWN" };
  return { ...finding, points: cap.points, reason: "CAPPED", because: cap.because };
}

/** Brought to the sheet's step; what binary fractions leave behind is not rounded up. */
function onStep(points: number, step: number, rounding: Slope["rounding"]): number {
  const whole = { NEAREST: Math.round, UP: Math.ceil, DOWN: Math.floor }[rounding](stepsIn(points, step));
  return Math.round(whole * step * 100) / 100;
}

/** A paper record that is silent is judged by people; a live one is credited until the fact falls due. */
function withoutTheFact({ max, provision }: FactsCriterion, facts: MeetingFacts): Finding {
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
