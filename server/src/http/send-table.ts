import type { FastifyReply } from "fastify";
import { type Table, writeTable } from "../import/write-table.ts";
import { sendRefusal } from "./send-refusal.ts";

/** Answers with a table as a workbook of that name, or with the refusal that making it ended in; `declared` are those of its operation. */
export async function sendTable(
  reply: FastifyReply,
  name: string,
  make: () => Promise<Table>,
  declared: Parameters<typeof sendRefusal>[2] = {},
): Promise<FastifyReply> {
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
    return sendRefusal(reply, error, declared);
  }
}

/** Every page of a list, one after the other, each a transaction of its own: the first answer with the rows of all. */
export async function readWhole<Row, Page extends { rows: Row[]; nextCursor: string | null }>(
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
