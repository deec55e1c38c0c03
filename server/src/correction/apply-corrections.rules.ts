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
      /** As frozen for the day of the meeting; of whoever was forgotten, or had an exemption, as the register has it for that day. */
      standing?: Standing;
      /** Of a joint meeting: the cell for which the presence counts. */
      countsFor?: string;
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
  const asItStands: Correcting = { original: record, record, counted: record.votes, people: new Set() };
  return record.corrections.reduce(
    // What the application stored under new_value is what the contract let in.
    (correcting, { newValue, personName }) => applyFact(correcting, newValue as CorrectedFact, personName ?? ""),
    asItStands,
  ).record;
}

/** A record on the way through its corrections. */
type Correcting = {
  readonly original: MeetingRecordRows;
  readonly record: MeetingRecordRows;
  /** The votes as hands were counted, or counted anew by a correction: whom they were counted among, and how many. */
  readonly counted: readonly VoteRow[];
  /** Whose attendance was corrected. */
  readonly people: ReadonlySet<string>;
};

/** The record with one more fact corrected. */
function applyFact(correcting: Correcting, fact: CorrectedFact, personName: string): Correcting {
  const { record } = correcting;
  switch (fact.subject) {
    case "ATTENDANCE":
      return correctAttendance(correcting, fact, personName);
    case "VOTE":
      return correctCounts(correcting, fact);
    case "TIME":
      return { ...correcting, record: correctTime(record, fact) };
    case "CONCLUSION":
      return { ...correcting, record: { ...record, texts: withConclusion(record.texts, fact) } };
    case "OTHER":
      return correcting;
  }
}

function countsOf({ agree, disagree, other }: { agree: number; disagree: number; other: number }) {
  return { agree, disagree, other };
}

type VoteFact = Extract<CorrectedFact, { subject: "VOTE" }>;

/** A vote counted anew, among those who were there with a vote by what is corrected so far. */
function correctCounts(correcting: Correcting, fact: VoteFact): Correcting {
  const { record } = correcting;
  const now = record.votes.find(({ id }) => id === fact.voteId);
  const counted = correcting.counted.map((vote) =>
    vote.id === fact.voteId && now
      ? { ...vote, ...countsOf(fact), presentIds: now.presentIds, presentWithVote: now.presentWithVote }
      : vote,
  );
  return withVotes({ ...correcting, counted });
}

type AttendanceFact = Extract<CorrectedFact, { subject: "ATTENDANCE" }>;

/** The mark of somebody on the roll, or a further person on it; votes are judged again over the roll that comes out. */
function correctAttendance(correcting: Correcting, fact: AttendanceFact, fullName: string): Correcting {
  const { record } = correcting;
  const { personId, status, standing } = fact;
  const truth = { status, arrivedAt: momentOf(fact.arrivedAt), leftAt: momentOf(fact.leftAt), ...standing };
  const isForgotten = standing !== undefined && record.roll.every((person) => person.personId !== personId);
  const roll = isForgotten
    ? [
        ...record.roll,
        {
          personId,
          fullName,
          organizationId: fact.countsFor ?? record.meeting.organizationId,
          reason: "",
          revision: 0,
          ...truth,
          ...standing,
        },
      ]
    : record.roll.map((person) => (person.personId === personId ? { ...person, ...truth } : person));
  return withVotes({
    ...correcting,
    record: { ...record, roll },
    people: new Set([...correcting.people, personId]),
  });
}

/** Every vote from the hands that were counted, so that a correction that is itself corrected leaves no trace in it. */
function withVotes(correcting: Correcting): Correcting {
  const votes = correcting.counted.map((vote) => judged(correcting, withVoters(correcting, vote)));
  return { ...correcting, record: { ...correcting.record, votes } };
}

/**
 * A vote with those whose attendance was corrected moved in or out. Who turns out to have been away cannot have raised a hand,
 * and nobody knows which way it went: it is taken off the votes in favour, so that no majority stands on it. Who turns out to
 * have been there counts as another opinion. The hands as they were counted stay beside, with how many the roll call and the
 * count are apart.
 */
function withVoters({ record, people }: Correcting, vote: VoteRow): VoteRow {
  const { presentIds } = vote;
  if (vote.outcome === "DEFERRED" || presentIds === null) return vote;
  const there = votersPresentAt(record.roll, vote.takenAt, baseOf(record, vote)).map(({ personId }) => personId);
  const stayed = presentIds.filter((personId) => !people.has(personId) || there.includes(personId));
  const come = there.filter((personId) => people.has(personId) && !presentIds.includes(personId));
  const voters = [...stayed, ...come];
  const away = presentIds.length - stayed.length;
  const counts = withoutHands(vote, away);
  return {
    ...vote,
    ...counts,
    other: counts.other + come.length,
    presentIds: voters,
    presentWithVote: voters.length,
    ...(away + come.length > 0 ? { hands: { ...handsOf(vote), unrecorded: come.length, away } } : {}),
  };
}

/** The hands as somebody counted them. */
function handsOf({ agree, disagree, other }: VoteRow) {
  return { agree: agree ?? 0, disagree: disagree ?? 0, other: other ?? 0 };
}

/** The counts without so many hands: those in favour first. */
function withoutHands(vote: VoteRow, gone: number) {
  const agree = Math.max(0, (vote.agree ?? 0) - gone);
  const left = gone - ((vote.agree ?? 0) - agree);
  const disagree = Math.max(0, (vote.disagree ?? 0) - left);
  const rest = left - ((vote.disagree ?? 0) - disagree);
  return { agree, disagree, other: Math.max(0, (vote.other ?? 0) - rest) };
}

/** Judges a vote again by the rule of its matter, over the base as corrections move it. */
function judged({ original, record }: Correcting, vote: VoteRow): VoteRow {
  if (vote.outcome === "DEFERRED" || vote.presentWithVote === null) return vote;
  const [before, after] = [original, record].map(({ roll }) => votingBase(roll, baseOf(record, vote)));
  const base = (vote.base ?? 0) + (after ?? 0) - (before ?? 0);
  const convened = (vote.convened ?? 0) + record.roll.length - original.roll.length;
  const needed = votesNeeded(vote.matter, base, rulesOfVersion(record.meeting.rulesVersion).majorities);
  const passes = canDecide(base, vote.presentWithVote) && (vote.agree ?? 0) >= needed;
  return { ...vote, convened, base, needed, outcome: passes ? "PASSED" : "FAILED" };
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

/** A moment as a correction carries it; null where a stay has no such end. */
export function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
