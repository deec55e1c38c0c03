import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, day, id, line, moment, pageOf, pageRequest, personName, revision, text } from "./primitives.ts";

export const reviewState = z.enum(["PROPOSED", "READ", "CONCLUDED"]);
/** Where the year is heading, in the words of the yearly levels; never a score. */
export const tendency = z.enum(["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"]);

/** What a quarter's records say, each a count. The first eight of members, the next of organizations, the last six of both. */
export const reviewFact = z.enum([
  "MEETINGS",
  "PRESENT",
  "EXCUSED",
  "UNEXCUSED",
  "STATEMENTS",
  "SELF_CRITICISMS",
  "PRAISED",
  "REMINDED",
  "MEETINGS_HELD",
  "THEMATIC_HELD",
  "GRADE_GOOD",
  "GRADE_FAIR",
  "GRADE_AVERAGE",
  "GRADE_POOR",
  "TASKS_DONE",
  "TASKS_NOT_DONE",
  "TASKS_OPEN",
  "TASKS_OVERDUE",
  "SHORTCOMINGS",
  "REMEDIED",
]);

const year = z.coerce.number().int().min(1900).max(2199);
const quarter = z.coerce.number().int().min(1).max(4);
const path = "/organizations/{organizationId}/quarter-reviews/{year}/{quarter}";
const ofQuarter = z.object({ organizationId: id, year, quarter });
/** The id of a member, or `organization` for the organization itself. */
const subject = z.union([id, z.literal("organization")]);
const onePath = `${path}/{subject}`;
const identity = ofQuarter.extend({ subject });

const review = z.object({
  state: reviewState,
  tendency: tendency.nullable(),
  merits: z.string(),
  limits: z.string(),
  proposedAt: moment,
  readAt: moment.nullable(),
  reply: z.string(),
  conclusion: z.string(),
  concludedAt: moment.nullable(),
  earlyWord: z.string(),
  followUpOn: day.nullable(),
  followUpWord: z.string(),
  followedUpAt: moment.nullable(),
  revision,
});

const stateRefusals = {
  REVIEW_STATE: {
    status: 409,
    message: "The evaluation stands so that this cannot be done.",
    data: z.object({ state: reviewState.nullable() }),
  },
  OWN_REVIEW: { status: 403, message: "Nobody evaluates the own work: another leader or the superior does." },
} as const;

const listed = z.object({ state: reviewState.nullable(), followUpOn: day.nullable() });
const saved = z.object({ revision });

export const quarterReviewContract = {
  list: operation
    .route({ method: "GET", path, summary: "The members of a quarter, and how far the evaluation of each has come" })
    .input(pageRequest.extend(ofQuarter.shape))
    .output(pageOf(listed.extend({ person: personName })).extend({ organization: listed, isOver: z.boolean() })),
  below: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/quarter-reviews-below/{year}/{quarter}",
      summary: "The organizations right below, and how far their evaluation of a quarter has come",
    })
    .input(pageRequest.extend(ofQuarter.shape))
    .output(
      pageOf(
        listed.extend({
          organizationId: id,
          name: z.string(),
          members: z.int(),
          proposed: z.int(),
          concluded: z.int(),
        }),
      ),
    ),
  mine: operation
    .route({ method: "GET", path: "/my/quarter-reviews", summary: "My own evaluations, the latest quarter first" })
    .input(pageRequest)
    .output(
      pageOf(
        listed.extend({
          organizationId: id,
          organizationName: z.string(),
          personId: id,
          year: z.int(),
          quarter: z.int(),
        }),
      ),
    ),
  get: operation
    .route({
      method: "GET",
      path: onePath,
      summary: "The evaluation of a member or of the organization, with the facts of the quarter",
    })
    .input(identity)
    .output(
      z.object({
        /** Null for the organization itself. */
        person: personName.nullable(),
        organizationName: z.string(),
        facts: z.array(z.object({ fact: reviewFact, count: z.int() })),
        review: review.nullable(),
        abilities,
      }),
    ),
  propose: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "PUT", path: onePath, summary: "Propose, as those who lead the cell; the facts are kept with it" })
    .input(
      identity.extend({
        tendency: tendency.nullable().default(null),
        merits: text(2000).default(""),
        limits: text(2000).default(""),
        /** 0 where there is none yet. */
        revision,
      }),
    )
    .output(saved),
  reply: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/reply`, summary: "Say that one has read it, with a reply or without" })
    .input(identity.extend({ reply: text(2000).default(""), revision }))
    .output(saved),
  conclude: operation
    .errors({
      ...secrecyRefusals,
      ...stateRefusals,
      NOT_READ_YET: {
        status: 409,
        message: "The person has not read it yet; without an answer it is concluded from that day on.",
        data: z.object({ from: day }),
      },
      FOLLOW_UP_WITHOUT_DAY: { status: 422, message: "An early word names the day on which it is looked at again." },
    })
    .route({
      method: "POST",
      path: `${onePath}/conclude`,
      summary: "Conclude, with an early word where something goes wrong",
    })
    .input(
      identity.extend({
        conclusion: text(2000).pipe(z.string().trim().min(1)),
        tendency: tendency.nullable().default(null),
        earlyWord: text(1000).default(""),
        followUpOn: day.nullable().default(null),
        revision,
      }),
    )
    .output(saved),
  followUp: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/follow-up`, summary: "Say what became of an early word" })
    .input(identity.extend({ word: line(1000), revision }))
    .output(saved),
};
