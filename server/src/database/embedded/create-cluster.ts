import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type DataFolder, exists, syncFolder, writeWhole } from "./data-folder.ts";
import { runProgram } from "./run-program.ts";
import type { ServiceUser } from "./service-user.ts";

const UNFINISHED = "cluster.unfinished-";

/**
 * Makes PostgreSQL's data directory unless it is there. It is made under a name of its own and renamed when complete:
 * what a killed first start left behind is thrown away, never opened.
 */
export async function createCluster(wish: {
  binaries: string;
  folder: DataFolder;
  password: string;
  user: ServiceUser | undefined;
}): Promise<void> {
  const { folder } = wish;
  await removeUnfinished(folder.home);
  if (await exists(folder.cluster)) return;
  // A fresh name each time, for the initdb of a killed start may still be writing into the previous one.
  const unfinished = join(folder.home, `${UNFINISHED}${randomBytes(6).toString("hex")}`);
  await initialize({ ...wish, unfinished });
  await rename(unfinished, folder.cluster);
  await syncFolder(folder.home);
}

async function removeUnfinished(root: string): Promise<void> {
  const leftovers = (await readdir(root)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of leftovers) {
    // What a dying initdb still holds back is removed at the next start.
    await rm(join(root, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function initialize(wish: {
  binaries: string;
  folder: DataFolder;
  password: string;
  user: ServiceUser | undefined;
  unfinished: string;
}): Promise<void> {
  await mkdir(wish.unfinished, { mode: 0o700 });
  if (wish.user) await chown(wish.unfinished, wish.user.uid, wish.user.gid);
  const passwordFile = `${wish.unfinished}.password`;
  await writeWhole({ path: passwordFile, text: `${wish.password}\n`, user: wish.user });
  try {
    const { code, output } = await runProgram({
      path: join(wish.binaries, "initdb"),
      args: [`--pgdata=${wish.unfinished}`, `--pwfile=${passwordFile}`, ...INITDB_OPTIONS],
      cwd: wish.folder.home,
      user: wish.user,
    });
    if (code !== 0) throw new Error(`initdb failed (${code}):\n${output}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

const INITDB_OPTIONS = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", ...locale()];

/** Only Linux has the locale C.UTF-8 in its C library; elsewhere PostgreSQL brings the same one built in. */
function locale(): string[] {
  if (process.platform === "linux") return ["--locale=C.UTF-8"];
  return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}
