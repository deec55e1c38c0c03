import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { DocumentRenderer } from "../document/document-renderer.ts";
import type { PartyBook, PartyDocument } from "../document/party-document.ts";
import { contentDisposition } from "../file/content-disposition.ts";
import { sendRefusal } from "../http/send-refusal.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

export type DocumentRoutesOptions = {
  ask: Ask;
  /** Who calls, from where. */
  callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call>;
  documents: DocumentRenderer;
};

type Paper = { name: string; paper: PartyDocument | PartyBook };
type Route = { path: string; params: z.ZodType; read(call: Call, params: never): Promise<Paper> };

const organizationId = z.uuid();
const meeting = z.object({ organizationId, meetingId: z.uuid() });
const issued = meeting.extend({ documentId: z.uuid() });
const draft = meeting.extend({ kind: z.enum(["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"]) });
const yearBook = z.object({ organizationId, year: z.coerce.number().int().min(1930).max(2100) });
const organization = z.object({ organizationId });
const ofDirective = z.object({ organizationId, directiveId: z.uuid() });
const ofPlan = ofDirective.extend({ receiverId: z.uuid() });
const ofPerson = yearBook.extend({ personId: z.uuid() });
const ofLiaison = z.object({ organizationId, liaisonId: z.uuid() });
const ofReview = yearBook.extend({
  subject: z.union([z.uuid(), z.literal("organization")]),
  paper: z.enum(["SELF_REVIEW", "BALLOT", "NOTICE"]),
});
const ofTermPaper = z.object({
  organizationId,
  startedOn: z.iso.date(),
  paper: z.enum(["COMMITTEE", "RATIFICATION"]),
});
const ofSuccession = z.object({ organizationId, planId: z.uuid() });
const ofTransfer = z.object({ organizationId, transferId: z.uuid() });
const ofChange = z.object({ organizationId, changeId: z.uuid() });
const monthOfOrganization = z.object({ organizationId, month: z.iso.date().regex(/^(19|20|21)\d\d-\d\d-01$/) });
const ofReport = yearBook.extend({
  kind: z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]),
  number: z.coerce.number().int().min(1).max(12),
});
const ofReportVersion = ofReport.extend({ version: z.coerce.number().int().min(1).max(10_000) });
const format = z.object({ format: z.enum(["pdf", "docx"]).default("pdf") });

/**
 * Files of documents. Each route asks an operation for the document as data, in a transaction that is over before the
 * first page is drawn; the same data always gives the same bytes.
 */
