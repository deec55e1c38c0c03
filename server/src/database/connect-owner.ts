import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Config } from "../config.ts";
import { type Address, connectionUrl } from "./embedded/address.ts";
import { dataFolder, exists } from "./embedded/data-folder.ts";
import { DataFolderInUse, StartRefused, startEmbedded } from "./embedded/start-embedded.ts";

export type OwnerConnection = { client: pg.Client; url: string; close(): Promise<void> };

const PATIENCE_MS = 60_000;

/** The data folder holds no database. */
export class NoDatabase extends StartRefused {
  override name = "NoDatabase";

  constructor(folder: string) {
    super({
      vietnamese: `Thư mục ${folder} chưa có cơ sở dữ liệu; hãy đặt DATA_DIR tới thư mục dữ liệu của chương trình.`,
      english: `The folder ${folder} holds no database; set DATA_DIR to the data folder of the program.`,
    });
  }
}

/**
 * Connects a command as the owner: to the outside database, to the embedded one that a running program holds,
 * or else to the embedded one started for as long as the command runs. An empty data folder is refused,
 * so that a mistyped DATA_DIR does not pass for an intact database, unless the command is there to fill it.
 */
export async function connectOwner(
  config: Pick<Config, "database" | "dataDir">,
  { createMissing = false }: { createMissing?: boolean } = {},
): Promise<OwnerConnection> {
  if (config.database) return connected(config.database.owner, async () => undefined);
  if (!createMissing && !(await exists((await dataFolder(config.dataDir)).cluster)))
    throw new NoDatabase(config.dataDir);
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const running = await connectRunning(config.dataDir);
    if (running) return running;
    try {
      const database = await startEmbedded({ dataDir: config.dataDir, log: () => undefined });
      return await connected(database.ownerUrl, database.stop);
    } catch (reason) {
      // The program that holds the folder is just starting or stopping its database.
      if (!(reason instanceof DataFolderInUse) || performance.now() > deadline) throw reason;
      await pause(500);
    }
  }
}

async function connectRunning(dataDir: string): Promise<OwnerConnection | undefined> {
  const url = await runningOwnerUrl(dataDir);
  return url === undefined ? undefined : connected(url, async () => undefined).catch(() => undefined);
}

/** The owner's connection string to the PostgreSQL that runs on the folder; absent when its files tell of none. */
async function runningOwnerUrl(dataDir: string): Promise<string | undefined> {
  const folder = await dataFolder(dataDir);
  const [state, passwords] = await Promise.all([
    readFile(join(folder.cluster, "postmaster.pid"), "utf8").catch(() => undefined),
    readFile(folder.passwords, "utf8").catch(() => undefined),
  ]);
  // PostgreSQL's own file: process, data directory, start, port, socket folder, listen address, shared memory, status.
  const lines = state?.split("\n").map((line) => line.trim()) ?? [];
  const port = Number(lines[3]);
  if (passwords === undefined || lines[7] !== "ready" || !Number.isInteger(port)) return undefined;
  const address: Address = lines[4] ? { kind: "socket", folder: lines[4], port } : { kind: "loopback", port };
  // The file is written only by the supervisor, whole and at once.
  const { nennep_owner: password } = JSON.parse(passwords) as { nennep_owner: string };
  return connectionUrl(address, { role: "nennep_owner", password, database: "nennep" });
}

async function connected(url: string, stop: () => Promise<void>): Promise<OwnerConnection> {
  const client = new pg.Client({ connectionString: url });
  // Without a listener the death of PostgreSQL would end the command without a word; the query under way rejects anyhow.
  client.on("error", () => undefined);
  const close = async () => {
    await client.end().catch(() => undefined);
    await stop();
  };
  try {
    await client.connect();
  } catch (reason) {
    await close();
    throw reason;
  }
  return { client, url, close };
}
