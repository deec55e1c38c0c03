import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Table, TableColumn } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

const ofYear = z.object({ organizationId: z.uuid(), year: z.coerce.number().int().min(1900).max(2199) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };
type Caps = Answer<"annualReview.caps">;

/** `GET …/annual-review-caps/{year}/file`: how many may be excellent in each cell as a workbook, in the words of `?language=`. */
export function addExcellentCapsFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/annual-review-caps/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { year } = place.data;
    return await sendTable(reply, `hoan-thanh-xuat-sac-${year}`, async () => {
      const call = await callOf(request, reply);
      const { first, rows } = await readWhole((cursor) =>
        ask("annualReview.caps", call, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return capsTable({ rows, rule: first.rule, together: first.together }, year, chosen.data.language);
    });
  });
}

const words = {
  vi: {
    title: (year: number) => `Số đảng viên được xếp loại hoàn thành xuất sắc năm ${year}`,
    columns: [
      "Chi bộ",
      "Trực thuộc",
      "Đã mở",
      "Thuộc diện xếp loại",
      "Đã quyết định",
      "Số làm căn cứ tính",
      "Tỷ lệ tối đa (%)",
      "Được xếp xuất sắc",
      "Chi bộ đề nghị",
      "Đã quyết định xuất sắc",
      "Còn lại",
    ],
    sum: "Cộng",
  },
  en: {
    title: (year: number) => `How many members may be excellent in ${year}`,
    columns: [
      "Cell",
      "Under",
      "Opened",
      "Reviewed",
      "Decided",
      "Counted of",
      "At most (%)",
      "May be excellent",
      "Proposed by the cell",
      "Decided excellent",
      "Left",
    ],
    sum: "Together",
  },
} as const;

function capsTable(
  { rows, rule, together }: Pick<Caps, "rows" | "rule" | "together">,
  year: number,
  language: "vi" | "en",
): Table {
  const said = words[language];
  const counts = (of: Omit<Caps["together"], "cells" | "opened">) => [
    ...[of.reviewed, of.decided, of.base, rule.percent, of.allowed, of.proposed, of.used, of.left],
  ];
  const columns = said.columns.map(
    (header, index): TableColumn =>
      index < 2 ? { header, width: 40, format: "text" } : { header, width: 14, format: "count" },
  );
  return {
    title: said.title(year),
    sheetName: String(year),
    columns,
    rows: [
      ...rows.map((row) => [row.name, row.superiorName ?? "", row.isOpen ? 1 : 0, ...counts(row)]),
      [said.sum, "", together.opened, ...counts(together)],
    ],
  };
}
