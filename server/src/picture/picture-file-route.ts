import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { readWhole, sendTable } from "../http/send-table.ts";
import type { Answer, Input } from "../operation.ts";
import { comparisonTable } from "./comparison-table.ts";
import { type Chart, charts, chartTable } from "./dashboard-tables.rules.ts";
import { pictureTable } from "./picture-table.ts";
import { quarterTable } from "./quarter-table.ts";

const year = z.coerce.number().int().min(2000).max(2100);
const ofYear = z.object({ organizationId: z.uuid(), year });
const ofQuarter = ofYear.extend({ quarter: z.coerce.number().int().min(1).max(4) });
const ofChart = ofYear.extend({ chart: z.enum(charts) });
const period = z.string().regex(/^20\d\d(-Q[1-4])?$/);
const ofPeriods = z.object({ organizationId: z.uuid(), earlier: period, later: period });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

/** Runs an operation of the picture for whoever sends the request, under its permission: a page of it. */
type Read<Name extends "picture.year" | "picture.quarter" | "picture.dashboard" | "picture.compare"> = (
  request: FastifyRequest,
  reply: FastifyReply,
  input: Input<Name>,
) => Promise<Answer<Name>>;
export type PictureFileOptions = {
  readYear: Read<"picture.year">;
  readQuarter: Read<"picture.quarter">;
  readDashboard: Read<"picture.dashboard">;
  readComparison: Read<"picture.compare">;
};

/**
 * `GET …/picture/{year}/file`, `…/quarters/{year}/{quarter}/file`, `…/dashboard/{year}/{chart}/file` and
 * `…/comparison/{earlier}/{later}/file`: the whole of it as a workbook, in the words of `?language=`.
 */
export function addPictureFiles(
  app: FastifyInstance,
  { readYear, readQuarter, readDashboard, readComparison }: PictureFileOptions,
): void {
  app.get("/api/organizations/:organizationId/picture/:year/file", async (request, reply) => {
    const [place, chosen] = [ofYear.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, `tong-quan-${place.data.year}`, async () => {
      const { first, rows } = await readWhole((cursor) =>
        readYear(request, reply, { ...place.data, filter: "ALL", limit: rowsAtOnce, ...cursor }),
      );
      return pictureTable(first, rows, { year: place.data.year, ...chosen.data });
    });
  });
  app.get("/api/organizations/:organizationId/quarters/:year/:quarter/file", async (request, reply) => {
    const [place, chosen] = [ofQuarter.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, `tong-hop-quy-${place.data.quarter}-${place.data.year}`, async () => {
      const { first, rows } = await readWhole((cursor) =>
        readQuarter(request, reply, { ...place.data, limit: rowsAtOnce, ...cursor }),
      );
      return quarterTable([...rows, first.total], { ...place.data, ...chosen.data });
    });
  });
  app.get("/api/organizations/:organizationId/dashboard/:year/:chart/file", async (request, reply) => {
    const [place, chosen] = [ofChart.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    const { chart, organizationId, year: wanted } = place.data;
    return await sendTable(reply, `${fileNames[chart]}-${wanted}`, async () => {
      const dashboard = await readDashboard(request, reply, { organizationId, year: wanted });
      const { title, columns, rows } = chartTable(chart, dashboard, chosen.data.language);
      return {
        title: `${title}, ${wanted} – ${dashboard.organization.name}`,
        sheetName: title,
        columns: columns.map((column, index) => ({ ...column, width: index === 0 ? 36 : 18 })),
        rows: rows.map(({ cells }) => cells.map((cell) => cell ?? "")),
      };
    });
  });
  addComparisonFile(app, readComparison);
}

/** A line an organization that makes the difference, under the two periods. */
function addComparisonFile(app: FastifyInstance, readComparison: Read<"picture.compare">): void {
  app.get("/api/organizations/:organizationId/comparison/:earlier/:later/file", async (request, reply) => {
    const [place, chosen] = [ofPeriods.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    return await sendTable(reply, `so-sanh-${place.data.earlier}-${place.data.later}`, async () => {
      const { first, rows } = await readWhole(async (cursor) => {
        const page = await readComparison(request, reply, { ...place.data, limit: rowsAtOnce, ...cursor });
        return { ...page, rows: page.differences };
      });
      return comparisonTable(first, rows, chosen.data.language);
    });
  });
}

const fileNames: Record<Chart, string> = {
  attendance: "ty-le-du",
  scores: "diem-chinh-thuc",
  grades: "xep-loai-quy",
  speakers: "ty-le-phat-bieu",
  tasks: "nhiem-vu-hoan-thanh",
  openTasks: "nhiem-vu-dang-mo",
  topics: "chuyen-de",
  criteria: "tieu-chi-mat-diem",
  sides: "du-lieu-tu-cham-cap-tren",
};
