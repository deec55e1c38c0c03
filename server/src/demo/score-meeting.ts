import type { StoredEvaluation, StoredScore } from "../evaluation/judge-evaluation.rules.ts";
import { type JudgedMeeting, judgeRecord } from "../evaluation/judge-record.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { HeldMeeting } from "./hold-regular.ts";
import type { Random } from "./random.ts";

/** How far a meeting's papers and score have come, and when. */
export type Fate = {
  filedAt: Date | null;
  postedAt: Date | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  returned: string | null;
  decidedBy: string | null;
};

export type ScoredMeeting = {
  judged: JudgedMeeting;
  stored: StoredEvaluation;
  scores: StoredScore[];
  atClosing: JudgedMeeting;
};

/**
 * Scores a held meeting by the product's own rules: people judge, the facts' proposals are frozen and voted, what falls due
 * later is settled; the superior takes the points or lowers some with a reason.
 */
export function scoreMeeting(
  { record, history, times, mood }: HeldMeeting,
  fate: Fate,
  of: { random: Random; now: Date; isGenerous?: boolean },
): ScoredMeeting {
  // The minute book was written when everything was over.
  const open = record.meeting.recordedFrom === "PAPER" ? record : asOpen(record);
  const none = { original: open, history, stored: undefined };
  const asked = judgeRecord({ ...none, scores: [] }, times.proposedAt);
  const given = asked.judgement.criteria
    .filter(({ proposal, proposed }) => proposal.max > 0 && proposed === null)
    .map((criterion) => givenPoints(criterion, of.random, mood.weak))
    .concat(of.isGenerous ? asked.judgement.criteria.flatMap(roundedUp) : []);
  const proposed = judgeRecord({ ...none, scores: given }, times.proposedAt);
  const frozen = proposed.judgement.criteria.map(({ proposal }) =>
    frozenScore(
      proposal,
      given.find(({ criterion }) => criterion === proposal.criterion),
    ),
  );
  const voted: StoredEvaluation = {
    state: "VOTED",
    selfTotal: proposed.judgement.total,
    selfGrade: proposed.judgement.grade,
    superiorTotal: null,
    superiorGrade: null,
    superiorReason: "",
    returnReason: "",
    submittedAt: null,
    decidedAt: null,
    needsSuperiorAgain: false,
    settledOtherwiseAt: null,
    decidedBy: null,
    revision: 3,
  };
  const read = { original: asFiled(record, fate), history, scores: frozen };
  const atClosing = judgeRecord({ ...read, original: record, stored: voted }, times.closedAt);
  const settled = judgeRecord({ ...read, stored: voted }, of.now);
  const sent: StoredEvaluation = {
    ...voted,
    state: fate.decidedAt ? "DECIDED" : fate.returned ? "RETURNED" : fate.submittedAt ? "SUBMITTED" : "VOTED",
    selfTotal: settled.judgement.total,
    selfGrade: settled.judgement.grade,
    returnReason: fate.decidedAt ? "" : (fate.returned ?? ""),
    submittedAt: fate.submittedAt,
    decidedAt: fate.decidedAt,
  };
  if (!fate.decidedAt)
    return { judged: judgeRecord({ ...read, stored: sent }, of.now), stored: sent, scores: frozen, atClosing };
  const decided = decide(judgeRecord({ ...read, stored: sent }, of.now), sent, of);
  return { judged: judgeRecord({ ...read, ...decided }, of.now), ...decided, atClosing };
}

/** The record as it stood when the score was put before the cell. */
function asOpen(record: MeetingRecordRows): MeetingRecordRows {
  return {
    ...record,
    meeting: { ...record.meeting, state: "OPEN", closedAt: null, minutesAdoptedAt: null },
    sessions: record.sessions.map((session) => ({ ...session, closedAt: null })),
  };
}

/** The record with what came after closing. */
export function asFiled(record: MeetingRecordRows, { filedAt, postedAt, submittedAt }: Fate): MeetingRecordRows {
  const state = filedAt ? ("FILED" as const) : ("CLOSED" as const);
  return { ...record, meeting: { ...record.meeting, state, filedAt, postedAt, sentToSuperiorAt: submittedAt } };
}

