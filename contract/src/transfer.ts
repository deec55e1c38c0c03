import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { cardNumber, memberRefusals, memberStatus, sex } from "./member.ts";
import { operation } from "./operation.ts";
import { abilities, day, done, id, line, pageOf, pageRequest, revision } from "./primitives.ts";

export const transferKind = z.enum(["FOR_GOOD", "TEMPORARY"]);
export const transferState = z.enum(["SENT", "RECEIVED", "DECLINED", "WITHDRAWN"]);
/** As seen from an organization and everything under it. */
export const transferDirection = z.enum(["ALL", "OUT", "IN", "OVERDUE"]);

const path = "/organizations/{organizationId}/transfers";
const onePath = `${path}/{transferId}`;
const identity = z.object({ organizationId: id, transferId: id });

const listed = z.object({
  transferId: id,
  /** The cell that sent. */
  organizationId: id,
  fromName: z.string(),
  /** Null where the other end does not use the product. */
  toOrganizationId: id.nullable(),
  toName: z.string(),
  personId: id,
  fullName: z.string(),
  kind: transferKind,
  state: transferState,
  numberLine: z.string(),
  sentOn: day,
  /** By when the letter is handed in there. */
  dueOn: day,
  isOverdue: z.boolean(),
  lastDay: day.nullable(),
  receivedOn: day.nullable(),
  /** Came from a cell that does not use the product; `organizationId` is then the cell that took the member in. */
  fromOutside: z.boolean(),
});

const { DAY_IN_FUTURE, DAYS_OUT_OF_ORDER, HOLDS_OFFICE, MEMBERSHIP_ENDED, NOT_A_CELL, ONE_MEMBERSHIP_AT_A_TIME } =
  memberRefusals;
const destinationRefusals = {
  DISSOLVED_THERE: { status: 409, message: "The other cell is dissolved." },
  NOT_FOUNDED_YET: { status: 422, message: "The other cell was not founded on this day." },
} as const;
const stateRefusals = {
  TRANSFER_STATE: { status: 409, message: "This letter was answered or withdrawn already." },
} as const;

const takingIn = {
  ...stateRefusals,
  ...destinationRefusals,
  ...secrecyRefusals,
  DAY_IN_FUTURE,
  DAYS_OUT_OF_ORDER,
  MEMBERSHIP_ENDED,
  ONE_MEMBERSHIP_AT_A_TIME,
  HOLDS_OFFICE,
} as const;

