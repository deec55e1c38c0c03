import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { sex } from "./member.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, pageOf, pageRequest } from "./primitives.ts";

export const successionPosition = z.enum(["SECRETARY", "DEPUTY_SECRETARY", "STANDING_COMMITTEE", "COMMITTEE_MEMBER"]);

const plan = z.object({ planId: id, termName: z.string(), openedOn: day, candidates: z.int() });

const count = z.int().min(0).max(100_000);
/** Totals of a secret ballot; nothing joins anybody to a choice. */
const ballot = z.object({ consultedOn: day, convened: count, collected: count, valid: count, agree: count });

const candidate = z.object({
  candidateId: id,
  personId: id,
  fullName: z.string(),
  birthDate: day.nullable(),
  sex: sex.nullable(),
  position: successionPosition,
  /** Whether he or she is in the committee now; who is not would renew it. */
  isInCommittee: z.boolean(),
  proposedOn: day,
  state: z.enum(["PROPOSED", "CONSULTED", "APPROVED", "REMOVED"]),
  ballot: ballot.nullable(),
  decision: z.string(),
  approvedOn: day.nullable(),
  reviewedOn: day.nullable(),
  reviewNote: z.string(),
  /** Approved, and the yearly review is due. */
  isReviewDue: z.boolean(),
  removedOn: day.nullable(),
  removalReason: z.string(),
  abilities,
});

const share = z.object({
  count: z.int(),
  /** Of those of whom it is known, in per cent with one decimal; null where it is known of nobody. */
  share: z.number().nullable(),
  least: z.number(),
  isReached: z.boolean().nullable(),
});

const identity = z.object({ organizationId: id, planId: id });
const ofCandidate = identity.extend({ candidateId: id });
const path = "/organizations/{organizationId}/succession-plans";
const onePath = `${path}/{planId}`;
const candidatePath = `${onePath}/candidates/{candidateId}`;

const state = {
  SUCCESSION_STATE: { status: 409, message: "The candidate is at another step by now." },
  DAYS_OUT_OF_ORDER: { status: 422, message: "This day lies before the step before it." },
} as const;

/** Succession plans (quy hoạch): read only by those who lead the organization and by its superiors; who reads is recorded. */
export const successionContract = {
  list: operation
    .route({ method: "GET", path, summary: "Succession plans of an organization, the latest first" })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(plan).extend({ abilities })),
  get: operation
    .route({
      method: "GET",
      path: onePath,
      summary: "A succession plan with its candidates and their structure beside the guidance; reading it is recorded",
    })
    .input(identity)
    .output(
      plan.extend({
        organizationName: z.string(),
        organizationKind,
        candidates: z.array(candidate),
        structure: z.object({
          total: z.int(),
          /** Ages in bands; the upper edge is not in the band, null where there is none. */
          bands: z.array(z.object({ from: z.int(), below: z.int().nullable(), count: z.int() })),
          ageUnknown: z.int(),
          sexUnknown: z.int(),
          youngBelow: z.int(),
          young: share,
          women: share,
          renewed: share,
          source: z.string(),
          note: z.object({ vi: z.string(), en: z.string() }).nullable(),
        }),
        abilities,
      }),
    ),
  paper: operation
    .route({
      method: "GET",
      path: `${onePath}/paper`,
      summary: "A succession plan with its structure as a list, as data; reading it is recorded",
    })
    .input(identity)
    .output(z.object({ content: z.unknown() })),
  open: operation
    .errors(secrecyRefusals)
    .route({ method: "POST", path, summary: "Open a succession plan for a coming term" })
    .input(z.object({ organizationId: id, termName: line(120) }))
    .output(z.object({ planId: id })),
  propose: operation
    .errors({ ALREADY_PLANNED: { status: 409, message: "The person stands in the plan for this position already." } })
    .route({ method: "POST", path: `${onePath}/candidates`, summary: "Propose somebody for a position" })
    .input(identity.extend({ personId: id, position: successionPosition, proposedOn: day }))
    .output(z.object({ candidateId: id })),
  consult: operation
    .errors({ ...state, BALLOT_DOES_NOT_ADD_UP: { status: 422, message: "The totals do not add up." } })
    .route({ method: "PUT", path: `${candidatePath}/ballot`, summary: "Enter the totals of the secret ballot" })
    .input(ofCandidate.extend(ballot.shape))
    .output(done),
  approve: operation
    .errors(state)
    .route({ method: "POST", path: `${candidatePath}/approval`, summary: "The superior approves a candidate" })
    .input(ofCandidate.extend({ decision: line(120), approvedOn: day }))
    .output(done),
  review: operation
    .errors({ ...state, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${candidatePath}/review`,
      summary: "The yearly review keeps an approved candidate",
    })
    .input(ofCandidate.extend({ reviewedOn: day, note: line(500, 0).default("") }))
    .output(done),
  remove: operation
    .errors({ ...state, ...secrecyRefusals })
    .route({
      method: "POST",
      path: `${candidatePath}/removal`,
      summary: "Take a candidate out of the plan, with a reason",
    })
    .input(ofCandidate.extend({ removedOn: day, reason: line(500) }))
    .output(done),
};
