import { clearLeftovers } from "./clear-leftovers.ts";
import { runningPostmaster } from "./cluster-processes.ts";
import { type Cluster, startPostmaster } from "./postmaster.ts";

const PERIOD_MS = 2_000;

/** Looks after PostgreSQL and starts it again where it listened before, should it die while the program lives. */
export function keepRunning(cluster: Cluster): { end(): Promise<void> } {
  let ended = false;
  let round = Promise.resolve();
  let timer = schedule();

  function schedule(): NodeJS.Timeout {
    return setTimeout(() => {
      round = reviveIfDead(cluster).catch((reason) => cluster.log(String(reason)));
      round.then(() => {
        if (!ended) timer = schedule();
      });
    }, PERIOD_MS).unref();
  }

  return {
    async end() {
      ended = true;
      clearTimeout(timer);
      await round;
    },
  };
}

async function reviveIfDead(cluster: Cluster): Promise<void> {
  if (await runningPostmaster(cluster)) return;
  cluster.log("PostgreSQL đã dừng đột ngột; đang khởi động lại.");
  await clearLeftovers(cluster);
  await startPostmaster(cluster);
  cluster.log("PostgreSQL đã hoạt động trở lại.");
}
