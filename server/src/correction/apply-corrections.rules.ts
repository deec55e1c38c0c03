import { rulesOfVersion } from "../../../rulesets/index.ts";
import { votingBodyOf } from "../meeting/figures.rules.ts";
import { canDecide, votesNeeded } from "../vote/majority.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";
import type { AttendanceRow, VoteRow } from "../workspace/course.queries.ts";
import type { TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";

/** How somebody stands on a roll, apart from the mark. */
export type Standing = Pick<
  AttendanceRow,
  "memberStatus" | "position" | "temporarilyElsewhere" | "temporarilyHere" | "exempt" | "suspended" | "specialDuty"
>;

/** What a correction says is true. It is stored as it was given, so that the record can be read with or without it. */
export type CorrectedFact =
  | {
      subject: "ATTENDANCE";
      personId: string;
      status: Exclude<AttendanceRow["status"], "UNMARKED">;
      arrivedAt: string | null;
      leftAt: string | null;
      /** As frozen at convening; of whoever was forgotten, or had an exemption, as the register has it for that day. */
      standing?: Standing;
    }
  | { subject: "VOTE"; voteId: string; agree: number; disagree: number; other: number }
  | { subject: "TIME"; openedAt: string; closedAt: string }
  | { subject: "CONCLUSION"; agendaItemId: string; body: string }
  | { subject: "OTHER"; body: string };

/**
 * The record as it is with its corrections, in the order in which they were made; the original rows stay what they are.
 * Without corrections the record itself is answered.
 */
export function applyCorrections(record: MeetingRecordRows): MeetingRecordRows {
  return record.corrections.reduce(
    // What the application stored under new_value is what the contract let in.
    (corrected, { newValue, personName }) => applyFact(corrected, newValue as CorrectedFact, personName ?? ""),
    record,
  );
}

/** The record with one more fact corrected. */
function applyFact(record: MeetingRecordRows, fact: CorrectedFact, personName: string): MeetingRecordRows {
  switch (fact.subject) {
    case "ATTENDANCE":
      return correctAttendance(record, fact, personName);
    case "VOTE":
      return {
        ...record,
        votes: record.votes.map((vote) =>
          vote.id === fact.voteId ? judged(record, { ...vote, ...countsOf(fact) }) : vote,
        ),
      };
    case "TIME":
      return correctTime(record, fact);
    case "CONCLUSION":
      return { ...record, texts: withConclusion(record.texts, fact) };
    case "OTHER":
      return record;
  }
}

function countsOf({ agree, disagree, other }: { agree: number; disagree: number; other: number }) {
  return { agree, disagree, other };
}

type AttendanceFact = Extract<CorrectedFact, { subject: "ATTENDANCE" }>;

/** The mark of somebody on the roll, or a further person on it; votes are judged again over the roll that comes out. */
function correctAttendance(record: MeetingRecordRows, fact: AttendanceFact, fullName: string): MeetingRecordRows {
  const { personId, status, standing } = fact;
  const truth = { status, arrivedAt: momentOf(fact.arrivedAt), leftAt: momentOf(fact.leftAt), ...standing };
  const isForgotten = standing !== undefined && record.roll.every((person) => person.personId !== personId);
  const roll = isForgotten
    ? [...record.roll, { personId, fullName, reason: "", revision: 0, ...truth, ...standing }]
    : record.roll.map((person) => (person.personId === personId ? { ...person, ...truth } : person));
  const corrected = { ...record, roll };
  return { ...corrected, votes: record.votes.map((vote) => judged(corrected, withVoters(corrected, vote))) };
}

/**
 * A vote over the corrected roll. Who turns out to have been away cannot have raised a hand, and nobody knows which way it
 * went: it is taken off the votes in favour, so that no majority stands on it. Who turns out to have been there counts as another opinion.
 */
function withVoters(record: MeetingRecordRows, vote: VoteRow): VoteRow {
  if (vote.outcome === "DEFERRED" || vote.presentIds === null) return vote;
  const voters = votersPresentAt(record.roll, vote.takenAt, baseOf(record, vote)).map(({ personId }) => personId);
  const gone = vote.presentIds.filter((personId) => !voters.includes(personId)).length;
  const come = voters.filter((personId) => !vote.presentIds?.includes(personId)).length;
  const agree = Math.max(0, (vote.agree ?? 0) - gone);
  const left = gone - ((vote.agree ?? 0) - agree);
  const disagree = Math.max(0, (vote.disagree ?? 0) - left);
  const rest = left - ((vote.disagree ?? 0) - disagree);
  const other = Math.max(0, (vote.other ?? 0) - rest) + come;
  return { ...vote, presentIds: voters, presentWithVote: voters.length, agree, disagree, other };
}

/** Judges a vote again by the rule of its matter, over the base of the roll as it now stands. */
function judged(record: MeetingRecordRows, vote: VoteRow): VoteRow {
  if (vote.outcome === "DEFERRED" || vote.presentWithVote === null) return vote;
  const base = votingBase(record.roll, baseOf(record, vote));
  const needed = votesNeeded(vote.matter, base, rulesOfVersion(record.meeting.rulesVersion).majorities);
  const passes = canDecide(base, vote.presentWithVote) && (vote.agree ?? 0) >= needed;
  return { ...vote, convened: record.roll.length, base, needed, outcome: passes ? "PASSED" : "FAILED" };
}

function baseOf({ meeting }: MeetingRecordRows, { takenAt }: VoteRow) {
  return { body: votingBodyOf(meeting.kind), at: takenAt, rules: rulesOfVersion(meeting.rulesVersion).majorities };
}

/** The first sitting begins and the last one ends at the corrected times; breaks between sittings stay. */
function correctTime(record: MeetingRecordRows, fact: Extract<CorrectedFact, { subject: "TIME" }>): MeetingRecordRows {
  const [openedAt, closedAt] = [new Date(fact.openedAt), new Date(fact.closedAt)];
  const sessions = record.sessions.map((session, index) => ({
    ...session,
    openedAt: index === 0 ? openedAt : session.openedAt,
    closedAt: index === record.sessions.length - 1 ? closedAt : session.closedAt,
  }));
  return { ...record, sessions, meeting: { ...record.meeting, openedAt, closedAt } };
}

function withConclusion(texts: readonly TextRow[], fact: Extract<CorrectedFact, { subject: "CONCLUSION" }>): TextRow[] {
  const isIt = (text: TextRow) => text.field === "CONCLUSION" && text.subjectId === fact.agendaItemId;
  const corrected: TextRow = {
    subjectId: fact.agendaItemId,
    field: "CONCLUSION",
    revision: 1,
    changedBy: null,
    changedAt: new Date(0),
    ...texts.find(isIt),
    body: fact.body,
  };
  return [...texts.filter((text) => !isIt(text)), corrected];
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
