import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { queryBuilderOn } from "../database/connect.ts";
import { errorKind } from "./error-kind.rules.ts";
import { putOff, type TakenJobs, takeDueJobs } from "./job.queries.ts";
import type { JobContext } from "./jobs.ts";

export type Worker = {
  pool: pg.Pool;
  around: Omit<JobContext, "tx">;
  /** By name; a handler takes the payloads of its own name, which only the registry's type knows. */
  handlers: Readonly<Record<string, (context: JobContext, payloads: never[]) => Promise<void>>>;
  report(error: unknown): void;
};

const pauseMs = 250;

/** Does jobs as they fall due until it is stopped, the running one to its end. Any number of processes may. */
export function keepWorking(worker: Worker): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = workUntil(stopped.signal, worker);
  return {
    stop() {
      stopped.abort();
      return running;
    },
  };
}

async function workUntil(stopped: AbortSignal, worker: Worker): Promise<void> {
  while (!stopped.aborted) {
    const worked = await runNextJob(worker).catch((error: unknown) => {
      worker.report(error);
      return false;
    });
    if (!worked) await wait(pauseMs, undefined, { signal: stopped, ref: false }).catch(() => undefined);
  }
}

/**
 * Does what is due longest, in one transaction with the disappearance of its jobs: after a crash they are still there,
 * and what the handler had written is not. False when nothing is due.
 */
export async function runNextJob(worker: Worker): Promise<boolean> {
  const client = await worker.pool.connect();
  let taken: TakenJobs | undefined;
  let lost: Error | undefined;
  try {
    await client.query("BEGIN");
    const tx = queryBuilderOn(client);
    taken = await takeDueJobs(tx, Object.keys(worker.handlers));
    if (taken) {
      await worker.handlers[taken.name]?.({ ...worker.around, tx }, taken.payloads as never[]);
    }
    await client.query("COMMIT");
    return taken !== undefined;
  } catch (error) {
    worker.report(error);
    await client.query("ROLLBACK").catch((reason: Error) => {
      lost = reason;
    });
    if (taken) await putOff(worker.pool, taken.ids, errorKind(error));
    return taken !== undefined;
  } finally {
    client.release(lost);
  }
}
