import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Address, chooseAddress, connectionUrl } from "./address.ts";
import { clearLeftovers } from "./clear-leftovers.ts";
import { writeSettings } from "./cluster-settings.ts";
import { createCluster } from "./create-cluster.ts";
import { dataFolder, prepareFolder } from "./data-folder.ts";
import { lockFolder } from "./folder-lock.ts";
import { keepRunning } from "./keep-running.ts";
import { type Passwords, type Role, rolePasswords } from "./passwords.ts";
import { type Cluster, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { reachableBinaries, reachableFolder } from "./reach.ts";
import { prepareRoles } from "./roles.ts";
import { runProgram } from "./run-program.ts";
import { serviceUser } from "./service-user.ts";
import { DataFolderVersion } from "./start-refused.ts";

export type StartOptions = { dataDir: string; log: (message: string) => void };

/** A running PostgreSQL with the connection strings of its roles. */
export type EmbeddedDatabase = {
  ownerUrl: string;
  applicationUrl: string;
  workerUrl: string;
  /** The superuser, in the database `postgres`; for the supervisor, never for the application. */
  adminUrl: string;
  /** Stops PostgreSQL and frees the folder; to be called after the last connection is closed. */
  stop(): Promise<void>;
};

/** Starts PostgreSQL on the folder with the given binaries, creating whatever is missing, and keeps it running until `stop`. */
export async function startCluster({
  dataDir,
  log,
  binDir,
}: StartOptions & { binDir: string }): Promise<EmbeddedDatabase> {
  const asked = await dataFolder(dataDir);
  const user = await serviceUser(asked.cluster);
  await prepareFolder(asked.root, user);
  const locks = [await lockFolder(asked.root)];
  const unlock = () => {
    for (const lock of locks) lock.release();
  };
  try {
    const folder = await reachableFolder({ folder: asked, user, log });
    // A copied data folder points at the same cluster.
    if (folder.home !== folder.root) locks.push(await lockFolder(folder.home));
    const cluster: Cluster = { binaries: await reachableBinaries(binDir, user), folder, user, log };
    return await startLocked(cluster, unlock);
  } catch (reason) {
    unlock();
    throw reason;
  }
}

async function startLocked(cluster: Cluster, unlock: () => void): Promise<EmbeddedDatabase> {
  const { address, passwords } = await bringUp(cluster);
  const watch = keepRunning(cluster);
  const stop = async () => {
    await watch.end();
    await stopPostmaster(cluster).finally(unlock);
  };
  let stopped: Promise<void> | undefined;
  return {
    ...urls(address, passwords),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function bringUp(cluster: Cluster): Promise<{ address: Address; passwords: Passwords }> {
  const { folder, binaries, user } = cluster;
  const major = await binariesMajor(cluster);
  const passwords = await rolePasswords(folder.passwords);
  await createCluster({ binaries, folder, password: passwords.postgres, user });
  await refuseOtherMajor(folder.cluster, major);
  await clearLeftovers(cluster);
  const address = await chooseAddress(folder.cluster);
  await writeSettings({ folder, address, user });
  await startPostmaster(cluster);
  try {
    await prepareRoles(urls(address, passwords).adminUrl, passwords);
  } catch (reason) {
    await stopPostmaster(cluster);
    throw reason;
  }
  return { address, passwords };
}

async function binariesMajor({ binaries, folder, user }: Cluster): Promise<number> {
  const path = join(binaries, "postgres");
  const { output } = await runProgram({ path, args: ["--version"], cwd: folder.home, user });
  const major = /PostgreSQL\)? (\d+)/.exec(output)?.[1];
  if (major === undefined) throw new Error(`${path} does not tell its version: ${output}`);
  return Number(major);
}

async function refuseOtherMajor(folder: string, wanted: number): Promise<void> {
  const found = Number.parseInt(await readFile(join(folder, "PG_VERSION"), "utf8"), 10);
  if (found !== wanted) throw new DataFolderVersion({ folder, found, wanted });
}

function urls(address: Address, passwords: Passwords): Omit<EmbeddedDatabase, "stop"> {
  const url = (role: Role, database = "nennep") =>
    connectionUrl(address, { role, password: passwords[role], database });
  return {
    ownerUrl: url("nennep_owner"),
    applicationUrl: url("nennep_app"),
    workerUrl: url("nennep_worker"),
    adminUrl: url("postgres", "postgres"),
  };
}
