import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Cluster, controlCluster } from "./postmaster.ts";
import { runProgram } from "./run-program.ts";

/** The process id of the PostgreSQL that runs on this folder; a dead, zombie or foreign process behind `postmaster.pid` counts as none. */
export async function runningPostmaster(cluster: Cluster): Promise<number | undefined> {
  const pid = await recordedPid(cluster);
  if (pid === undefined) return undefined;
  if (process.platform === "linux") {
    const place = await clusterPlace(cluster);
    return (await isOurs(String(pid), place)) ? pid : undefined;
  }
  if (process.platform === "win32") return (await controlCluster(cluster, ["status"])).code === 0 ? pid : undefined;
  const { output } = await runProgram({
    path: "ps",
    args: ["-p", String(pid), "-o", "command="],
    cwd: cluster.folder.home,
    user: cluster.user,
  });
  return output.includes("postgres") && output.includes(cluster.folder.cluster) ? pid : undefined;
}

/** Every PostgreSQL process that works in this folder, the server and its children (Linux only). */
export async function processesOn(cluster: Cluster): Promise<number[]> {
  const place = await clusterPlace(cluster);
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const ours = await Promise.all(pids.map((pid) => isOurs(pid, place)));
  return pids.filter((_, at) => ours[at]).map(Number);
}

/** Whether the process id in `postmaster.pid` belongs to any live process. */
export async function recordedPidLives(cluster: Cluster): Promise<boolean> {
  const pid = await recordedPid(cluster);
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch (reason) {
    return reason instanceof Error && "code" in reason && reason.code === "EPERM";
  }
}

async function isOurs(pid: string, place: string): Promise<boolean> {
  return (await worksIn(pid, place)) && (await isPostgres(pid));
}

function clusterPlace({ folder }: Cluster): Promise<string> {
  return realpath(folder.cluster).catch(() => folder.cluster);
}

/** PostgreSQL and all its children stand in the data directory. A zombie stands nowhere, another user's process shows nothing. */
async function worksIn(pid: string, place: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => undefined)) === place;
}

async function isPostgres(pid: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return basename(command.split("\0", 1)[0] ?? "").startsWith("postgres");
}

async function recordedPid({ folder }: Cluster): Promise<number | undefined> {
  const text = await readFile(join(folder.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}
