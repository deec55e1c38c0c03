import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { isOver } from "../meeting/meeting.rules.ts";
import type { Answer, OperationContext } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import type { EvaluationState } from "./evaluation.rules.ts";
import type { ReturnRow } from "./evaluation-return.queries.ts";
import { groundsSentence } from "./evidence.rules.ts";
import type { JudgedCriterion } from "./judge-evaluation.rules.ts";
import type { JudgedMeeting } from "./judge-record.rules.ts";
import { missingSteps } from "./missing-steps.rules.ts";
import { isOwnCell } from "./own-cell.rules.ts";
import { presentReturns } from "./present-returns.ts";
import type { ReconsiderationRow } from "./reconsideration.queries.ts";
import type { HeldBack } from "./score-totals.rules.ts";
import { changedSinceVote } from "./since-vote.rules.ts";
import { canSubmit } from "./submitting.rules.ts";
import { mayTakeBack } from "./take-back.rules.ts";

type Evaluation = Answer<"evaluation.get">;

/** What has happened to the score on the superior's desk. */
type History = { returns: readonly ReturnRow[]; reconsiderations: readonly ReconsiderationRow[] };

/** A meeting's score as the contract shows it, with what the reader may do to it now. */
export function presentEvaluation(
  judged: JudgedMeeting,
  { returns, reconsiderations }: History,
  reader: Pick<OperationContext, "may" | "standing" | "clock">,
): Evaluation {
  const { meeting, rules, stored, judgement } = judged;
  const sinceVote = changedSinceVote(judged, reader.clock.now());
  const { data, people, adjustment } = judgement.origin;
  return {
    organizationId: meeting.organizationId,
    meetingId: meeting.id,
    state: stored?.state ?? "DRAFT",
    sheet: presentSheet(rules.scoreSheet),
    sections: rules.scoreSheet.sections.map((section) => presentSection(section, judged)),
    selfTotal: judgement.total,
    unjudged: judgement.unjudged,
    selfGrade: judgement.grade,
    heldBack: presentHeldBack(judgement.heldBack, rules.scoreSheet),
    provisionalPoints: judgement.provisionalPoints,
    byFacts: data,
    byPeople: { points: people.points ?? 0, max: people.max },
    adjustment,
    missingSteps: missingSteps(judged.record, judged.history),
    sinceVote,
    superiorTotal: stored?.superiorTotal ?? judgement.superiorTotal,
    officialGrade: stored?.state === "DECIDED" ? stored.superiorGrade : null,
    gradeByPoints: judgement.superiorGrade,
    byPointsHeldBack: presentHeldBack(judgement.superiorHeldBack, rules.scoreSheet),
    superiorReason: stored?.superiorReason ?? "",
    returnReason: stored?.returnReason ?? "",
    returns: presentReturns(returns),
    submittedAt: iso(stored?.submittedAt),
    decidedAt: iso(stored?.decidedAt),
    needsSuperiorAgain: stored?.needsSuperiorAgain ?? false,
    settledOtherwiseAt: iso(stored?.settledOtherwiseAt),
    reconsiderations: reconsiderations.map((row) => ({
      ...row,
      decidedAt: iso(row.decidedAt),
      answeredAt: row.answeredAt.toISOString(),
    })),
    revision: stored?.revision ?? 0,
    abilities: abilitiesOf(judged, reader, {
      isChanged: sinceVote !== null,
      canTakeBack: canTakeBack(judged, returns, reader.clock.now()),
    }),
  };
}

function presentHeldBack(heldBack: HeldBack | null, { sections }: ScoreSheet): Evaluation["heldBack"] {
  if (heldBack === null) return null;
  const criteria = sections.flatMap((section) => section.criteria).filter(({ key }) => heldBack.criteria.includes(key));
  return { grade: heldBack.grade, criteria: criteria.map(({ title }) => title) };
}

function presentSheet(sheet: ScoreSheet): Evaluation["sheet"] {
  const { id, version, title, issuer, frame, note, source } = sheet;
  return { id, version, name: title, issuer, frame, note, source: source.document };
}

