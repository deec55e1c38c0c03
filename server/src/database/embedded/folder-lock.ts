import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { DataFolderInUse } from "./start-refused.ts";

export type FolderLock = { release(): void };

const SQLITE_BUSY = 5;

/** A program that was told to stop still holds its folder while it answers its last requests. */
const PATIENCE_MS = 3_000;

/**
 * Takes the folder for this process alone, or throws `DataFolderInUse`.
 *
 * Node offers no file locks of its own, but its built-in SQLite takes one of the operating system's. The kernel lets go
 * of it when the process dies, however it dies, so that there is no stale lock and no process id to mistrust.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const lock = tryLock(folder);
    if (lock) return lock;
    if (performance.now() > deadline) throw new DataFolderInUse(folder);
    await pause(100);
  }
}

function tryLock(folder: string): FolderLock | undefined {
  const path = join(folder, "lock");
  const holder = new DatabaseSync(path, { timeout: 0 });
  try {
    // Whoever may read the file may hold it.
    chmodSync(path, 0o600);
    holder.exec("PRAGMA journal_mode = MEMORY");
    holder.exec("BEGIN EXCLUSIVE");
  } catch (reason) {
    holder.close();
    if (isBusy(reason)) return undefined;
    throw reason;
  }
  return { release: () => holder.isOpen && holder.close() };
}

function isBusy(reason: unknown): boolean {
  return reason instanceof Error && "errcode" in reason && reason.errcode === SQLITE_BUSY;
}
