import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { successionTable } from "./succession-table.ts";

const ofPlan = z.object({ organizationId: z.uuid(), planId: z.uuid() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/succession-plans/{planId}/file`: a succession plan as a workbook, in the words of `?language=`; reading it is recorded as on the page. */
export function addSuccessionFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/succession-plans/:planId/file", async (request, reply) => {
    const [place, chosen] = [ofPlan.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, "quy-hoach", async () =>
      successionTable(await ask("succession.get", await callOf(request, reply), place.data), chosen.data.language),
    );
  });
}
