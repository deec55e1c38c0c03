import { z } from "zod";
import { meetingIdentity, meetingPath, meetingRefusals } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { day, id, moment } from "./primitives.ts";

const state = { MEETING_STATE: meetingRefusals.MEETING_STATE } as const;

export const documentKind = z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET", "CORRECTION"]);

/** Papers that are issued of a meeting; a correction is made of one of them. */
const paperKind = z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"]);

const issuing = {
  ALREADY_ISSUED: {
    status: 409,
    message: "This document is issued already; a correction gets its own number.",
    data: z.object({ kind: paperKind }),
  },
  NOTHING_TO_ISSUE: {
    status: 409,
    message: "This meeting has no such document: its resolution was not passed, or nothing was concluded or scored.",
    data: z.object({ kind: paperKind }),
  },
} as const;

const issuedDocument = z.object({
  documentId: id,
  kind: documentKind,
  /** `05-NQ/CB`; empty for papers without a number. */
  symbol: z.string(),
  issuedOn: day,
  issuedAt: moment,
  /** The paper that this one corrects, or the notice that it replaces. */
  correctsId: id.nullable(),
  /** The notice that took the place of this one, for another time or place; it may belong to the meeting that follows. */
  replacedById: id.nullable(),
});

/**
 * Documents of a meeting. The files themselves are at
 * `GET /api/organizations/{organizationId}/meetings/{meetingId}/documents/{documentId}/file?format=pdf|docx`, a draft of one not yet issued at
 * `…/drafts/{kind}/file?format=pdf|docx`, and the year's minute book at `GET /api/organizations/{organizationId}/minute-books/{year}/file`.
 */
export const documentContract = {
  list: operation
    .route({ method: "GET", path: `${meetingPath}/documents`, summary: "Documents issued of this meeting" })
    .input(meetingIdentity)
    .output(
      z.object({
        documents: z.array(issuedDocument),
        /** The numbers that papers of this meeting would take next; others may take them before. */
        nextSymbols: z.object({
          notice: z.string(),
          minutes: z.string(),
          resolution: z.string(),
          conclusion: z.string(),
        }),
      }),
    ),
  issue: operation
    .errors({ ...state, ...issuing })
    .route({
      method: "POST",
      path: `${meetingPath}/documents`,
      summary: "Issue a document: it takes the next number of its type in the term and no longer changes",
    })
    .input(meetingIdentity.extend({ kind: paperKind }))
    .output(issuedDocument),
  issueSet: operation
    .errors({
      ...state,
      ...issuing,
      NUMBER_MOVED_ON: {
        status: 409,
        message: "Another document took this number meanwhile: look at the numbers again.",
        data: z.object({ kind: paperKind, symbol: z.string() }),
      },
    })
    .route({
      method: "POST",
      path: `${meetingPath}/document-sets`,
      summary: "Issue several documents at once, with the numbers that were shown before: all of them or none",
    })
    .input(
      meetingIdentity.extend({
        /** Each kind once, with the symbol shown for it; empty for a score sheet, which takes no number. */
        papers: z
          .array(z.object({ kind: paperKind, symbol: z.string().max(60) }))
          .min(1)
          .max(paperKind.options.length)
          .refine((papers) => new Set(papers.map(({ kind }) => kind)).size === papers.length),
      }),
    )
    .output(z.object({ documents: z.array(issuedDocument) })),
  open: operation
    .route({
      method: "GET",
      path: `${meetingPath}/documents/{documentId}`,
      summary: "An issued document as data; the files are drawn from it",
    })
    .input(meetingIdentity.extend({ documentId: id }))
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
  draft: operation
    .route({
      method: "GET",
      path: `${meetingPath}/drafts/{kind}`,
      summary: "A document as it would be issued now, as data, with blanks where nothing is known yet",
    })
    .input(meetingIdentity.extend({ kind: paperKind }))
    .output(z.object({ symbol: z.string(), content: z.unknown() })),
  minuteBook: operation
    .errors({
      NO_MINUTES: {
        status: 409,
        message: "No minutes were issued of this year's meetings yet.",
        data: z.object({ year: z.int() }),
      },
    })
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/minute-books/{year}",
      summary: "The minutes issued of a year's meetings as one book, as data",
    })
    .input(z.object({ organizationId: id, year: z.coerce.number().int().min(1930).max(2100) }))
    .output(z.object({ content: z.unknown() })),
  pack: operation
    .route({
      method: "GET",
      path: `${meetingPath}/pack`,
      summary: "Agenda, drafts, last month's tasks and papers of a meeting as one paged pack, as data",
    })
    .input(meetingIdentity)
    .output(z.object({ content: z.unknown() })),
  postingPackage: operation
    .route({
      method: "GET",
      path: `${meetingPath}/posting-package`,
      summary: "What to post in the national register: named files and the text to paste",
    })
    .input(meetingIdentity)
    .output(
      z.object({
        files: z.array(z.object({ name: z.string(), href: z.string() })),
        text: z.string(),
        postedAt: moment.nullable(),
      }),
    ),
  shareText: operation
    .route({
      method: "GET",
      path: `${meetingPath}/share-text`,
      summary: "Time, place and agenda titles to hand to a chat group; never papers or names",
    })
    .input(meetingIdentity)
    .output(z.object({ text: z.string() })),
};