type Criterion = JudgedMeeting["judgement"]["criteria"][number];

/** What people give: nearly all of it in a good month, markedly less in a weak one. */
function givenPoints({ proposal }: Criterion, random: Random, weak: boolean): StoredScore {
  const lost = weak
    ? Math.ceil(proposal.max * 0.3)
    : proposal.max >= 10
      ? random.between(0, 3)
      : proposal.max >= 3
        ? random.between(0, 1)
        : 0;
  return emptyScore(proposal.criterion, { selfPoints: Math.max(0, proposal.max - lost) });
}

/** A cell that thinks better of itself than its record says. */
function roundedUp({ proposal, proposed }: Criterion): StoredScore[] {
  if (proposed === null || proposed >= proposal.max) return [];
  const selfReason = "Chi bộ đã khắc phục ngay sau buổi sinh hoạt";
  return [emptyScore(proposal.criterion, { selfPoints: proposal.max, selfReason })];
}

function emptyScore(criterion: string, change: Partial<StoredScore>): StoredScore {
  return {
    criterion,
    proposed: null,
    frozen: [],
    selfPoints: null,
    selfReason: "",
    superiorPoints: null,
    superiorReason: "",
    revision: 1,
    ...change,
  };
}

function frozenScore(proposal: Criterion["proposal"], given: StoredScore | undefined): StoredScore {
  return emptyScore(proposal.criterion, {
    ...given,
    proposed: proposal.points,
    frozen: proposal,
    revision: given ? 2 : 1,
  });
}

/** The superior follows the cell, or takes points off what people had judged generously. */
function decide(
  judged: JudgedMeeting,
  sent: StoredEvaluation,
  { random, isGenerous = false }: { random: Random; isGenerous?: boolean },
): { stored: StoredEvaluation; scores: StoredScore[] } {
  const { judgement } = judged;
  const strict = random.chance(judgement.grade === "GOOD" && judgement.total < 93 ? 0.4 : 0.08) || isGenerous;
  const lowered = new Map([...(strict ? lowerings(judgement.criteria) : []), ...takenBack(judgement.criteria)]);
  const scores = judged.scores.map((score) => {
    const criterion = judgement.criteria.find(({ proposal }) => proposal.criterion === score.criterion);
    const less = lowered.get(score.criterion);
    return { ...score, superiorPoints: less?.points ?? criterion?.self ?? null, superiorReason: less?.reason ?? "" };
  });
  const { superiorDefault: total, superiorByPoints: superiorGrade } = judgeRecord(
    { ...judged, stored: sent, scores },
    sent.decidedAt ?? new Date(0),
  ).judgement;
  const superiorReason =
    superiorGrade === sent.selfGrade
      ? ""
      : "Thảo luận chưa sâu, nội dung còn chung chung; điểm sau khi cấp trên chấm thay đổi mức xếp loại";
  return {
    stored: { ...sent, superiorTotal: total, superiorGrade, superiorReason, revision: sent.revision + 2 },
    scores,
  };
}

const reasons: Readonly<Record<string, string>> = {
  regularContent: "Nội dung thảo luận còn dàn trải, chưa bám việc khó của đơn vị",
  chairElicits: "Chủ trì chưa gợi mở, ít ý kiến trái chiều",
  contentPrepared: "Báo cáo chuẩn bị còn chung chung",
};

/** Where the cell departed from its record without showing why, the record counts. */
function takenBack(criteria: readonly Criterion[]): [string, { points: number; reason: string }][] {
  return criteria.flatMap(({ proposal, proposed, selfReason }) =>
    proposed === null || selfReason === ""
      ? []
      : [[proposal.criterion, { points: proposed, reason: "Chấm theo dữ liệu của buổi sinh hoạt" }]],
  );
}

function lowerings(criteria: readonly Criterion[]): [string, { points: number; reason: string }][] {
  return criteria.flatMap(({ proposal, self }) => {
    const reason = reasons[proposal.criterion];
    return reason && self !== null
      ? [
          [proposal.criterion, { points: Math.max(0, self - (proposal.max >= 10 ? 3 : 1)), reason }] as [
            string,
            { points: number; reason: string },
          ],
        ]
      : [];
  });
}
