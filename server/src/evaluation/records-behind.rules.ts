import type { FactKey } from "../../../rulesets/meeting-facts.ts";
import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { countsForAttendance, longestExcuseRun, markInExcuses } from "../meeting/attendance.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import {
  hasConclusion,
  hasText,
  isOfIdeology,
  isStepRecorded,
  itemsToConclude,
  partsWritten,
  requiredStepsOf,
  secondsOf,
} from "./course.rules.ts";
import {
  type FactsHistory,
  isAnsweredInTime,
  isTakenCareOf,
  statementsOfThosePresent,
  tasksReported,
} from "./gather-facts.rules.ts";
import type { JudgedMeeting } from "./judge-record.rules.ts";

/**
 * One entry of the record that a fact rests on. `title` is what the record calls it, empty where `word` says it; `speaksFor`
 * is whether it counts towards what the criterion asks for, null where it neither does nor fails to.
 */
export type RecordBehind = {
  readonly kind:
    | "SESSION"
    | "PERSON"
    | "TEXT"
    | "MEETING"
    | "PAPER"
    | "STEP"
    | "STATEMENT"
    | "AGENDA_ITEM"
    | "PROPOSAL"
    | "TASK"
    | "PART"
    | "MOMENT";
  readonly id: string | null;
  readonly title: string;
  /** A status, kind, field or event, by its name. */
  readonly word: string;
  readonly at: Date | null;
  readonly minutes: number | null;
  readonly speaksFor: boolean | null;
};

type Of = Pick<JudgedMeeting, "record" | "history"> & { thresholds: MeetingThresholds; now: Date };

/**
 * The entries of a meeting's record behind the facts of a criterion, in the order of the facts, each entry once.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 names the criteria; what they rest on is what the record keeps.
 */
export function recordsBehind(facts: readonly FactKey[], of: Of): RecordBehind[] {
  const entries = facts.flatMap((fact) => behind[fact]?.(of) ?? []);
  const nameOf = (entry: RecordBehind) => `${entry.kind} ${entry.id ?? ""} ${entry.word}`;
  return [...new Map(entries.map((entry) => [nameOf(entry), entry])).values()];
}

const roll = (of: Of) => of.record.roll.map((person) => presence(person, of.thresholds));
const papers = ({ record }: Of) => record.materials.filter(({ purpose }) => purpose === "PAPER").map(paper);
const statements = (of: Of) => statementsOfThosePresent(of.record).map(statement);
const criticism = ({ record }: Of) => statementsOf(record, ["CRITICISM", "SELF_CRITICISM"]);
const conclusions = ({ record }: Of) =>
  itemsToConclude(record).map((item) => agendaItem(item, "CONCLUSION", hasConclusion(record, item)));
const proposals = ({ record }: Of) => record.proposals.map(proposal);
const due = ({ history }: Of) => history.proposalsDue.map(dueProposal);
const tasks = ({ record }: Of) => tasksReported(record).map(task);
const filing = ({ record }: Of) => moment("FILED", record.meeting.filedAt);
const adoption = ({ record }: Of) => moment("MINUTES_ADOPTED", record.meeting.minutesAdoptedAt);

const behind: { readonly [Fact in FactKey]?: (of: Of) => readonly RecordBehind[] } = {
  durationMinutes: sessions,
  attendanceBase: roll,
  presentInBase: roll,
  convenedTotal: roll,
  unexcused: roll,
  membersExcusedTooOften: excusedRunning,
  draftConclusionExisted: drafts,
  hasCommittee: preMeeting,
  committeeMetWithMinutes: preMeeting,
  noticeSentToMembers: ({ record }) => moment("NOTICE_TO_MEMBERS", record.meeting.noticeSentAt),
  noticeDaysAhead: ({ record }) => moment("NOTICE_TO_MEMBERS", record.meeting.noticeSentAt),
  noticeSentToFollower: ({ history }) => moment("NOTICE_TO_FOLLOWER", history.followerInformedAt),
  materialsPostedOn: papers,
  materialsInTime: papers,
  materialsDaysAhead: papers,
  stepsRequired: steps,
  stepsRecorded: steps,
  praiseOrReminders: ({ record }) => [...statementsOf(record, ["PRAISE", "REMINDER"]), ...text(record, "PRAISE")],
  speakers: statements,
  minutesComplete: parts,
  ideologyMinutes: ({ record, now }) => record.agenda.filter(isOfIdeology).map((item) => timed(item, now)),
  documentsPosted: ({ record }) => moment("POSTED", record.meeting.postedAt),
  conclusionsDue: conclusions,
  conclusionsRecorded: conclusions,
  criticismsRecorded: criticism,
  proposalsTotal: proposals,
  proposalsAnswered: proposals,
  proposalsDue: due,
  proposalsAnsweredInTime: due,
  lastTasksTotal: tasks,
  lastTasksDone: tasks,
  conclusionRecorded: ({ record }) => [...text(record, "SYNTHESIS"), ...text(record, "CONCLUSION")],
  minutesAdopted: adoption,
  closedOn: ({ record }) => moment("CLOSED", record.meeting.closedAt),
  filedOn: filing,
  filedInTime: filing,
};

const plain = { id: null, title: "", at: null, minutes: null, speaksFor: null } as const;

function sessions({ record }: Of): RecordBehind[] {
  return record.sessions.flatMap(({ ordinal, openedAt, closedAt }) => [
    { ...plain, kind: "SESSION", id: `${ordinal}`, word: "OPENED", at: openedAt },
    ...(closedAt ? [{ ...plain, kind: "SESSION" as const, id: `${ordinal}`, word: "CLOSED", at: closedAt }] : []),
  ]);
}

