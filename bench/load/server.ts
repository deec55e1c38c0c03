import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createAuthentication } from "../../server/src/account/authentication.ts";
import { createApp } from "../../server/src/app.ts";
import { keepSealing } from "../../server/src/audit/seal.ts";
import { systemClock } from "../../server/src/clock.ts";
import { openPool } from "../../server/src/database/connect.ts";
import { createDocumentRenderer } from "../../server/src/document/document-renderer.ts";
import { openFileStore } from "../../server/src/file/file-store.ts";
import { keepImporting } from "../../server/src/import/keep-importing.ts";
import { answer, type Ground, readInput, whenReleased } from "../benchmark.ts";
import { createControl } from "./control.ts";
import { ORIGIN } from "./sessions.ts";

/** The product's whole HTTP application, and beside it the bare control, each on a port of its own, until it is stopped. */
const ground = await readInput<Ground>();
const [pool, worker, owner] = [
  openPool(ground.applicationUrl),
  openPool(ground.workerUrl, { max: 10 }),
  openPool(ground.ownerUrl),
];
const folder = await mkdtemp(join(tmpdir(), "nennep-bench-files-"));
const documents = createDocumentRenderer();
const authentication = createAuthentication({ application: pool, worker, origin: ORIGIN });
const around = {
  clock: systemClock,
  files: await openFileStore(folder),
  origin: ORIGIN,
  authentication,
  documents,
  mail: null,
  push: null,
  demo: false,
  installation: { version: "bench", embedded: false, startedAt: systemClock.now() },
};
const sealing = keepSealing(worker, console.error);
const importing = keepImporting({
  pool: worker,
  place: { workerUrl: ground.workerUrl, filesDir: folder },
  report: console.error,
});
const app = await createApp({ ...around, pool });
const control = await createControl(owner, ground);

answer({ app: await listen(app), control: await listen(control) } satisfies Ports);
whenReleased(async () => {
  await Promise.all([app.close(), control.close(), sealing.stop(), importing.stop(), documents.close()]);
  await Promise.all([pool.end(), worker.end(), owner.end(), rm(folder, { recursive: true, force: true })]);
});

export type Ports = { app: number; control: number };

async function listen(fastify: FastifyInstance): Promise<number> {
  await fastify.listen({ port: 0, host: "127.0.0.1" });
  // A listening TCP server has an address of this kind.
  return (fastify.server.address() as AddressInfo).port;
}
