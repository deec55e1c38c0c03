import { z } from "zod";
import { secrecyRefusals } from "./file.ts";
import { day, id, line, moment } from "./primitives.ts";

/** What a text of guidance is called: Nghị quyết, Chỉ thị, Kết luận, Quy định, Quy chế, Quyết định, Hướng dẫn, Kế hoạch, Chương trình, Thông báo, Công văn, Báo cáo. */
export const directiveType = z.enum([
  "RESOLUTION",
  "INSTRUCTION",
  "CONCLUSION",
  "REGULATION",
  "RULES",
  "DECISION",
  "GUIDANCE",
  "PLAN",
  "PROGRAM",
  "NOTICE",
  "LETTER",
  "REPORT",
  "OTHER",
]);

/** What a sender expects of those it sends a directive to. */
export const expectation = z.enum(["READ", "DISSEMINATE", "PLAN", "REPORT"]);

/** How far a receiver has come: not opened yet, received, planned, disseminated in a meeting, reported; or none of its business. */
export const receiptStep = z.enum(["SENT", "RECEIVED", "PLANNED", "DISSEMINATED", "REPORTED", "NOT_FOR_US"]);

/** How wide a directive is sent. */
export const reachKind = z.enum(["DIRECTLY_BELOW", "CELLS_BELOW", "ALL_BELOW", "CHOSEN"]);

/** Whom a directive is sent to: those right below, every cell below, everybody below, or some that are named with all below them. */
export const reach = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("DIRECTLY_BELOW") }),
  z.object({ kind: z.literal("CELLS_BELOW") }),
  z.object({ kind: z.literal("ALL_BELOW") }),
  z.object({ kind: z.literal("CHOSEN"), organizationIds: z.array(id).min(1).max(500) }),
]);

/** How one directive rests on another: căn cứ, thực hiện, thay thế; their dates may stand in either order. */
export const directiveLinkKind = z.enum(["BASIS", "CARRIES_OUT", "REPLACES"]);

/** What is typed of a text. */
export const directiveFields = z.object({
  /** Number and symbol as printed, `14-HD/ĐUK`; empty where the text has none. */
  reference: line(60, 0),
  type: directiveType,
  issuedOn: day,
  /** The organization that issued it, where it stands in the tree; its name is taken over. */
  issuerId: id.nullable().default(null),
  /** Who issued it, where that is outside the tree. */
  issuerName: line(300, 0).default(""),
  subject: line(1000),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
  /** Everybody should read it (thông báo nhanh). */
  isForEverybody: z.boolean().default(false),
});

const alreadyRegistered = {
  ALREADY_REGISTERED: {
    status: 409,
    message: "This text stands in the register already: the same number and symbol, date and issuer.",
    data: z.object({ directiveId: id }),
  },
} as const;
/** Why a text cannot be entered as it was typed. */
export const fieldRefusals = {
  ...alreadyRegistered,
  ...secrecyRefusals,
  ISSUER_REQUIRED: { status: 422, message: "Say who issued it: an organization of the tree, or a name." },
  VALID_TO_BEFORE_FROM: { status: 422, message: "It cannot end before it comes into force." },
} as const;
/** For every answer of a receiver. */
export const notReceived = {
  NOT_RECEIVED: { status: 409, message: "Nobody sent this to your organization; there is nothing to answer." },
} as const;

/** Why a line of a sheet is to be looked at before it is entered. */
export const directiveListDoubt = z.enum([
  "SUBJECT_MISSING",
  "DAY_WRONG",
  "ISSUER_MISSING",
  "TYPE_UNKNOWN",
  "TOO_LONG",
  "ENDS_FIRST",
  "TWICE_IN_LIST",
  "IN_REGISTER",
]);

/** A text as a line of a sheet has it; an unknown type is taken as another one. */
export const listedDirective = z.object({
  place: z.int(),
  reference: z.string(),
  type: directiveType,
  issuedOn: day.nullable(),
  issuerName: z.string(),
  subject: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  doubts: z.array(directiveListDoubt),
  /** Whether it can be entered as it is. */
  canBeEntered: z.boolean(),
});

/** What a text is called, wherever it is mentioned. */
export const namedDirective = z.object({
  directiveId: id,
  reference: z.string(),
  type: directiveType,
  issuedOn: day,
  issuerName: z.string(),
  subject: z.string(),
});

/** What was expected of one receiver by when, and how far it has come. */
export const receipt = z.object({
  senderId: id,
  senderName: z.string(),
  sentAt: moment,
  expects: z.array(expectation),
  dueOn: day.nullable(),
  note: z.string(),
  step: receiptStep,
  /** Nothing that was expected is left to do. */
  isSettled: z.boolean(),
  /** The deadline has passed and something expected is left to do. */
  isLate: z.boolean(),
  receivedAt: moment.nullable(),
  plan: z.string(),
  plannedAt: moment.nullable(),
  /** The text of the receiver's own register by which it carries the text out, and since when. */
  planPaper: namedDirective.extend({ linkedAt: moment }).nullable(),
  /** How many were it before. */
  pastPlans: z.int(),
  /** The meeting on whose agenda it stands, and the item; held by another organization where it is a joint one. */
  heldBy: id.nullable(),
  meetingId: id.nullable(),
  agendaItemId: id.nullable(),
  scheduledAt: moment.nullable(),
  disseminatedAt: moment.nullable(),
  report: z.string(),
  reportedAt: moment.nullable(),
  declineReason: z.string(),
  declinedAt: moment.nullable(),
});

/** A line of a register. */
export const directiveListed = namedDirective.extend({
  isForEverybody: z.boolean(),
  /** Null for what stands in the organization's own register and came from nobody. */
  receipt: receipt
    .pick({ senderName: true, expects: true, dueOn: true, step: true, isSettled: true, isLate: true, meetingId: true })
    .nullable(),
  /** How many it was sent to from here, and how many of these have nothing left to do. */
  sentTo: z.int(),
  settled: z.int(),
  fileCount: z.int(),
  isRead: z.boolean(),
  isBookmarked: z.boolean(),
});

/** Counts of receivers, of one kind of organization or of all together. */
export const coverageCounts = z.object({
  sent: z.int(),
  received: z.int(),
  planned: z.int(),
  /** Of these, how many by a text of their own. */
  planPapers: z.int(),
  disseminated: z.int(),
  reported: z.int(),
  declined: z.int(),
  settled: z.int(),
  late: z.int(),
});
