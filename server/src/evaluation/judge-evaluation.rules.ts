import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Grade, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { type EvaluationState, mustGiveReason } from "./evaluation.rules.ts";
import { type CriterionProposal, proposeScores } from "./propose-scores.rules.ts";
import {
  type DataAndPeople,
  dataAndPeople,
  gradeHeldBack,
  gradeOf,
  type HeldBack,
  notFull,
  type Scored,
  totalScore,
} from "./score-totals.rules.ts";

export type StoredEvaluation = {
  state: EvaluationState;
  selfTotal: number | null;
  selfGrade: Grade | null;
  superiorTotal: number | null;
  superiorGrade: Grade | null;
  superiorReason: string;
  returnReason: string;
  submittedAt: Date | null;
  decidedAt: Date | null;
  needsSuperiorAgain: boolean;
  /** Since when the settled points lead to another grade than the decided one, unanswered. */
  settledOtherwiseAt: Date | null;
  decidedBy: string | null;
  revision: number;
};

/** Points as stored. `selfPoints` is null where the cell takes what the facts propose; `frozen` is the proposal as it was voted. */
export type StoredScore = {
  criterion: string;
  proposed: number | null;
  frozen: unknown;
  selfPoints: number | null;
  selfReason: string;
  superiorPoints: number | null;
  superiorReason: string;
  revision: number;
};

export type ProvisionalState = "PENDING" | "CONFIRMED" | "WITHDRAWN";

/** A criterion with what is proposed and given, as it counts at present. */
export type JudgedCriterion = {
  /** The proposal shown: frozen once it was put before the cell. */
  proposal: CriterionProposal;
  /** What the sentence beside it says: at the scoring where that was frozen, and what the record says since. */
  grounds: Grounds;
  /** What the facts propose by now: after a provisional point fell due, and after corrections. */
  proposed: number | null;
  provisionalState: ProvisionalState | null;
  /** The points that were put before the cell; null as long as nothing was. */
  voted: number | null;
  /** The cell's points as they count; null until somebody judges. */
  self: number | null;
  selfReason: string;
  /** Points a person gave; null where the proposal is taken. */
  given: number | null;
  superior: number | null;
  superiorReason: string;
  revision: number;
};

/** The grounds of a proposal as they were put before the cell, and as they stand since the meeting closed or was corrected. */
export type Grounds = {
  atScoring: CriterionProposal;
  since: { proposal: CriterionProposal; after: "CLOSING" | "CORRECTION" } | null;
};

export type Judgement = {
  criteria: JudgedCriterion[];
  total: number;
  max: number;
  unjudged: string[];
  /** Null as long as something is not judged. */
  grade: Grade | null;
  /** The grade that the points alone would give, where a gate of the sheet keeps it shut. */
  heldBack: HeldBack | null;
  provisionalPoints: number;
  origin: DataAndPeople;
  /** The superior's points, the cell's where none were given; null before the superior gave any. */
  superiorTotal: number | null;
  /** What the superior decides when nothing else is said. */
  superiorDefault: number;
  /** The grade that these points lead to, as far as they are given. */
  superiorByPoints: Grade;
  /** The same; null as long as something is not judged. */
  superiorGrade: Grade | null;
  superiorHeldBack: HeldBack | null;
};

export type Judged = {
  sheet: ScoreSheet;
  state: EvaluationState;
  scores: readonly StoredScore[];
  /** Facts with every correction, and without; the same before there are any. */
  facts: MeetingFacts;
  uncorrected: MeetingFacts;
};

/**
 * A meeting's score as it counts now. Before the vote it follows the facts; from the proposal on it keeps what was
 * put before the cell, less provisional points that were withdrawn, and changed by what corrections changed.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function judgeEvaluation({ sheet, state, scores, facts, uncorrected }: Judged): Judgement {
  const now = proposeScores(sheet, facts);
  const before = facts === uncorrected ? now : proposeScores(sheet, uncorrected);
  const stored = new Map(scores.map((score) => [score.criterion, score]));
  const criteria = now.map((proposal, index) => {
    const score = stored.get(proposal.criterion);
    // Both lists are the sheet's, in its order.
    const views = { now: proposal, before: before[index]!, frozen: state === "DRAFT" ? null : frozenIn(score) };
    return judgeCriterion(views, score, facts.closedOn !== null);
  });
  return totalled(sheet, criteria, facts);
}

/** What a criterion counts by now, with what has become of its provisional points. */
export type Standing = {
  criterion: string;
  state: ProvisionalState | null;
  proposed: number | null;
  self: number | null;
};

/** Every criterion as it counts by now: what the facts propose and what the cell gave. */
export function standings({ criteria }: Pick<Judgement, "criteria">): Standing[] {
  return criteria.map(({ proposal, provisionalState, proposed, self }) => ({
    criterion: proposal.criterion,
    state: provisionalState,
    proposed,
    self,
  }));
}

type Views = { now: CriterionProposal; before: CriterionProposal; frozen: CriterionProposal | null };

function judgeCriterion(views: Views, score: StoredScore | undefined, isClosed: boolean): JudgedCriterion {
  const { frozen, now } = views;
  const proposed = frozen ? settled(views, frozen) : now.points;
  const given = score?.selfPoints ?? null;
  return {
    proposal: shown(views),
    grounds: groundsOf(views, isClosed),
    proposed,
    provisionalState: provisionalState(views),
    voted: frozen && (given ?? frozen.points),
    self: isOvertaken(views, score) ? null : ofTheCell({ given, proposed }, views),
    selfReason: score?.selfReason ?? "",
    given,
    superior: score?.superiorPoints ?? null,
    superiorReason: score?.superiorReason ?? "",
    revision: score?.revision ?? 0,
  };
}

