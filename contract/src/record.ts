import { z } from "zod";
import { attendanceStatus } from "./attendance.ts";
import { scoring } from "./evaluation.ts";
import { secrecyRefusals } from "./file.ts";
import { duesStatus, meetingForm, meetingIdentity, meetingPath, meetingRefusals } from "./meeting.ts";
import { operation } from "./operation.ts";
import { day, done, id, line, moment, month, text } from "./primitives.ts";
import { statementKind } from "./statement.ts";
import { taskState } from "./task.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

export const documentKind = z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET", "CORRECTION"]);

const issuedDocument = z.object({
  documentId: id,
  kind: documentKind,
  /** `05-NQ/CB`; empty for papers without a number. */
  symbol: z.string(),
  issuedOn: day,
  issuedAt: moment,
  /** The paper that this one corrects, or the notice that it replaces. */
  correctsId: id.nullable(),
  /** The notice that took the place of this one, for another time or place; it may belong to the meeting that follows. */
  replacedById: id.nullable(),
});

/**
 * Documents of a meeting. The files themselves are at
 * `GET /api/organizations/{organizationId}/meetings/{meetingId}/documents/{documentId}/file?format=pdf|docx`, a draft of one not yet issued at
 * `…/drafts/{kind}/file?format=pdf|docx`, and the year's minute book at `GET /api/organizations/{organizationId}/minute-books/{year}/file`.
 */
