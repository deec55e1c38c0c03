import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "../clock.ts";
import { openPool } from "../database/connect.ts";
import { openFileStore } from "../file/file-store.ts";
import { importNext } from "./import-next.ts";
import type { ImportPlace, ImportTrouble } from "./keep-importing.ts";

// Works on the lists that wait, one after the other, and ends when none does. Any number of processes may.
const { workerUrl, filesDir } = workerData as ImportPlace;
const pool = openPool(workerUrl, { max: 4 });
const importing = {
  pool,
  around: { clock: systemClock, files: await openFileStore(filesDir) },
  report: (error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    parentPort?.postMessage({ error, code } satisfies ImportTrouble);
  },
};
let isStopped = false;
parentPort?.once("message", () => {
  isStopped = true;
});

try {
  while (!isStopped && (await importNext(importing)));
} catch (error) {
  importing.report(error);
}
await pool.end();
parentPort?.close();
