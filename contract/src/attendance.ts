import { z } from "zod";
import { meetingIdentity, meetingPath, meetingRefusals, outsideRefusal } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { done, id, line, moment, revision } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

export const attendanceStatus = z.enum(["UNMARKED", "PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT"]);

/** Standing of a convened person as it was frozen for the day: at convening, and once more when the meeting opens. */
export const convenedFlags = z.object({
  temporarilyElsewhere: z.boolean(),
  temporarilyHere: z.boolean(),
  exempt: z.boolean(),
  suspended: z.boolean(),
  specialDuty: z.boolean(),
});

/** The figures beside the roll call: who counts for votes and why, and the attendance percentage. */
export const figures = z.object({
  total: z.int(),
  official: z.int(),
  probationary: z.int(),
  exempt: z.int(),
  exemptAbsent: z.int(),
  temporarilyElsewhere: z.int(),
  temporarilyHere: z.int(),
  suspended: z.int(),
  unmarked: z.int(),
  present: z.int(),
  excused: z.int(),
  unexcused: z.int(),
  base: z.int(),
  simpleMajority: z.int(),
  twoThirds: z.int(),
  presentWithVote: z.int(),
  canDecide: z.boolean(),
  attendanceBase: z.int(),
  presentInBase: z.int(),
  attendancePercent: z.number().nullable(),
  attendanceTarget: z.number(),
});

/** Somebody on the roll of a meeting, as frozen for its day and marked. */
export const attendanceRow = z.object({
  personId: id,
  fullName: z.string(),
  /** The organization that the presence counts for: in a joint meeting the member's own cell. */
  organizationId: id,
  memberStatus: z.enum(["OFFICIAL", "PROBATIONARY"]),
  position: z.string().nullable(),
  flags: convenedFlags,
  status: attendanceStatus,
  reason: z.string(),
  arrivedAt: moment.nullable(),
  leftAt: moment.nullable(),
  revision,
});

export const attendanceContract = {
  listPart: operation
    .route({
      method: "GET",
      path: `${meetingPath}/participants/{ofOrganizationId}/attendance`,
      summary: "The part of the roll that counts for one organization: of a large conference one cell at a time",
    })
    .input(meetingIdentity.extend({ ofOrganizationId: id }))
    .output(z.object({ rows: z.array(attendanceRow) })),
  findPeople: operation
    .route({
      method: "GET",
      path: `${meetingPath}/attendance-search`,
      summary: "A few people of the roll by letters of their names, with the organization they count for",
    })
    .input(meetingIdentity.extend({ query: line(120) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            personId: id,
            fullName: z.string(),
            organizationName: z.string(),
            status: attendanceStatus,
          }),
        ),
      }),
    ),
  record: operation
    .errors({
      ...state,
      ARRIVES_AFTER_LEAVING: { status: 422, message: "Leaving comes after arriving." },
      ...outsideRefusal,
      NOT_EXEMPT: {
        status: 409,
        message:
          "No exemption was in force when the meeting was convened. Record it at the member's page, or mark as excused.",
      },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/attendance/{personId}`,
      summary: "Mark one person at the roll call, with arrival and leaving when not at the ends",
    })
    .input(
      meetingIdentity.extend({
        personId: id,
        status: attendanceStatus,
        reason: line(500, 0).default(""),
        arrivedAt: moment.nullable().default(null),
        leftAt: moment.nullable().default(null),
        revision,
      }),
    )
    .output(z.object({ revision, figures })),
  recordAllPresent: operation
    .errors(state)
    .route({
      method: "POST",
      path: `${meetingPath}/attendance-all-present`,
      summary:
        "Mark everybody who is not marked yet: present; exempt members as exempt, whoever is not expected or was excused as excused",
    })
    .input(
      meetingIdentity.extend({
        /** Of a joint meeting: only those who count for this organization. */
        ofOrganizationId: id.nullable().default(null),
      }),
    )
    .output(z.object({ marked: z.int(), figures })),
};

/** Why somebody asks to be excused; `rulesets/absence-reasons.ts` has their words. */
export const absenceReason = z.enum(["SICK", "DUTY", "FAMILY", "STUDY", "LEAVE", "TEMPORARILY_ELSEWHERE", "OTHER"]);

export const absenceContract = {
  request: operation
    .errors({
      ...state,
      NOT_CONVENED: { status: 409, message: "Only who is convened asks to be excused." },
      NOTE_REQUIRED: { status: 422, message: "Say what the other reason is." },
    })
    .route({ method: "PUT", path: `${meetingPath}/absence-request`, summary: "Ask to be excused, with a reason" })
    .input(
      meetingIdentity.extend({
        reasonCode: absenceReason.default("OTHER"),
        /** What the code does not say; of another reason, what it is. */
        reason: line(300, 0).default(""),
      }),
    )
    .output(done),
  withdraw: operation
    .errors(state)
    .route({ method: "DELETE", path: `${meetingPath}/absence-request`, summary: "Withdraw my request" })
    .input(meetingIdentity)
    .output(done),
  decide: operation
    .errors({
      ...state,
      DECLINE_REASON_REQUIRED: { status: 422, message: "Say why the request is declined." },
      OWN_CELL_ANSWERS: {
        status: 409,
        message: "Until the meeting opens, the secretary of the member's own cell answers.",
      },
      HOST_ANSWERS: {
        status: 409,
        message: "Whoever leads the organization that holds the meeting answers this request.",
      },
      ALREADY_ANSWERED: {
        status: 409,
        message: "It was answered before the meeting opened; mark the roll call instead.",
      },
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/absence-requests/{personId}`,
      summary:
        "Accept or decline a request; an accepted one fills the roll call. Of a joint meeting the member's own cell answers until it opens",
    })
    .input(
      meetingIdentity.extend({
        personId: id,
        decision: z.enum(["ACCEPTED", "DECLINED"]),
        reason: line(500, 0).default(""),
      }),
    )
    .output(done),
};