/** The cell's points where nothing overtook them; a criterion that does not apply in this meeting has none to give. */
function ofTheCell(
  { given, proposed }: { given: number | null; proposed: number | null },
  { now, frozen }: Views,
): number | null {
  if (now.max === 0) return 0;
  return counted(given, { proposed, voted: (frozen ?? now).points, max: now.max });
}

/**
 * Whether points that a person gave while the record was silent, so without a reason, are not what its facts have come to
 * propose: before the vote they are judged anew, because nobody departs from a proposal without a reason.
 */
function isOvertaken({ now, frozen }: Views, score: StoredScore | undefined): boolean {
  return !frozen && score?.selfReason === "" && mustGiveReason(now.points, score.selfPoints);
}

/** The proposal as it was voted; where it fell due or was corrected since, with the facts of now. */
function shown(views: Views): CriterionProposal {
  const { now, frozen } = views;
  if (!frozen) return now;
  return isSettled(views) || isCorrected(views) ? { ...now, provisionalUntil: frozen.provisionalUntil } : frozen;
}

/** A provisional proposal that fell due rests on what came out; any other on what the cell saw, with what came after beside it. */
function groundsOf(views: Views, isClosed: boolean): Grounds {
  const { now, before, frozen } = views;
  if (!frozen || isSettled(views)) return { atScoring: now, since: null };
  if (isCorrected(views) || restsOnOtherFacts(now, before))
    return { atScoring: frozen, since: { proposal: now, after: "CORRECTION" } };
  return { atScoring: frozen, since: isClosed ? { proposal: before, after: "CLOSING" } : null };
}

function isSettled({ before, frozen }: Views): boolean {
  return frozen?.provisional === true && !before.provisional;
}

function isCorrected({ now, before }: Views): boolean {
  return now.points !== before.points;
}

/** Whether corrections changed what a proposal rests on, also where its points come out the same. */
function restsOnOtherFacts(now: CriterionProposal, before: CriterionProposal): boolean {
  const known = new Map(before.facts.map(({ key, value }) => [key, value]));
  return now.percent !== before.percent || now.facts.some(({ key, value }) => known.get(key) !== value);
}

/** What was proposed to the cell, settled where it was provisional, and moved by as much as corrections move it. */
function settled({ now, before }: Views, frozen: CriterionProposal): number | null {
  const due = frozen.provisional && !before.provisional && before.points !== null ? before.points : frozen.points;
  if (due === null || now.points === null || before.points === null) return due;
  return within(due + now.points - before.points, now.max);
}

/** A person's points move with the proposal they departed from, so that the departure stays what was decided. */
function counted(
  given: number | null,
  of: { proposed: number | null; voted: number | null; max: number },
): number | null {
  if (given === null) return of.proposed;
  if (of.proposed === null || of.voted === null) return given;
  return within(given + of.proposed - of.voted, of.max);
}

function provisionalState({ now, before, frozen }: Views): ProvisionalState | null {
  if (!(frozen ?? now).provisional) return null;
  if (!frozen || before.provisional) return "PENDING";
  if (before.points === null || frozen.points === null) return "CONFIRMED";
  return before.points >= frozen.points ? "CONFIRMED" : "WITHDRAWN";
}

function totalled(sheet: ScoreSheet, criteria: JudgedCriterion[], facts: MeetingFacts): Judgement {
  const scored = criteria.map((each) => scoredAs(each, each.self));
  const { points, max, complete } = totalScore(scored);
  const byWhom = criteria.map(({ proposal, proposed, self }) => ({
    judgedBy: proposal.judgedBy,
    max: proposal.max,
    proposed,
    given: self,
  }));
  const bySuperior = criteria.map((each) => scoredAs(each, each.superior ?? each.self));
  const superior = totalScore(bySuperior);
  const graded = { points, max, notFull: notFull(scored) };
  const gradedBySuperior = { points: superior.points, max, notFull: notFull(bySuperior) };
  const superiorByPoints = gradeOf(sheet, gradedBySuperior, facts);
  return {
    criteria,
    total: points,
    max,
    unjudged: criteria.filter(({ self }) => self === null).map(({ proposal }) => proposal.criterion),
    grade: complete ? gradeOf(sheet, graded, facts) : null,
    heldBack: complete ? gradeHeldBack(sheet, graded, facts) : null,
    provisionalPoints: totalScore(pending(criteria)).points,
    origin: dataAndPeople(byWhom),
    superiorTotal: criteria.some((each) => each.superior !== null) ? superior.points : null,
    superiorDefault: superior.points,
    superiorByPoints,
    superiorGrade: superior.complete ? superiorByPoints : null,
    superiorHeldBack: superior.complete ? gradeHeldBack(sheet, gradedBySuperior, facts) : null,
  };
}

function scoredAs({ proposal }: JudgedCriterion, points: number | null): Scored {
  return { criterion: proposal.criterion, max: proposal.max, points };
}

function pending(criteria: readonly JudgedCriterion[]) {
  return criteria
    .filter(({ provisionalState }) => provisionalState === "PENDING")
    .map(({ proposal, self }) => ({ max: proposal.max, points: self }));
}

/** The proposal as it was frozen; rows that were made before the vote hold none. */
function frozenIn(score: StoredScore | undefined): CriterionProposal | null {
  const frozen = score?.frozen;
  if (typeof frozen !== "object" || frozen === null || !("criterion" in frozen)) return null;
  // Only storeProposals writes an object with this property here, and it writes a proposal.
  return frozen as CriterionProposal;
}

function within(points: number, max: number): number {
  return Math.min(max, Math.max(0, points));
}
