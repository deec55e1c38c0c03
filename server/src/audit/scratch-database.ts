import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createDatabase, dropDatabase } from "../database/embedded/create-database.ts";
import { startEmbedded } from "../database/embedded/start-embedded.ts";
import { startSystemPostgres } from "../database/embedded/start-system-postgres.ts";

export type ScratchDatabase = {
  ownerUrl: string;
  owner: pg.Client;
  application: pg.Client;
  worker: pg.Client;
  drop(): Promise<void>;
};
export type ScratchServer = { database(): Promise<ScratchDatabase>; stop(): Promise<void> };

const DOMAIN = `
  CREATE TABLE meeting (organization_id uuid NOT NULL, id uuid NOT NULL, title text, draft text, secret text, PRIMARY KEY (organization_id, id));
  CREATE TABLE person (id uuid PRIMARY KEY, full_name text, birth_date date);
  GRANT SELECT, INSERT, UPDATE, DELETE ON meeting, person TO nennep_app;
  SELECT audit.watch('meeting', quiet_columns => '{draft}', omitted_columns => '{secret}');
  SELECT audit.watch('person', NULL, '{full_name,birth_date}');
`;

/** A PostgreSQL of its own for one test file, with a fresh database for each test that asks. */
export async function scratchServer(): Promise<ScratchServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "nennep-audit-"));
  const binDir = process.env.TEST_POSTGRES_BIN;
  const options = { dataDir, log: () => undefined };
  const server = binDir ? await startSystemPostgres({ ...options, binDir }) : await startEmbedded(options);
  const inDatabase = (url: string, name: string) => url.replace("/nennep?", `/${name}?`);
  const template = await connect(server.ownerUrl);
  await template.query(await readFile(new URL("../database/migrations/0002-audit.sql", import.meta.url), "utf8"));
  await template.query(DOMAIN);
  await template.end();
  let databases = 0;
  return {
    async database() {
      databases += 1;
      const name = `scratch_${databases}`;
      await createDatabase(server.adminUrl, name, "nennep");
      const ownerUrl = inDatabase(server.ownerUrl, name);
      const [owner, application, worker] = await Promise.all([
        connect(ownerUrl),
        connect(inDatabase(server.applicationUrl, name)),
        connect(inDatabase(server.workerUrl, name)),
      ]);
      const drop = async () => {
        await Promise.all([owner.end(), application.end(), worker.end()]);
        await dropDatabase(server.adminUrl, name);
      };
      return { ownerUrl, owner, application, worker, drop };
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
