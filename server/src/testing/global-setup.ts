import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { type EmbeddedDatabase, startEmbedded } from "../database/embedded/start-embedded.ts";
import { startSystemPostgres } from "../database/embedded/start-system-postgres.ts";
import { migrate } from "../database/migrate.ts";
import { useOutsideServer } from "./outside-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    database: { ownerUrl: string; applicationUrl: string; workerUrl: string; adminUrl: string };
  }
}

/** One PostgreSQL for the whole run: the embedded one, with TEST_POSTGRES_BIN the system's, or the server of TEST_DATABASE_URL; every test builds its own organizations in it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "nennep-test-"));
  const database = await start(dataDir);
  if (!outsideUrl()) await waitForNoDisk(database.adminUrl);
  await migrate(database.ownerUrl);
  const { ownerUrl, applicationUrl, workerUrl, adminUrl } = database;
  project.provide("database", { ownerUrl, applicationUrl, workerUrl, adminUrl });
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** What these tests write is gone with the run; that the product itself waits for the disk is a test of its own. */
async function waitForNoDisk(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"])
    await client.query(`ALTER SYSTEM SET ${setting} = off`);
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}

/** The server that the environment names, if any. */
function outsideUrl(): string | undefined {
  return process.env["TEST_DATABASE_ADMIN_URL"] ?? process.env["TEST_DATABASE_URL"];
}

function start(dataDir: string): Promise<EmbeddedDatabase> {
  const adminUrl = outsideUrl();
  if (adminUrl) return useOutsideServer(adminUrl);
  const binDir = process.env["TEST_POSTGRES_BIN"];
  return binDir ? startSystemPostgres({ binDir, dataDir, log: () => {} }) : startEmbedded({ dataDir, log: () => {} });
}
