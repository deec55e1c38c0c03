import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { processesOn, recordedPidLives, runningPostmaster } from "./cluster-processes.ts";
import { type Cluster, stopPostmaster } from "./postmaster.ts";

const PATIENCE_MS = 5_000;

/**
 * Ends what an earlier, killed start left on the folder, so that the next one finds it free:
 * a PostgreSQL still running is stopped in order, children of a killed one are ended, marks of dead ones removed.
 * The caller holds the folder's lock, so nothing here can belong to somebody who is alive.
 */
export async function clearLeftovers(cluster: Cluster): Promise<void> {
  if (await runningPostmaster(cluster)) {
    cluster.log("PostgreSQL của lần chạy trước vẫn đang chạy; đang dừng lại có trật tự.");
    await stopPostmaster(cluster);
  }
  await endOrphans(cluster);
  await removeMarks(cluster);
}

/** Children of a killed server may still write; a new server beside them would damage the data. */
async function endOrphans(cluster: Cluster): Promise<void> {
  if (process.platform !== "linux") return;
  for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
    for (const pid of await processesOn(cluster)) sendSignal(pid, signal);
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      if ((await processesOn(cluster)).length === 0) return;
      await pause(50);
    }
  }
  throw new Error(`PostgreSQL processes on ${cluster.folder.cluster} cannot be ended`);
}

/**
 * A zombie's process id, or one that now belongs to somebody else, looks alive to PostgreSQL, which would then refuse
 * to start for ever. Marks of the dead are left to PostgreSQL itself where we cannot see whether children still live.
 */
async function removeMarks(cluster: Cluster): Promise<void> {
  const { folder } = cluster;
  if (process.platform === "win32") return;
  if (process.platform !== "linux" && !(await recordedPidLives(cluster))) return;
  await rm(join(folder.cluster, "postmaster.pid"), { force: true });
  const sockets = (await readdir(folder.cluster)).filter((name) => name.startsWith(".s.PGSQL."));
  for (const name of sockets) await rm(join(folder.cluster, name), { force: true });
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
