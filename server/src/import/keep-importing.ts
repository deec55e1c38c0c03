import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type pg from "pg";
import { runInternally } from "../run-operation.ts";
import { isRunWaiting } from "./import.queries.ts";

/** Where the thread that imports finds the database, as the worker role, and the lists. */
export type ImportPlace = { workerUrl: string; filesDir: string };

type Watching = {
  pool: pg.Pool;
  place: ImportPlace;
  report(error: unknown): void;
  /** Memory of the thread to begin with. */
  megabytes?: number;
};

/** What the thread tells of a defect: an error loses its code on the way between threads. */
export type ImportTrouble = { error: unknown; code: unknown };

const pauseMs = 500;
/** Enough for the longest list of ordinary rows; with more, rubbish would be collected late and the process grow. */
const usualMegabytes = 160;
/** What a thread that ran out of memory is given more of next time. */
const growth = 4;

/**
 * Has lists checked and stored as they come until it is stopped, the running one to its end. That is done on a thread of
 * its own, which starts with the first list and ends with the last: whoever asks meanwhile is answered at once.
 */
export function keepImporting(watching: Watching): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = watchUntil(stopped.signal, watching);
  return {
    stop() {
      stopped.abort();
      return running;
    },
  };
}

async function watchUntil(stopped: AbortSignal, watching: Watching): Promise<void> {
  const { pool, report, megabytes = usualMegabytes } = watching;
  const nobody = { name: "import.watch", actor: { accountId: "", personId: null }, requestId: "" };
  let room = megabytes;
  while (!stopped.aborted) {
    const isWaiting = await runInternally(pool, nobody, isRunWaiting).catch((error: unknown) => {
      report(error);
      return false;
    });
    if (isWaiting) room = (await workOnThread(stopped, watching, room)) ? megabytes : room * growth;
    await wait(pauseMs, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

/**
 * Resolves when the thread has ended: nothing waits any more, it was told to stop, or it failed. False where it ran out of
 * memory; its run is taken up again a minute later, as after any crash.
 */
function workOnThread(stopped: AbortSignal, { place, report }: Watching, megabytes: number): Promise<boolean> {
  const thread = new Worker(new URL("./import-thread.ts", import.meta.url), {
    workerData: place,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
  });
  let hadRoom = true;
  const stop = () => thread.postMessage("stop");
  stopped.addEventListener("abort", stop, { once: true });
  thread.on("message", ({ error, code }: ImportTrouble) =>
    report(error instanceof Error ? Object.assign(error, { code }) : error),
  );
  thread.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") hadRoom = false;
    else report(error);
  });
  return new Promise((resolve) => {
    thread.on("exit", () => {
      stopped.removeEventListener("abort", stop);
      resolve(hadRoom);
    });
  });
}
