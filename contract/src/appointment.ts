import { z } from "zod";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, pageOf, pageRequest } from "./primitives.ts";

export const position = z.enum([
  "SECRETARY",
  "DEPUTY_SECRETARY",
  "COMMITTEE_MEMBER",
  "FOLLOWER",
  "INSPECTOR",
  "OFFICE_STAFF",
]);
export const appointmentState = z.enum(["PROPOSED", "CONFIRMED", "REJECTED"]);
/** How a position was come by. */
export const obtained = z.enum(["CONGRESS", "BY_ELECTION", "APPOINTED", "CO_OPTED"]);
export const endReason = z.enum(["TERM_ENDED", "TRANSFERRED", "RETIRED", "RESIGNED", "REMOVED", "DECEASED", "OTHER"]);

export const appointment = z.object({
  appointmentId: id,
  organizationId: id,
  organizationName: z.string(),
  /** Null where the reader knows the organization only by name. */
  organizationKind: organizationKind.nullable(),
  personId: id,
  fullName: z.string(),
  position,
  /** Of a committee's member: whether he or she belongs to its standing committee (ban thường vụ), as secretary and deputies do. */
  inStandingCommittee: z.boolean(),
  validFrom: day,
  /** The first day on which it no longer holds; null while no end is known. */
  validTo: day.nullable(),
  state: appointmentState,
  /** Number and day of the decision, as written on paper. */
  decision: z.string(),
  obtained: obtained.nullable(),
  /** The place among deputies or members, where one was given. */
  placeInOrder: z.int().nullable(),
  /** When the superior was asked to ratify it; null where nobody asked. */
  askedOn: day.nullable(),
  /** The day of the superior's decision (chuẩn y). */
  ratifiedOn: day.nullable(),
  refusalReason: z.string(),
  endReason: endReason.nullable(),
  abilities,
});

const identity = z.object({ organizationId: id, appointmentId: id });

export const appointmentRefusals = {
  ONE_SECRETARY_AT_A_TIME: {
    status: 409,
    message: "Another secretary is in office in these days. End that appointment first.",
  },
  POSITION_ALREADY_HELD: { status: 409, message: "The person holds or is proposed for this position already." },
  NOT_AN_OFFICIAL_MEMBER: {
    status: 409,
    message: "Secretary, deputy and committee of a cell are official members of it.",
  },
  OWN_APPOINTMENT: { status: 409, message: "Nobody decides on the own appointment." },
  NOT_PROPOSED: { status: 409, message: "This appointment has been decided already." },
  NOT_CONFIRMED: { status: 409, message: "This appointment is not in force." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "An appointment ends after it begins." },
} as const;

const {
  ONE_SECRETARY_AT_A_TIME,
  POSITION_ALREADY_HELD,
  NOT_AN_OFFICIAL_MEMBER,
  OWN_APPOINTMENT,
  NOT_PROPOSED,
  NOT_CONFIRMED,
  DAYS_OUT_OF_ORDER,
} = appointmentRefusals;

export const appointmentContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/appointments",
      summary: "Appointments of an organization: proposed, in force and coming, with the ended ones on request",
    })
    .input(pageRequest.extend({ organizationId: id, ended: z.stringbool().or(z.boolean()).default(false) }))
    .output(pageOf(appointment)),
  propose: operation
    .errors({ ONE_SECRETARY_AT_A_TIME, POSITION_ALREADY_HELD, NOT_AN_OFFICIAL_MEMBER, DAYS_OUT_OF_ORDER })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/appointments",
      summary:
        "Propose somebody for a position; in force at once only when an officer of the organization right above proposes",
    })
    .input(
      z.object({
        organizationId: id,
        personId: id,
        position,
        /** Of a larger body's committee member; it says nothing elsewhere. */
        inStandingCommittee: z.boolean().default(false),
        validFrom: day,
        validTo: day.nullable().default(null),
        decision: line(300, 0).default(""),
      }),
    )
    .output(z.object({ appointmentId: id, state: appointmentState })),
  confirm: operation
    .errors({ NOT_PROPOSED, OWN_APPOINTMENT, ONE_SECRETARY_AT_A_TIME })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/appointments/{appointmentId}/confirm",
      summary: "The superior puts a proposed appointment in force",
    })
    .input(identity)
    .output(done),
  reject: operation
    .errors({ NOT_PROPOSED, OWN_APPOINTMENT })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/appointments/{appointmentId}/reject",
      summary: "The superior declines a proposed appointment",
    })
    .input(identity.extend({ reason: line(500, 0).default("") }))
    .output(done),
  end: operation
    .errors({ NOT_CONFIRMED, DAYS_OUT_OF_ORDER, OWN_APPOINTMENT })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/appointments/{appointmentId}/end",
      summary: "End an appointment as of a day",
    })
    .input(identity.extend({ endedOn: day, reason: endReason.nullable().default(null) }))
    .output(done),
};
