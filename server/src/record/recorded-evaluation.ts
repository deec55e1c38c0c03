import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import type {
  MeetingRecord,
  RecordedCriterion,
  RecordedEvaluation,
  RecordedSection,
} from "../document/meeting-record.ts";
import { groundsSentence } from "../evaluation/evidence.rules.ts";
import type { JudgedCriterion } from "../evaluation/judge-evaluation.rules.ts";
import { isScored, type JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { IssuingOrganization } from "./record.queries.ts";

/** The score as the papers show it; nothing for a meeting that is not scored. */
export function recordedEvaluation(
  judged: JudgedMeeting,
  organization: IssuingOrganization,
): Pick<MeetingRecord, "evaluation"> {
  if (!isScored(judged.meeting)) return {};
  const { judgement, rules, record } = judged;
  const { data, people } = judgement.origin;
  const evaluation: RecordedEvaluation = {
    sheetName: rules.scoreSheet.frame.vi,
    sheetNote: rules.scoreSheet.note.vi,
    sections: rules.scoreSheet.sections.map((section) => recordedSection(section, judged)),
    max: judgement.max,
    ...(judgement.grade ? { total: judgement.total, grade: judgement.grade } : {}),
    ...votedOf(judged),
    provisionalPoints: judgement.provisionalPoints,
    fromFacts: data,
    fromPeople: { points: people.points ?? 0, max: people.max },
    weaknesses: record.weaknesses.map(({ body, remedy, owner }) => ({
      weakness: body,
      remedy: `${remedy}${owner ? ` (đồng chí ${owner.fullName})` : ""}`.trim(),
    })),
    ...superiorOf(judged, organization),
  };
  return { evaluation };
}

/** What the cell voted, where points were withdrawn or corrected since. */
function votedOf({ judgement, rules }: JudgedMeeting): Pick<RecordedEvaluation, "voted"> {
  const changes = judgement.criteria.flatMap(({ proposal, voted, self }) => {
    if (voted === null || self === null || voted === self) return [];
    const section = rules.scoreSheet.sections.find(({ no }) => no === proposal.section);
    return section ? [{ title: criterionTitle(proposal.criterion, section), from: voted, to: self }] : [];
  });
  if (changes.length === 0) return {};
  return { voted: { total: sum(judgement.criteria.map(({ voted, self }) => voted ?? self ?? 0)), changes } };
}

function criterionTitle(criterion: string, section: ScoreSheet["sections"][number]): string {
  return section.criteria.find(({ key }) => key === criterion)?.title.vi ?? section.title.vi;
}

function superiorOf(
  { stored }: JudgedMeeting,
  organization: IssuingOrganization,
): Pick<RecordedEvaluation, "superior"> {
  if (stored?.state !== "DECIDED" || !stored.superiorGrade || stored.superiorTotal === null || !stored.decidedAt)
    return {};
  return {
    superior: {
      name: organization.superiorName ?? "Cấp trên trực tiếp",
      total: stored.superiorTotal,
      grade: stored.superiorGrade,
      decidedOn: dayOf(stored.decidedAt),
      ...(stored.superiorReason ? { reason: stored.superiorReason } : {}),
    },
  };
}

function recordedSection(section: ScoreSheet["sections"][number], { judgement }: JudgedMeeting): RecordedSection {
  const criteria = judgement.criteria.filter(({ proposal }) => proposal.section === section.no);
  // What the facts propose, so that the column adds up; points that people give stand in their own.
  const proposed = criteria.flatMap(({ proposed: points }) => (points === null ? [] : [points]));
  const complete = criteria.every(({ self }) => self !== null);
  return {
    number: section.no,
    title: section.title.vi,
    max: section.max,
    ...(proposed.length > 0 ? { proposed: sum(proposed) } : {}),
    ...(complete ? { self: sum(criteria.map(({ self }) => self ?? 0)) } : {}),
    ...(criteria.some(({ superior }) => superior !== null)
      ? { superior: sum(criteria.map(({ superior, self }) => superior ?? self ?? 0)) }
      : {}),
    criteria: criteria.map((criterion) => recordedCriterion(criterion, section)),
  };
}

function recordedCriterion(judged: JudgedCriterion, section: ScoreSheet["sections"][number]): RecordedCriterion {
  const { proposal, proposed, self, superior } = judged;
  const evidence = groundsSentence(judged.grounds, "vi");
  const reason = [judged.selfReason, judged.superiorReason].filter(Boolean).join("; cấp trên: ");
  return {
    title: criterionTitle(proposal.criterion, section),
    max: proposal.max,
    ...(proposed === null ? {} : { proposed }),
    ...(self === null ? {} : { self }),
    ...(superior === null ? {} : { superior }),
    ...(evidence ? { evidence } : {}),
    ...(reason ? { reason } : {}),
    ...(judged.provisionalState === "PENDING" ? { provisional: true as const } : {}),
    ...(proposal.applies ? {} : { notApplicable: true as const }),
  };
}

function sum(points: readonly number[]): number {
  return Math.round(points.reduce((total, each) => total + each, 0) * 100) / 100;
}