export const transferContract = {
  list: operation
    .route({ method: "GET", path, summary: "Transfers from and to an organization and everything under it" })
    .input(
      pageRequest.extend({
        organizationId: id,
        direction: transferDirection.default("ALL"),
        state: transferState.default("SENT"),
      }),
    )
    .output(pageOf(listed).extend({ abilities })),
  get: operation
    .route({ method: "GET", path: onePath, summary: "One transfer, the levels that its letter passed, and its answer" })
    .input(identity)
    .output(
      listed.extend({
        reason: z.string(),
        answer: z.string(),
        tasksGo: z.boolean(),
        rules: z.object({ document: z.string(), article: z.string(), handInWorkingDays: z.int() }),
        hops: z.array(z.object({ organizationId: id, name: z.string(), signedOn: day, signedByName: z.string() })),
        revision,
        abilities,
      }),
    ),
  destinations: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/transfer-destinations",
      summary: "Cells by the words of their names, wherever they stand",
    })
    .input(z.object({ organizationId: id, search: line(120, 2) }))
    .output(z.object({ rows: z.array(z.object({ organizationId: id, name: z.string(), superiorName: z.string() })) })),
  preview: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/members/{personId}/transfer-preview",
      summary: "What a transfer of a member would leave behind, and what stands in its way",
    })
    .input(z.object({ organizationId: id, personId: id, sentOn: day }))
    .output(
      z.object({
        openTasks: z.array(z.object({ what: z.string(), dueOn: day })),
        positions: z.array(z.string()),
        hindrance: z.enum(["OPEN_REVIEW", "OPEN_ADMISSION"]).nullable(),
        dueOn: day,
      }),
    ),
  send: operation
    .errors({
      ...secrecyRefusals,
      ...destinationRefusals,
      NOT_A_CELL,
      DAY_IN_FUTURE,
      DAYS_OUT_OF_ORDER,
      HOLDS_OFFICE,
      TRANSFER_UNDER_WAY: { status: 409, message: "A letter for this member is under way already." },
      TO_ITSELF: { status: 422, message: "The member is in this cell already." },
      OPEN_REVIEW: { status: 409, message: "A review of this member is open. Conclude it first." },
      OPEN_ADMISSION: { status: 409, message: "The member's file of admission is open. Complete or stop it first." },
    })
    .route({ method: "POST", path, summary: "Write the letter with which a member goes to another cell" })
    .input(
      z.object({
        organizationId: id,
        personId: id,
        kind: transferKind,
        toOrganizationId: id.nullable().default(null),
        /** The other end, where it does not use the product. */
        toName: line(300, 0).default(""),
        reason: line(500),
        sentOn: day,
        lastDay: day.nullable().default(null),
        tasksGo: z.boolean().default(false),
      }),
    )
    .output(z.object({ transferId: id })),
  enterArrival: operation
    .errors({
      ...secrecyRefusals,
      NOT_A_CELL,
      DAY_IN_FUTURE,
      DAYS_OUT_OF_ORDER,
      CARD_NUMBER_TAKEN: memberRefusals.CARD_NUMBER_TAKEN,
      NAMESAKE_HERE: memberRefusals.NAMESAKE_HERE,
    })
    .route({
      method: "POST",
      path: `${path}/arrivals`,
      summary: "A member comes by the letter of a cell that does not use the product, for good or for a time",
    })
    .input(
      z.object({
        organizationId: id,
        kind: transferKind,
        fromName: line(300),
        /** Number and day of the letter that was handed in. */
        letterNumber: line(100),
        letterOn: day,
        receivedOn: day,
        lastDay: day.nullable().default(null),
        fullName: line(120),
        birthDate: day.nullable().default(null),
        sex: sex.nullable().default(null),
        cardNumber: cardNumber.nullable().default(null),
        status: memberStatus,
        admittedOn: day.nullable().default(null),
        officialOn: day.nullable().default(null),
        despiteNamesake: z.boolean().default(false),
      }),
    )
    .output(z.object({ transferId: id, personId: id })),
  prolong: operation
    .errors({ ...stateRefusals, ...secrecyRefusals, DAYS_OUT_OF_ORDER, ONE_MEMBERSHIP_AT_A_TIME })
    .route({
      method: "POST",
      path: `${onePath}/prolong`,
      summary: "A stay for a time goes on until a later day; by which paper",
    })
    .input(identity.extend({ lastDay: day, reason: line(500), revision }))
    .output(done),
  undoReceipt: operation
    .errors({
      ...stateRefusals,
      ...secrecyRefusals,
      TRANSFER_UNDER_WAY: { status: 409, message: "A letter for this member is under way already." },
      TOOK_PART_THERE: { status: 409, message: "The member has taken part there by now. Write a letter back instead." },
    })
    .route({
      method: "POST",
      path: `${onePath}/undo-receipt`,
      summary: "A receipt was a mistake: the letter waits for its answer again; why",
    })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  signOff: operation
    .errors({ ...stateRefusals, DAY_IN_FUTURE, DAYS_OUT_OF_ORDER })
    .route({ method: "POST", path: `${onePath}/hops`, summary: "A level above one of the ends signs the letter off" })
    .input(identity.extend({ signedOn: day }))
    .output(done),
  receive: operation
    .errors(takingIn)
    .route({ method: "POST", path: `${onePath}/receive`, summary: "The other end takes the member in from a day on" })
    .input(identity.extend({ receivedOn: day, revision }))
    .output(done),
  recordReceipt: operation
    .errors(takingIn)
    .route({
      method: "POST",
      path: `${onePath}/receipt`,
      summary: "An end outside the product took the member in: the day and the paper that says so",
    })
    .input(identity.extend({ receivedOn: day, proof: line(500), revision }))
    .output(done),
  decline: operation
    .errors({ ...stateRefusals, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/decline`, summary: "The other end does not take the member in; why" })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  withdraw: operation
    .errors({ ...stateRefusals, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/withdraw`, summary: "Take a letter back before it is answered; why" })
    .input(identity.extend({ reason: line(500), revision }))
    .output(done),
  letter: operation
    .route({ method: "GET", path: `${onePath}/letter`, summary: "The letter as data; Word and PDF at …/letter/file" })
    .input(identity)
    .output(z.object({ content: z.unknown() })),
};
