import type { Answer } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { MonthMeetingRow, OpenTaskCounts } from "./home.queries.ts";
import { isOver, type MonthMeeting, type Step, type StepName } from "./home.rules.ts";

type Month = Answer<"home.month">;
type Note = Month["steps"][number]["notes"][number];

/** The row of a meeting as the rules of the month read it. */
export function toMonthMeeting(row: MonthMeetingRow): MonthMeeting & { row: MonthMeetingRow } {
  return {
    ...row,
    row,
    meetingOn: dayOf(row.openedAt ?? row.scheduledAt),
    closedOn: row.closedAt && dayOf(row.closedAt),
    filedOn: row.filedAt && dayOf(row.filedAt),
    noticeSent: row.noticeSentAt !== null,
    hasPlace: row.place !== "",
    assignmentsOpen: row.openAssignments.length,
    hasCommittee: row.committeeMembers > 0,
    committeeMet: row.preMeetingState === "CLOSED" || row.preMeetingState === "FILED",
  };
}

/** A step with the sentences that stand under it. */
export function presentStep(
  step: Step,
  row: MonthMeetingRow | undefined,
  tasks: OpenTaskCounts,
): Month["steps"][number] {
  return { ...step, notes: row || step.step === "FOLLOW_UP" ? notesOf[step.step](row, tasks) : [] };
}

const notesOf: Record<StepName, (row: MonthMeetingRow | undefined, tasks: OpenTaskCounts) => Note[]> = {
  PREPARE: (row) => (row ? preparationNotes(row) : []),
  NOTICE: (row) => (row ? noticeNotes(row) : []),
  MEETING: (row) => (row ? meetingNotes(row) : []),
  FILING: (row) => (row ? filingNotes(row) : []),
  FOLLOW_UP: (row, tasks) =>
    listed(
      row !== undefined && row.tasksReviewed > 0 && note("TASKS", { total: row.tasksReviewed, done: row.tasksDone }),
      note("TASKS_OPEN", { count: tasks.open }),
      tasks.overdue > 0 && note("TASKS_OVERDUE", { count: tasks.overdue }),
    ),
};

function preparationNotes(row: MonthMeetingRow): Note[] {
  const met = row.preMeetingState === "CLOSED" || row.preMeetingState === "FILED";
  return listed(
    met && row.preMeetingAt !== null && note("COMMITTEE_MET", { day: dayOf(row.preMeetingAt) }),
    !met && row.committeeMembers > 0 && row.state === "DRAFT" && note("COMMITTEE_TO_MEET", {}),
    row.agendaItems > 0 &&
      row.state === "DRAFT" &&
      note("AGENDA", { count: row.agendaItems, minutes: row.plannedMinutes }),
    row.draftExists && note("DRAFT_READY", {}),
    row.openAssignments.length > 0 &&
      !isOver(row.state) &&
      note("ASSIGNMENTS_OPEN", { count: row.openAssignments.length }),
  );
}

function noticeNotes(row: MonthMeetingRow): Note[] {
  const isAhead = row.state === "DRAFT" || row.state === "CONVENED";
  return listed(
    row.noticeSentAt !== null && note("NOTICE_SENT", { day: dayOf(row.noticeSentAt) }),
    row.papers > 0 ? note("PAPERS", { count: row.papers }) : isAhead && note("NO_PAPERS", {}),
  );
}

function meetingNotes(row: MonthMeetingRow): Note[] {
  const at = (row.openedAt ?? row.scheduledAt).toISOString();
  return listed(
    note(row.openedAt === null ? "SCHEDULED" : "HELD", { at, place: row.place }),
    row.attendanceBase > 0 && note("ATTENDED", { present: row.present, base: row.attendanceBase }),
  );
}

function filingNotes(row: MonthMeetingRow): Note[] {
  const isRated = row.state === "CLOSED" || row.state === "FILED";
  return listed(
    row.filedAt !== null && note("FILED", { day: dayOf(row.filedAt) }),
    row.sentAt !== null && note("SENT", { day: dayOf(row.sentAt) }),
    isRated && row.officialGrade !== null
      ? note("OFFICIAL_GRADE", { grade: row.officialGrade })
      : isRated && row.selfGrade !== null && note("SELF_GRADE", { grade: row.selfGrade }),
  );
}

function note(key: Note["key"], values: Note["values"]): Note {
  return { key, values };
}

function listed(...candidates: (Note | false)[]): Note[] {
  return candidates.filter((candidate) => candidate !== false);
}
