import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import {
  creatableMeetingKind,
  duesStatus,
  earlierText,
  meeting,
  meetingForm,
  meetingIdentity,
  meetingKind,
  meetingPath,
  meetingRefusals,
  meetingSummary,
  recordedInCourse,
  requirement,
  stateRefusal,
  textField,
  thematicForm,
} from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { done, id, line, moment, month, pageOf, pageRequest, revision, text } from "./primitives.ts";

const missing = {
  SOMETHING_MISSING: {
    status: 409,
    message: "Something that this step needs is missing.",
    data: z.object({ missing: z.array(requirement) }),
  },
} as const;
const schedule = z.object({
  scheduledAt: moment,
  place: line(300, 0),
  form: meetingForm,
  thematicPart: z.boolean(),
  /** Of a meeting on one topic, or with a thematic part: what is not said stays. */
  topic: line(300, 0).optional(),
  thematicForm: thematicForm.optional(),
});

/** Organizations that take part at most; a larger body holds its conference in several places. */
const PARTICIPANTS_AT_MOST = 300;

/** Who takes part in a joint meeting: all cells below the committee that holds it, or those named. */
const participantChoice = z.union([z.literal("WHOLE_BODY"), z.array(id).max(PARTICIPANTS_AT_MOST)]);
const participantRefusals = {
  NOT_A_COMPANION: {
    status: 409,
    message: "A cell holds a meeting with cells under the same superior, a committee with cells below it.",
  },
  TOO_MANY_PARTICIPANTS: {
    status: 409,
    message: "Too many organizations for one meeting.",
    data: z.object({ atMost: z.int() }),
  },
} as const;
const answered = {
  NOT_HELD_ACCEPTED: { status: 409, message: "The superior has already accepted that this meeting is not held." },
} as const;
const reason = line(500);
const notThematic = { status: 409, message: "Only a meeting on one topic is held together with others." } as const;

