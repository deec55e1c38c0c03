import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type EmbeddedDatabase, startEmbedded } from "./start-embedded.ts";
import { startSystemPostgres } from "./start-system-postgres.ts";

const binDir = process.env.TEST_POSTGRES_BIN;
const cleanups: (() => unknown)[] = [];

/** Ends and removes what a test has made, the latest first. */
export async function tidy(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nen-nep-"));
  cleanups.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export async function start(dataDir: string): Promise<EmbeddedDatabase> {
  const options = { dataDir, log: () => undefined };
  const database = binDir ? await startSystemPostgres({ ...options, binDir }) : await startEmbedded(options);
  cleanups.push(() => database.stop());
  return database;
}

/** Starts in a process of its own and waits for its words: the connection strings, or why it was refused. */
export async function startInChild(
  folder: string,
): Promise<{ child: ChildProcess; words: string; database: EmbeddedDatabase }> {
  const child = spawnStart(folder);
  const words: string = await new Promise((settle) => child.stdout?.once("data", (piece) => settle(String(piece))));
  return { child, words, database: words.startsWith("{") ? JSON.parse(words) : undefined };
}

export function spawnStart(folder: string): ChildProcess {
  const place = import.meta.url.replace(/[^/]+$/, "");
  const script = `
    import { startEmbedded } from "${place}start-embedded.ts";
    import { startSystemPostgres } from "${place}start-system-postgres.ts";
    const [dataDir, binDir] = process.argv.slice(1);
    const begin = binDir ? startSystemPostgres : startEmbedded;
    begin({ dataDir, binDir, log() {} }).then((database) => console.log(JSON.stringify(database)), (refusal) => console.log(refusal.name));
    setInterval(() => {}, 1000);`;
  const args = ["--input-type=module", "--eval", script, folder, ...(binDir ? [binDir] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  cleanups.push(() => kill(child));
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

export async function postmasterPid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, "cluster", "postmaster.pid"), "utf8"), 10);
}

export async function remember(database: EmbeddedDatabase, word: string): Promise<void> {
  await ask(database.ownerUrl, `CREATE TABLE memory (word text); INSERT INTO memory VALUES ('${word}')`);
}

export async function remembered(database: EmbeddedDatabase): Promise<string[]> {
  const exists = await ask(database.ownerUrl, "SELECT FROM pg_class WHERE relname = 'memory'");
  if (exists.length === 0) return [];
  return (await ask(database.ownerUrl, "SELECT word FROM memory")).map(({ word }) => String(word));
}

export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
