import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import { sendRefusal } from "../http/send-refusal.ts";
import { sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { bodyOf, bodyRead } from "./present-sheet.ts";
import { blankTable, sheetTable } from "./sheet-table.ts";

const place = z.object({ organizationId: z.uuid(), rulesetId: z.uuid() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });

const beginning = choice.extend({ preset: z.enum(scoreSheetPresets.map(({ id }) => id)).optional() });

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/**
 * `GET …/rulesets/{rulesetId}/file`: a version of a score sheet as a workbook, in the words of `?language=`.
 * `GET …/rulesets/template/file`: the one named by `?preset=`, as it is shipped, or a blank one.
 */
export function addSheetFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/rulesets/:rulesetId/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, "phieu-cham-diem", async () => {
      const { sheet } = await ask("ruleset.get", await callOf(request, reply), of.data);
      return sheetTable(bodyRead(sheet), chosen.data.language);
    });
  });

  app.get("/api/organizations/:organizationId/rulesets/template/file", async (request, reply) => {
    const [of, chosen] = [
      place.pick({ organizationId: true }).safeParse(request.params),
      beginning.safeParse(request.query),
    ];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { preset, language } = chosen.data;
    return await sendTable(reply, "mau-phieu-cham-diem", async () => {
      await ask("ruleset.list", await callOf(request, reply), { ...of.data, limit: 1 });
      const shipped = scoreSheetPresets.find(({ id }) => id === preset);
      return shipped ? sheetTable(bodyOf(shipped), language) : blankTable(language);
    });
  });
}
