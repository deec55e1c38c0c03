import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { documentFormById } from "../../../rulesets/document-forms.ts";
import { createPackBinder } from "../document/bind-pack.ts";
import type { PartyPack } from "../document/party-pack.ts";
import { contentDisposition } from "../file/content-disposition.ts";
import type { FileStore } from "../file/file-store.ts";
import { sendRefusal } from "../http/send-refusal.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

export type PackRouteOptions = {
  ask: Ask;
  /** Who calls, from where. */
  callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call>;
  files: FileStore;
};

const meeting = z.object({ organizationId: z.uuid(), meetingId: z.uuid() });
const query = z.object({ type: z.enum(["usual", "large"]).default("usual") });
/** Points of running text for those who read with difficulty. */
const largeText = 18;

/** `GET …/meetings/{meetingId}/pack/file`: the pack as one PDF; asked for as data first, in a transaction that is over before anything is drawn. */
export function addPackRoute(app: FastifyInstance, { ask, callOf, files }: PackRouteOptions): void {
  const binder = createPackBinder(files);
  app.addHook("onClose", async () => binder.close());
  app.get("/api/organizations/:organizationId/meetings/:meetingId/pack/file", async (request, reply) => {
    const params = meeting.safeParse(request.params);
    const wanted = query.safeParse(request.query);
    if (!params.success || !wanted.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    try {
      const { content } = await ask("document.pack", await callOf(request, reply), params.data);
      // The operation answers what composePack makes.
      const pack = content as PartyPack;
      const isLarge = wanted.data.type === "large";
      const textScale = isLarge ? largeText / documentFormById(pack.formId).type.textSize : 1;
      const name = `${pack.name}${isLarge ? " (chữ lớn)" : ""}`.replace(/[/\\:*?"<>|]/g, "-").slice(0, 150);
      const file = await binder.bind(pack, textScale);
      return await reply
        .headers({
          "content-type": "application/pdf",
          "content-disposition": contentDisposition(`${name}.pdf`, "attachment"),
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
        .send(Buffer.from(file));
    } catch (error) {
      return sendRefusal(reply, error);
    }
  });
}
