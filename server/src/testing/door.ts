import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contract } from "@nen-nep/contract";
import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { inject } from "vitest";
import { createAuthentication } from "../account/authentication.ts";
import { createApp } from "../app.ts";
import type { Clock } from "../clock.ts";
import { openPool } from "../database/connect.ts";
import { createDocumentRenderer } from "../document/document-renderer.ts";
import { type FileStore, openFileStore } from "../file/file-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type Client = ContractRouterClient<typeof contract>;

/** The product's public door for tests: the whole HTTP application on a real database, without a port. */
export type Door = {
  app: FastifyInstance;
  /** The application's own pool: what row-level security lets through. */
  pool: pg.Pool;
  /** The owner's pool: builds what a test starts from and looks behind the curtain. */
  owner: pg.Pool;
  /** The worker's pool: what jobs and sign-ins run with. */
  worker: pg.Pool;
  surroundings: Surroundings;
  /** Where uploads wait and kept files lie. */
  files: FileStore;
  /** Moves the clock of the application. */
  setNow(moment: string | undefined): void;
  /** A client that acts as an account; null acts as nobody. `key` is sent as Idempotency-Key, `doneAt` as Done-At. */
  as(accountId: string | null, options?: Sending): Client;
  close(): Promise<void>;
};

type Sending = { key?: string; doneAt?: string };

type DoorOptions = {
  demo?: boolean;
  /** Where mail is handed over; otherwise none is sent. */
  mail?: Surroundings["mail"];
  /** Where messages to devices are handed over; otherwise none are. */
  push?: Surroundings["push"];
  /** A database of the test's own; otherwise the one that the whole run shares. */
  database?: { applicationUrl: string; ownerUrl: string; workerUrl: string };
  /** Connections to use instead of own ones. */
  pools?: Pools;
};

type Pools = { pool: pg.Pool; worker: pg.Pool; owner: pg.Pool };

export async function openDoor(options: DoorOptions = {}): Promise<Door> {
  const { pool, worker, owner } = options.pools ?? openPools(options.database ?? inject("database"));
  let now: string | undefined;
  const clock: Clock = { now: () => (now ? new Date(now) : new Date()) };
  const folder = await mkdtemp(join(tmpdir(), "nennep-files-"));
  const files = await openFileStore(folder);
  const origin = "http://localhost";
  const authentication = createAuthentication({ application: pool, worker, origin });
  const documents = createDocumentRenderer();
  const surroundings: Surroundings = {
    clock,
    files,
    origin,
    authentication,
    documents,
    mail: options.mail ?? null,
    push: options.push ?? null,
    demo: options.demo ?? false,
    installation: { version: "1.2.3", embedded: true, startedAt: new Date("2026-11-20T01:00:00Z") },
  };
  const app = await createApp({
    ...surroundings,
    pool,
    // By name for speed; a request without that header is whoever its session cookie says.
    readCredential: async (request) => {
      const named = request.headers["x-test-account"];
      return typeof named === "string" ? { accountId: named } : authentication.readCredential(request.headers.cookie);
    },
  });
  await app.ready();
  return {
    app,
    pool,
    owner,
    worker,
    surroundings,
    files,
    setNow: (moment) => {
      now = moment;
    },
    as: (accountId, options) => clientOf(app, accountId, options),
    close: async () => {
      await app.close();
      await documents.close();
      await pool.end();
      await worker.end();
      await owner.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function openPools({ applicationUrl, workerUrl, ownerUrl }: NonNullable<DoorOptions["database"]>): Pools {
  return {
    pool: openPool(applicationUrl, { max: 8 }),
    worker: openPool(workerUrl, { max: 4 }),
    owner: openPool(ownerUrl, { max: 4 }),
  };
}

function clientOf(app: FastifyInstance, accountId: string | null, { key, doneAt }: Sending = {}): Client {
  const link = new OpenAPILink(contract, {
    url: "http://localhost/api",
    fetch: async (request) => {
      const answer = await app.inject({
        method: request.method as "GET",
        url: request.url,
        headers: {
          ...Object.fromEntries(request.headers),
          origin: "http://localhost",
          ...(accountId ? { "x-test-account": accountId } : {}),
          ...(key ? { "idempotency-key": key } : {}),
          ...(doneAt ? { "done-at": doneAt } : {}),
        },
        ...(request.body ? { payload: await request.text() } : {}),
      });
      return new Response(answer.rawPayload.length > 0 ? new Uint8Array(answer.rawPayload) : null, {
        status: answer.statusCode,
        headers: answer.headers as Record<string, string>,
      });
    },
  });
  return createORPCClient(link);
}
