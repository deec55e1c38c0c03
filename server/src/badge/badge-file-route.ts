import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

const place = z.object({ organizationId: z.uuid() });
const choice = z.object({
  language: z.enum(["vi", "en"]).default("vi"),
  round: z.iso.date().optional(),
  state: z.enum(["NONE", "PROPOSED", "DECIDED", "PRESENTED"]).optional(),
});
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };
type Row = Answer<"badge.due">["rows"][number];

/** `GET …/badges/file`: to whom a badge is due, of one round or of the next ones, in the words of `?language=`. */
export function addBadgeFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/badges/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { language, ...wanted } = chosen.data;
    return await sendTable(reply, `huy-hieu-dang${wanted.round ? `-${wanted.round}` : ""}`, async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("badge.due", call, { ...of.data, ...wanted, limit: rowsAtOnce, ...cursor }),
      );
      return badgeTable(rows, language);
    });
  });
}

const words = {
  vi: {
    title: "Huy hiệu Đảng",
    headers: [
      "Họ và tên",
      "Chi bộ",
      "Ngày kết nạp",
      "Huy hiệu (năm)",
      "Đủ tuổi Đảng",
      "Đợt",
      "Ngày đề nghị",
      "Số quyết định",
      "Ngày quyết định",
      "Ngày trao",
    ],
  },
  en: {
    title: "Party badges",
    headers: [
      "Name",
      "Cell",
      "Admitted on",
      "Badge (years)",
      "Years reached on",
      "Round",
      "Proposed on",
      "Decision",
      "Decided on",
      "Handed over on",
    ],
  },
} as const;

function badgeTable(rows: readonly Row[], language: "vi" | "en"): Table {
  const { title, headers } = words[language];
  const { date } = formatsFor(language);
  const dayOrNothing = (day: string | null) => (day === null ? "" : date(day));
  return {
    title,
    sheetName: title,
    columns: headers.map((header, index) => ({ header, width: index < 2 ? 32 : 18 })),
    rows: rows.map((row) => [
      row.fullName,
      row.organizationName,
      date(row.admittedOn),
      row.years,
      date(row.reachedOn),
      date(row.round),
      dayOrNothing(row.proposedOn),
      row.decisionNumber,
      dayOrNothing(row.decidedOn),
      dayOrNothing(row.presentedOn),
    ]),
  };
}
