import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Surroundings } from "../surroundings.ts";
import type { FileStore } from "./file-store.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** So long an imported list stays for its errors file; an upload that nobody kept stays a day. */
const importDays = 7;

/** Removes uploads that nobody kept and lists that were imported, at the start and every hour. */
export function keepFilesClean(
  { files, clock }: Pick<Surroundings, "files" | "clock">,
  report: (error: unknown) => void,
): { stop(): Promise<unknown> } {
  const clear = () => clearFiles(files, clock.now()).catch(report);
  let round = clear();
  const timer = setInterval(() => {
    round = clear();
  }, hour).unref();
  return {
    stop() {
      clearInterval(timer);
      return round;
    },
  };
}

/** Removes what lies too long. Returns how many files went. */
export async function clearFiles(files: FileStore, now: Date): Promise<number> {
  return (
    (await clearFolder(files.quarantine, now.getTime() - day)) +
    (await clearFolder(files.imports, now.getTime() - importDays * day))
  );
}

async function clearFolder(folder: string, before: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.mtimeMs >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
