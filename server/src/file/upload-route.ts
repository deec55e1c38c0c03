import multipart from "@fastify/multipart";
import { inspectionRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../grant.rules.ts";
import { sendRefusal } from "../http/send-refusal.ts";
import { fileLimits } from "./file-limits.ts";
import type { FileStore } from "./file-store.ts";
import { receiveUpload } from "./quarantine.ts";

export type UploadOptions = { files: FileStore; identify(request: FastifyRequest): Promise<Actor | null> };

/** `POST /api/uploads`: takes one file into quarantine before any operation knows of it; the only route that reads multipart. */
export async function addUploads(app: FastifyInstance, { files, identify }: UploadOptions): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { files: 1, fields: 0, parts: 1, headerPairs: 50, fileSize: fileLimits.bytes + 1 },
      throwFileSizeLimit: false,
    });
    scope.post("/api/uploads", async (request, reply) => {
      reply.header("cache-control", "no-store").header("x-request-id", request.id);
      const actor = await identify(request);
      if (!actor || actor.mustChangePassword)
        return sendRefusal(reply, new ORPCError(actor ? "PASSWORD_CHANGE_REQUIRED" : "UNAUTHENTICATED"));
      return await receive(request, reply, files, actor);
    });
  });
}

async function receive(request: FastifyRequest, reply: FastifyReply, files: FileStore, actor: Actor) {
  const part = request.isMultipart() ? await request.file().catch(() => undefined) : undefined;
  if (part === undefined)
    return reply
      .code(400)
      .send({ code: "BAD_REQUEST", status: 400, message: "Send multipart/form-data with one file." });
  try {
    const received = await receiveUpload(files, actor.accountId, part.filename, part.file);
    const { uploadId, name, mediaType, bytes, hasText } = received;
    return await reply.code(201).send({ uploadId, name, mediaType, bytes, hasText });
  } catch (error) {
    // What is still on its way is not read to its end.
    if (part.file.readableEnded === false) reply.header("connection", "close");
    return sendRefusal(reply, error, inspectionRefusals);
  }
}