export const documentContract = {
  list: operation
    .route({ method: "GET", path: `${meetingPath}/documents`, summary: "Documents issued of this meeting" })
    .input(meetingIdentity)
    .output(
      z.object({
        documents: z.array(issuedDocument),
        nextSymbols: z.object({ resolution: z.string(), conclusion: z.string() }),
      }),
    ),
  issue: operation
    .errors({
      ...state,
      ALREADY_ISSUED: { status: 409, message: "This document is issued already; a correction gets its own number." },
      NOTHING_TO_ISSUE: {
        status: 409,
        message:
          "This meeting has no such document: its resolution was not passed, or nothing was concluded or scored.",
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/documents`,
      summary: "Issue a document: it takes the next number of its type in the term and no longer changes",
    })
    .input(meetingIdentity.extend({ kind: z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"]) }))
    .output(issuedDocument),
  open: operation
    .route({
      method: "GET",
      path: `${meetingPath}/documents/{documentId}`,
      summary: "An issued document as data; the files are drawn from it",
    })
    .input(meetingIdentity.extend({ documentId: id }))
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
  draft: operation
    .route({
      method: "GET",
      path: `${meetingPath}/drafts/{kind}`,
      summary: "A document as it would be issued now, as data, with blanks where nothing is known yet",
    })
    .input(meetingIdentity.extend({ kind: z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"]) }))
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
  minuteBook: operation
    .errors({
      NO_MINUTES: {
        status: 409,
        message: "No minutes were issued of this year's meetings yet.",
        data: z.object({ year: z.int() }),
      },
    })
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/minute-books/{year}",
      summary: "The minutes issued of a year's meetings as one book, as data",
    })
    .input(z.object({ organizationId: id, year: z.coerce.number().int().min(1930).max(2100) }))
    .output(z.object({ content: z.unknown() })),
  postingPackage: operation
    .route({
      method: "GET",
      path: `${meetingPath}/posting-package`,
      summary: "What to post in the national register: named files and the text to paste",
    })
    .input(meetingIdentity)
    .output(
      z.object({
        files: z.array(z.object({ name: z.string(), href: z.string() })),
        text: z.string(),
        postedAt: moment.nullable(),
      }),
    ),
  shareText: operation
    .route({
      method: "GET",
      path: `${meetingPath}/share-text`,
      summary: "Time, place and agenda titles to hand to a chat group; never papers or names",
    })
    .input(meetingIdentity)
    .output(z.object({ text: z.string() })),
};

/**
 * What was found wrong after closing, and its true value. An attendance of somebody who is not on the roll adds whoever was
 * forgotten, in the standing that the register has for that day.
 */
export const correctionSubject = z.discriminatedUnion("subject", [
  z.object({
    subject: z.literal("ATTENDANCE"),
    personId: id,
    status: attendanceStatus.exclude(["UNMARKED"]),
    arrivedAt: moment.nullable().default(null),
    leftAt: moment.nullable().default(null),
  }),
  z.object({
    subject: z.literal("VOTE"),
    voteId: id,
    agree: z.int().min(0),
    disagree: z.int().min(0),
    other: z.int().min(0),
  }),
  z.object({ subject: z.literal("TIME"), openedAt: moment, closedAt: moment }),
  z.object({ subject: z.literal("CONCLUSION"), agendaItemId: id, body: text(20_000) }),
  z.object({ subject: z.literal("OTHER"), body: text(4000).pipe(z.string().min(1)) }),
]);

/**
 * A figure that a correction changes, before and after. `subject` says which vote (by its title) or criterion (by its key)
 * where there are several; it is empty otherwise.
 */
export const correctionEffect = z.object({
  figure: z.enum([
    "convened",
    "base",
    "simpleMajority",
    "present",
    "attendancePercent",
    "durationMinutes",
    "voteBase",
    "voteNeeded",
    "votePresent",
    "voteAgree",
    "voteOutcome",
    "points",
    "selfTotal",
    "selfGrade",
  ]),
  subject: z.string(),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
});

const standingRefusals = {
  NOT_A_MEMBER_THEN: {
    status: 409,
    message: "On the day of the meeting this person did not belong here. Enter the membership with its dates first.",
  },
  NOT_EXEMPT: {
    status: 409,
    message: "There was no exemption in force on that day. Record it with its dates first, or mark as excused.",
  },
} as const;

export const correctionContract = {
  preview: operation
    .errors({
      ...state,
      NOTHING_CHANGES: { status: 409, message: "The record says so already." },
      COUNTS_DO_NOT_ADD_UP: { status: 422, message: "The counts must be those present with a vote." },
      ENDS_BEFORE_IT_BEGINS: { status: 422, message: "A meeting, and anybody's stay in it, ends after it begins." },
      ...standingRefusals,
    })
    .route({
      method: "POST",
      path: `${meetingPath}/corrections/preview`,
      summary: "What a correction would change: base, votes, percentages, points, grade",
    })
    .input(meetingIdentity.extend({ correction: correctionSubject }))
    .output(z.object({ effects: z.array(correctionEffect), needsSuperior: z.boolean() })),
  make: operation
    .errors({
      ...state,
      NOTHING_CHANGES: { status: 409, message: "The record says so already." },
      COUNTS_DO_NOT_ADD_UP: { status: 422, message: "The counts must be those present with a vote." },
      ENDS_BEFORE_IT_BEGINS: { status: 422, message: "A meeting, and anybody's stay in it, ends after it begins." },
      ...standingRefusals,
      ...secrecyRefusals,
    })
    .route({
      method: "POST",
      path: `${meetingPath}/corrections`,
      summary: "Add a correction with reason; everything that depends on the fact is recomputed beside the old value",
    })
    .input(meetingIdentity.extend({ correction: correctionSubject, reason: line(1000) }))
    .output(z.object({ correctionId: id, effects: z.array(correctionEffect), needsSuperior: z.boolean() })),
  decide: operation
    .errors({
      ALREADY_DECIDED: { status: 409, message: "This correction is decided already." },
      OWN_CELL: { status: 403, message: "Nobody decides over the own cell." },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/corrections/{correctionId}/decide`,
      summary: "The superior decides over a correction that changed a majority or the grade",
    })
    .input(meetingIdentity.extend({ correctionId: id, decision: z.enum(["STANDS", "REOPEN"]) }))
    .output(done),
};

const counts = z.object({ agree: z.int().min(0), disagree: z.int().min(0), other: z.int().min(0) });

/** A past meeting as it stands in the minute book, entered on one page. Its facts count as of that day. */
export const paperContract = {
  enter: operation
    .errors({
      ONE_REGULAR_MEETING_A_MONTH: meetingRefusals.ONE_REGULAR_MEETING_A_MONTH,
      NOT_A_CELL: meetingRefusals.NOT_A_CELL,
      IN_THE_FUTURE: { status: 422, message: "A meeting from the minute book lies in the past." },
      ROLL_DIFFERS: {
        status: 422,
        message: "The roll must name everybody who was a member on that day, and nobody else.",
        data: z.object({ personIds: z.array(id) }),
      },
      COUNTS_DO_NOT_ADD_UP: {
        status: 422,
        message: "Counts of a vote must be those present with a vote.",
        data: z.object({ counted: z.int(), presentWithVote: z.int() }),
      },
      OWNER_NOT_A_MEMBER: { status: 409, message: "The owner of a task is a member of this organization." },
      ENDS_BEFORE_IT_BEGINS: { status: 422, message: "A meeting, and anybody's stay in it, ends after it begins." },
      ...secrecyRefusals,
      CRITERION_UNKNOWN: scoring.CRITERION_UNKNOWN,
      POINTS_OUT_OF_RANGE: scoring.POINTS_OUT_OF_RANGE,
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/paper-meetings",
      summary: "Enter a meeting that was held with pen and paper, all at once",
    })
    .input(
      z.object({
        organizationId: id,
        kind: z.enum(["REGULAR", "COMMITTEE"]).default("REGULAR"),
        month,
        openedAt: moment,
        closedAt: moment,
        place: line(300, 0),
        form: meetingForm.default("IN_PLACE"),
        thematicPart: z.boolean().default(false),
        chairId: id,
        minuteTakerId: id,
        noticeSentOn: day.nullable(),
        papersPostedOn: day.nullable(),
        duesStatus: duesStatus.default("UNKNOWN"),
        attendance: z
          .array(
            z.object({
              personId: id,
              status: attendanceStatus.exclude(["UNMARKED"]),
              reason: line(500, 0).default(""),
            }),
          )
          .min(1)
          .max(500),
        mood: text(20_000).default(""),
        contents: z
          .array(
            z.object({ title: line(500), discussion: text(20_000).default(""), conclusion: text(20_000).default("") }),
          )
          .max(40),
        statements: z
          .array(z.object({ personId: id, kind: statementKind, gist: text(4000).pipe(z.string().min(1)) }))
          .max(300),
        taskReports: z
          .array(
            z.object({
              taskId: id,
              state: taskState,
              percent: z.int().min(0).max(100),
              result: text(2000).default(""),
            }),
          )
          .max(200),
        tasks: z.array(z.object({ what: line(1000), ownerId: id, dueOn: day })).max(100),
        resolutionVote: counts.nullable(),
        scoreVote: counts.nullable(),
        points: z.record(z.string().max(60), z.number().min(0).max(100)).default({}),
        minutesAdopted: z.boolean().default(true),
        filedOn: day.nullable(),
      }),
    )
    .output(meetingIdentity),
};

export const handoverContract = {
  open: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/handover/document",
      summary: "The record of the last handing over, or of one that would be made now, as data",
    })
    .input(z.object({ organizationId: id }))
    .output(z.object({ content: z.unknown() })),
  preview: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/handover",
      summary:
        "What a leaving secretary hands over: open tasks, meetings not filed, numbers used, what waits. PDF at …/handover/file",
    })
    .input(z.object({ organizationId: id }))
    .output(
      z.object({
        openTasks: z.int(),
        unfiledMeetings: z.array(z.object({ meetingId: id, month })),
        lastNumbers: z.array(z.object({ type: z.string(), last: z.int() })),
        waitingRequests: z.int(),
        openProposals: z.int(),
        handovers: z.array(
          z.object({ handoverId: id, from: z.string().nullable(), to: z.string().nullable(), madeAt: moment }),
        ),
      }),
    ),
  make: operation
    .errors({ NOT_A_MEMBER: { status: 409, message: "The one who takes over is a member of this organization." } })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/handovers",
      summary: "Record the handing over of the secretary's work",
    })
    .input(z.object({ organizationId: id, toPersonId: id }))
    .output(z.object({ handoverId: id })),
};
