import type { AgendaItemRow, TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { FactsHistory } from "./gather-facts.rules.ts";

/** What the record says of the course of a meeting. */
export type CourseOfMeeting = {
  stepsRequired: number;
  stepsRecorded: number;
  /** Null where no clock ran. */
  ideologyMinutes: number | null;
  conclusionsDue: number;
  conclusionsRecorded: number;
  concluded: boolean;
  /** Whether the minutes have every part: who was there, who wrote, the course, the conclusion. */
  written: boolean;
};

/** The course of a meeting in figures. A meeting from the minute book has no procedure to hold it against: people judge. */
export function courseOf(record: MeetingRecordRows, history: FactsHistory, now: Date): CourseOfMeeting {
  const steps = requiredStepsOf(record, history);
  const items = new Map(record.agenda.map((item) => [history.stepOfItem.get(item.id), item]));
  const due = itemsToConclude(record);
  return {
    stepsRequired: steps.length,
    stepsRecorded: steps.filter((step) => isStepRecorded(record, items.get(step))).length,
    ideologyMinutes: ideologyMinutes(record, now),
    conclusionsDue: due.length,
    conclusionsRecorded: due.filter((item) => hasConclusion(record, item)).length,
    concluded: isConcluded(record),
    written: Object.values(partsWritten(record)).every(Boolean),
  };
}

/** Keys of the steps that a meeting is held against: none where it was typed in from the minute book. */
export function requiredStepsOf(
  { meeting }: Pick<MeetingRecordRows, "meeting">,
  { requiredSteps }: Pick<FactsHistory, "requiredSteps">,
): readonly string[] {
  return meeting.recordedFrom === "PAPER" ? [] : requiredSteps;
}

/** Whether something is written in a field, of the meeting or of one of its items. */
export function hasText(
  record: Pick<MeetingRecordRows, "texts">,
  field: TextRow["field"],
  subjectId?: string,
): boolean {
  return record.texts.some(
    (text) =>
      text.field === field && text.body.trim() !== "" && (subjectId === undefined || text.subjectId === subjectId),
  );
}

/** Items that ask for a conclusion, because they were discussed, or have one. */
export function itemsToConclude(record: MeetingRecordRows): AgendaItemRow[] {
  return record.agenda.filter(
    (item) => hasConclusion(record, item) || (item.kind === "DISCUSSION" && wasTakenUp(record, item)),
  );
}

export function hasConclusion(record: MeetingRecordRows, { id }: AgendaItemRow): boolean {
  return hasText(record, "CONCLUSION", id);
}

function wasTakenUp(record: MeetingRecordRows, item: AgendaItemRow): boolean {
  return (
    item.discussed ||
    item.spentSeconds > 0 ||
    item.startedAt !== null ||
    hasText(record, "DISCUSSION", item.id) ||
    hasConclusion(record, item) ||
    record.statements.some(({ agendaItemId }) => agendaItemId === item.id)
  );
}

/** A step counts as recorded when its item was taken up, or what it is there for stands in the record. */
export function isStepRecorded(record: MeetingRecordRows, item: AgendaItemRow | undefined): boolean {
  return item !== undefined && (wasTakenUp(record, item) || isEvident(record, item));
}

function isEvident(record: MeetingRecordRows, item: AgendaItemRow): boolean {
  switch (item.kind) {
    case "OPENING":
      return record.roll.length > 0 && record.roll.every(({ status }) => status !== "UNMARKED") && isAdopted(record);
    case "REPORT":
      return hasText(record, "SECRETARY_REPORT");
    case "TASK_REVIEW":
      return record.taskReviews.every(({ reportedState }) => reportedState !== null);
    case "IDEOLOGY":
      return hasText(record, "MOOD");
    case "CRITICISM":
      return record.statements.some(({ kind }) => kind !== "OPINION" && kind !== "QUESTION" && kind !== "INFORMATION");
    case "CONCLUSION":
      return isConcluded(record);
    case "RESOLUTION":
      return record.votes.some(({ matter }) => matter === "RESOLUTION");
    // The score is being made, and the minutes are adopted after it; a meeting does not close without them.
    case "EVALUATION":
    case "OTHER":
      return item.part === "CLOSING";
    default:
      return false;
  }
}

function isAdopted({ meeting }: MeetingRecordRows): boolean {
  return meeting.agendaAdoptedAt !== null || meeting.withoutVotes;
}

function isConcluded(record: MeetingRecordRows): boolean {
  return hasText(record, "SYNTHESIS") || hasText(record, "CONCLUSION");
}

/** The parts that minutes have: who was there, who wrote, the course, the conclusion; and whether each is there. */
export function partsWritten(record: MeetingRecordRows) {
  return {
    ROLL: record.roll.length > 0 && record.roll.every(({ status }) => status !== "UNMARKED"),
    MINUTE_TAKER: record.meeting.minuteTakerId !== null,
    COURSE: record.statements.length > 0 || hasText(record, "DISCUSSION") || hasText(record, "SECRETARY_REPORT"),
    CONCLUSION: isConcluded(record),
  };
}

function ideologyMinutes({ agenda }: MeetingRecordRows, now: Date): number | null {
  const items = agenda.filter(isOfIdeology);
  const seconds = items.reduce((sum, item) => sum + secondsOf(item, now), 0);
  // Whole minutes, as the length of the meeting itself: fourteen and a half are not fifteen.
  return seconds === 0 ? null : Math.floor(seconds / 60);
}

/** Items whose time counts as given to ideology, self-criticism and criticism. */
export function isOfIdeology({ kind }: AgendaItemRow): boolean {
  return kind === "IDEOLOGY" || kind === "CRITICISM";
}

/** How long an item has had, its running clock included. */
export function secondsOf(item: AgendaItemRow, now: Date): number {
  return item.spentSeconds + runningSeconds(item, now);
}

function runningSeconds({ startedAt }: AgendaItemRow, now: Date): number {
  return startedAt === null ? 0 : Math.max(0, (now.getTime() - startedAt.getTime()) / 1000);
}
