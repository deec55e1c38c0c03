import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";
import { monthsOf, type Period } from "./period.rules.ts";
import { reportTable, tableSubjects } from "./report-table.ts";

const period = z.object({
  organizationId: z.uuid(),
  kind: z.enum(["MONTH", "QUARTER", "HALF_YEAR", "YEAR"]),
  year: z.coerce.number().int().min(2000).max(2100),
  number: z.coerce.number().int().min(1).max(12),
});
const language = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const ofTable = period.extend({ subject: z.enum(tableSubjects) });
const ofVersion = period.extend({ version: z.coerce.number().int().min(1).max(10_000) });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

/** `GET …/reports/{kind}/{year}/{number}/tables/{subject}/file` and `…/versions/{version}/table/file`: figures as a workbook. */
export function addReportFiles(app: FastifyInstance, { ask, callOf }: Options): void {
  const of = "/api/organizations/:organizationId/reports/:kind/:year/:number";
  app.get(`${of}/tables/:subject/file`, async (request, reply) => {
    const [place, chosen] = [ofTable.safeParse(request.params), language.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { subject, ...key } = place.data;
    return await sendTable(reply, nameOf(subject, key), async () => {
      const call = await callOf(request, reply);
      const { first, rows } = await readWhole((cursor) =>
        ask("report.table", call, { ...key, limit: rowsAtOnce, ...cursor }),
      );
      return reportTable({ ...first, rows }, { period: key, subject, months: monthsOf(key), ...chosen.data });
    });
  });
  app.get(`${of}/versions/:version/table/file`, async (request, reply) => {
    const [place, chosen] = [ofVersion.safeParse(request.params), language.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, nameOf("REPORT", place.data), async () => {
      const { name, figures, rows, closedOn } = await ask("report.open", await callOf(request, reply), place.data);
      const { organizationId } = place.data;
      const total = { organizationId, name, month: null, foundedOn: null, figures, months: [], predecessors: [] };
      const of = { period: place.data, subject: "REPORT" as const, months: monthsOf(place.data) };
      return reportTable({ rows, total, closedOn }, { ...of, ...chosen.data });
    });
  });
}

function nameOf(subject: string, { kind, year, number }: Period): string {
  return `${subject}-${kind}-${number}-${year}`.toLowerCase().replaceAll("_", "-");
}
