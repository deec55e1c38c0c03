import { isScoredBy, type Rules, rulesOfVersion } from "../../../rulesets/index.ts";
import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import { applyCorrections } from "../correction/apply-corrections.rules.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type FactsHistory, gatherFacts } from "./gather-facts.rules.ts";
import { type Judgement, judgeEvaluation, type StoredEvaluation, type StoredScore } from "./judge-evaluation.rules.ts";

/** A meeting's record, the facts drawn from it and the score as it counts now. */
export type JudgedMeeting = {
  meeting: MeetingRow;
  rules: Rules;
  /** With its corrections, and as it was closed. */
  record: MeetingRecordRows;
  original: MeetingRecordRows;
  history: FactsHistory;
  facts: MeetingFacts;
  stored: StoredEvaluation | undefined;
  scores: StoredScore[];
  judgement: Judgement;
};

type Read = Pick<JudgedMeeting, "original" | "history" | "stored" | "scores">;

/** Judges what was read; with other corrections it says what they would change. */
export function judgeRecord(read: Read, now: Date): JudgedMeeting {
  const { original, history, stored, scores } = read;
  const { meeting } = original;
  const rules = rulesOfVersion(meeting.rulesVersion);
  const record = applyCorrections(original);
  const uncorrected = gatherFacts(original, history, { now, rules });
  const facts = record === original ? uncorrected : gatherFacts(record, history, { now, rules });
  const state = stored?.state ?? "DRAFT";
  const judgement = judgeEvaluation({ sheet: rules.scoreSheet, state, scores, facts, uncorrected });
  return { ...read, meeting: record.meeting, rules, record, facts, judgement };
}

/** The score as it would be put before the cell now, whatever was frozen when it was put there before. */
export function judgeAnew(judged: JudgedMeeting, now: Date): JudgedMeeting {
  const { stored } = judged;
  return judgeRecord({ ...judged, stored: stored && { ...stored, state: "DRAFT" } }, now);
}

/** The score with other points for one criterion, as they were just stored. */
export function judgeWith(
  judged: JudgedMeeting,
  given: Pick<StoredScore, "criterion"> & Partial<StoredScore>,
  now: Date,
): JudgedMeeting {
  const untouched: StoredScore = {
    criterion: given.criterion,
    proposed: null,
    frozen: null,
    selfPoints: null,
    selfReason: "",
    superiorPoints: null,
    superiorReason: "",
    revision: 0,
  };
  const [stored, others] = [
    judged.scores.find(({ criterion }) => criterion === given.criterion),
    judged.scores.filter(({ criterion }) => criterion !== given.criterion),
  ];
  return judgeRecord({ ...judged, scores: [...others, { ...untouched, ...stored, ...given }] }, now);
}

/** Scored where its sheet is for its kind: a committee's own meeting never is, and one that several cells hold has no one score. */
export function isScored({ kind, joint, rulesVersion }: Pick<MeetingRow, "kind" | "joint" | "rulesVersion">): boolean {
  return !joint && isScoredBy(rulesOfVersion(rulesVersion), kind);
}
