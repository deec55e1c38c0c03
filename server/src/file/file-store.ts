import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** The folder of all files: kept contents by their SHA-256, uploads in quarantine, lists on their way in. */
export type FileStore = {
  quarantine: string;
  imports: string;
  /** Where a content lies, whether it is there or not. */
  pathOf(sha256: string): string;
  /** Copies a file to its content's place, on the disk when it returns; a content that is there already stays. */
  keep(path: string, sha256: string): Promise<void>;
};

/** Opens the folder of files and makes what is missing in it. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const quarantine = join(folder, "quarantine");
  const imports = join(folder, "imports");
  const pathOf = (sha256: string) => join(folder, "content", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  for (const needed of [quarantine, imports, join(folder, "content")])
    await mkdir(needed, { recursive: true, mode: 0o700 });
  return { quarantine, imports, pathOf, keep: (path, sha256) => copyDurably(path, pathOf(sha256)) };
}

/** Copies beside the target, flushes, renames and flushes the folder: after a crash there is the whole file or none. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const part = `${to}.${process.pid}.${partNumber++}.part`;
  try {
    await copyFlushed(from, part);
    await rename(part, to);
    await flushFolder(dirname(to));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

let partNumber = 0;

async function copyFlushed(from: string, to: string): Promise<void> {
  const source = await open(from, "r");
  try {
    const target = await open(to, "wx", 0o600);
    try {
      for await (const chunk of source.createReadStream({ autoClose: false })) await target.write(chunk as Buffer);
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows does not open folders; there the rename itself is all that can be had.
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
