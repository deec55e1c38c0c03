import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Table, TableColumn } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

const place = z.object({ organizationId: z.uuid(), month: z.iso.date().regex(/-01$/) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };
type Below = Answer<"dues.below">;

/** `GET …/dues-below/{month}/file`: how many have paid in each cell as a workbook, in the words of `?language=`; no names. */
export function addDuesFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/dues-below/:month/file", async (request, reply) => {
    const [of, chosen] = [place.safeParse(request.params), choice.safeParse(request.query)];
    if (!of.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { month } = of.data;
    return await sendTable(reply, `dang-phi-${month.slice(0, 7)}`, async () => {
      const call = await callOf(request, reply);
      const { first, rows } = await readWhole((cursor) =>
        ask("dues.below", call, { ...of.data, limit: rowsAtOnce, ...cursor }),
      );
      return duesTable({ rows, sums: first.sums }, month, chosen.data.language);
    });
  });
}

const words = {
  vi: {
    title: (month: string) => `Đảng phí các chi bộ, tháng ${month}`,
    columns: ["Chi bộ", "Đảng viên", "Đã đóng", "Được miễn hoặc có lý do", "Chưa đóng"],
    sum: "Cộng",
  },
  en: {
    title: (month: string) => `Dues of the cells, ${month}`,
    columns: ["Cell", "Members", "Paid", "Excused", "Not paid"],
    sum: "Together",
  },
} as const;

function duesTable({ rows, sums }: Pick<Below, "rows" | "sums">, month: string, language: "vi" | "en"): Table {
  const said = words[language];
  const [year, number] = month.split("-");
  const counts = (of: Below["sums"]) => [of.members, of.paid, of.excused, of.unpaid];
  return {
    title: said.title(`${number}/${year}`),
    sheetName: `${number}-${year}`,
    columns: said.columns.map(
      (header, index): TableColumn =>
        index === 0 ? { header, width: 40, format: "text" } : { header, width: 16, format: "count" },
    ),
    rows: [...rows.map((row) => [row.name, ...counts(row)]), [said.sum, ...counts(sums)]],
  };
}
