import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { sendTable } from "../http/send-table.ts";
import type { TableColumn } from "../import/write-table.ts";
import type { Ask } from "../router.ts";
import type { Call } from "../run-operation.ts";

const ofYear = z.object({ organizationId: z.uuid(), year: z.coerce.number().int().min(1900).max(2199) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });

type Options = { ask: Ask; callOf(request: FastifyRequest, reply: FastifyReply): Promise<Call> };

const words = {
  vi: {
    title: "Xếp loại đảng viên qua các năm",
    columns: [
      "Năm",
      "Thuộc diện xếp loại",
      "Đã quyết định",
      "Hoàn thành xuất sắc",
      "Hoàn thành tốt",
      "Hoàn thành",
      "Không hoàn thành",
    ],
  },
  en: {
    title: "Levels of members over the years",
    columns: ["Year", "Reviewed", "Decided", "Excellent", "Well done", "Done", "Not done"],
  },
} as const;

/** `GET …/annual-review-years/{year}/file`: the levels of five years as a workbook, in the words of `?language=`. */
export function addAnnualYearsFile(app: FastifyInstance, { ask, callOf }: Options): void {
  app.get("/api/organizations/:organizationId/annual-review-years/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, `xep-loai-qua-cac-nam-${place.data.year}`, async () => {
      const { years } = await ask("annualReview.years", await callOf(request, reply), place.data);
      const said = words[chosen.data.language];
      return {
        title: said.title,
        sheetName: String(place.data.year),
        columns: said.columns.map(
          (header, index): TableColumn => ({ header, width: 16, format: index === 0 ? "text" : "count" }),
        ),
        rows: years.map(({ year, reviewed, decided, levels: { EXCELLENT, WELL_DONE, DONE, NOT_DONE } }) => [
          ...[String(year), reviewed, decided, EXCELLENT, WELL_DONE, DONE, NOT_DONE],
        ]),
      };
    });
  });
}
