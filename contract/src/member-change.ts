import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { memberRefusals, memberStatus } from "./member.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest, revision } from "./primitives.ts";

/** Exempted from meetings, suspended, struck off, expelled, let go on one's own request, died. */
export const memberChangeKind = z.enum(["EXEMPTION", "SUSPENSION", "STRIKE_OFF", "EXPULSION", "LEAVING", "DEATH"]);
export const memberChangeState = z.enum(["PROPOSED", "DECIDED", "DECLINED", "WITHDRAWN", "UNDONE"]);

const path = "/organizations/{organizationId}/member-changes";
const onePath = `${path}/{changeId}`;
const identity = z.object({ organizationId: id, changeId: id });

const tally = z.object({
  outcome: z.enum(["PASSED", "FAILED"]),
  base: z.int(),
  needed: z.int(),
  agree: z.int(),
});

const listed = z.object({
  changeId: id,
  /** The cell at which the person is at home. */
  organizationId: id,
  organizationName: z.string(),
  personId: id,
  fullName: z.string(),
  kind: memberChangeKind,
  state: memberChangeState,
  effectiveOn: day,
  /** Last day of an exemption or a suspension; null where it is for good or no end is known. */
  lastDay: day.nullable(),
  numberLine: z.string(),
  writtenOn: day,
});

/** What a kind of change goes by: who decides, how long it may last, and the text that says so. */
const rule = z.object({
  decidedBy: z.enum(["CELL", "SUPERIOR", "NOBODY"]),
  voteRequired: z.boolean(),
  longestDays: z.int().nullable(),
  longestProlongedDays: z.int().nullable(),
  document: z.string(),
  article: z.string(),
});

const count = z.int().min(0).max(10_000);

/** The document of whoever decided. */
const decision = z.object({ issuer: line(300), document: line(200), decidedOn: day });

const { DAY_IN_FUTURE, DAYS_OUT_OF_ORDER, HOLDS_OFFICE, MEMBERSHIP_ENDED, STANDING_OVERLAPS } = memberRefusals;
const stateRefusals = {
  CHANGE_STATE: { status: 409, message: "This change was decided, withdrawn or undone already." },
} as const;
const takingEffect = {
  ...secrecyRefusals,
  DAY_IN_FUTURE,
  DAYS_OUT_OF_ORDER,
  HOLDS_OFFICE,
  MEMBERSHIP_ENDED,
  STANDING_OVERLAPS,
  LASTS_TOO_LONG: {
    status: 422,
    message: "This lasts longer than the rules allow.",
    data: z.object({ lastDay: day }),
  },
} as const;

export const memberChangeContract = {
  list: operation
    .route({
      method: "GET",
      path,
      summary: "Exemptions, suspensions and ends of membership of an organization and everything under it",
    })
    .input(
      pageRequest.extend({
        organizationId: id,
        state: memberChangeState.default("DECIDED"),
        kind: memberChangeKind.optional(),
      }),
    )
    .output(pageOf(listed).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One change, its vote, its decision and its rule" })
    .input(identity)
    .output(
      listed.extend({
        reason: z.string(),
        answer: z.string(),
        issuer: z.string(),
        document: z.string(),
        decidedOn: day.nullable(),
        tally: tally.nullable(),
        rule,
        revision,
        abilities,
      }),
    ),
  preview: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/members/{personId}/change-preview",
      summary: "What a change of a member leaves behind, what stands in its way, and the votes that it may rest on",
    })
    .input(z.object({ organizationId: id, personId: id, kind: memberChangeKind, effectiveOn: day }))
    .output(
      z.object({
        status: memberStatus,
        rule,
        hindrance: z.enum(["UNDER_WAY", "TRANSFER_UNDER_WAY", "OPEN_ADMISSION"]).nullable(),
        /** Offices held on that day; an end of membership waits until they are ended. */
        positions: z.array(z.string()),
        openTasks: z.array(z.object({ what: z.string(), dueOn: day })),
        /** The latest last day that the rules allow, counted from where the unbroken standing began; null without a limit. */
        latestLastDay: day.nullable(),
        /** The kind of vote that it rests on: none, by show of hands, or by secret ballot. */
        voting: z.enum(["NONE", "SHOW_OF_HANDS", "SECRET"]),
        votes: z.array(tally.extend({ voteId: id, title: z.string(), takenOn: day })),
        /** Meetings in which a secret ballot may have been held, the latest first. */
        meetings: z.array(z.object({ meetingId: id, heldOn: day })),
        /** Official members in the voting base on that day now, and with the change. */
        base: z.object({ before: z.int(), after: z.int() }),
      }),
    ),
  open: operation
    .errors({
      ...takingEffect,
      NOT_A_CELL: memberRefusals.NOT_A_CELL,
      CHANGE_UNDER_WAY: { status: 409, message: "A change of this member waits for a decision already." },
      TRANSFER_UNDER_WAY: { status: 409, message: "A letter for this member is under way. Withdraw it first." },
      OPEN_ADMISSION: { status: 409, message: "The member's file of admission is open. Complete or stop it first." },
      VOTE_REQUIRED: { status: 422, message: "This rests on a vote of a held meeting." },
      VOTE_FAILED: {
        status: 409,
        message: "The vote did not pass.",
        data: z.object({ agree: z.int(), needed: z.int() }),
      },
      BALLOT_TOTALS: { status: 422, message: "The ballot papers do not add up." },
      STRUCK_OFF_INSTEAD: { status: 422, message: "A probationary member is not expelled but struck off." },
    })
    .route({
      method: "POST",
      path,
      summary: "Propose a change to whoever decides, or write down one that is decided; it holds from its day on",
    })
    .input(
      z.object({
        organizationId: id,
        personId: id,
        kind: memberChangeKind,
        reason: line(500),
        effectiveOn: day,
        lastDay: day.nullable().default(null),
        voteId: id.nullable().default(null),
        /** Totals of a secret ballot; the base and who was there come from the roll of its meeting. */
        ballot: z
          .object({ meetingId: id, issued: count, collected: count, valid: count, agree: count })
          .nullable()
          .default(null),
        /** Where the superior has decided already; left out, its decision is waited for. The cell's own needs none. */
        decision: decision.nullable().default(null),
      }),
    )
    .output(z.object({ changeId: id, state: memberChangeState })),
  decide: operation
    .errors({ ...stateRefusals, ...takingEffect })
    .route({ method: "POST", path: `${onePath}/decide`, summary: "The superior's decision: the change takes effect" })
    .input(
      identity.extend({ effectiveOn: day, lastDay: day.nullable().default(null), revision }).extend(decision.shape),
    )
    .output(done),
  decline: operation
    .errors({ ...stateRefusals, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/decline`, summary: "The superior does not agree to a proposal; why" })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  withdraw: operation
    .errors({ ...stateRefusals, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/withdraw`, summary: "Take a proposal back before it is decided; why" })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  undo: operation
    .errors({
      ...stateRefusals,
      ...secrecyRefusals,
      MEMBER_ELSEWHERE: { status: 409, message: "The person is a member again by now, here or elsewhere." },
    })
    .route({
      method: "POST",
      path: `${onePath}/undo`,
      summary: "A change was a mistake or was lifted from its beginning: the roll says again what it said before; why",
    })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  paper: operation
    .route({
      method: "GET",
      path: `${onePath}/paper`,
      summary: "The cell's paper as data; Word and PDF at …/paper/file",
    })
    .input(identity)
    .output(z.object({ content: z.unknown() })),
};
