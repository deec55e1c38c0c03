import { createHash, randomBytes } from "node:crypto";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DataFolder, exists, prepareFolder, withHome, writeWhole } from "./data-folder.ts";
import { runProgram } from "./run-program.ts";
import type { ServiceUser } from "./service-user.ts";
import { ClusterMissing, FolderOutOfReach } from "./start-refused.ts";

/** Where root puts what PostgreSQL's unprivileged user could not reach, such as a clone under a closed home folder. */
const ELSEWHERE = "/var/lib/nen-nep";

/** The folder with its cluster where PostgreSQL's user can enter: a new cluster is placed elsewhere if need be, an existing one never moves. */
export async function reachableFolder({
  folder,
  user,
  log,
}: {
  folder: DataFolder;
  user: ServiceUser | undefined;
  log: (message: string) => void;
}): Promise<DataFolder> {
  if (folder.home !== folder.root && !(await exists(folder.home))) throw new ClusterMissing(folder);
  if (!user || (await canEnter(folder.home, user))) return folder;
  if (await exists(folder.cluster)) {
    throw new FolderOutOfReach({ folder: await closedFolder(folder.home, user), user: user.name });
  }
  const home = join(ELSEWHERE, randomBytes(6).toString("hex"));
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  await prepareFolder(home, user);
  await writeWhole({ path: folder.pointer, text: `${home}\n` });
  log(`PostgreSQL (${user.name}) không vào được ${folder.root}; dữ liệu PostgreSQL được đặt ở ${home}.`);
  return withHome(folder, home);
}

/** The folder of binaries that PostgreSQL's user can run: the installed one, or else a copy. */
export async function reachableBinaries(binaries: string, user: ServiceUser | undefined): Promise<string> {
  if (!user || (await canEnter(binaries, user))) return binaries;
  const fingerprint = createHash("sha256").update(await readFile(join(binaries, "postgres")));
  const copy = join(ELSEWHERE, `postgresql-${fingerprint.digest("hex").slice(0, 12)}`);
  if (!(await exists(copy))) await copyWhole(dirname(binaries), copy);
  return join(copy, "bin");
}

async function copyWhole(source: string, target: string): Promise<void> {
  const unfinished = `${target}.${randomBytes(6).toString("hex")}`;
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  await cp(source, unfinished, { recursive: true, verbatimSymlinks: true });
  await runProgram({ path: "chmod", args: ["-R", "a+rX", unfinished], cwd: "/", user: undefined });
  // Another start may have been quicker; its copy is the same.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
}

/** Asked of the system itself, for permission bits do not tell of access lists and the like. */
async function canEnter(folder: string, user: ServiceUser): Promise<boolean> {
  const { code } = await runProgram({ path: "/bin/sh", args: ["-c", 'cd "$0"', folder], cwd: "/", user });
  return code === 0;
}

/** The uppermost folder on the way that the user may not enter. */
async function closedFolder(path: string, user: ServiceUser): Promise<string> {
  const parent = dirname(path);
  return parent === path || (await canEnter(parent, user)) ? path : closedFolder(parent, user);
}
