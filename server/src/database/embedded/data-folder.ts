import { access, chmod, chown, constants, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { ServiceUser } from "./service-user.ts";
import { FolderNameUnfit, FolderNotWritable } from "./start-refused.ts";

/** Where everything of one embedded PostgreSQL lies. */
export type DataFolder = {
  root: string;
  passwords: string;
  /** Names the `home` when it is not the root. */
  pointer: string;
  /** Holds the cluster; PostgreSQL's user can enter it. The root itself, unless that lies behind a closed folder. */
  home: string;
  /** PostgreSQL's own data directory; its user needs to write nowhere else, so its socket and its logs are here too. */
  cluster: string;
  /** What PostgreSQL says before it opens its log. */
  firstWords: string;
};

const OWN_ENTRIES = /^(cluster(\..*)?|lock(-journal)?|passwords\.json(\.new)?)$/;

export async function dataFolder(path: string): Promise<DataFolder> {
  const root = resolve(path);
  const pointer = join(root, "cluster.elsewhere");
  const elsewhere = (await readFile(pointer, "utf8").catch(() => "")).trim();
  const folder = { root, passwords: join(root, "passwords.json"), pointer };
  return withHome(folder, elsewhere || root);
}

/** The same folder with its cluster in another place. */
export function withHome(folder: Pick<DataFolder, "root" | "passwords" | "pointer">, home: string): DataFolder {
  const { root, passwords, pointer } = folder;
  const cluster = join(home, "cluster");
  return { root, passwords, pointer, home, cluster, firstWords: join(cluster, "start.log") };
}

/**
 * Creates the folder, closed to everybody else.
 * A folder that already holds other people's files is used but not closed: a mistaken DATA_DIR=/home must not lock anyone out.
 */
export async function prepareFolder(root: string, user: ServiceUser | undefined): Promise<void> {
  if (process.platform !== "win32" && /["$`\\]/.test(root)) throw new FolderNameUnfit(root);
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (reason) {
    throw new FolderNotWritable(root, reason);
  }
  const entries = await readdir(root);
  if (!entries.every((entry) => OWN_ENTRIES.test(entry))) return;
  await chmod(root, 0o700);
  if (user) await chown(root, user.uid, user.gid);
}

/**
 * Replaces a file as a whole, durably.
 * The new file is always created under a fresh name: the folder belongs to the service user, and root must not follow a link planted there.
 */
export async function writeWhole(file: { path: string; text: string; user?: ServiceUser | undefined }): Promise<void> {
  const fresh = `${file.path}.new`;
  await rm(fresh, { force: true });
  const handle = await open(fresh, "wx", 0o600);
  try {
    await handle.writeFile(file.text);
    if (file.user) await handle.chown(file.user.uid, file.user.gid);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file.path);
  await syncFolder(dirname(file.path));
}

/** Makes a rename inside the folder survive a power cut; Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
