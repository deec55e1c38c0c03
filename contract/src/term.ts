import { z } from "zod";
import { appointment, appointmentRefusals, obtained } from "./appointment.ts";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, pageOf, pageRequest, revision } from "./primitives.ts";

const size = z.int().min(1).max(200).nullable().default(null);

/** `OVERDUE`: the congress is late; `ENDED`: another term has begun. */
export const termState = z.enum(["RUNNING", "ABOUT_TO_END", "OVERDUE", "ENDED"]);

const fields = z.object({
  /** As it is counted: `XII`, `lần thứ 5`. */
  number: line(40, 0).default(""),
  name: line(200, 0).default(""),
  congressOn: day.nullable().default(null),
  /** The meeting in which the congress was held, where it is kept here. */
  congressMeetingId: id.nullable().default(null),
  /** The day by which the next congress is due, where it was set otherwise than the rules say. */
  until: day.nullable().default(null),
  plannedSize: size,
  plannedStandingSize: size,
});

const term = fields.extend({
  /** Which term it is, within the organization: documents are numbered from this day. */
  startedOn: day,
  /** The day by which the next congress is due, reckoned by the rules where it was not set. */
  dueOn: day,
  /** The first day of the next term; null while this one runs. */
  endedOn: day.nullable(),
  state: termState,
  /** Until it is due; negative when it is late. */
  daysLeft: z.int(),
  revision,
});

const vacancies = z.object({
  /** Members of the committee in office on that day, secretary and deputies among them. */
  inOffice: z.int(),
  inStandingCommittee: z.int(),
  /** Planned less in office; null where no size is planned. */
  seats: z.int().nullable(),
  standingSeats: z.int().nullable(),
  hasSecretary: z.boolean(),
});

const byElection = z.object({
  byElectionId: id,
  startedOn: day,
  seats: z.int(),
  position: z.enum(["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"]),
  reason: z.string(),
  askedOn: day,
  state: z.enum(["ASKED", "ALLOWED", "REFUSED", "HELD"]),
  decision: z.string(),
  answeredOn: day.nullable(),
  refusalReason: z.string(),
  heldOn: day.nullable(),
  abilities,
});

const identity = z.object({ organizationId: id, startedOn: day });
const path = "/organizations/{organizationId}/terms";
const onePath = `${path}/{startedOn}`;
const { ONE_SECRETARY_AT_A_TIME, POSITION_ALREADY_HELD, NOT_AN_OFFICIAL_MEMBER, OWN_APPOINTMENT, NOT_PROPOSED } =
  appointmentRefusals;

const refusals = {
  ...secrecyRefusals,
  TERM_ENDS_FIRST: { status: 422, message: "A term ends after it begins." },
  STANDING_BEYOND_COMMITTEE: { status: 422, message: "The standing committee is a part of the committee." },
} as const;
const byElectionRefusal = {
  BY_ELECTION_STATE: {
    status: 409,
    message: "This by-election has been answered or held already, or is not allowed yet.",
  },
} as const;
const OUTSIDE_TERM = { status: 422, message: "This day is not in the term." } as const;
const seats = z.array(id).min(1).max(100);

