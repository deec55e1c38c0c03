import { ORPCError } from "@orpc/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { sendRefusal } from "../http/send-refusal.ts";
import { writeTable } from "../import/write-table.ts";
import type { Answer, Input } from "../operation.ts";
import { pictureTable } from "./picture-table.ts";

const address = z.object({ organizationId: z.uuid(), year: z.coerce.number().int().min(2000).max(2100) });
const choice = z.object({ language: z.enum(["vi", "en"]).default("vi") });

export type PictureFileOptions = {
  /** Runs `picture.year` for whoever sends the request: a page of it, under the permission of the picture. */
  read(request: FastifyRequest, reply: FastifyReply, input: Input<"picture.year">): Promise<Answer<"picture.year">>;
};

/** `GET …/picture/{year}/file`: the whole picture of a year as a workbook, in the words of `?language=`. */
export function addPictureFile(app: FastifyInstance, { read }: PictureFileOptions): void {
  app.get("/api/organizations/:organizationId/picture/:year/file", async (request, reply) => {
    const [place, chosen] = [address.safeParse(request.params), choice.safeParse(request.query)];
    if (!place.success || !chosen.success) return sendRefusal(reply, new ORPCError("NOT_FOUND"));
    try {
      const { picture, rows } = await readWhole((cursor) =>
        read(request, reply, { ...place.data, filter: "ALL", limit: 200, ...cursor }),
      );
      const table = pictureTable(picture, rows, { year: place.data.year, ...chosen.data });
      return await reply
        .headers({
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="tong-quan-${place.data.year}.xlsx"`,
          "cache-control": "private, no-store",
        })
        .send(Buffer.from(await writeTable(table)));
    } catch (error) {
      return sendRefusal(reply, error);
    }
  });
}

type Picture = Answer<"picture.year">;

async function readWhole(
  read: (cursor: { cursor?: string }) => Promise<Picture>,
): Promise<{ picture: Picture; rows: Picture["rows"] }> {
  const picture = await read({});
  const rows = [...picture.rows];
  for (let cursor = picture.nextCursor; cursor !== null; ) {
    const page = await read({ cursor });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return { picture, rows };
}
