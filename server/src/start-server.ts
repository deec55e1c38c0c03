import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import type { Logger } from "pino";
import { createAuthentication } from "./account/authentication.ts";
import { makeSetupLink } from "./account/setup-link.ts";
import { createApp } from "./app.ts";
import { keepHeads } from "./audit/keep-heads.ts";
import { keepSealing } from "./audit/seal.ts";
import { productVersion } from "./backup/product-version.ts";
import { systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { openPool } from "./database/connect.ts";
import { startEmbedded } from "./database/embedded/start-embedded.ts";
import { migrate } from "./database/migrate.ts";
import { isUnavailable } from "./database-refusal.ts";
import { keepDelivering } from "./delivery/keep-delivering.ts";
import { openMailCarrier } from "./delivery/mail-carrier.ts";
import { loadDemonstration } from "./demo/load-demonstration.ts";
import { createDocumentRenderer } from "./document/document-renderer.ts";
import { openFileStore } from "./file/file-store.ts";
import { keepFilesClean } from "./file/keep-files-clean.ts";
import { logAccess } from "./http/access-log.ts";
import { addLimits } from "./http/limits.ts";
import { addWebApplication } from "./http/web-application.ts";
import { keepImporting } from "./import/keep-importing.ts";
import { jobs } from "./jobs/jobs.ts";
import { keepClean } from "./jobs/keep-clean.ts";
import { keepDaily } from "./jobs/keep-daily.ts";
import { keepWorking } from "./jobs/run-jobs.ts";
import { createLogger } from "./log.ts";
import { openPushCarrier } from "./push/push-carrier.ts";
import { openPushKey } from "./push/push-key.ts";
import type { Surroundings } from "./surroundings.ts";

export type RunningServer = {
  port: number;
  /** The one-time link of an installation without accounts. */
  setupLink: string | undefined;
  /** Answers what is in flight, ends the jobs, and stops the database last. */
  stop(): Promise<void>;
};

/** Something that was started and must be stopped before what it stands on. */
type Started = { stop(): Promise<unknown> };

const drainMs = 10_000;
const webFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Database → migrations → jobs → listening. What was started is stopped in the opposite order, also when a later step fails. */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  const started: Started[] = [];
  const stop = async () => {
    for (const each of started.splice(0).toReversed()) await each.stop();
  };
  try {
    return { ...(await start(config, log, started)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(config: Config, log: Logger, started: Started[]): Promise<Omit<RunningServer, "stop">> {
  const urls = await startDatabase(config, log, started);
  await migrate(urls.owner);
  const [application, worker] = [open(urls.application, 20), open(urls.worker, 10)];
  const documents = createDocumentRenderer();
  started.push({ stop: () => documents.close() });

  const authentication = createAuthentication({ application, worker, origin: config.origin });
  await authentication.warmUp();
  const files = await openFileStore(config.filesDir);
  const around: Surroundings = {
    clock: systemClock,
    files,
    authentication,
    documents,
    mail: config.mail ? openMailCarrier(config.mail) : null,
    push: await openPush(config, worker),
    origin: config.origin,
    demo: config.demo !== undefined,
    installation: {
      version: await productVersion(),
      embedded: config.database === undefined,
      startedAt: systemClock.now(),
    },
  };

  if (config.demo)
    await loadDemonstration({
      ownerUrl: urls.owner,
      clock: systemClock,
      files,
      documents,
      password: config.demo.password,
    });

  const report = createReport(log);
  started.push(keepHeads(worker, config.dataDir, report));
  started.push(keepSealing(worker, report));
  started.push(keepClean(worker, report));
  started.push(keepDaily({ worker, clock: systemClock, report }));
  started.push(keepDelivering({ ...around, worker }, report));
  started.push(keepFilesClean(around, report));
  started.push(keepImporting({ pool: worker, place: { workerUrl: urls.worker, filesDir: config.filesDir }, report }));
  started.push(keepWorking({ pool: worker, around, handlers: jobs, report }));

  const app = await createApp({
    ...around,
    pool: application,
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    logger: log,
    before: async (fastify) => {
      logAccess(fastify);
      await addLimits(fastify);
    },
    routes: (fastify) => addWebApplication(fastify, webFolder),
  });
  started.push({ stop: () => drain(app) });
  await app.listen({ port: config.port, host: config.host });
  return { port: portOf(app), setupLink: config.demo ? undefined : await makeSetupLink(worker, config.origin) };

  function open(url: string, max: number): pg.Pool {
    const pool = openPool(url, { max, onLost: (error) => log.warn({ err: error }, "connection lost") });
    started.push({ stop: () => pool.end() });
    return pool;
  }
}

/** Services want to know whom to write to about what is sent; an address on this machine alone would not do. */
async function openPush({ push, origin }: Config, worker: pg.Pool): Promise<Surroundings["push"]> {
  if (!push) return null;
  const contact = origin.startsWith("https:") ? origin : `mailto:nen-nep@${new URL(origin).hostname}`;
  return openPushCarrier({ key: await openPushKey(worker, contact), services: push.services });
}

async function startDatabase(
  config: Config,
  log: Logger,
  started: Started[],
): Promise<{ application: string; owner: string; worker: string }> {
  if (config.database) return config.database;
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: (message) => log.warn(message) });
  started.push(embedded);
  return { application: embedded.applicationUrl, owner: embedded.ownerUrl, worker: embedded.workerUrl };
}

/** Writes what goes wrong in the background; while the database is away that is the same several times a second, and said every half minute. */
function createReport(log: Logger): (error: unknown) => void {
  let silentUntil = 0;
  return (error) => {
    const now = performance.now();
    if (isUnavailable(error) && now < silentUntil) return;
    if (isUnavailable(error)) silentUntil = now + 30_000;
    log.error({ err: error }, "background");
  };
}

/** Stops accepting and waits for what is in flight; live streams, which never end by themselves, are cut after a while. */
async function drain(app: FastifyInstance): Promise<void> {
  // A browser keeps a connection open after its answer, and would keep the program open with it.
  const release = setInterval(() => app.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  await app.close();
  clearInterval(release);
  clearTimeout(cut);
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
