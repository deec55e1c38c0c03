import { z } from "zod";
import {
  coverageCounts,
  directiveFields,
  directiveLinkKind,
  directiveListed,
  expectation,
  fieldRefusals,
  listedDirective,
  namedDirective,
  notReceived,
  reach,
  reachKind,
  receipt,
} from "./directive-shape.ts";
import { file, secrecyRefusals, uploadRefusals, vouchedUpload, vouchedUploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { abilities, day, done, id, line, moment, pageOf, pageRequest, revision, text } from "./primitives.ts";

const identity = z.object({ organizationId: id, directiveId: id });
const path = "/organizations/{organizationId}/directives";
const onePath = `${path}/{directiveId}`;

const standsAsPlan = {
  IS_PLAN_PAPER: {
    status: 409,
    message: "This is the plan shown to those who sent a text down. Replace or withdraw it there first.",
  },
} as const;
const alreadySent = {
  ...standsAsPlan,
  ALREADY_SENT: {
    status: 409,
    message: "It was sent already; what others have received is not changed under their hands.",
  },
} as const;
/** Texts that are entered at once; a longer register is entered year by year. */
const mostTexts = 300;

const listRefusals = {
  LIST_EMPTY: { status: 422, message: "There is no line in this list." },
  LIST_UNREADABLE: { status: 422, message: "This is no list that can be read. Save it as .xlsx or .csv." },
} as const;
const listTooLong = {
  status: 422,
  message: "The list is longer than what is taken over at once.",
  data: z.object({ most: z.int() }),
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
    .output(pageOf(directiveListed)),
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
        /** An issued document of an own meeting, drawn at the same path followed by /document/file. */
        isDocument: z.boolean(),
        revision,
        abilities,
      }),
    ),
  register: operation
    .errors(fieldRefusals)
    .route({ method: "POST", path, summary: "Enter a text into the organization's register" })
    .input(directiveFields.extend({ organizationId: id }))
    .output(identity.pick({ directiveId: true })),
  readList: operation
    .errors({
      ...uploadRefusals,
      ...listRefusals,
      LIST_WITHOUT_HEADER: {
        status: 422,
        message: "No line names the columns. A list of texts has at least a column of days and one of subjects.",
      },
      LIST_TOO_LONG: listTooLong,
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/directive-list",
      summary: "Read an uploaded sheet of texts: what would be entered and what is doubtful. Nothing is stored",
    })
    .input(z.object({ organizationId: id, uploadId: id }))
    .output(z.object({ texts: z.array(listedDirective) })),
  registerMany: operation
    .errors({ ...fieldRefusals })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/directives-many",
      summary: "Enter many texts, all of them or none; what stands in the register already is passed over",
    })
    .input(
      z.object({
        organizationId: id,
        texts: z
          .array(directiveFields.omit({ issuerId: true }))
          .min(1)
          .max(mostTexts),
      }),
    )
    .output(z.object({ entered: z.int(), alreadyThere: z.int() })),
  registerDecision: operation
    .errors({
      ...fieldRefusals,
      NOT_A_DECISION: { status: 409, message: "Only an issued resolution or conclusion becomes a text of guidance." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/meetings/{meetingId}/documents/{documentId}/directive",
      summary: "Enter what a meeting has decided into the register, as it was issued; it is sent down from there",
    })
    .input(z.object({ organizationId: id, meetingId: id, documentId: id }))
    .output(identity.pick({ directiveId: true })),
  openDocument: operation
    .route({
      method: "GET",
      path: `${onePath}/document`,
      summary: "The issued document that a text is, as data; the files are drawn from it",
    })
    .input(identity)
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
  update: operation
    .errors({
      ...fieldRefusals,
      ...alreadySent,
      STANDS_AS_ISSUED: { status: 409, message: "The text is an issued document and stays as it was issued." },
    })
    .route({ method: "PUT", path: onePath, summary: "Change what was entered, as long as it was sent to nobody" })
    .input(directiveFields.extend({ ...identity.shape, revision }))
    .output(z.object({ revision })),
  discard: operation
    .errors({
      ...alreadySent,
      WAS_PLAN_PAPER: {
        status: 409,
        message: "This was once shown as a plan to those who sent a text down, so it stays in the register.",
      },
    })
    .route({ method: "DELETE", path: onePath, summary: "Take a text that was sent to nobody out of the register" })
    .input(identity)
    .output(done),
  addFile: operation
    .errors({ ...vouchedUploadRefusals, ...alreadySent })
    .route({ method: "POST", path: `${onePath}/files`, summary: "Attach a file from an upload" })
    .input(identity.extend(vouchedUpload.shape))
    .output(z.object({ fileId: id })),
  removeFile: operation
    .errors(alreadySent)
    .route({ method: "DELETE", path: `${onePath}/files/{fileId}`, summary: "Detach a file" })
    .input(identity.extend({ fileId: id }))
    .output(done),
  link: operation
    .errors({ ...standsAsPlan, LINKS_TO_ITSELF: { status: 422, message: "A text does not rest on itself." } })
    .route({ method: "PUT", path: `${onePath}/links/{otherId}`, summary: "Say how this text rests on another one" })
    .input(identity.extend({ otherId: id, kind: directiveLinkKind }))
    .output(done),
  unlink: operation
    .errors(standsAsPlan)
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
            heldBy: true,
            meetingId: true,
            agendaItemId: true,
            scheduledAt: true,
            receivedAt: true,
            plan: true,
            planPaper: true,
            pastPlans: true,
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
