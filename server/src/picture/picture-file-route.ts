import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { type Table, writeTable } from "../import/write-table.ts";
import type { Answer, Input } from "../operation.ts";
import { pictureTable } from "./picture-table.ts";
import { quarterTable } from "./quarter-table.ts";

const year = z.coerce.number().int().min(2000).max(2100);
const ofYear = z.object({ organizationId: z.uuid(), year });
const ofQuarter = ofYear.extend({ quarter: z.coerce.number().int().min(1).max(4) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });
const rowsAtOnce = 200;

/** Runs an operation of the picture for whoever sends the request, under its permission: a page of it. */
type Read<Name extends "picture.year" | "picture.quarter"> = (
  request: FastifyRequest,
  reply: FastifyReply,
  input: Input<Name>,
) => Promise<Answer<Name>>;
export type PictureFileOptions = { readYear: Read<"picture.year">; readQuarter: Read<"picture.quarter"> };

/** `GET …/picture/{year}/file` and `GET …/quarters/{year}/{quarter}/file`: the whole of it as a workbook, in the words of `?language=`. */
export function addPictureFiles(app: FastifyInstance, { readYear, readQuarter }: PictureFileOptions): void {
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
}

async function sendTable(reply: FastifyReply, name: string, make: () => Promise<Table>): Promise<FastifyReply> {
  try {
    const content = await writeTable(await make());
    return await reply
      .headers({
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${name}.xlsx"`,
        "cache-control": "private, no-store",
      })
      .send(Buffer.from(content));
  } catch (error) {
    return sendRefusal(reply, error);
  }
}

/** Every page, one after the other, each a transaction of its own. */
async function readWhole<Row, Page extends { rows: Row[]; nextCursor: string | null }>(
  read: (cursor: { cursor?: string }) => Promise<Page & { rows: Row[] }>,
): Promise<{ first: Page; rows: Row[] }> {
  const first = await read({});
  const rows = [...first.rows];
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const page = await read({ cursor });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return { first, rows };
}
