import { z } from "zod";
import { agendaKind, agendaPart } from "./agenda.ts";
import { absenceReason, attendanceRow, figures } from "./attendance.ts";
import { guest } from "./guest.ts";
import { issuedLimits } from "./limits.ts";
import {
  duesStatus,
  meeting,
  meetingIdentity,
  meetingPath,
  meetingState,
  participantState,
  requirement,
  textField,
} from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { assignmentState } from "./preparation.ts";
import { day, id, moment, month, personName, revision } from "./primitives.ts";
import { organizationName, proposalState, proposalVerdict } from "./proposal-shape.ts";
import { scoreSheet } from "./ruleset-body.ts";
import { attendingSuperior, dayRequest } from "./schedule-shape.ts";
import { statementKind } from "./statement.ts";
import { taskState } from "./task.ts";
import { voteMatter, voteOutcome } from "./vote.ts";

export const agendaItem = z.object({
  agendaItemId: id,
  ordinal: z.int(),
  part: agendaPart,
  kind: agendaKind,
  /** Which step of the template it came from; null for what was added by hand. */
  stepKey: z.string().nullable(),
  title: z.string(),
  presenter: personName.nullable(),
  plannedMinutes: z.int(),
  central: z.boolean(),
  /** When its clock was started; null while it stands still. */
  runningSince: moment.nullable(),
  spentSeconds: z.int(),
  discussed: z.boolean(),
  /** The text of the register that the item disseminates. */
  directiveId: id.nullable(),
  /** The block of an orientation from above that the item was made of. */
  orientationBlockId: id.nullable(),
  /** Questions that the meeting is to talk about. */
  questions: z.array(z.string()),
  revision,
});

/** An organization in a joint meeting with the figures that count for it: people convened, expected and there, who spoke and how often. */
export const participant = z.object({
  organizationId: id,
  name: z.string(),
  state: participantState,
  reason: z.string(),
  convened: z.int(),
  unmarked: z.int(),
  present: z.int(),
  attendanceBase: z.int(),
  presentInBase: z.int(),
  attendancePercent: z.number().nullable(),
  speakers: z.int(),
  statements: z.int(),
  /** Whether the reader leads it: calls its own part of the roll, and answers for it. */
  ledByMe: z.boolean(),
});

export const workspaceTask = z.object({
  taskId: id,
  what: z.string(),
  owner: personName.nullable(),
  massOrganization: z.string(),
  dueOn: day,
  reportMonth: month.nullable(),
  targetValue: z.number().nullable(),
  targetUnit: z.string(),
  state: taskState,
  percent: z.int(),
  overdue: z.boolean(),
  revision,
});

/** An open task of an earlier meeting as this meeting reviews it; nobody copied it here. */
export const taskReview = workspaceTask.extend({
  startState: taskState,
  /** Its deadline before this meeting. */
  startDueOn: day,
  reportedState: taskState.nullable(),
  reportedPercent: z.int().nullable(),
  result: z.string(),
  /** What its owner noted last of its progress. */
  lastNote: z.object({ person: z.string(), body: z.string(), notedAt: moment }).nullable(),
  newDueOn: day.nullable(),
  reportRevision: revision,
});

export const voteRecord = z.object({
  voteId: id,
  matter: voteMatter,
  title: z.string(),
  agendaItemId: id.nullable(),
  outcome: voteOutcome,
  convened: z.int().nullable(),
  base: z.int().nullable(),
  needed: z.int().nullable(),
  presentWithVote: z.int().nullable(),
  agree: z.int().nullable(),
  disagree: z.int().nullable(),
  other: z.int().nullable(),
  reason: z.string(),
  takenAt: moment,
  /** Of a resolution: a mark of what it said when it was voted. */
  contentMark: z.string().nullable(),
  /**
   * Where a corrected roll call is apart from the count: the hands as they were counted, `unrecorded` for whoever turned out to
   * be there (counted as another opinion above), `away` for hands of whoever turned out not to be (taken off above).
   */
  hands: z.object({ agree: z.int(), disagree: z.int(), other: z.int(), unrecorded: z.int(), away: z.int() }).optional(),
});

