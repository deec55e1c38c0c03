import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { archiveRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import { z } from "zod";
import type { DocumentRenderer } from "../document/document-renderer.ts";
import { contentDisposition } from "../file/content-disposition.ts";
import type { FileStore } from "../file/file-store.ts";
import type { Actor } from "../grant.rules.ts";
import { sendRefusal } from "../http/send-refusal.ts";
import { newId } from "../new-id.ts";
import type { Ask } from "../router.ts";
import { type Call, runInternally } from "../run-operation.ts";
import { archiveEntries } from "./archive-entries.ts";
import { zipOf } from "./zip-stream.ts";

const place = z.object({ organizationId: z.uuid() });

type Options = {
  pool: pg.Pool;
  ask: Ask;
  callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call>;
  identify(call: Call): Promise<Actor | null>;
  files: FileStore;
  documents: DocumentRenderer;
};

/**
 * `GET …/archive/file`: everything that a body holds, as a zip of open files. It is written to the disk as whoever asked may read it, in one
 * transaction that is over before the first byte goes out, however slow the line.
 */
export function addArchiveFile(app: FastifyInstance, options: Options): void {
  const { pool, ask, files } = options;
  app.get("/api/organizations/:organizationId/archive/file", async (request, reply) => {
    const of = place.safeParse(request.params);
    if (!of.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const path = join(files.quarantine, `${newId()}.zip`);
    try {
      const call = await options.callOf(request, reply);
      const taken = await ask("archive.take", call, of.data);
      const actor = await options.identify(call);
      if (!actor) return sendRefusal(reply, new ORPCError("UNAUTHENTICATED"));
      const work = { name: "archive.take", actor, requestId: call.requestId };
      await runInternally(pool, work, (tx) =>
        pipeline(zipOf(archiveEntries(tx, taken, options)), createWriteStream(path, { mode: 0o600 })),
      );
      const { size } = await stat(path);
      const content = createReadStream(path).on("close", () => void rm(path, { force: true }));
      return await reply
        .headers({
          "content-type": "application/zip",
          "content-length": size,
          "content-disposition": contentDisposition(`${taken.name}.zip`, "attachment"),
          "cache-control": "private, no-store",
        })
        .send(content);
    } catch (error) {
      await rm(path, { force: true });
      return sendRefusal(reply, error, archiveRefusals);
    }
  });
}
