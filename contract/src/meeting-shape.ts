import { z } from "zod";
import { abilities, id, moment, month, personName, revision } from "./primitives.ts";

export const meetingKind = z.enum([
  "REGULAR",
  "THEMATIC",
  "COMMITTEE",
  "EXTRAORDINARY",
  "CONGRESS",
  "REVIEW",
  "CEREMONY",
]);
export const meetingState = z.enum([
  "DRAFT",
  "CONVENED",
  "OPEN",
  "ADJOURNED",
  "CLOSED",
  "FILED",
  "POSTPONED",
  "NOT_HELD",
]);
export const meetingForm = z.enum(["IN_PLACE", "BY_GROUPS", "ONLINE"]);
export const recordedFrom = z.enum(["LIVE", "PAPER"]);
export const duesStatus = z.enum(["UNKNOWN", "PAID", "PARTLY"]);
export const grade = z.enum(["GOOD", "FAIR", "AVERAGE", "POOR"]);

/** Kinds that can be started; the others of domain.md §4 have procedures of their own. */
export const creatableMeetingKind = z.enum(["REGULAR", "COMMITTEE", "THEMATIC"]);

/** How a meeting on a topic is held: in one place, as a seminar, as a contest, as an exchange of experience. */
export const thematicForm = z.enum(["IN_PLACE", "SEMINAR", "CONTEST", "EXCHANGE"]);

/** How an organization beside stands to a joint meeting: asked, taking part, or not. */
export const participantState = z.enum(["INVITED", "AGREED", "DECLINED"]);

export const meetingIdentity = z.object({ organizationId: id, meetingId: id });
export const meetingPath = "/organizations/{organizationId}/meetings/{meetingId}" as const;

export const meetingSummary = meetingIdentity.extend({
  kind: meetingKind,
  state: meetingState,
  month,
  /** What a meeting on one topic is about; empty elsewhere. */
  topic: z.string(),
  /** Held together with other organizations, or by a committee for the cells below it. */
  joint: z.boolean(),
  /** Who holds it: of a joint meeting that may be another organization than the one it is listed for. */
  organizationName: z.string(),
  scheduledAt: moment,
  /** When it was held: it may be another day than the planned one. Null as long as it has not opened. */
  openedAt: moment.nullable(),
  place: z.string(),
  recordedFrom,
  selfGrade: grade.nullable(),
  officialGrade: grade.nullable(),
});

export const meeting = meetingSummary.extend({
  form: meetingForm,
  thematicPart: z.boolean(),
  thematicForm,
  /** A committee's meeting of its standing committee alone. */
  ofStandingCommittee: z.boolean(),
  chair: personName.nullable(),
  minuteTaker: personName.nullable(),
  helper: personName.nullable(),
  preMeetingId: id.nullable(),
  continuesId: id.nullable(),
  /** The meeting that takes the place of this one, where it was postponed; null as long as there is none. */
  followedBy: z.object({ meetingId: id, scheduledAt: moment }).nullable(),
  noticeSentAt: moment.nullable(),
  agendaAdoptedAt: moment.nullable(),
  closedAt: moment.nullable(),
  minutesAdoptedAt: moment.nullable(),
  filedAt: moment.nullable(),
  sentToSuperiorAt: moment.nullable(),
  /** When the package was posted to the national register by hand ("Đã đăng lúc …"). */
  postedAt: moment.nullable(),
  /** When the last of what was recorded on a device without a network arrived; null where all of it came at once. */
  receivedLateAt: moment.nullable(),
  /** When the superior accepted that the meeting was not held; null as long as that is open. */
  notHeldAcceptedAt: moment.nullable(),
  /** When and why the superior did not accept that the meeting is not held; kept while it is prepared and held after all. */
  notHeldDeclined: z.object({ declinedAt: moment, reason: z.string() }).nullable(),
  duesStatus,
  withoutVotes: z.boolean(),
  resolutionWaived: z.boolean(),
  /** Why it was postponed, not held or goes on without votes. */
  reason: z.string(),
  rulesVersion: z.string(),
  revision,
  abilities,
});

/** Fields of a meeting or an agenda item that save themselves while they are typed. */
export const textField = z.enum([
  "OPENING_REASON",
  "GUESTS",
  "SECRETARY_REPORT",
  "MOOD",
  "POLITICAL_TASK",
  "PRAISE",
  "SHORTCOMINGS",
  "CARRYING_OUT",
  "SYNTHESIS",
  "RESOLUTION_EXTRA",
  "DUES_NOTE",
  "DRAFT_CONCLUSION",
  "CONCLUSION",
  "DISCUSSION",
  "DRAFT_RESOLUTION",
  "OUTLINE",
]);

/** A wording of the record that a later meeting may take up; the title is that of its agenda item. */
export const earlierText = z.object({ meetingId: id, month, title: z.string().nullable(), body: z.string() });

export const stateRefusal = {
  MEETING_STATE: {
    status: 409,
    message: "The meeting is in a state that does not allow this.",
    data: z.object({ state: meetingState }),
  },
} as const;

/** Times of arrival and leaving lie within the meeting; the data says from when to when it was held, as far as it has come. */
export const outsideRefusal = {
  OUTSIDE_THE_MEETING: {
    status: 422,
    message: "Arrival and leaving lie within the meeting.",
    data: z.object({ beginsAt: moment, endsAt: moment.nullable() }),
  },
} as const;

/** Refusals of operations that belong to a state of the meeting. */
export const meetingRefusals = {
  ...stateRefusal,
  ONE_REGULAR_MEETING_A_MONTH: { status: 409, message: "This month already has its regular meeting." },
  NOT_A_CELL: { status: 409, message: "A regular meeting is held by a cell." },
} as const;

export const requirement = z.enum([
  "SCHEDULE",
  "PLACE",
  "AGENDA",
  "MEMBERS",
  "PARTICIPANTS",
  "CHAIR",
  "MINUTE_TAKER",
  "ROLL_CALL",
  "AGENDA_ADOPTED",
  "TASK_REVIEW",
  "CONCLUSIONS",
  "RESOLUTION_VOTE",
  "SCORE",
  "SCORE_VOTE",
  "MINUTES_ADOPTED",
  "MINUTES_ISSUED",
  "RESOLUTION_ISSUED",
]);

/** What can have been recorded since a meeting opened. */
export const recordedInCourse = z.enum([
  "ROLL_CALL",
  "AGENDA_ADOPTED",
  "VOTES",
  "STATEMENTS",
  "TASK_REPORTS",
  "TASKS",
  "NOTES",
  "ITEMS_DISCUSSED",
  "POINTS",
  "WEAKNESSES",
  "ADJOURNED",
  "WITHOUT_VOTES",
  "RESOLUTION_WAIVED",
  "MINUTES_ADOPTED",
]);
