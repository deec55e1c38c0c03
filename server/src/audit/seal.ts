import { setTimeout as wait } from "node:timers/promises";
import type { ClientBase, Pool } from "pg";
import { sealNextEntries } from "./audit.queries.ts";

/** Sealing more at once would hold the lock longer than a second on a slow machine. */
const BATCH = 20_000;
const PAUSE_MS = 500;

/** Chains the next waiting entries and says how many; 0 when none wait or another process is sealing. */
export async function sealOnce(db: Pool | ClientBase): Promise<number> {
  return sealNextEntries(db, BATCH);
}

/** Seals again and again, as the worker role, so that an entry is chained within a second; any number of processes may. */
export function keepSealing(worker: Pool, report: (error: unknown) => void): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = sealUntil(stopped.signal, worker, report);
  return {
    stop() {
      stopped.abort();
      return running;
    },
  };
}

async function sealUntil(stopped: AbortSignal, worker: Pool, report: (error: unknown) => void): Promise<void> {
  while (!stopped.aborted) {
    const sealed = await sealOnce(worker).catch((error: unknown) => {
      report(error);
      return 0;
    });
    if (sealed < BATCH) await wait(PAUSE_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
  // What was written while the last requests were answered is sealed before the database stops.
  await sealOnce(worker).catch(report);
}
