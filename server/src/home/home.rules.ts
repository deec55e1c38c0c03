import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { dayIn, daysBetween, monthOf } from "../calendar.rules.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import { defaultMeetingDay, filingDueOn, materialsDueOn, taskMonth } from "../meeting/meeting-days.rules.ts";

/** A regular meeting as far as the secretary's month depends on it; days in the working zone. */
export type MonthMeeting = {
  readonly month: IsoDate;
  readonly state: MeetingState;
  readonly meetingOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly filedOn: IsoDate | null;
  readonly noticeSent: boolean;
  readonly hasPlace: boolean;
  readonly agendaItems: number;
  readonly hasCommittee: boolean;
  readonly committeeMet: boolean;
  readonly draftExists: boolean;
  readonly assignmentsOpen: number;
  readonly papers: number;
  readonly minutesAdopted: boolean;
  readonly minutesIssued: boolean;
  readonly resolutionIssued: boolean;
  readonly needsResolution: boolean;
  readonly evaluationState: "DRAFT" | "PROPOSED" | "VOTED" | "SUBMITTED" | "DECIDED" | "RETURNED" | null;
};

export type OpenTasks = { readonly open: number; readonly nextDueOn: IsoDate | null };

export type StepName = "PREPARE" | "NOTICE" | "MEETING" | "FILING" | "FOLLOW_UP";
export type Step = {
  readonly step: StepName;
  readonly state: "DONE" | "CURRENT" | "AHEAD" | "LATE";
  readonly dueOn: IsoDate | null;
  readonly daysLeft: number | null;
};
export type Action =
  | "CREATE"
  | "PREPARE"
  | "CONVENE"
  | "OPEN"
  | "CONTINUE"
  | "CLOSE"
  | "ISSUE"
  | "FILE"
  | "SUBMIT"
  | "REVISE"
  | "WAIT";
/** What a preparation still lacks. */
export type OpenMatter = "PLACE" | "AGENDA" | "COMMITTEE_TO_MEET" | "DRAFT" | "ASSIGNMENTS" | "PAPERS";
export type NextDeed = {
  readonly action: Action;
  readonly dueOn: IsoDate | null;
  readonly daysLeft: number | null;
  /** While preparing: what is still open. */
  readonly open: readonly OpenMatter[];
};

/**
 * The meeting that the secretary's month is about: the earliest that still needs something of the cell; where none does,
 * that of the month whose tasks are set now. Undefined where that month has none yet. A meeting put off was taken over by another.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, order of a cell's month.
 */
export function meetingOfTheMonth<Meeting extends MonthMeeting>(
  meetings: readonly Meeting[],
  today: IsoDate,
  thresholds: MeetingThresholds,
): Meeting | undefined {
  const inOrder = meetings
    .filter(({ state }) => state !== "POSTPONED")
    .toSorted((one, other) => one.month.localeCompare(other.month));
  return (
    inOrder.find((meeting) => needsTheCell(meeting)) ??
    inOrder.findLast((meeting) => meeting.month >= monthToPrepare(today, thresholds))
  );
}

/** First day of the month whose meeting is to be prepared on a day. Source: Hướng dẫn 42-HD/BTCTW 2025. */
export function monthToPrepare(today: IsoDate, thresholds: MeetingThresholds): IsoDate {
  return dayIn(taskMonth(today, thresholds), 1);
}

function needsTheCell({ state, evaluationState }: MonthMeeting): boolean {
  if (state === "NOT_HELD" || state === "POSTPONED") return false;
  if (state !== "FILED") return true;
  return evaluationState === "VOTED" || evaluationState === "RETURNED";
}

/**
 * What is left to prepare: a draft is complete when its notice could go out, a convened meeting when everything assigned is
 * done and its papers are out. From the day itself on it is opened as it is.
 * Source: Hướng dẫn 42-HD/BTCTW 2025, before the meeting.
 */
export function openMatters(meeting: MonthMeeting, today: IsoDate): OpenMatter[] {
  if (meeting.state === "CONVENED") {
    if (today >= meeting.meetingOn) return [];
    return listed([meeting.assignmentsOpen > 0 && "ASSIGNMENTS", meeting.papers === 0 && "PAPERS"]);
  }
  if (meeting.state !== "DRAFT") return [];
  return listed([
    !meeting.hasPlace && "PLACE",
    meeting.agendaItems === 0 && "AGENDA",
    meeting.hasCommittee && !meeting.committeeMet && "COMMITTEE_TO_MEET",
    !meeting.draftExists && "DRAFT",
    meeting.assignmentsOpen > 0 && "ASSIGNMENTS",
  ]);
}

function listed(candidates: readonly (OpenMatter | false)[]): OpenMatter[] {
  return candidates.filter((candidate) => candidate !== false);
}

