import { addDays } from "../calendar.rules.ts";
import { judgeRecord } from "../evaluation/judge-record.rules.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import type { CellStory } from "./cell-story.ts";
import { minutesAfter, workingDayBefore } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { HeldMeeting } from "./hold-regular.ts";
import { hourOf } from "./meeting-frame.ts";
import { addMeetingRows } from "./meeting-rows.ts";
import { issuePapers } from "./paper-rows.ts";
import type { Fate } from "./score-meeting.ts";

/** The meeting as it stands in the minute book and was typed in later: no clock ran, no notice was sent from here, nothing was posted. */
export function asFromPaper(held: HeldMeeting): HeldMeeting {
  const { record, times } = held;
  const meeting: MeetingRecordRows["meeting"] = { ...record.meeting, recordedFrom: "PAPER", noticeSentAt: null };
  return {
    ...held,
    stepOf: new Map(),
    record: {
      ...record,
      meeting,
      materials: [],
      agenda: record.agenda.map((item) => ({ ...item, spentSeconds: 0 })),
      roll: record.roll.map((person) => ({ ...person, arrivedAt: null })),
      votes: record.votes.filter(({ matter }) => matter !== "AGENDA"),
    },
    history: {
      ...held.history,
      followerInformedAt: null,
      requiredSteps: [],
      stepOfItem: new Map(),
      titleOfStep: new Map(),
      papersPostedOn: dayOf(times.papersAt),
    },
  };
}

/** What becomes of such a meeting: filed on the days that the book says, sent and decided after it was typed in. */
export function fateFromPaper(fate: Fate, closedAt: Date): Fate {
  const typedOn = addDays(dayOf(closedAt), 12);
  return {
    ...fate,
    filedAt: momentAt(dayOf(fate.filedAt ?? closedAt), "12:00"),
    postedAt: null,
    submittedAt: momentAt(typedOn, "10:20"),
    decidedAt: momentAt(addDays(typedOn, 4), "09:40"),
  };
}

/**
 * The meeting that was planned first and put off on its own day: it stays on record with its notice, which that of the
 * meeting that took its place replaces. Answers that meeting, which continues it.
 */
export function putOff(rows: DemoRows, story: CellStory, held: HeldMeeting): HeldMeeting {
  const { record, times } = held;
  const planned = momentAt(times.plannedOn, hourOf(story.cell.name));
  const sentAt = momentAt(workingDayBefore(times.plannedOn, 2), "09:15");
  const put = plannedRecord(record, { id: story.random.id(sentAt), planned, sentAt });
  addMeetingRows(rows, put, {
    stepOf: held.stepOf,
    followerInformedAt: sentAt,
    createdAt: minutesAfter(sentAt, -1440),
    createdBy: null,
    score: null,
  });
  const successor = { ...record, meeting: { ...record.meeting, continuesId: put.meeting.id } };
  const judged = (original: MeetingRecordRows, at: Date) =>
    judgeRecord({ original, history: held.history, stored: undefined, scores: [] }, at);
  const [replacesId = ""] = issuePapers(rows, story, { judged: judged(put, sentAt), kinds: ["NOTICE"], at: sentAt });
  const convened = plannedRecord(successor, {
    id: record.meeting.id,
    planned: times.openedAt,
    sentAt: times.noticeSentAt,
  });
  issuePapers(rows, story, {
    judged: judged(convened, times.noticeSentAt),
    kinds: ["NOTICE"],
    at: times.noticeSentAt,
    replacesId,
  });
  return { ...held, record: successor };
}

/** A meeting as it was convened: nobody marked, nothing said. */
function plannedRecord(record: MeetingRecordRows, of: { id: string; planned: Date; sentAt: Date }): MeetingRecordRows {
  return {
    ...record,
    meeting: {
      ...record.meeting,
      id: of.id,
      state: "POSTPONED",
      scheduledAt: of.planned,
      noticeSentAt: of.sentAt,
      openedAt: null,
      agendaAdoptedAt: null,
      closedAt: null,
      minutesAdoptedAt: null,
      duesStatus: "UNKNOWN",
      reason: "Phòng họp mất điện cả ngày, chi bộ thống nhất lùi lịch",
    },
    sessions: [],
    agenda: record.agenda.map((item) => ({ ...item, spentSeconds: 0, discussed: false })),
    texts: [],
    materials: [],
    roll: record.roll.map((person) => ({ ...person, status: "UNMARKED", reason: "", arrivedAt: null, revision: 1 })),
    statements: [],
    proposals: [],
    earlierProposals: [],
    votes: [],
    taskReviews: [],
    newTasks: [],
    weaknesses: [],
  };
}
