import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { conductTable } from "./conduct-table.ts";

const place = z.object({ organizationId: z.uuid() });
const choice = z.object({
  language: z.enum(["vi", "en"]).default("vi"),
  side: z.enum(["AWARD", "DISCIPLINE"]).optional(),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  inEffect: z.stringbool().default(false),
  search: z.string().max(120).optional(),
});
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/conduct/file`: awards and disciplines as the list shows them, in the words of `?language=`. */
export function addConductFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/conduct/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { language, ...wanted } = chosen.data;
    return await sendTable(reply, "khen-thuong-ky-luat", async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("conduct.list", call, { ...of.data, ...wanted, limit: rowsAtOnce, ...cursor }),
      );
      return conductTable(rows, language);
    });
  });
}
