import { z } from "zod";
import { attendanceStatus } from "./attendance.ts";
import { secrecyRefusals } from "./file.ts";
import { meetingIdentity, meetingPath, meetingRefusals, outsideRefusal } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { done, id, line, moment, pageOf, pageRequest, text } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

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
 * A figure that a correction changes, before and after. `subject` says which vote (by its title), criterion (by its key) or cell (by its name)
 * where there are several; it is empty otherwise. `voteHands` are the hands counted of those present: `19/20`.
 */
export const correctionEffect = z.object({
  figure: z.enum([
    "convened",
    "base",
    "simpleMajority",
    "present",
    "attendancePercent",
    "durationMinutes",
    "cellConvened",
    "cellPresent",
    "cellAttendancePercent",
    "voteBase",
    "voteNeeded",
    "votePresent",
    "voteAgree",
    "voteDisagree",
    "voteOther",
    "voteHands",
    "voteUnrecorded",
    "voteHandsAway",
    "voteOutcome",
    "points",
    "selfTotal",
    "selfGrade",
  ]),
  subject: z.string(),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
});

/** Why a fact is not corrected so, whether it is looked at first or written down. */
const factRefusals = {
  ...state,
  NOTHING_CHANGES: { status: 409, message: "The record says so already." },
  COUNTS_DO_NOT_ADD_UP: { status: 422, message: "The counts must be those present with a vote." },
  ENDS_BEFORE_IT_BEGINS: { status: 422, message: "A meeting, and anybody's stay in it, ends after it begins." },
  IN_THE_FUTURE: { status: 422, message: "A meeting that is closed has ended." },
  ...outsideRefusal,
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
  listLeftOff: operation
    .errors(state)
    .route({
      method: "GET",
      path: `${meetingPath}/participants/{ofOrganizationId}/left-off`,
      summary: "Who belonged that day to a cell that took part and is not on the roll: whom a correction can add",
    })
    .input(pageRequest.extend({ ...meetingIdentity.shape, ofOrganizationId: id }))
    .output(pageOf(z.object({ personId: id, fullName: z.string() }))),
  preview: operation
    .errors(factRefusals)
    .route({
      method: "POST",
      path: `${meetingPath}/corrections/preview`,
      summary: "What a correction would change: base, votes, percentages, points, grade",
    })
    .input(meetingIdentity.extend({ correction: correctionSubject }))
    .output(z.object({ effects: z.array(correctionEffect), needsSuperior: z.boolean() })),
  make: operation
    .errors({ ...factRefusals, ...secrecyRefusals })
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
