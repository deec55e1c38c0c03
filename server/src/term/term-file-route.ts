import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { committeeTable } from "./committee-table.ts";

const ofTerm = z.object({ organizationId: z.uuid(), startedOn: z.iso.date() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/terms/{startedOn}/file`: the committee of a term as a workbook, in the words of `?language=`. */
export function addTermFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/terms/:startedOn/file", async (request, reply) => {
    const [place, chosen] = [ofTerm.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, `cap-uy-${place.data.startedOn}`, async () =>
      committeeTable(await ask("term.get", await callOf(request, reply), place.data), chosen.data.language),
    );
  });
}
