import type { Rules } from "../../../rulesets/index.ts";
import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { daysBetween } from "../calendar.rules.ts";
import { attendance, markInExcuses, membersExcusedTooOften, presentInRoom } from "../meeting/attendance.rules.ts";
import { filedInTime, filingDueOn, materialsInTime } from "../meeting/meeting-days.rules.ts";
import { durationMinutes, minimumMinutes, minutesSoFar } from "../meeting/meeting-time.rules.ts";
import { isReportedAt } from "../task/task.rules.ts";
import type { AttendanceStatus } from "../vote/convened.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type CourseOfMeeting, courseOf, hasText } from "./course.rules.ts";

/** What the facts of a meeting need that does not stand in its own record. */
export type FactsHistory = {
  /** Each person's roll calls of the year's earlier regular meetings, in order, as they count for excuses. */
  excuses: readonly { personId: string; statuses: readonly AttendanceStatus[] }[];
  followerInformedAt: Date | null;
  /** Whether a draft conclusion or resolution was written before the meeting opened. */
  draftExisted: boolean;
  /** Keys of the steps that the procedure asks for, and those of the agenda's items. */
  requiredSteps: readonly string[];
  stepOfItem: ReadonlyMap<string, string>;
  /** What the template calls each step, for one that was taken off the agenda. */
  titleOfStep: ReadonlyMap<string, string>;
  /** For a meeting from the minute book: when its papers were out. */
  papersPostedOn: IsoDate | null;
  /** Proposals whose day for an answer came since the last meeting of the kind. */
  proposalsDue: readonly DueProposal[];
};

export type DueProposal = { id: string; body: string; dueOn: IsoDate; answeredAt: Date | null };

/** Whether a proposal was answered by the day that was promised for it. */
export function isAnsweredInTime({ dueOn, answeredAt }: Pick<DueProposal, "dueOn" | "answeredAt">): boolean {
  return answeredAt !== null && dayOf(answeredAt) <= dueOn;
}

/** The facts of a meeting that its score sheet asks for, from everything recorded of it, as they stand at a moment. */
export function gatherFacts(
  record: MeetingRecordRows,
  history: FactsHistory,
  at: { now: Date; rules: Rules },
): MeetingFacts {
  const { meeting } = record;
  const course = courseOf(record, history, at.now);
  return {
    asOf: dayOf(at.now),
    recordedFrom: meeting.recordedFrom,
    thematicPart: meeting.thematicPart,
    hasCommittee: record.surroundings.committeeMembers > 0,
    ...timeFacts(record, at),
    ...attendanceFacts(record, history, at.rules),
    ...preparationFacts(record, history, at.rules),
    ...courseFacts(record, course),
    proposalsDue: history.proposalsDue.length,
    proposalsAnsweredInTime: history.proposalsDue.filter(isAnsweredInTime).length,
    ...closingFacts(record, course, at),
  };
}

/** The day on which a meeting is held; before it opens, the one it is called for. */
export function heldOn({ meeting, sessions }: MeetingRecordRows): IsoDate {
  return dayOf(sessions[0]?.openedAt ?? meeting.openedAt ?? meeting.scheduledAt);
}

/** A length that already reaches the minimum is known before the meeting closes: it can only grow. */
function timeFacts(record: MeetingRecordRows, { now, rules }: { now: Date; rules: Rules }) {
  const { meeting, sessions, roll } = record;
  const minimum = minimumMinutes({ members: roll.length, thematicPart: meeting.thematicPart }, rules.thresholds);
  const soFar = minutesSoFar(sessions, now);
  const closedOn = meeting.closedAt === null ? null : dayOf(meeting.closedAt);
  return {
    meetingOn: heldOn(record),
    closedOn,
    filingDueOn: filingDueOn(closedOn ?? heldOn(record), rules.thresholds),
    minimumMinutes: minimum,
    durationMinutes: meeting.closedAt === null ? (soFar >= minimum ? soFar : null) : durationMinutes(sessions),
  };
}

function attendanceFacts({ roll }: MeetingRecordRows, { excuses }: FactsHistory, { thresholds }: Rules) {
  const figures = attendance(roll, thresholds);
  const earlier = new Map(excuses.map(({ personId, statuses }) => [personId, statuses]));
  const histories = roll.map((person) => [...(earlier.get(person.personId) ?? []), markInExcuses(person, thresholds)]);
  return {
    convenedTotal: roll.length,
    attendanceBase: figures.base,
    presentInBase: figures.present,
    unexcused: figures.unexcused,
    membersExcusedTooOften: membersExcusedTooOften(histories, thresholds),
    present: presentInRoom(roll),
  };
}

