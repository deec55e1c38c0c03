import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { yearTable } from "./year-table.ts";

const ofYear = z.object({ organizationId: z.uuid(), year: z.coerce.number().int().min(1990).max(2199) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/year-results/{year}/file`: the year's result of every cell as a workbook, in the words of `?language=`. */
export function addYearFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/year-results/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { year } = place.data;
    return await sendTable(reply, `xep-loai-nam-${year}`, async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("limits.years", call, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return yearTable(rows, { year, ...chosen.data });
    });
  });
}