export function addDocumentRoutes(app: FastifyInstance, options: DocumentRoutesOptions): void {
  for (const route of routesOf(options.ask)) {
    app.get(route.path, async (request, reply) => {
      const params = route.params.safeParse(request.params);
      const wanted = format.safeParse(request.query);
      if (!params.success || !wanted.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
      try {
        const call = await options.callOf(request, reply);
        // The schema beside the reader has just given the parameters their shape.
        const paper = await route.read(call, params.data as never);
        return await sendPaper(reply, options.documents, paper, wanted.data.format);
      } catch (error) {
        return readsPages(request) && isWithoutMinutes(error)
          ? sendWords(reply, noMinutes)
          : sendRefusal(reply, error, { NO_MINUTES: { status: 409, message: noMinutes.at(-1) ?? "" } });
      }
    });
  }
}

/** A link opened by a browser leads to a page, so the answer is one too: in both languages, because it knows no reader's. */
const noMinutes = [
  "Năm này chưa có biên bản nào được ban hành, nên chưa có sổ biên bản.",
  "No minutes were issued of this year's meetings yet, so there is no minute book.",
];

function readsPages({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") ?? false;
}

function isWithoutMinutes(error: unknown): boolean {
  return error instanceof ORPCError && error.code === "NO_MINUTES";
}

function sendWords(reply: FastifyReply, lines: readonly string[]): FastifyReply {
  return reply
    .code(409)
    .headers({ "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" })
    .send(lines.join("\n"));
}

function routesOf(ask: Ask): Route[] {
  const of = "/api/organizations/:organizationId";
  return [
    {
      path: `${of}/meetings/:meetingId/documents/:documentId/file`,
      params: issued,
      read: async (call, params: z.output<typeof issued>) => {
        const { symbol, content } = await ask("document.open", call, params);
        return named(content as PartyDocument, symbol);
      },
    },
    {
      path: `${of}/meetings/:meetingId/drafts/:kind/file`,
      params: draft,
      read: async (call, params: z.output<typeof draft>) => {
        const { content } = await ask("document.draft", call, params);
        return named(content as PartyDocument, "Dự thảo");
      },
    },
    {
      path: `${of}/minute-books/:year/file`,
      params: yearBook,
      read: async (call, params: z.output<typeof yearBook>) =>
        named((await ask("document.minuteBook", call, params)).content as PartyBook, ""),
    },
    {
      path: `${of}/directives/:directiveId/document/file`,
      params: ofDirective,
      read: async (call, params: z.output<typeof ofDirective>) => {
        const { symbol, content } = await ask("directive.openDocument", call, params);
        return named(content as PartyDocument, symbol);
      },
    },
    {
      path: `${of}/directives/:directiveId/receivers/:receiverId/plan-paper/document/file`,
      params: ofPlan,
      read: async (call, params: z.output<typeof ofPlan>) => {
        const { symbol, content } = await ask("planPaper.openDocument", call, params);
        return named(content as PartyDocument, symbol);
      },
    },
    {
      path: `${of}/schedule/:month/file`,
      params: monthOfOrganization,
      read: async (call, params: z.output<typeof monthOfOrganization>) =>
        named((await ask("schedule.document", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/reports/:kind/:year/:number/versions/:version/document/file`,
      params: ofReportVersion,
      read: async (call, params: z.output<typeof ofReportVersion>) => {
        const { symbol, content } = await ask("report.open", call, params);
        return named(content as PartyDocument, symbol);
      },
    },
    {
      path: `${of}/reports/:kind/:year/:number/draft/document/file`,
      params: ofReport,
      read: async (call, params: z.output<typeof ofReport>) =>
        named((await ask("report.draftPaper", call, params)).content as PartyDocument, "Dự thảo"),
    },
    {
      path: `${of}/handover/file`,
      params: organization,
      read: async (call, params: z.output<typeof organization>) =>
        named((await ask("handover.open", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/member-changes/:changeId/paper/file`,
      params: ofChange,
      read: async (call, params: z.output<typeof ofChange>) =>
        named((await ask("memberChange.paper", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/transfers/:transferId/letter/file`,
      params: ofTransfer,
      read: async (call, params: z.output<typeof ofTransfer>) =>
        named((await ask("transfer.letter", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/residence-letters/:liaisonId/file`,
      params: ofLiaison,
      read: async (call, params: z.output<typeof ofLiaison>) =>
        named((await ask("residence.letter", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/terms/:startedOn/papers/:paper/file`,
      params: ofTermPaper,
      read: async (call, params: z.output<typeof ofTermPaper>) =>
        named((await ask("term.paper", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/succession-plans/:planId/paper/file`,
      params: ofSuccession,
      read: async (call, params: z.output<typeof ofSuccession>) =>
        named((await ask("succession.paper", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/shortcoming-years/:year/collective/file`,
      params: yearBook,
      read: async (call, params: z.output<typeof yearBook>) =>
        named((await ask("shortcoming.openCollectiveYear", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/shortcoming-years/:year/people/:personId/file`,
      params: ofPerson,
      read: async (call, params: z.output<typeof ofPerson>) =>
        named((await ask("shortcoming.openPersonYear", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/honours/:year/paper/file`,
      params: yearBook,
      read: async (call, params: z.output<typeof yearBook>) =>
        named((await ask("honour.paper", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/annual-reviews/:year/:subject/papers/:paper/file`,
      params: ofReview,
      read: async (call, params: z.output<typeof ofReview>) =>
        named((await ask("annualReview.paper", call, params)).content as PartyDocument, ""),
    },
    {
      path: `${of}/annual-reviews/:year/results/file`,
      params: yearBook,
      read: async (call, params: z.output<typeof yearBook>) =>
        named((await ask("annualReview.results", call, params)).content as PartyDocument, ""),
    },
  ];
}

function named(paper: PartyDocument | PartyBook, prefix: string): Paper {
  const name = `${prefix ? `${prefix} ` : ""}${paper.name}`.replace(/[/\\:*?"<>|]/g, "-");
  return { name: name.slice(0, 150), paper };
}

const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

async function sendPaper(
  reply: FastifyReply,
  documents: DocumentRenderer,
  { name, paper }: Paper,
  wanted: "pdf" | "docx",
) {
  // A book is bound as pages only.
  const isBook = "documents" in paper;
  if (isBook && wanted === "docx") return sendRefusal(reply, new ORPCError("NOT_FOUND"));
  const file = isBook || wanted === "pdf" ? await documents.pdf(paper) : await documents.word(paper);
  return reply
    .headers({
      "content-type": mediaTypes[wanted],
      "content-disposition": contentDisposition(`${name}.${wanted}`, wanted === "pdf" ? "inline" : "attachment"),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    .send(Buffer.from(file));
}
