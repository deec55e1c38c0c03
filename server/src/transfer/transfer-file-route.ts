import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { transferTable } from "./transfer-table.ts";

const place = z.object({ organizationId: z.uuid() });
const choice = z.object({
  language: z.enum(["vi", "en"]).default("vi"),
  direction: z.enum(["ALL", "OUT", "IN", "OVERDUE"]).default("ALL"),
  state: z.enum(["SENT", "RECEIVED", "DECLINED", "WITHDRAWN"]).default("SENT"),
});
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/transfers/file`: the letters of a list as a workbook, in the words of `?language=`. */
export function addTransferFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/transfers/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { language, ...wanted } = chosen.data;
    return await sendTable(reply, "chuyen-sinh-hoat", async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("transfer.list", call, { ...of.data, ...wanted, limit: rowsAtOnce, ...cursor }),
      );
      return transferTable(rows, language);
    });
  });
}