function isPrepared(meeting: MonthMeeting, today: IsoDate): boolean {
  return openMatters(meeting, today).length === 0;
}

/**
 * The one thing to do now, and by when. In order: prepare, send the notice, hold the meeting, issue its papers, file and
 * send them, revise what was returned; then wait for the superior.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function nextDeed(meeting: MonthMeeting | undefined, today: IsoDate, thresholds: MeetingThresholds): NextDeed {
  const action = actionFor(meeting, today);
  const dueOn = dueOf(action, meeting, { today, thresholds });
  const open = action === "PREPARE" && meeting ? openMatters(meeting, today) : [];
  return { action, dueOn, daysLeft: dueOn === null ? null : daysBetween(today, dueOn), open };
}

function actionFor(meeting: MonthMeeting | undefined, today: IsoDate): Action {
  if (!meeting) return "CREATE";
  switch (meeting.state) {
    case "DRAFT":
      return isPrepared(meeting, today) ? "CONVENE" : "PREPARE";
    case "CONVENED":
      return isPrepared(meeting, today) ? "OPEN" : "PREPARE";
    case "OPEN":
    case "ADJOURNED":
      return meeting.minutesAdopted ? "CLOSE" : "CONTINUE";
    case "CLOSED":
      return meeting.minutesIssued && (meeting.resolutionIssued || !meeting.needsResolution) ? "FILE" : "ISSUE";
    case "FILED":
      return afterFiling(meeting);
    default:
      return "WAIT";
  }
}

function afterFiling({ evaluationState }: MonthMeeting): Action {
  if (evaluationState === "RETURNED") return "REVISE";
  return evaluationState === "VOTED" ? "SUBMIT" : "WAIT";
}

type Calendar = { today: IsoDate; thresholds: MeetingThresholds };

function dueOf(action: Action, meeting: MonthMeeting | undefined, { today, thresholds }: Calendar): IsoDate | null {
  if (!meeting) {
    const { year, month } = monthOf(monthToPrepare(today, thresholds));
    return defaultMeetingDay(year, month, thresholds);
  }
  if (action === "PREPARE" || action === "CONVENE") return materialsDueOn(meeting.meetingOn, thresholds);
  if (action === "OPEN") return meeting.meetingOn;
  const isFiling = action === "ISSUE" || action === "FILE" || action === "SUBMIT";
  return isFiling ? filingDueOn(meeting.closedOn ?? meeting.meetingOn, thresholds) : null;
}

/**
 * The month's five steps: prepare, notice, meeting, filing, following up. The first that is not done is the current one, or
 * late once its last day has passed.
 * Source: Hướng dẫn 42-HD/BTCTW 2025.
 */
export function stepsOf(meeting: MonthMeeting | undefined, tasks: OpenTasks, { today, thresholds }: Calendar): Step[] {
  const plan = [
    {
      step: "PREPARE",
      done: meeting !== undefined && isPrepared(meeting, today),
      dueOn: dueOf("PREPARE", meeting, { today, thresholds }),
    },
    {
      step: "NOTICE",
      done: isDone.NOTICE(meeting),
      dueOn: meeting ? materialsDueOn(meeting.meetingOn, thresholds) : null,
    },
    { step: "MEETING", done: isDone.MEETING(meeting), dueOn: meeting?.meetingOn ?? null },
    {
      step: "FILING",
      done: isDone.FILING(meeting),
      dueOn: meeting ? filingDueOn(meeting.closedOn ?? meeting.meetingOn, thresholds) : null,
    },
    { step: "FOLLOW_UP", done: isDone.FILING(meeting) && tasks.open === 0, dueOn: tasks.nextDueOn },
  ] as const;
  const current = plan.findIndex(({ done }) => !done);
  return plan.map(({ step, done, dueOn }, index) => ({
    step,
    state: done ? "DONE" : index !== current ? "AHEAD" : dueOn !== null && dueOn < today ? "LATE" : "CURRENT",
    dueOn,
    daysLeft: done || dueOn === null ? null : daysBetween(today, dueOn),
  }));
}

/** Whether a meeting was held to its end, or will not be held: nothing is prepared for it or said in it any more. */
export function isOver(state: MeetingState): boolean {
  return state === "CLOSED" || state === "FILED" || state === "NOT_HELD";
}

const isDone = {
  NOTICE: (meeting: MonthMeeting | undefined) => meeting !== undefined && (meeting.noticeSent || isOver(meeting.state)),
  MEETING: (meeting: MonthMeeting | undefined) => meeting !== undefined && isOver(meeting.state),
  FILING: (meeting: MonthMeeting | undefined) =>
    meeting !== undefined && (meeting.state === "NOT_HELD" || (meeting.state === "FILED" && !needsTheCell(meeting))),
} as const;
