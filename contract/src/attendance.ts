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

export const attendanceContract = {
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
    })
    .route({
      method: "PUT",
      path: `${meetingPath}/absence-requests/{personId}`,
      summary: "Accept or decline a request; an accepted one fills the roll call",
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
