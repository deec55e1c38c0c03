import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import { type Outcome, runProgram } from "./run-program.ts";
import type { ServiceUser } from "./service-user.ts";

/** One PostgreSQL on one folder: what is needed to start and stop it. */
export type Cluster = {
  binaries: string;
  folder: DataFolder;
  user: ServiceUser | undefined;
  log: (message: string) => void;
};

/** Recovery after a crash may take long; a server that is still recovering must not be called broken. */
const START_SECONDS = 600;
const STOP_SECONDS = 60;
const ORPHANS_PATIENCE_MS = 30_000;

/** Starts PostgreSQL and returns when it accepts connections. */
export async function startPostmaster(cluster: Cluster): Promise<void> {
  const deadline = performance.now() + ORPHANS_PATIENCE_MS;
  for (;;) {
    await rm(cluster.folder.firstWords, { force: true });
    const { code } = await controlCluster(
      cluster,
      ["start", "-w", "-t", String(START_SECONDS), "-l", cluster.folder.firstWords],
      true,
    );
    if (code === 0) return;
    const reason = await lastLines(cluster.folder.firstWords);
    // Children of a killed server are about to notice its death.
    const occupied = reason.includes("pre-existing shared memory block");
    if (!occupied || performance.now() > deadline) throw new Error(await failure(cluster.folder, reason));
    await pause(500);
  }
}

/** Stops PostgreSQL: sessions are ended, what is committed is flushed, the next start needs no recovery. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    const { code } = await controlCluster(cluster, ["stop", "-w", "-t", String(STOP_SECONDS), "-m", mode]);
    if (code === 0) return;
  }
}

/** Runs `pg_ctl` on the folder. */
export function controlCluster(cluster: Cluster, args: string[], leavesDaemon = false): Promise<Outcome> {
  return runProgram({
    path: join(cluster.binaries, "pg_ctl"),
    args: [...args, "-D", cluster.folder.cluster],
    cwd: cluster.folder.home,
    user: cluster.user,
    leavesDaemon,
  });
}

async function failure({ cluster }: DataFolder, reason: string): Promise<string> {
  const day = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" }).format(new Date());
  const collected = await lastLines(join(cluster, "log", `postgresql-${day}.log`));
  return `PostgreSQL không khởi động được. PostgreSQL did not start.\n${reason}\n${collected}`;
}

async function lastLines(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.trim().split("\n").slice(-10).join("\n");
}