export const meetingContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/meetings",
      summary: "Meetings of an organization, newest first",
    })
    .input(pageRequest.extend({ organizationId: id, kind: meetingKind.optional() }))
    .output(pageOf(meetingSummary)),
  get: operation
    .route({ method: "GET", path: meetingPath, summary: "One meeting with what the reader may do" })
    .input(meetingIdentity)
    .output(meeting),
  create: operation
    .errors({ ...meetingRefusals, ...participantRefusals })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/meetings",
      summary: "Start preparing a meeting; its agenda comes from the template of the cell's type",
    })
    .input(
      z.object({
        organizationId: id,
        kind: creatableMeetingKind,
        month,
        scheduledAt: moment,
        place: line(300, 0).default(""),
        form: meetingForm.default("IN_PLACE"),
        thematicPart: z.boolean().default(false),
        /** Of a meeting on one topic: what it is about, how it is held, and who takes part besides. */
        topic: line(300, 0).default(""),
        thematicForm: thematicForm.default("IN_PLACE"),
        participants: participantChoice.default([]),
        /** Of a committee's meeting: of its standing committee alone. */
        ofStandingCommittee: z.boolean().default(false),
      }),
    )
    .output(meetingIdentity),
  listCompanions: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/meeting-companions",
      summary: "Cells that a meeting can be held with: beside the own cell, or below the committee",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(z.object({ organizationId: id, name: z.string() }))),
  chooseParticipants: operation
    .errors({ ...stateRefusal, ...participantRefusals, NOT_THEMATIC: notThematic })
    .route({
      method: "PUT",
      path: `${meetingPath}/participants`,
      summary:
        "Say who takes part in a thematic meeting before it is convened; cells beside are asked, their leaders told",
    })
    .input(meetingIdentity.extend({ participants: participantChoice }))
    .output(done),
  answerInvitation: operation
    .errors({ ...stateRefusal, NOT_INVITED: { status: 409, message: "Nobody asks your cell to this meeting." } })
    .route({
      method: "PUT",
      path: `${meetingPath}/invitation`,
      summary: "Say whether the own cell takes part in a joint meeting, with a reason where not",
    })
    .input(meetingIdentity.extend({ agree: z.boolean(), reason: line(500, 0).default("") }))
    .output(done),
  reschedule: operation
    .errors({ ...stateRefusal, ...missing })
    .route({
      method: "PUT",
      path: `${meetingPath}/schedule`,
      summary:
        "Change time, place or form before the meeting opens; a notice that is out goes out again, and who was convened is told",
    })
    .input(meetingIdentity.extend({ ...schedule.shape, revision }))
    .output(z.object({ revision })),
  discard: operation
    .errors({
      ...stateRefusal,
      SUPERIOR_WANTS_IT_HELD: {
        status: 409,
        message: "The superior did not accept that this meeting is not held; it stays.",
      },
    })
    .route({ method: "DELETE", path: meetingPath, summary: "Throw away a draft that was never convened" })
    .input(meetingIdentity)
    .output(done),
  linkPreMeeting: operation
    .errors({
      ...stateRefusal,
      NOT_A_COMMITTEE_MEETING: { status: 409, message: "That is not a committee meeting of the same organization." },
    })
    .route({ method: "PUT", path: `${meetingPath}/pre-meeting`, summary: "Link the committee's pre-meeting" })
    .input(meetingIdentity.extend({ preMeetingId: id.nullable() }))
    .output(done),
  appointOffices: operation
    .errors({
      ...stateRefusal,
      NOT_CONVENED: {
        status: 409,
        message: "Chair and minutes secretary are among those who are convened or members of the organization.",
      },
      CHAIR_NOT_OFFICIAL: {
        status: 409,
        message: "An official member chairs: nobody on probation, staying here temporarily or suspended.",
      },
      CHAIR_NOT_IN_OFFICE: {
        status: 409,
        message:
          "The cell's secretary, deputy or a member of its committee chairs; anybody else is named by the superior.",
      },
      MINUTE_TAKER_SUSPENDED: { status: 409, message: "Nobody suspended from party life takes the minutes." },
      NOT_IN_THE_ROOM: {
        status: 409,
        message: "The roll call has this person absent or gone. Name somebody who is there, or correct the roll call.",
      },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/offices`,
      summary: "Name chair, minutes secretary and the helper who types",
    })
    .input(meetingIdentity.extend({ chairId: id.nullable(), minuteTakerId: id.nullable(), helperId: id.nullable() }))
    .output(done),
  convene: operation
    .errors({ ...stateRefusal, ...missing })
    .route({
      method: "POST",
      path: `${meetingPath}/convene`,
      summary: "Send the notice: freezes who is convened and records the time of sending",
    })
    .input(meetingIdentity)
    .output(z.object({ convened: z.int(), noticeSentAt: moment })),
  open: operation
    .errors({ ...stateRefusal, ...missing })
    .route({
      method: "POST",
      path: `${meetingPath}/open`,
      summary: "Open the meeting: chair and minutes secretary are named",
    })
    .input(meetingIdentity)
    .output(z.object({ openedAt: moment })),
  undoOpening: operation
    .errors({
      ...stateRefusal,
      ALREADY_RECORDED: {
        status: 409,
        message: "Something has been recorded since the meeting opened, and is not thrown away.",
        data: z.object({ recorded: z.array(recordedInCourse).min(1) }),
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/undo-opening`,
      summary: "Take back an opening by mistake, as long as nothing of the meeting is recorded: it is convened again",
    })
    .input(
      meetingIdentity.extend({
        /** Says that the marks made at the roll call since the opening are taken back too; without it they stand against it. */
        takeBackRollCall: z.boolean().default(false),
      }),
    )
    .output(done),
  proceedWithoutVotes: operation
    .errors({
      ...stateRefusal,
      ROLL_CALL_INCOMPLETE: {
        status: 409,
        message: "Finish the roll call first.",
        data: z.object({ unmarked: z.int() }),
      },
      ENOUGH_TO_DECIDE: {
        status: 409,
        message: "More than half of the base is present: the meeting can decide.",
        data: z.object({ base: z.int(), presentWithVote: z.int(), needed: z.int() }),
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/proceed-without-votes`,
      summary: "Too few to decide: go on as information without votes",
    })
    .input(meetingIdentity.extend({ reason }))
    .output(done),
  proceedWithVotes: operation
    .errors(stateRefusal)
    .route({
      method: "POST",
      path: `${meetingPath}/proceed-with-votes`,
      summary: "Vote after all, when more people have arrived",
    })
    .input(meetingIdentity)
    .output(done),
  adjourn: operation
    .errors(stateRefusal)
    .route({ method: "POST", path: `${meetingPath}/adjourn`, summary: "Interrupt the meeting; it continues later" })
    .input(meetingIdentity.extend({ reason, continuesAt: moment.nullable().default(null) }))
    .output(done),
  resume: operation
    .errors(stateRefusal)
    .route({ method: "POST", path: `${meetingPath}/resume`, summary: "Continue an adjourned meeting in a new sitting" })
    .input(meetingIdentity)
    .output(done),
  postpone: operation
    .errors({ ...stateRefusal, ...missing })
    .route({
      method: "POST",
      path: `${meetingPath}/postpone`,
      summary:
        "Put the meeting off to a new day; a convened one is convened anew and everybody told. Answers the meeting that takes its place",
    })
    .input(meetingIdentity.extend({ reason, scheduledAt: moment }))
    .output(meetingIdentity),
  markNotHeld: operation
    .errors(stateRefusal)
    .route({
      method: "POST",
      path: `${meetingPath}/not-held`,
      summary: "Record that the month's meeting is not held, and why; the superior accepts",
    })
    .input(meetingIdentity.extend({ reason }))
    .output(done),
  acceptNotHeld: operation
    .errors({ ...stateRefusal, ...answered })
    .route({
      method: "POST",
      path: `${meetingPath}/not-held/accept`,
      summary: "The superior accepts that the meeting was not held",
    })
    .input(meetingIdentity)
    .output(done),
  declineNotHeld: operation
    .errors({
      ...stateRefusal,
      ...answered,
      ONE_REGULAR_MEETING_A_MONTH: meetingRefusals.ONE_REGULAR_MEETING_A_MONTH,
    })
    .route({
      method: "POST",
      path: `${meetingPath}/not-held/decline`,
      summary: "The superior does not accept it, and says why: the meeting is prepared again",
    })
    .input(meetingIdentity.extend({ reason }))
    .output(done),
  recordDues: operation
    .errors(stateRefusal)
    .route({ method: "PUT", path: `${meetingPath}/dues`, summary: "Record the dues status read at the opening" })
    .input(meetingIdentity.extend({ duesStatus }))
    .output(done),
  saveText: operation
    .errors({
      ...stateRefusal,
      TEXT_CHANGED_MEANWHILE: {
        status: 409,
        message: "Somebody changed this field meanwhile; both versions are kept for you to choose.",
        data: z.object({ body: z.string(), revision, changedBy: z.string().nullable() }),
      },
      ...secrecyRefusals,
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/texts/{subjectId}/{field}`,
      summary: "Save a field that is being typed, based on the revision it was read with (0 when empty)",
    })
    .input(meetingIdentity.extend({ subjectId: id, field: textField, body: text(20_000), revision }))
    .output(z.object({ revision, savedAt: moment })),
  listEarlierTexts: operation
    .route({
      method: "GET",
      path: `${meetingPath}/texts/{subjectId}/{field}/earlier`,
      summary: "What earlier meetings of the same kind wrote in this field, newest first, each wording once",
    })
    .input(pageRequest.extend({ ...meetingIdentity.shape, subjectId: id, field: textField }))
    .output(pageOf(earlierText)),
  waiveResolution: operation
    .errors({
      ...stateRefusal,
      ALREADY_PASSED: { status: 409, message: "This matter was passed already in this meeting." },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/resolution-waived`,
      summary: "Close with conclusions alone, without a resolution",
    })
    .input(meetingIdentity.extend({ waived: z.boolean() }))
    .output(done),
  adoptMinutes: operation
    .errors(stateRefusal)
    .route({
      method: "POST",
      path: `${meetingPath}/adopt-minutes`,
      summary: "Record that minutes and assignments were read and adopted",
    })
    .input(meetingIdentity)
    .output(done),
  close: operation
    .errors({
      ...stateRefusal,
      ...missing,
      ENDED_OUTSIDE: {
        status: 422,
        message: "The meeting ended after its last sitting began, and not in the future.",
        data: z.object({ beganAt: moment }),
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/close`,
      summary: "Close the meeting and lock its record; what the result depended on is kept with it",
    })
    .input(
      meetingIdentity.extend({
        /** When people went home, where the record is locked only afterwards; without it the meeting ends now. */
        endedAt: moment.nullable().default(null),
      }),
    )
    .output(z.object({ closedAt: moment })),
  file: operation
    .errors({ ...stateRefusal, ...missing })
    .route({ method: "POST", path: `${meetingPath}/file`, summary: "File the record: the documents are issued" })
    .input(meetingIdentity)
    .output(z.object({ filedAt: moment })),
  recordPosted: operation
    .errors({
      ...stateRefusal,
      IN_THE_FUTURE: { status: 422, message: "What is not posted yet is not recorded as posted." },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/posted`,
      summary: "Record when the package was posted to the national register",
    })
    .input(meetingIdentity.extend({ postedAt: moment }))
    .output(done),
};
