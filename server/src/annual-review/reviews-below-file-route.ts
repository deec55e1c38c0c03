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
type Row = Answer<"annualReview.below">["rows"][number];

/** `GET …/annual-reviews-below/{year}/file`: completeness and levels of the organizations below as a workbook, in the words of `?language=`. */
export function addReviewsBelowFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/annual-reviews-below/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { year } = place.data;
    return await sendTable(reply, `xep-loai-${year}`, async () => {
      const call = await callOf(request, reply);
      const { rows } = await readWhole((cursor) =>
        ask("annualReview.below", call, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return belowTable(rows, year, chosen.data.language);
    });
  });
}

const words = {
  vi: {
    title: (year: number) => `Kiểm điểm, xếp loại đảng viên năm ${year}`,
    columns: [
      "Tổ chức đảng",
      "Số chi bộ",
      "Đã mở",
      "Thuộc diện xếp loại",
      "Không xếp loại",
      "Đã gửi tự kiểm điểm",
      "Đã bỏ phiếu",
      "Đã quyết định",
      "Hoàn thành xuất sắc",
      "Hoàn thành tốt",
      "Hoàn thành",
      "Không hoàn thành",
    ],
    sum: "Cộng",
  },
  en: {
    title: (year: number) => `Annual review of members ${year}`,
    columns: [
      "Organization",
      "Cells",
      "Opened",
      "Reviewed",
      "Not reviewed",
      "Own review sent",
      "Voted",
      "Decided",
      "Excellent",
      "Well done",
      "Done",
      "Not done",
    ],
    sum: "Together",
  },
} as const;

function belowTable(rows: readonly Row[], year: number, language: "vi" | "en"): Table {
  const said = words[language];
  const counts = rows.map((row) => [
    row.cells,
    row.opened,
    row.reviewed,
    row.notReviewed,
    row.sent,
    row.balloted,
    row.decided,
    row.levels.EXCELLENT,
    row.levels.WELL_DONE,
    row.levels.DONE,
    row.levels.NOT_DONE,
  ]);
  const sums = said.columns.slice(1).map((_, index) => counts.reduce((sum, line) => sum + (line[index] ?? 0), 0));
  const columns = said.columns.map(
    (header, index): TableColumn =>
      index === 0 ? { header, width: 40, format: "text" } : { header, width: 14, format: "count" },
  );
  return {
    title: said.title(year),
    sheetName: String(year),
    columns,
    rows: [...rows.map(({ name }, index) => [name, ...(counts[index] ?? [])]), [said.sum, ...sums]],
  };
}