/** Terms of an organization, the committee of each, and the superior's ratification of it. */
export const termContract = {
  list: operation
    .route({ method: "GET", path, summary: "Terms of an organization, the latest first" })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(term).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "A term with its committee, and what is vacant on a day" })
    .input(identity.extend({ on: day.optional() }))
    .output(
      term.extend({
        organizationName: z.string(),
        organizationKind,
        /** The day for which vacancies are counted. */
        on: day,
        vacancies,
        seats: z.array(appointment),
        byElections: z.array(byElection),
        /** Congresses kept here in which it may have begun. */
        congresses: z.array(z.object({ meetingId: id, heldOn: day })),
        rules: z.object({ months: z.int(), aboutToEndDays: z.int(), source: z.string() }),
        abilities,
      }),
    ),
  paper: operation
    .route({
      method: "GET",
      path: `${onePath}/papers/{paper}`,
      summary: "The committee of a term as a list, or the letter that asks to ratify who waits for it, as data",
    })
    .input(identity.extend({ paper: z.enum(["COMMITTEE", "RATIFICATION"]) }))
    .output(z.object({ content: z.unknown() })),
  describe: operation
    .errors(refusals)
    .route({ method: "PUT", path: onePath, summary: "Say more about a term, or enter an earlier one" })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  open: operation
    .errors({
      ...refusals,
      TERM_NOT_LATER: {
        status: 409,
        message: "The next term begins after the running one.",
        data: z.object({ runningSince: day }),
      },
      DAY_IN_FUTURE: { status: 422, message: "This day is still to come." },
    })
    .route({
      method: "POST",
      path,
      summary: "Open the next term: the running one ends, and documents are numbered from 01",
    })
    .input(fields.extend({ ...identity.shape }))
    .output(identity),
  undo: operation
    .errors({
      TERM_IN_USE: {
        status: 409,
        message: "Something was done in this term already.",
        data: z.object({ what: z.enum(["DOCUMENTS", "SEATS", "BY_ELECTIONS"]) }),
      },
      ONLY_TERM: { status: 409, message: "There is no term before this one. Put its first day right instead." },
    })
    .route({
      method: "DELETE",
      path: onePath,
      summary: "Take back a term that was entered by mistake; the one before it runs again",
    })
    .input(identity.extend({ revision: z.coerce.number().pipe(revision) }))
    .output(done),
  elect: operation
    .errors({
      ...secrecyRefusals,
      POSITION_ALREADY_HELD,
      NOT_AN_OFFICIAL_MEMBER,
      ...byElectionRefusal,
      OUTSIDE_TERM,
      SAME_PERSON_TWICE: { status: 422, message: "Somebody is named twice, or there are two secretaries." },
    })
    .route({
      method: "POST",
      path: `${onePath}/seats`,
      summary: "Record who came into the committee, in order, and ask the superior to ratify it",
    })
    .input(
      identity.extend({
        obtained,
        validFrom: day,
        /** The by-election that the superior allowed, where it was one. */
        byElectionId: id.nullable().default(null),
        /** The letter with which ratification is asked, in words. */
        request: line(300, 0).default(""),
        people: z
          .array(
            z.object({
              personId: id,
              position: z.enum(["SECRETARY", "DEPUTY_SECRETARY", "COMMITTEE_MEMBER"]),
              inStandingCommittee: z.boolean().default(false),
            }),
          )
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ appointmentIds: z.array(id) })),
  ratify: operation
    .errors({ NOT_PROPOSED, OWN_APPOINTMENT, ONE_SECRETARY_AT_A_TIME })
    .route({
      method: "POST",
      path: `${onePath}/ratification`,
      summary: "The superior ratifies seats by one decision: they are in force, those of the former term end",
    })
    .input(
      identity.extend({
        appointmentIds: seats,
        decision: line(120),
        decidedOn: day,
        /** Whoever of the former committee is not in the new one leaves office too. */
        endsFormer: z.boolean().default(false),
      }),
    )
    .output(done),
  refuse: operation
    .errors({ NOT_PROPOSED, OWN_APPOINTMENT })
    .route({
      method: "POST",
      path: `${onePath}/refusal`,
      summary: "The superior refuses to ratify seats, with a reason",
    })
    .input(identity.extend({ appointmentIds: seats, reason: line(500) }))
    .output(done),
  askByElection: operation
    .errors({ ...secrecyRefusals, OUTSIDE_TERM })
    .route({ method: "POST", path: `${onePath}/by-elections`, summary: "Ask the superior for a by-election" })
    .input(
      identity.extend({
        seats: z.int().min(1).max(100),
        position: byElection.shape.position,
        reason: line(500),
      }),
    )
    .output(z.object({ byElectionId: id })),
  answerByElection: operation
    .errors({
      ...secrecyRefusals,
      ...byElectionRefusal,
      REFUSAL_WITHOUT_REASON: { status: 422, message: "A refusal says why." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/by-elections/{byElectionId}/answer",
      summary: "The superior allows a by-election, or refuses it with a reason",
    })
    .input(
      z.object({
        organizationId: id,
        byElectionId: id,
        isAllowed: z.boolean(),
        decision: line(120, 0).default(""),
        answeredOn: day,
        reason: line(500, 0).default(""),
      }),
    )
    .output(done),
};