function preparationFacts(record: MeetingRecordRows, history: FactsHistory, { thresholds }: Rules) {
  const { meeting } = record;
  const fromPaper = meeting.recordedFrom === "PAPER";
  const opensAt = record.sessions[0]?.openedAt ?? meeting.scheduledAt;
  const lastPaper = record.materials.filter(({ purpose }) => purpose === "PAPER").at(-1)?.postedAt;
  const postedOn = fromPaper ? history.papersPostedOn : lastPaper ? dayOf(lastPaper) : null;
  const hoursAhead = lastPaper ? (opensAt.getTime() - lastPaper.getTime()) / 3_600_000 : Number.POSITIVE_INFINITY;
  const inTime = postedOn !== null && materialsInTime({ postedOn, meetingOn: heldOn(record), hoursAhead }, thresholds);
  return {
    draftConclusionExisted: fromPaper ? null : history.draftExisted,
    committeeMetWithMinutes: fromPaper && meeting.preMeetingId === null ? null : committeeMet(record),
    noticeSentToMembers: fromPaper && meeting.noticeSentAt === null ? null : meeting.noticeSentAt !== null,
    noticeSentToFollower: fromPaper ? null : history.followerInformedAt !== null,
    materialsPostedOn: postedOn,
    materialsInTime: fromPaper && postedOn === null ? null : inTime,
    materialsDaysAhead: daysAhead(postedOn, record),
    noticeDaysAhead: daysAhead(meeting.noticeSentAt && dayOf(meeting.noticeSentAt), record),
  };
}

/** What came after the meeting was not ahead of it. */
function daysAhead(day: IsoDate | null, record: MeetingRecordRows): number | null {
  return day === null ? null : Math.max(0, daysBetween(day, heldOn(record)));
}

function committeeMet({ surroundings }: MeetingRecordRows): boolean {
  return surroundings.preMeetingState === "CLOSED" || surroundings.preMeetingState === "FILED";
}

function courseFacts(record: MeetingRecordRows, course: CourseOfMeeting) {
  const kinds = record.statements.map(({ kind }) => kind);
  const speakers = new Set(statementsOfThosePresent(record).map(({ personId }) => personId));
  const reviewed = tasksReported(record);
  return {
    stepsRequired: course.stepsRequired,
    stepsRecorded: course.stepsRecorded,
    praiseOrReminders:
      kinds.filter((kind) => kind === "PRAISE" || kind === "REMINDER").length + (hasText(record, "PRAISE") ? 1 : 0),
    speakers: speakers.size,
    ideologyMinutes: course.ideologyMinutes,
    conclusionsDue: course.conclusionsDue,
    conclusionsRecorded: course.conclusionsRecorded,
    criticismsRecorded: kinds.filter((kind) => kind === "CRITICISM" || kind === "SELF_CRITICISM").length,
    proposalsTotal: record.proposals.length,
    proposalsAnswered: record.proposals.filter(isTakenCareOf).length,
    lastTasksTotal: reviewed.length,
    lastTasksDone: reviewed.filter(({ reportedState }) => reportedState === "DONE").length,
  };
}

/** What members said who were there. */
export function statementsOfThosePresent({ roll, statements }: Pick<MeetingRecordRows, "roll" | "statements">) {
  const there = new Set(roll.filter(({ status }) => status === "PRESENT").map(({ personId }) => personId));
  return statements.filter(({ personId }) => personId !== null && there.has(personId));
}

/** The tasks of earlier meetings that this one had to hear of, or did. */
export function tasksReported({ taskReviews, meeting }: Pick<MeetingRecordRows, "taskReviews" | "meeting">) {
  return taskReviews.filter(
    ({ reportedState, ...task }) =>
      reportedState !== null ||
      isReportedAt({ state: task.state, dueOn: task.dueOn, reportMonth: task.reportMonth }, meeting.month),
  );
}

/** Whether a member's proposal has an answer, an owner, or lies with another level. */
export function isTakenCareOf({ owner, answer, liesWith }: MeetingRecordRows["proposals"][number]): boolean {
  return owner !== null || liesWith !== null || answer.trim() !== "";
}

/** What comes at the end or after it: null as long as it is still open. */
function closingFacts(record: MeetingRecordRows, course: CourseOfMeeting, { now, rules }: { now: Date; rules: Rules }) {
  const { meeting } = record;
  const [closedOn, filedOn] = [meeting.closedAt, meeting.filedAt].map((moment) => (moment ? dayOf(moment) : null));
  const isClosed = meeting.closedAt !== null;
  const fromPaper = meeting.recordedFrom === "PAPER";
  return {
    conclusionRecorded: course.concluded,
    minutesComplete: fromPaper ? null : course.written || (isClosed ? false : null),
    minutesAdopted: meeting.minutesAdoptedAt !== null || (isClosed ? false : null),
    documentsPosted: documentsPosted(
      meeting.postedAt,
      filingDueOn(closedOn ?? heldOn(record), rules.thresholds),
      fromPaper,
    ),
    filedOn: filedOn ?? null,
    filedInTime: filedInTime(
      { recordedFrom: meeting.recordedFrom, closedOn: closedOn ?? null, filedOn: filedOn ?? null, today: dayOf(now) },
      rules.thresholds,
    ),
  };
}

/** Posted in time or not; null while it may still be posted. A meeting from the minute book is never late. */
function documentsPosted(postedAt: Date | null, dueOn: IsoDate, fromPaper: boolean): boolean | null {
  if (postedAt === null) return null;
  return fromPaper || dayOf(postedAt) <= dueOn;
}
