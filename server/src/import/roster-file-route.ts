import { memberRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { rosterTable } from "./roster-table.ts";

const place = z.object({ organizationId: z.uuid() });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const LINES_AT_ONCE = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/roster/file`: all members here and below as a workbook that an import reads, in the words of `?language=`. */
export function addRosterFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/roster/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const make = async () => {
      const { rows } = await readWhole(async (cursor) =>
        ask("member.roster", await callOf(request, reply), { ...of.data, limit: LINES_AT_ONCE, ...cursor }),
      );
      return rosterTable(rows, chosen.data.language);
    };
    return await sendTable(reply, "danh-sach-dang-vien", make, memberRefusals);
  });
}
