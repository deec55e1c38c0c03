import { THEMATIC_STEP } from "../../../rulesets/agenda-templates.ts";
import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { correctionWords } from "../correction/correction-words.ts";
import type {
  DocumentNumber,
  Guest,
  MeetingRecord,
  NewTask,
  NumberedPaper,
  RecordedProposal,
  RecordedVote,
  Session,
} from "../document/meeting-record.ts";
import type { JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { durationMinutes } from "../meeting/meeting-time.rules.ts";
import { participantFigures } from "../meeting/participant-figures.rules.ts";
import { dayOf, timeOf } from "../working-zone.rules.ts";
import type { VoteRow } from "../workspace/course.queries.ts";
import type { TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { recipientsOf, recordedOrganization } from "./issuing-body.ts";
import type { IssuingOrganization } from "./record.queries.ts";
import { ownOrganization, recordedAgenda, recordedStatement, saidAbout, withoutItem } from "./recorded-agenda.ts";
import { recordedEvaluation } from "./recorded-evaluation.ts";
import { attendanceRow, officesOf, signatoryOf } from "./recorded-people.ts";

/** What a meeting's papers are made from. */
export type PaperSource = {
  judged: JudgedMeeting;
  organization: IssuingOrganization;
  numbers: Partial<Record<NumberedPaper, DocumentNumber>>;
  auditHead: string | null;
};

/** Gathers and sorts everything that the papers of a meeting need, from its rows. Pure. */
export function buildMeetingRecord({ judged, organization, numbers, auditHead }: PaperSource): MeetingRecord {
  const { record, meeting } = judged;
  const month = monthOf(meeting.month);
  return {
    organization: recordedOrganization(organization),
    meetingKind: meeting.kind,
    ...(meeting.ofStandingCommittee ? { ofStandingCommittee: true as const } : {}),
    ...(meeting.kind === "THEMATIC" && meeting.topic ? { topic: meeting.topic } : {}),
    ...participantsOf(judged),
    month: meeting.month.slice(0, 7),
    reviewedMonth: dayIn(addMonths(month, -1), 1).slice(0, 7),
    tasksMonth: meeting.month.slice(0, 7),
    place: meeting.place === "" ? "……" : meeting.place,
    scheduled: scheduledSession(meeting),
    sessions: sessionsOf(record),
    ...lengthOf(record),
    ...thematicLengthOf(record),
    ...officesOf(record, organization),
    attendance: record.roll.map((person) => ({
      ...attendanceRow(person, organization),
      ...ownOrganization(record, person),
    })),
    guests: record.guests.map(recordedGuest),
    counts: countsOf(judged),
    ...duesOf(record),
    agenda: [...recordedAgenda(record), ...withoutItem(record)],
    preparations: record.assignments.map(({ person, what, dueOn }) => ({
      who: person.fullName,
      what,
      ...(dueOn ? { dueOn } : {}),
    })),
    materials: record.materials.filter(({ purpose }) => purpose === "PAPER").map(({ title }) => title),
    ...textsOf(record),
    ...voicesOf(record),
    previousTasks: previousTasks(record),
    votes: record.votes.map(recordedVote),
    newTasks: record.newTasks.map(newTask),
    ...recordedEvaluation(judged, organization),
    objections: record.objections.map(({ person, body, answer }) => ({
      by: person.fullName,
      text: body,
      ...(answer ? { answer } : {}),
    })),
    corrections: record.corrections.map((correction) => correctionWords(correction, record)),
    ...(meeting.recordedFrom === "PAPER" ? { recordedFrom: "PAPER" as const } : {}),
    ...(meeting.minutesAdoptedAt ? { minutesAdopted: true as const } : {}),
    ...(meeting.withoutVotes ? { informationOnly: true as const } : {}),
    numbers,
    signatory: signatoryOf(record, organization),
    recipients: recipientsOf(organization, meeting.kind),
    ...headOf(auditHead),
  };
}

/** The organizations of a joint meeting that took part, in the order of their names. */
function participantsOf({ record, rules }: JudgedMeeting): Pick<MeetingRecord, "participants"> {
  if (!record.meeting.joint) return {};
  const taking = record.participants.filter(({ state }) => state === "AGREED");
  return {
    participants: taking.map(({ organizationId, name }) => {
      const figures = participantFigures(organizationId, { ...record, thresholds: rules.thresholds });
      const { convened, unmarked, attendanceBase, presentInBase, speakers } = figures;
      const present = convened > 0 && unmarked === 0 ? { present: presentInBase } : {};
      return { name, convened, expected: attendanceBase, ...present, speakers };
    }),
  };
}

function recordedGuest({ fullName, office, kind, presence }: MeetingRecordRows["guests"][number]): Guest {
  return {
    name: fullName,
    ...(office ? { position: office } : {}),
    ...(kind === "STAFF" ? { ofUnit: true as const } : {}),
    ...(presence === "UNMARKED" ? {} : { presence }),
  };
}

function sessionsOf({ meeting, sessions }: MeetingRecordRows): MeetingRecord["sessions"] {
  if (sessions.length === 0) return [scheduledSession(meeting)];
  return sessions.map(({ openedAt, closedAt }) => ({
    on: dayOf(openedAt),
    from: timeOf(openedAt),
    ...(closedAt ? { to: timeOf(closedAt) } : {}),
  }));
}

function scheduledSession({ scheduledAt }: { scheduledAt: Date }): Session {
  return { on: dayOf(scheduledAt), from: timeOf(scheduledAt) };
}

function lengthOf({ meeting, sessions }: MeetingRecordRows): { lengthMinutes?: number } {
  const minutes = meeting.closedAt === null ? null : durationMinutes(sessions);
  return minutes === null ? {} : { lengthMinutes: minutes };
}

/** How long the thematic part of a session took, by the clock of the step on the topic and of the outline's sections. */
function thematicLengthOf({ meeting, agenda }: MeetingRecordRows): Pick<MeetingRecord, "thematicMinutes"> {
  if (!meeting.thematicPart) return {};
  const items = agenda.filter(({ stepKey, kind }) => stepKey === THEMATIC_STEP || kind === "SECTION");
  const seconds = items.reduce((sum, { spentSeconds }) => sum + spentSeconds, 0);
  return seconds === 0 ? {} : { thematicMinutes: Math.max(1, Math.round(seconds / 60)) };
}

function countsOf({ record, rules }: JudgedMeeting): MeetingRecord["counts"] {
  const { meeting, roll } = record;
  const figures = figuresOf(roll, { meetingKind: meeting.kind, rules, at: meeting.closedAt ?? meeting.scheduledAt });
  const marked = roll.length > 0 && figures.unmarked === 0;
  const membership = {
    total: figures.total,
    official: roll.filter(({ memberStatus }) => memberStatus === "OFFICIAL").length,
    probationary: figures.probationary,
  };
  if (!marked) return membership;
  const {
    present,
    excused,
    unexcused,
    exempt,
    attendanceBase: expected,
    presentInBase: expectedPresent,
    base,
  } = figures;
  return { ...membership, present, excused, unexcused, exempt, expected, expectedPresent, base };
}

const duesWords = { UNKNOWN: "", PAID: "đã nộp đủ", PARTLY: "chưa nộp đủ" } as const;

function duesOf(record: MeetingRecordRows): { duesLine?: string } {
  // Dues are reported for the month that ended, as everything else of the review is.
  const { month } = addMonths(monthOf(record.meeting.month), -1);
  const status = duesWords[record.meeting.duesStatus];
  const line = [status && `Đảng phí tháng ${month} ${status}`, textOf(record, "DUES_NOTE")].filter(Boolean).join("; ");
  return line ? { duesLine: line } : {};
}

/** A field of the meeting itself; empty where nothing was written. */
function textOf({ meeting, texts }: MeetingRecordRows, field: TextRow["field"]): string {
  return texts.find((text) => text.field === field && text.subjectId === meeting.id)?.body.trim() ?? "";
}

function textsOf(
  record: MeetingRecordRows,
): Partial<Pick<MeetingRecord, "ideology" | "politicalTask" | "shortcomings" | "carryingOut" | "resolutionExtra">> {
  const [ideology, politicalTask, shortcomings, carryingOut, resolutionExtra] = (
    ["MOOD", "POLITICAL_TASK", "SHORTCOMINGS", "CARRYING_OUT", "RESOLUTION_EXTRA"] as const
  ).map((field) => textOf(record, field));
  return {
    ...(ideology ? { ideology } : {}),
    ...(politicalTask ? { politicalTask } : {}),
    ...(shortcomings ? { shortcomings } : {}),
    ...(carryingOut ? { carryingOut } : {}),
    ...(resolutionExtra ? { resolutionExtra } : {}),
  };
}

function voicesOf(
  record: MeetingRecordRows,
): Pick<MeetingRecord, "praise" | "reminders" | "criticism" | "minorityOpinions" | "proposals" | "proposalsAnswered"> {
  const said = (kind: string) => record.statements.filter((statement) => statement.kind === kind);
  const praise = textOf(record, "PRAISE");
  return {
    praise: [...(praise ? [praise] : []), ...said("PRAISE").map((each) => saidAbout(record, each, "biểu dương"))],
    reminders: said("REMINDER").map((each) => saidAbout(record, each, "nhắc nhở")),
    criticism: record.statements.flatMap((said) =>
      said.kind === "CRITICISM" || said.kind === "SELF_CRITICISM" ? [recordedStatement(record, said, said.kind)] : [],
    ),
    minorityOpinions: said("RESERVED_OPINION").map(({ speakerName, gist }) => ({ by: speakerName, text: gist })),
    proposals: record.proposals.map(recordedProposal),
    proposalsAnswered: record.earlierProposals.filter(({ closedHere }) => closedHere).map(recordedProposal),
  };
}

function recordedProposal(proposal: MeetingRecordRows["proposals"][number]): RecordedProposal {
  const { person, body, answer, owner, answeredBy, liesWith, closedHere, verdict, closingWord } = proposal;
  return {
    by: person?.fullName ?? "đảng viên",
    text: body,
    ...(answer ? { answer } : {}),
    ...(owner ? { owner: owner.fullName } : {}),
    ...(answeredBy ? { answeredBy: answeredBy.name } : {}),
    ...(liesWith ? { passedTo: liesWith.name } : {}),
    ...(closedHere && verdict ? { verdict, said: closingWord } : {}),
  };
}

function previousTasks({ taskReviews }: MeetingRecordRows): MeetingRecord["previousTasks"] {
  return taskReviews.flatMap((task) =>
    task.reportedState === null
      ? []
      : [
          {
            what: task.what,
            ...(task.owner ? { owner: task.owner.fullName } : {}),
            stateAtStart: task.startState,
            result: task.reportedState,
            ...(task.reportedPercent === null ? {} : { percent: task.reportedPercent }),
            ...(task.result ? { note: task.result } : {}),
          },
        ],
  );
}

function newTask(task: MeetingRecordRows["newTasks"][number]): NewTask {
  const member = task.owner ? `đồng chí ${task.owner.fullName}` : "";
  const owner = task.massOrganization ? `${task.massOrganization}${member ? ` (${member} phụ trách)` : ""}` : member;
  const target =
    task.targetValue === null ? "" : `${String(task.targetValue).replace(".", ",")} ${task.targetUnit}`.trim();
  return {
    what: task.what,
    owner,
    dueOn: task.dueOn,
    ...(target ? { target } : {}),
    ...(task.reportMonth ? { reportedIn: task.reportMonth.slice(0, 7) } : {}),
  };
}

function recordedVote(vote: VoteRow): RecordedVote {
  const matters: Readonly<Record<string, RecordedVote["matter"]>> = {
    AGENDA: "AGENDA",
    CONCLUSION: "CONCLUSION",
    RESOLUTION: "RESOLUTION",
    MEETING_SCORE: "SCORE",
  };
  return {
    matter: matters[vote.matter] ?? "OTHER",
    title: vote.title,
    base: vote.base ?? 0,
    needed: vote.needed ?? 0,
    presentWithVote: vote.presentWithVote ?? 0,
    inFavour: vote.agree ?? 0,
    against: vote.disagree ?? 0,
    other: vote.other ?? 0,
    outcome: vote.outcome,
    ...(vote.hands ? { hands: handsOf(vote.hands) } : {}),
  };
}

function handsOf({ agree, disagree, other, unrecorded, away }: NonNullable<VoteRow["hands"]>) {
  return { counted: agree + disagree + other, unrecorded, away };
}

/** `2026-12-03:17:9f2c…`: as much of the head as somebody would type from paper; its day comes first. */
function headOf(auditHead: string | null): Pick<MeetingRecord, "auditHead"> {
  const [on, sequence, hash] = auditHead?.split(":") ?? [];
  return on && sequence && hash ? { auditHead: `${on}:${sequence}:${hash.slice(0, 24)}` } : {};
}
