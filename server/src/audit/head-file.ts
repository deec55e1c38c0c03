import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase, Pool } from "pg";
import { exportHead } from "./audit.queries.ts";
import { readHead } from "./exported-head.ts";

const FILE = "audit-heads.txt";

/**
 * Adds the log's present head to a file beside the database, unless it is there already.
 * Whoever can only reach the database cannot rewrite these, so that a wholly rewritten log is found between two of them.
 */
export async function writeDownHead(db: Pool | ClientBase, dataDir: string): Promise<void> {
  const head = await exportHead(db);
  const known = await writtenHeads(dataDir);
  if (head === undefined || known.at(-1) === head) return;
  await appendFile(join(dataDir, FILE), `${head}\n`, { mode: 0o600 });
}

/** The heads written down beside the database, oldest first; a line torn by a crash is passed over. */
export async function writtenHeads(dataDir: string): Promise<string[]> {
  const text = await readFile(join(dataDir, FILE), "utf8").catch(() => "");
  return text.split("\n").filter((line) => readHead(line));
}