/** Who does not count in the base is said to be outside it, however marked. */
function presence(person: MeetingRecordRows["roll"][number], thresholds: MeetingThresholds): RecordBehind {
  const counts = countsForAttendance(person, thresholds);
  const { personId: id, fullName: title, status } = person;
  return {
    ...plain,
    kind: "PERSON",
    id,
    title,
    word: counts || status === "PRESENT" ? status : "EXEMPT",
    speaksFor: counts ? status === "PRESENT" : null,
  };
}

/** Members whose last meetings they were excused from, two and more running: of each how many. */
function excusedRunning({ record, history, thresholds }: Of): RecordBehind[] {
  const earlier = new Map(history.excuses.map(({ personId, statuses }) => [personId, statuses]));
  return record.roll.flatMap((person) => {
    const { personId: id, fullName: title } = person;
    const run = longestExcuseRun([...(earlier.get(id) ?? []), markInExcuses(person, thresholds)]);
    if (run < 2) return [];
    const speaksFor = run <= thresholds.excusedInARowAtMost;
    return [{ ...plain, kind: "PERSON" as const, id, title, word: `EXCUSED_RUNNING_${run}`, speaksFor }];
  });
}

function drafts({ record }: Of): RecordBehind[] {
  return [...text(record, "DRAFT_CONCLUSION"), ...text(record, "DRAFT_RESOLUTION")];
}

function text(record: MeetingRecordRows, field: MeetingRecordRows["texts"][number]["field"]): RecordBehind[] {
  const written = record.texts.filter((each) => each.field === field && hasText(record, field, each.subjectId));
  return written.map(({ subjectId, body, changedAt }) => ({
    ...plain,
    kind: "TEXT",
    id: subjectId,
    title: body,
    word: field,
    at: changedAt,
    speaksFor: true,
  }));
}

function preMeeting({ record }: Of): RecordBehind[] {
  const { preMeetingId, preMeetingState, preMeetingAt } = {
    ...record.surroundings,
    preMeetingId: record.meeting.preMeetingId,
  };
  if (preMeetingId === null || preMeetingState === null) return [];
  const speaksFor = preMeetingState === "CLOSED" || preMeetingState === "FILED";
  return [{ ...plain, kind: "MEETING", id: preMeetingId, word: preMeetingState, at: preMeetingAt, speaksFor }];
}

function paper({ id, title, postedAt }: MeetingRecordRows["materials"][number]): RecordBehind {
  return { ...plain, kind: "PAPER", id, title, word: "POSTED", at: postedAt };
}

function steps({ record, history }: Of): RecordBehind[] {
  const items = new Map(record.agenda.map((item) => [history.stepOfItem.get(item.id), item]));
  return requiredStepsOf(record, history).map((step) => stepTaken(step, { record, history, item: items.get(step) }));
}

type StepOf = {
  record: MeetingRecordRows;
  history: FactsHistory;
  item: MeetingRecordRows["agenda"][number] | undefined;
};

function stepTaken(step: string, { record, history, item }: StepOf): RecordBehind {
  const title = item?.title ?? history.titleOfStep.get(step) ?? "";
  const recorded = isStepRecorded(record, item);
  return { ...plain, kind: "STEP", id: item?.id ?? null, title, word: step, speaksFor: recorded };
}

function statementsOf(record: MeetingRecordRows, kinds: readonly string[]): RecordBehind[] {
  return record.statements.filter(({ kind }) => kinds.includes(kind)).map(statement);
}

function statement({ id, speakerName, gist, kind, saidAt }: MeetingRecordRows["statements"][number]): RecordBehind {
  const title = [speakerName, gist].filter((each) => each !== "").join(": ");
  return { ...plain, kind: "STATEMENT", id, title, word: kind, at: saidAt, speaksFor: true };
}

function parts({ record }: Of): RecordBehind[] {
  return Object.entries(partsWritten(record)).map(([word, speaksFor]) => ({ ...plain, kind: "PART", word, speaksFor }));
}

function agendaItem(
  { id, title }: MeetingRecordRows["agenda"][number],
  word: string,
  speaksFor: boolean | null,
): RecordBehind {
  return { ...plain, kind: "AGENDA_ITEM", id, title, word, speaksFor };
}

function timed(item: MeetingRecordRows["agenda"][number], now: Date): RecordBehind {
  return { ...agendaItem(item, "TIME", null), minutes: Math.floor(secondsOf(item, now) / 60) };
}

function proposal(row: MeetingRecordRows["proposals"][number]): RecordBehind {
  const { id, body, state: word, answeredAt } = row;
  return { ...plain, kind: "PROPOSAL", id, title: body, word, at: answeredAt, speaksFor: isTakenCareOf(row) };
}

function dueProposal(row: FactsHistory["proposalsDue"][number]): RecordBehind {
  const inTime = isAnsweredInTime(row);
  const word = inTime ? "ANSWERED_IN_TIME" : row.answeredAt ? "ANSWERED_LATE" : "OPEN";
  return {
    ...plain,
    kind: "PROPOSAL",
    id: row.id,
    title: row.body,
    word,
    at: row.answeredAt,
    speaksFor: inTime,
  };
}

function task({ id, what, state, reportedState }: MeetingRecordRows["taskReviews"][number]): RecordBehind {
  const word = reportedState ?? state;
  return { ...plain, kind: "TASK", id, title: what, word, speaksFor: reportedState === "DONE" };
}

/** What happened at a moment, or has not yet. */
function moment(word: string, at: Date | null): RecordBehind[] {
  return [{ ...plain, kind: "MOMENT", word, at, speaksFor: at !== null }];
}
