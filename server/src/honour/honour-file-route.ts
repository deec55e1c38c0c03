import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { honourTable } from "./honour-table.ts";

const place = z.object({ organizationId: z.uuid() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi"), below: z.stringbool().default(false) });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/honours/file`: levels and titles by year as a workbook, in the words of `?language=`. */
export function addHonourFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/honours/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, "danh-hieu-to-chuc-dang", async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("honour.list", call, { ...of.data, below: chosen.data.below, limit: rowsAtOnce, ...cursor }),
      );
      return honourTable(rows, chosen.data.language);
    });
  });
}
