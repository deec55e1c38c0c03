import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(ROOT, "web/dist");
const STAMP = join(BUILT, ".built-from");
/** Built here and moved when complete: a build that was interrupted is never served. */
const UNFINISHED = join(ROOT, "web/.vite/unfinished");
const SOURCES = [
  "contract/src",
  "rulesets",
  "server/src",
  "web/src",
  "web/public",
  "web/index.html",
  "web/vite.config.ts",
  "web/package.json",
  "package-lock.json",
];

/** Builds the web application unless it was built from exactly these sources. */
export async function ensureWeb() {
  if (!existsSync(join(ROOT, "web/index.html"))) return;
  const fingerprint = await sourcesFingerprint();
  if ((await readFile(STAMP, "utf8").catch(() => "")) === fingerprint) return;
  console.log(
    "Đang dựng giao diện web (chỉ lần đầu và sau khi nâng cấp)… · Building the web (only once and after an upgrade)…",
  );
  await build();
  await writeFile(join(UNFINISHED, ".built-from"), fingerprint);
  await rm(BUILT, { recursive: true, force: true });
  await rename(UNFINISHED, BUILT);
}

function build() {
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--outDir", UNFINISHED, "--emptyOutDir", "--logLevel", "warn"];
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, { cwd: join(ROOT, "web"), stdio: "inherit" });
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 ? settle() : fail(new Error("Không dựng được giao diện web. · The web could not be built.")),
    );
  });
}

async function sourcesFingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES) await addTo(hash, source);
  return hash.digest("hex");
}

async function addTo(hash, path) {
  const entries = await readdir(join(ROOT, path)).catch(() => undefined);
  if (entries) {
    for (const entry of entries.sort()) await addTo(hash, `${path}/${entry}`);
  } else if (existsSync(join(ROOT, path))) {
    hash.update(`${path}\0`).update(await readFile(join(ROOT, path)));
  }
}
