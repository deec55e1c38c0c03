import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { indicatorTable } from "./indicator-table.ts";

const ofYear = z.object({ organizationId: z.uuid(), year: z.coerce.number().int().min(1900).max(2199) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/indicators/{year}/file`: the indicators of a year as a workbook, in the words of `?language=`. */
export function addIndicatorFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/indicators/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { year } = place.data;
    return await sendTable(reply, `chi-tieu-${year}`, async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("indicator.list", call, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return indicatorTable(rows, { year, ...chosen.data });
    });
  });
}
