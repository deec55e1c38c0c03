import { Readable } from "node:stream";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import type { Call } from "../run-operation.ts";
import { type ListOpener, openList } from "./open-list.ts";
import type { FailedRow } from "./parse-import.ts";
import { type ListSource, readList } from "./read-list.ts";
import { SheetRefused } from "./sheet.ts";
import { writeErrorFile } from "./write-error-file.ts";
import { writeTemplate } from "./write-template.ts";

export type ImportRouteOptions = ListOpener & { callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const language = z.enum(["vi", "en"]).catch("vi");
const identity = z.object({ organizationId: z.uuid(), importId: z.uuid() });

/** The empty list to fill in, and the rows of a list that need correcting: both as workbooks to save. */
export function addImportRoutes(app: FastifyInstance, options: ImportRouteOptions): void {
  app.get("/api/import-templates/:kind", async (request, reply) => {
    const kind = z.object({ kind: z.enum(["members", "organizations"]) }).safeParse(request.params);
    if (!kind.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    if (!(await options.identify(await options.callOf(request, reply))))
      return sendRefusal(reply, new ORPCError("UNAUTHENTICATED"));
    const content = await writeTemplate(kind.data.kind, languageOf(request));
    return reply
      .headers(headersFor(kind.data.kind === "members" ? "mau-dang-vien.xlsx" : "mau-to-chuc-dang.xlsx"))
      .send(Buffer.from(content));
  });
  app.get("/api/organizations/:organizationId/imports/:importId/errors-file", async (request, reply) => {
    const parsed = identity.safeParse(request.params);
    if (!parsed.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    try {
      const source = await openList(options, await options.callOf(request, reply), parsed.data);
      return await reply.headers(headersFor("dong-can-sua.xlsx")).send(await errorsOf(source, languageOf(request)));
    } catch (error) {
      return sendRefusal(reply, isGone(error) ? new ORPCError("NOT_FOUND") : error);
    }
  });
}

/** The file was no list, or it went with its import. */
function isGone(error: unknown): boolean {
  return error instanceof SheetRefused || (error instanceof Error && "code" in error && error.code === "ENOENT");
}

function languageOf(request: FastifyRequest): "vi" | "en" {
  return language.parse((request.query as { language?: unknown }).language);
}

function headersFor(name: string): Record<string, string> {
  return {
    "content-type": xlsx,
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  };
}

/** The list is read again row by row, so that a long one costs no memory; the first batch tells its columns. */
async function errorsOf(source: ListSource, words: "vi" | "en"): Promise<Readable> {
  const batches = readList({ ...source, mostFailures: Number.POSITIVE_INFINITY });
  const first = await batches.next();
  if (first.done) throw new SheetRefused("NO_ROWS");
  async function* failed(): AsyncGenerator<FailedRow> {
    for (
      let batch: typeof first | IteratorResult<typeof first.value> = first;
      !batch.done;
      batch = await batches.next()
    ) {
      yield* [...batch.value.failed].sort((a, b) => a.row - b.row);
    }
  }
  return Readable.fromWeb(writeErrorFile(first.value.columns, failed(), words) as never);
}