const meetingProposal = z.object({
  proposalId: id,
  person: personName.nullable(),
  body: z.string(),
  owner: personName.nullable(),
  answer: z.string(),
  dueOn: day.nullable(),
  answeredAt: moment.nullable(),
  /** A level above that it lies with; null where it is the meeting's own organization. */
  liesWith: organizationName.nullable(),
  /** A level above whose answer it is. */
  answeredBy: organizationName.nullable(),
  state: proposalState,
  /** Closed in front of this meeting; its proposer was asked where there is a verdict. */
  closedHere: z.boolean(),
  verdict: proposalVerdict.nullable(),
  closingWord: z.string(),
  revision,
});

export const workspace = z.object({
  meeting,
  sessions: z.array(
    z.object({
      ordinal: z.int(),
      openedAt: moment,
      closedAt: moment.nullable(),
      reason: z.string(),
      /** When an adjourned meeting is to go on, where that was said. */
      continuesAt: moment.nullable(),
    }),
  ),
  durationMinutes: z.int().nullable(),
  /** A committee's own meeting has none. */
  minimumMinutes: z.int().nullable(),
  agenda: z.array(agendaItem),
  texts: z.array(
    z.object({
      subjectId: id,
      field: textField,
      body: z.string(),
      revision,
      changedBy: z.string().nullable(),
      changedAt: moment,
    }),
  ),
  assignments: z.array(
    z.object({
      assignmentId: id,
      person: personName,
      what: z.string(),
      dueOn: day.nullable(),
      doneAt: moment.nullable(),
      state: assignmentState,
      /** Not done, and its day has passed. */
      isOverdue: z.boolean(),
      word: z.string(),
      /** The paper that answers it. */
      materialId: id.nullable(),
    }),
  ),
  materials: z.array(
    z.object({
      materialId: id,
      agendaItemId: id.nullable(),
      fileId: id,
      title: z.string(),
      fileName: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      purpose: z.enum(["PAPER", "SIGNED_SCAN"]),
      /** Released for guests, who read it at their address without an account. */
      forGuests: z.boolean(),
      postedAt: moment,
      version: z.int(),
      /** What is new in this version; empty in the first. */
      changeNote: z.string(),
      /** When this version was posted; null for the first. */
      changedAt: moment.nullable(),
      /** What those above have issued and the paper came along with; null for what the cell posted or put in its place. */
      takenFrom: z.object({ orientationId: id, issuerName: z.string() }).nullable(),
      /** Whether the paper was posted in time before the meeting, and whether its present version came after that. Null for scans. */
      inTime: z.boolean().nullable(),
      changedLate: z.boolean(),
      /** Whether the reader posted the present version. */
      postedByMe: z.boolean(),
      /** Whether the reader has read the present version, and the last that was read. */
      readByMe: z.boolean(),
      readVersion: z.int().nullable(),
      /** How many have read the present version. */
      readCount: z.int(),
    }),
  ),
  /** A large joint meeting: rows are read cell by cell (attendance.listPart); here are those of who is named in the meeting. */
  rollByPart: z.boolean(),
  /** Of a joint meeting, a member of one of its cells reads the rows of the own cell; the figures are those of the whole roll. */
  attendance: z.array(attendanceRow),
  participants: z.array(participant),
  figures,
  guests: z.array(guest),
  /** Whether whoever has not read the papers was reminded today. */
  remindedToday: z.boolean(),
  /** Whether the meeting is scored. */
  scored: z.boolean(),
  /** The score sheet that judges it, where a committee has issued one; else the one that its rules name is shipped. */
  issuedSheet: scoreSheet.nullable(),
  /** The numbers that committees have issued for the place, from the root down, as the meeting keeps them. */
  issuedLimits: z.array(issuedLimits),
  absenceRequests: z.array(
    z.object({
      person: personName,
      /** What the roll call and the minutes say: the code's words and the note. */
      reason: z.string(),
      reasonCode: absenceReason,
      note: z.string(),
      requestedAt: moment,
      decision: z.enum(["ACCEPTED", "DECLINED"]).nullable(),
      decisionReason: z.string(),
      /** Of a joint meeting: whose leaders answer, the member's own cell's or those of who holds it. */
      answeredBy: organizationName.nullable(),
      /** Whether the reader does. */
      mayDecide: z.boolean(),
    }),
  ),
  /** Of a joint meeting: whose leaders would answer a request of the reader. */
  myAbsenceAnsweredBy: organizationName.nullable(),
  opinions: z.array(
    z.object({
      opinionId: id,
      person: personName,
      agendaItemId: id.nullable(),
      body: z.string(),
      sentAt: moment,
      takenUp: z.boolean(),
    }),
  ),
  statements: z.array(
    z.object({
      statementId: id,
      agendaItemId: id.nullable(),
      speaker: z.object({ personId: id.nullable(), guestId: id.nullable(), fullName: z.string() }),
      kind: statementKind,
      /** Whom praise or a reminder is about, where that was said. */
      about: personName.nullable(),
      gist: z.string(),
      saidAt: moment,
      revision,
    }),
  ),
  proposals: z.array(meetingProposal),
  /** From before this meeting: answered and to be read out, or still open; of a meeting that is over, those closed in front of it. */
  earlierProposals: z.array(meetingProposal),
  votes: z.array(voteRecord),
  taskReviews: z.array(taskReview),
  newTasks: z.array(workspaceTask),
  weaknesses: z.array(
    z.object({
      weaknessId: id,
      criterion: z.string().nullable(),
      body: z.string(),
      remedy: z.string(),
      owner: personName.nullable(),
      dueOn: day.nullable(),
    }),
  ),
  objections: z.array(
    z.object({
      objectionId: id,
      person: personName,
      body: z.string(),
      raisedAt: moment,
      answer: z.string(),
      answeredAt: moment.nullable(),
    }),
  ),
  corrections: z.array(
    z.object({
      correctionId: id,
      subject: z.string(),
      /** Whose attendance it corrects. */
      personName: z.string().nullable(),
      reason: z.string(),
      oldValue: z.unknown(),
      newValue: z.unknown(),
      effects: z.unknown(),
      needsSuperior: z.boolean(),
      superiorDecision: z.enum(["STANDS", "REOPEN"]).nullable(),
      author: z.string().nullable(),
      madeAt: moment,
    }),
  ),
  /** The committee meeting that prepared this one: when it was held, before that when it is planned. */
  preMeeting: z.object({ meetingId: id, state: meetingState, at: moment }).nullable(),
  /** Another day that the superior asks for, as long as nobody has answered; and who comes from above. */
  dayRequest: dayRequest.nullable(),
  attending: z.array(attendingSuperior),
  hasCommittee: z.boolean(),
  /** Who will chair and write where nobody is named yet, as last time: set when the meeting opens. Only for whoever may name others. */
  proposedOffices: z.object({ chair: personName.nullable(), minuteTaker: personName.nullable() }),
  /** What each next step still needs; the web shows it before anybody presses. */
  missing: z.object({
    convene: z.array(requirement),
    open: z.array(requirement),
    close: z.array(requirement),
    file: z.array(requirement),
  }),
  duesStatus,
  /** Last day on which filing is in time, and days left; null before closing and for meetings typed in from paper. */
  filing: z.object({ dueOn: day, daysLeft: z.int() }).nullable(),
});

export const workspaceContract = {
  get: operation
    .route({
      method: "GET",
      path: `${meetingPath}/workspace`,
      summary: "Everything of one meeting that its five tabs show",
    })
    .input(meetingIdentity)
    .output(workspace),
};
