import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Value = string | number | boolean | null;

const CHUNK = 64 * 1024;

/** Streams rows into a table and says how many. */
export async function copyRows(client: ClientBase, target: string, rows: Iterable<readonly Value[]>): Promise<number> {
  const copying = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  await pipeline(Readable.from(chunks(rows), { objectMode: false }), copying);
  return copying.rowCount;
}

function* chunks(rows: Iterable<readonly Value[]>): Generator<Buffer> {
  let text = "";
  for (const row of rows) {
    text += `${row.map(written).join("\t")}\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

/** A value in PostgreSQL's text format; the invented words have no backslash, tab or line end in them. */
function written(value: Value): string {
  return value === null ? "\\N" : String(value);
}
