import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import type { Answer } from "../operation.ts";
import { contentDisposition } from "./content-disposition.ts";
import type { FileStore } from "./file-store.ts";

const identity = z.object({ organizationId: z.uuid(), fileId: z.uuid() });
type Identity = z.infer<typeof identity>;

export type ContentOptions = {
  files: FileStore;
  /** Runs `file.open` for whoever sends the request: the permission of the file, in a transaction that is over before a byte goes out. */
  open(request: FastifyRequest, reply: FastifyReply, identity: Identity): Promise<Answer<"file.open">>;
};

/** `GET …/files/{fileId}/content`: the bytes of a file that the reader may open. Nothing in it can run in the reader's session. */
export function addContents(app: FastifyInstance, { files, open }: ContentOptions): void {
  app.get("/api/organizations/:organizationId/files/:fileId/content", async (request, reply) => {
    const parsed = identity.safeParse(request.params);
    if (!parsed.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    try {
      const file = await open(request, reply, parsed.data);
      const path = files.pathOf(file.sha256);
      const { size } = await stat(path);
      return await reply.headers(headersOf(file, size)).send(createReadStream(path));
    } catch (error) {
      return sendRefusal(reply, error);
    }
  });
}

/** Headers under which a file that somebody else made is handed out: its declared type only, no scripts, no origin of ours. */
function headersOf(
  { name, mediaType, inline }: { name: string; mediaType: string; inline: boolean },
  size: number,
): Record<string, string | number> {
  const isText = mediaType.startsWith("text/");
  return {
    "content-type": isText ? `${mediaType}; charset=utf-8` : mediaType,
    "content-length": size,
    "content-disposition": contentDisposition(name, inline ? "inline" : "attachment"),
    "content-security-policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
  };
}
