import { z } from "zod";
import { conductKind } from "./conduct.ts";
import { secrecyRefusals } from "./file.ts";
import { meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import {
  abilities,
  day,
  done,
  id,
  line,
  moment,
  pageOf,
  pageRequest,
  personName,
  revision,
  text,
} from "./primitives.ts";
import { reviewFact, tendency } from "./quarter-review.ts";

export const annualLevel = tendency;
/** How far the review of somebody has come; a self-review that was sent may be taken back until the ballot. */
export const annualState = z.enum(["OPEN", "SENT", "BALLOTED", "DECIDED"]);
export const notReviewed = z.enum(["ADMITTED_LATE", "SUSPENDED", "EXEMPT", "MOVED", "OTHER"]);

const year = z.coerce.number().int().min(1900).max(2199);
const path = "/organizations/{organizationId}/annual-reviews/{year}";
const ofYear = z.object({ organizationId: id, year });
/** The id of a member, or `organization` for the organization itself. */
const identity = ofYear.extend({ subject: z.union([id, z.literal("organization")]) });
const onePath = `${path}/{subject}`;

const count = z.int().min(0).max(100_000);
const votes = z.object({ EXCELLENT: count, WELL_DONE: count, DONE: count, NOT_DONE: count });
/** Totals as the tellers' minutes have them; nothing says who chose what. */
const ballot = z.object({
  meetingId: id,
  base: count,
  present: count,
  needed: count,
  issued: count,
  collected: count,
  valid: count,
  invalid: count,
  votes,
  tellers: z.string(),
});

/** Who says something of a member for the review. */
export const commentGiver = z.enum(["RESIDENCE", "UNIT", "MASS_ORGANIZATION"]);
/** Asked for, come, or both; words as soon as it has come. */
const commentWords = z.object({
  giver: commentGiver,
  giverName: line(200, 0),
  askedOn: day.nullable(),
  receivedOn: day.nullable(),
  body: text(4000),
});
const comment = commentWords.extend({ commentId: id, revision });

/** The own review, the tellers' minutes, and the word to the person of what was decided. */
export const annualPaper = z.enum(["SELF_REVIEW", "BALLOT", "NOTICE"]);

const levels = z.object({ EXCELLENT: z.int(), WELL_DONE: z.int(), DONE: z.int(), NOT_DONE: z.int() });

const listed = z.object({
  state: annualState,
  notReviewed: notReviewed.nullable(),
  ownLevel: annualLevel.nullable(),
  proposedLevel: annualLevel.nullable(),
  decidedLevel: annualLevel.nullable(),
});
/** What the number of those who may be excellent is counted of, how it is rounded, and after which text. */
const capRule = z.object({
  percent: z.int(),
  of: z.enum(["WELL_DONE", "WELL_DONE_AND_BETTER"]),
  rounding: z.enum(["DOWN", "NEAREST", "UP"]),
  source: z.string(),
});
const cap = z.object({ base: z.int(), allowed: z.int(), used: z.int(), left: z.int() });
/** Who is reviewed, about how many is decided, and how many the cell proposed as excellent. */
const capCounts = { reviewed: z.int(), decided: z.int(), proposed: z.int() };

/** How many members stand at each step, and how many comments are still waited for. */
const progress = z.object({
  notReviewed: z.int(),
  OPEN: z.int(),
  SENT: z.int(),
  BALLOTED: z.int(),
  DECIDED: z.int(),
  commentsWaiting: z.int(),
});
/** Comments that were asked for, and have come. */
const commentCounts = z.object({ asked: z.int(), received: z.int() });

const stateRefusals = {
  ANNUAL_REVIEW_STATE: {
    status: 409,
    message: "The review stands so that this cannot be done.",
    data: z.object({ state: annualState }),
  },
} as const;

/** One thing that a figure of the year rests on. */
const yearRecord = z.object({
  kind: z.enum([
    "ABSENT_EXCUSED",
    "ABSENT_UNEXCUSED",
    "PRAISE",
    "REMINDER",
    "SELF_CRITICISM",
    "TASK",
    "SHORTCOMING",
    ...conductKind.options,
  ]),
  on: day,
  words: z.string(),
  /** What became of a task or a shortcoming. */
  result: z
    .enum(["NOT_STARTED", "IN_PROGRESS", "DONE", "NOT_DONE", "IN_REMEDY", "REMEDIED", "PARTLY", "NOT_REMEDIED"])
    .nullable(),
});

const commentRefusals = {
  COMMENT_DAYS: {
    status: 422,
    message: "A comment is asked for on a day that is past, and comes on that day or later.",
  },
  COMMENT_WORDS: { status: 422, message: "A comment that has come has words, one that has not has none." },
} as const;

const saved = z.object({ revision });

export const annualReviewContract = {
  open: operation
    .errors({ ANNUAL_REVIEW_OPEN: { status: 409, message: "The review of this year is open already." } })
    .route({ method: "POST", path, summary: "Open a year's review: who is reviewed, and who is not and why" })
    .input(ofYear)
    .output(z.object({ reviewed: z.int(), notReviewed: z.int() })),
  openBelow: operation
    .errors({
      ANNUAL_REVIEW_OPEN: { status: 409, message: "Every cell has opened this year, with this day." },
      ANNUAL_REVIEW_NO_CELLS: { status: 409, message: "No cell stands right below." },
      ANNUAL_REVIEW_DUE: { status: 422, message: "The day lies before today, or long after the year." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/annual-reviews-below/{year}",
      summary: "Open a year's review for all cells right below, with the day until which they have voted",
    })
    .input(ofYear.extend({ dueOn: day }))
    .output(z.object({ opened: z.int(), openBefore: z.int(), reviewed: z.int(), notReviewed: z.int() })),
  list: operation
    .route({ method: "GET", path, summary: "The members of a year's review, and how many may be excellent" })
    .input(pageRequest.extend(ofYear.shape))
    .output(
      pageOf(listed.extend({ person: personName, comments: commentCounts })).extend({
        isOpen: z.boolean(),
        /** Until when the cell has voted, as the committee above has set it. */
        dueOn: day.nullable(),
        organization: listed.nullable(),
        excellent: cap.extend(capRule.shape),
        levels,
        progress,
        mayOpen: z.boolean(),
        /** Whether the reader notes comments and papers of this year. */
        leads: z.boolean(),
      }),
    ),
  below: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/annual-reviews-below/{year}",
      summary:
        "How far the organizations right below have come with a year's review, with everything under them: counts only",
    })
    .input(pageRequest.extend(ofYear.shape))
    .output(
      pageOf(
        z.object({
          organizationId: id,
          name: z.string(),
          kind: organizationKind,
          /** Cells in it, and how many of them have opened the year. */
          cells: z.int(),
          opened: z.int(),
          reviewed: z.int(),
          notReviewed: z.int(),
          sent: z.int(),
          balloted: z.int(),
          decided: z.int(),
          /** Members by the level that was decided. */
          levels,
          /** Of the organization itself, once it is decided. */
          ownLevel: annualLevel.nullable(),
          /** Until when its cell, where it is one, has voted. */
          dueOn: day.nullable(),
        }),
        // Whether the reader opens the year for the cells among them.
      ).extend({ mayOpenBelow: z.boolean() }),
    ),
  caps: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/annual-review-caps/{year}",
      summary: "How many members of each cell below may be excellent, of whom, and how many are: counts only",
    })
    /** Only cells that have opened the year, or only those that have not; all of them where it is absent. */
    .input(pageRequest.extend(ofYear.shape).extend({ opened: z.stringbool().or(z.boolean()).optional() }))
    .output(
      pageOf(
        cap.extend({
          organizationId: id,
          name: z.string(),
          superiorName: z.string().nullable(),
          isOpen: z.boolean(),
          ...capCounts,
        }),
      ).extend({ rule: capRule, together: cap.extend({ cells: z.int(), opened: z.int(), ...capCounts }) }),
    ),
  years: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/annual-review-years/{year}",
      summary: "How the levels of members spread in a year and the four before it, with everything below: counts only",
    })
    .input(ofYear)
    .output(z.object({ years: z.array(z.object({ year: z.int(), reviewed: z.int(), decided: z.int(), levels })) })),
  mine: operation
    .route({ method: "GET", path: "/my/annual-reviews", summary: "My own annual reviews, the latest year first" })
    .input(pageRequest)
    .output(pageOf(listed.extend({ organizationId: id, organizationName: z.string(), personId: id, year: z.int() }))),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One review, with the facts of the year" })
    .input(identity)
    .output(
      listed.extend({
        person: personName.nullable(),
        organizationName: z.string(),
        rules: z.object({ source: z.string(), commonPoints: z.int(), taskPoints: z.int() }),
        facts: z.array(z.object({ fact: reviewFact, count: z.int() })),
        whyNot: z.string(),
        ownWords: z.string(),
        commonPoints: z.number().nullable(),
        taskPoints: z.number().nullable(),
        records: z.array(yearRecord),
        sentAt: moment.nullable(),
        comments: z.array(comment),
        ballot: ballot.nullable(),
        decisionReason: z.string(),
        decidedAt: moment.nullable(),
        complaint: z.string(),
        complainedAt: moment.nullable(),
        complaintAnswer: z.string(),
        answeredAt: moment.nullable(),
        revision,
        /** Papers that can be drawn of it now. */
        papers: z.array(annualPaper),
        abilities,
      }),
    ),
  paper: operation
    .route({
      method: "GET",
      path: `${onePath}/papers/{paper}`,
      summary: "A paper of one review as data, as far as the review has come",
    })
    .input(identity.extend({ paper: annualPaper }))
    .output(z.object({ content: z.unknown() })),
  results: operation
    .route({ method: "GET", path: `${path}/results`, summary: "The list of a year's levels for the superior, as data" })
    .input(ofYear)
    .output(z.object({ content: z.unknown() })),
  write: operation
    .errors({
      ...secrecyRefusals,
      ...stateRefusals,
      POINTS_ABOVE: {
        status: 422,
        message: "More points than the rules give.",
        data: z.object({ commonPoints: z.int(), taskPoints: z.int() }),
      },
      SELF_REVIEW_INCOMPLETE: { status: 422, message: "A self-review is sent with words, points and a level." },
      LEVEL_ABOVE_POINTS: {
        status: 422,
        message: "The points reach a lower level only.",
        data: z.object({ level: annualLevel }),
      },
    })
    .route({ method: "PUT", path: onePath, summary: "Write the own review; sent, or taken back until the ballot" })
    .input(
      identity.extend({
        ownWords: text(10_000),
        commonPoints: z.number().min(0).max(100).nullable(),
        taskPoints: z.number().min(0).max(100).nullable(),
        ownLevel: annualLevel.nullable(),
        send: z.boolean(),
        revision,
      }),
    )
    .output(saved),
  exempt: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/exempt`, summary: "Correct who is reviewed, with a reason" })
    .input(identity.extend({ notReviewed: notReviewed.nullable(), reason: line(500), revision }))
    .output(saved),
  comment: operation
    .errors({ ...secrecyRefusals, ...stateRefusals, ...commentRefusals })
    .route({
      method: "POST",
      path: `${onePath}/comments`,
      summary: "Note a comment of residence, unit or a mass organization: asked for, or come",
    })
    .input(identity.extend(commentWords.shape))
    .output(z.object({ commentId: id })),
  changeComment: operation
    .errors({ ...secrecyRefusals, ...stateRefusals, ...commentRefusals })
    .route({ method: "PUT", path: `${onePath}/comments/{commentId}`, summary: "A comment has come, or is corrected" })
    .input(identity.extend(commentWords.shape).extend({ commentId: id, revision }))
    .output(saved),
  dropComment: operation
    .errors(stateRefusals)
    .route({
      method: "DELETE",
      path: `${onePath}/comments/{commentId}`,
      summary: "Take away a comment noted by mistake",
    })
    .input(identity.extend({ commentId: id }))
    .output(done),
  askForComments: operation
    .errors({ COMMENT_DAYS: commentRefusals.COMMENT_DAYS })
    .route({
      method: "POST",
      path: `${path}/comments`,
      summary: "Note that a comment was asked for of everybody who is not voted on yet",
    })
    .input(ofYear.extend({ giver: commentGiver, askedOn: day }))
    .output(z.object({ asked: z.int() })),
  ballot: operation
    .errors({
      ...stateRefusals,
      ...secrecyRefusals,
      MEETING_STATE: meetingRefusals.MEETING_STATE,
      BALLOT_COUNTS: { status: 422, message: "The counts of the tellers' minutes do not fit together." },
      TOO_FEW_TO_DECIDE: {
        status: 409,
        message: "No more than half of the base is present: nothing can be decided.",
        data: z.object({ base: z.int(), presentWithVote: z.int(), needed: z.int() }),
      },
    })
    .route({
      method: "POST",
      path: `${onePath}/ballot`,
      summary: "Record the totals of the secret ballot on the level",
    })
    .input(
      identity.extend({
        ...ballot.omit({ base: true, present: true, needed: true, tellers: true }).shape,
        tellers: line(300),
        revision,
      }),
    )
    .output(saved.extend({ proposedLevel: annualLevel.nullable(), base: z.int(), needed: z.int() })),
  decide: operation
    .errors({
      ...secrecyRefusals,
      ...stateRefusals,
      OWN_ANNUAL_REVIEW: { status: 403, message: "Nobody decides the own level." },
      EXCELLENT_CAP: {
        status: 409,
        message: "No more may be excellent.",
        data: z.object({ base: z.int(), allowed: z.int(), used: z.int() }),
      },
      DECISION_WITHOUT_REASON: { status: 422, message: "A level other than the cell proposed needs a reason." },
    })
    .route({ method: "POST", path: `${onePath}/decide`, summary: "Decide the level, as the committee right above" })
    .input(identity.extend({ level: annualLevel, reason: text(2000).default(""), revision }))
    .output(saved),
  complain: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/complain`, summary: "Complain of the level that was decided" })
    .input(identity.extend({ complaint: text(4000).pipe(z.string().trim().min(1)), revision }))
    .output(saved),
  answer: operation
    .errors({ ...secrecyRefusals, ...stateRefusals })
    .route({ method: "POST", path: `${onePath}/answer`, summary: "Answer a complaint" })
    .input(identity.extend({ answer: text(4000).pipe(z.string().trim().min(1)), revision }))
    .output(saved),
};