function presentSection(
  section: ScoreSheet["sections"][number],
  { judgement, stored }: JudgedMeeting,
): Evaluation["sections"][number] {
  const criteria = judgement.criteria.filter(({ proposal }) => proposal.section === section.no);
  const showsSuperior = judgement.superiorTotal !== null || stored?.state === "DECIDED";
  return {
    no: section.no,
    label: section.title,
    max: section.max,
    proposed: sum(criteria.map(({ proposed, self }) => proposed ?? self ?? 0)),
    self: criteria.some(({ self }) => self === null) ? null : sum(criteria.map(({ self }) => self ?? 0)),
    superior: showsSuperior ? sum(criteria.map(({ superior, self }) => superior ?? self ?? 0)) : null,
    criteria: criteria.map((criterion) => presentCriterion(criterion, section)),
  };
}

function presentCriterion(
  judged: JudgedCriterion,
  section: ScoreSheet["sections"][number],
): Evaluation["sections"][number]["criteria"][number] {
  const { proposal } = judged;
  const title = section.criteria.find(({ key }) => key === proposal.criterion)?.title;
  return {
    criterion: proposal.criterion,
    label: title ?? section.title,
    max: proposal.max,
    applies: proposal.applies,
    judgedBy: proposal.judgedBy,
    proposed: judged.proposed,
    facts: proposal.facts.map(({ key, value }) => ({ key, values: { value } })),
    evidence: { vi: groundsSentence(judged.grounds, "vi"), en: groundsSentence(judged.grounds, "en") },
    provisionalUntil: proposal.provisionalUntil?.on ?? null,
    provisionalState: judged.provisionalState,
    selfPoints: judged.self,
    selfReason: judged.selfReason,
    superiorPoints: judged.superior,
    superiorReason: judged.superiorReason,
    revision: judged.revision,
  };
}

const abilities: Record<EvaluationState, OperationName[]> = {
  DRAFT: ["evaluation.setPoints", "evaluation.propose", "weakness.add", "weakness.remove"],
  PROPOSED: ["evaluation.revise", "vote.record", "weakness.add", "weakness.remove"],
  VOTED: ["evaluation.propose", "evaluation.revise", "weakness.add", "weakness.remove"],
  SUBMITTED: ["evaluation.setSuperiorPoints", "evaluation.decide", "evaluation.return"],
  DECIDED: ["evaluation.reconsider", "evaluation.takeBack"],
  RETURNED: ["evaluation.revise", "evaluation.takeBack"],
};
const duringTheMeeting: readonly OperationName[] = ["vote.record", "weakness.add", "weakness.remove"];
/** A voted score is put before the cell again only where its facts have changed. */
const votedAgain: readonly OperationName[] = ["evaluation.propose", "evaluation.revise"];
const ofTheSuperior: readonly OperationName[] = [
  "evaluation.setSuperiorPoints",
  "evaluation.decide",
  "evaluation.return",
  "evaluation.reconsider",
  "evaluation.takeBack",
];

function abilitiesOf(
  judged: JudgedMeeting,
  { may, standing }: Pick<OperationContext, "may" | "standing">,
  { isChanged, canTakeBack }: { isChanged: boolean; canTakeBack: boolean },
): OperationName[] {
  const state = judged.stored?.state ?? "DRAFT";
  const isOtherwise = (judged.stored?.settledOtherwiseAt ?? null) !== null;
  const waits = state === "SUBMITTED" || judged.stored?.needsSuperiorAgain === true || isOtherwise;
  const allowed = abilities[state].filter(
    (name) =>
      !(isOver(judged.meeting.state) && duringTheMeeting.includes(name)) &&
      !(state === "VOTED" && !isChanged && votedAgain.includes(name)) &&
      !(isOwnCell(standing) && ofTheSuperior.includes(name)) &&
      (name !== "evaluation.reconsider" || isOtherwise) &&
      (name !== "evaluation.takeBack" || canTakeBack),
  );
  return [
    ...allowed,
    ...(waits ? (["evaluation.waitingBeside"] as const) : []),
    ...(canSubmit(judged) ? (["evaluation.submit"] as const) : []),
  ].filter(may);
}

function canTakeBack({ stored }: JudgedMeeting, returns: readonly ReturnRow[], now: Date): boolean {
  const unanswered = returns.find(({ answeredAt }) => answeredAt === null);
  return (
    stored !== undefined &&
    mayTakeBack({ ...stored, returnedAt: unanswered ? new Date(unanswered.returnedAt) : null }, now)
  );
}

function sum(points: readonly number[]): number {
  return Math.round(points.reduce((total, each) => total + each, 0) * 100) / 100;
}

function iso(moment: Date | null | undefined): string | null {
  return moment ? moment.toISOString() : null;
}
