import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { growthTable } from "./growth-table.ts";

const ofSpan = z.object({ organizationId: z.uuid(), from: z.iso.date(), to: z.iso.date() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/growth/{from}/{to}/file`: the growth between two days as a workbook, in the words of `?language=`. */
export function addGrowthFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/growth/:from/:to/file", async (request, reply) => {
    const [place, chosen] = [ofSpan.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { from, to } = place.data;
    return await sendTable(reply, `tang-giam-${from}-${to}`, async () => {
      const call = await callOf(request, reply);
      const { first, rows } = await readWhole((cursor) =>
        ask("growth.get", call, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return growthTable(first, rows, { from, to, ...chosen.data });
    });
  });
}
