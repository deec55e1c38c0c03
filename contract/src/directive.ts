import { z } from "zod";
import { file, secrecyRefusals, uploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, pageOf, pageRequest, revision, text } from "./primitives.ts";

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

const identity = z.object({ organizationId: id, directiveId: id });
const path = "/organizations/{organizationId}/directives";
const onePath = `${path}/{directiveId}`;

const fields = z.object({
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
  /** The meeting on whose agenda it stands, and the item. */
  meetingId: id.nullable(),
  agendaItemId: id.nullable(),
  scheduledAt: moment.nullable(),
  disseminatedAt: moment.nullable(),
  report: z.string(),
  reportedAt: moment.nullable(),
  declineReason: z.string(),
  declinedAt: moment.nullable(),
});

const listed = namedDirective.extend({
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
const coverageCounts = z.object({
  sent: z.int(),
  received: z.int(),
  planned: z.int(),
  disseminated: z.int(),
  reported: z.int(),
  declined: z.int(),
  settled: z.int(),
  late: z.int(),
});

const alreadyRegistered = {
  ALREADY_REGISTERED: {
    status: 409,
    message: "This text stands in the register already: the same number and symbol, date and issuer.",
    data: z.object({ directiveId: id }),
  },
} as const;
const fieldRefusals = {
  ...alreadyRegistered,
  ...secrecyRefusals,
  ISSUER_REQUIRED: { status: 422, message: "Say who issued it: an organization of the tree, or a name." },
  VALID_TO_BEFORE_FROM: { status: 422, message: "It cannot end before it comes into force." },
} as const;
const alreadySent = {
  ALREADY_SENT: {
    status: 409,
    message: "It was sent already; what others have received is not changed under their hands.",
  },
} as const;
const notReceived = {
  NOT_RECEIVED: { status: 409, message: "Nobody sent this to your organization; there is nothing to answer." },
} as const;

export const directiveContract = {
  list: operation
    .route({ method: "GET", path, summary: "The register: texts entered here and texts received, newest first" })
    .input(
      pageRequest.extend({
        organizationId: id,
        /** OPEN: received, and something expected is left to do. */
        box: z.enum(["ALL", "OPEN", "RECEIVED", "ENTERED", "FOR_EVERYBODY", "BOOKMARKED"]).default("ALL"),
        /** Words of number, subject, issuer and files; no accents needed, any order. */
        query: line(200, 0).default(""),
      }),
    )
    .output(pageOf(listed)),
  get: operation
    .route({
      method: "GET",
      path: onePath,
      summary: "One text with its files, links, and what this organization made of it",
    })
    .input(identity)
    .output(
      namedDirective.extend({
        organizationId: id,
        enteredBy: z.object({ organizationId: id, name: z.string() }),
        issuerId: id.nullable(),
        validFrom: day.nullable(),
        validTo: day.nullable(),
        isForEverybody: z.boolean(),
        files: z.array(
          file
            .pick({ fileId: true, name: true, mediaType: true, bytes: true, inline: true })
            /** PENDING: not read for the search yet; NO_TEXT: a picture of paper, which a search does not find. */
            .extend({ textState: z.enum(["PENDING", "READ", "NO_TEXT"]) }),
        ),
        links: z.array(z.object({ kind: directiveLinkKind, isFrom: z.boolean(), directive: namedDirective })),
        receipt: receipt.nullable(),
        dispatches: z.array(
          z.object({
            sentAt: moment,
            reach: reachKind,
            sentTo: z.int(),
            expects: z.array(expectation),
            dueOn: day.nullable(),
            note: z.string(),
          }),
        ),
        readAt: moment.nullable(),
        bookmarkedAt: moment.nullable(),
        revision,
        abilities,
      }),
    ),
  register: operation
    .errors(fieldRefusals)
    .route({ method: "POST", path, summary: "Enter a text into the organization's register" })
    .input(fields.extend({ organizationId: id }))
    .output(identity.pick({ directiveId: true })),
  update: operation
    .errors({ ...fieldRefusals, ...alreadySent })
    .route({ method: "PUT", path: onePath, summary: "Change what was entered, as long as it was sent to nobody" })
    .input(fields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  discard: operation
    .errors(alreadySent)
    .route({ method: "DELETE", path: onePath, summary: "Take a text that was sent to nobody out of the register" })
    .input(identity)
    .output(done),
  addFile: operation
    .errors({
      ...uploadRefusals,
      ...alreadySent,
      NO_TEXT_TO_CHECK: {
        status: 422,
        message: "This file has no text to look for a mark of secrecy in. Say that it bears none.",
      },
    })
    .route({ method: "POST", path: `${onePath}/files`, summary: "Attach a file from an upload" })
    .input(
      identity.extend({
        uploadId: id,
        /** Of a picture of paper: whoever attaches it has looked and says that it bears no mark of secrecy; kept with the file. */
        bearsNoMark: z.boolean().default(false),
      }),
    )
    .output(z.object({ fileId: id })),
  removeFile: operation
    .errors(alreadySent)
    .route({ method: "DELETE", path: `${onePath}/files/{fileId}`, summary: "Detach a file" })
    .input(identity.extend({ fileId: id }))
    .output(done),
  link: operation
    .errors({ LINKS_TO_ITSELF: { status: 422, message: "A text does not rest on itself." } })
    .route({ method: "PUT", path: `${onePath}/links/{otherId}`, summary: "Say how this text rests on another one" })
    .input(identity.extend({ otherId: id, kind: directiveLinkKind }))
    .output(done),
  unlink: operation
    .route({ method: "DELETE", path: `${onePath}/links/{otherId}`, summary: "Take a link back" })
    .input(identity.extend({ otherId: id }))
    .output(done),
  send: operation
    .errors({
      NOBODY_BELOW: { status: 409, message: "Nobody stands there to whom it was not sent already." },
      ...secrecyRefusals,
    })
    .route({ method: "POST", path: `${onePath}/send`, summary: "Send it down, with what is expected and by when" })
    .input(
      identity.extend({
        to: reach,
        expects: z.array(expectation).min(1).max(4),
        dueOn: day.nullable().default(null),
        note: line(1000, 0).default(""),
      }),
    )
    .output(z.object({ sentTo: z.int() })),
  receive: operation
    .errors(notReceived)
    .route({ method: "POST", path: `${onePath}/receive`, summary: "Say that the organization has received it" })
    .input(identity)
    .output(done),
  plan: operation
    .errors({ ...notReceived, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/plan`, summary: "Say how the organization will carry it out" })
    .input(identity.extend({ plan: line(1000) }))
    .output(done),
  report: operation
    .errors({ ...notReceived, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/report`, summary: "Report to the sender how it was carried out" })
    .input(identity.extend({ report: text(4000).pipe(z.string().trim().min(1)) }))
    .output(done),
  decline: operation
    .errors({ ...notReceived, ...secrecyRefusals })
    .route({ method: "POST", path: `${onePath}/decline`, summary: "Say that it is not for this organization, and why" })
    .input(identity.extend({ reason: line(1000) }))
    .output(done),
  markRead: operation
    .route({ method: "POST", path: `${onePath}/read`, summary: "Say that I have read it" })
    .input(identity)
    .output(done),
  bookmark: operation
    .route({ method: "PUT", path: `${onePath}/bookmark`, summary: "Keep it among my bookmarks, or no longer" })
    .input(identity.extend({ isBookmarked: z.boolean() }))
    .output(done),
  coverage: operation
    .route({
      method: "GET",
      path: `${onePath}/coverage`,
      summary: "How far those below have come, by level; late ones first",
    })
    .input(
      pageRequest.extend({
        ...identity.shape,
        filter: z.enum(["ALL", "LATE", "OPEN", "SETTLED", "DECLINED"]).default("ALL"),
      }),
    )
    .output(
      pageOf(
        receipt
          .pick({
            step: true,
            isSettled: true,
            isLate: true,
            dueOn: true,
            meetingId: true,
            agendaItemId: true,
            scheduledAt: true,
            receivedAt: true,
            plan: true,
            disseminatedAt: true,
            report: true,
            reportedAt: true,
            declineReason: true,
          })
          .extend({ organizationId: id, name: z.string(), kind: organizationKind, parentName: z.string().nullable() }),
      ).extend({ all: coverageCounts, levels: z.array(coverageCounts.extend({ kind: organizationKind })) }),
    ),
  openFile: operation
    .route({
      method: "GET",
      path: `${onePath}/files/{fileId}`,
      summary:
        "One file of a text that the organization entered or received; its content is at the same path followed by /content",
    })
    .input(identity.extend({ fileId: id }))
    .output(file),
};
