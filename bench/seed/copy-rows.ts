import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type Value = string | number | boolean | null;

const CHUNK = 64 * 1024;

const SAID_EVERY = 2_000_000;

/** Streams rows into a table, never holding more than some chunks of them, and says how many; `say` is told the progress of long ones. */
export async function copyRows(
  client: ClientBase,
  target: string,
  rows: Iterable<readonly Value[]>,
  say: (count: number) => void = () => {},
): Promise<number> {
  const copying = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  await pipeline(Readable.from(chunks(counted(rows, say)), { objectMode: false }), copying);
  return copying.rowCount;
}

function* counted<Row>(rows: Iterable<Row>, say: (count: number) => void): Generator<Row> {
  let count = 0;
  for (const row of rows) {
    yield row;
    if (++count % SAID_EVERY === 0) say(count);
  }
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
