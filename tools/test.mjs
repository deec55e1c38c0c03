// All that CI runs. `npm test -- unit` (or check, system, e2e) runs one part.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser, NO_BROWSER } from "./ensure-browser.mjs";
import { ensureWeb } from "./ensure-web.mjs";
import { requireNode } from "./require-node.mjs";

requireNode();
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SYSTEM_POSTGRES = process.env.TEST_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin";
const EXTERNAL_DATABASE = ["TEST_DATABASE_ADMIN_URL", "TEST_DATABASE_URL"].filter((name) => process.env[name]);
const PARTS = { check, unit, system, e2e };

const reports = await mkdtemp(join(tmpdir(), "nen-nep-reports-"));
const wanted = process.argv.slice(2);
const results = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  results.push({ name, ...(await part().catch(broken)) });
}
await rm(reports, { recursive: true, force: true });
summarize();

async function check() {
  if (!existsSync(join(ROOT, "tools/check.ts"))) return absent("tools/check.ts");
  const code = await run(["tools/check.ts"]);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** The suite on the embedded PostgreSQL. */
function unit() {
  const diverted = ["TEST_POSTGRES", "TEST_POSTGRES_BIN", ...EXTERNAL_DATABASE];
  return vitest("unit", [], Object.fromEntries(diverted.map((name) => [name, undefined])));
}

/** The same suite on an older PostgreSQL: the server named by the environment, or the one that the system brings. */
async function system() {
  if (EXTERNAL_DATABASE.length > 0) return vitest("system", ["server"], {});
  if (!existsSync(join(SYSTEM_POSTGRES, "initdb"))) return absent(SYSTEM_POSTGRES);
  return vitest("system", ["server"], { TEST_POSTGRES: "system", TEST_POSTGRES_BIN: SYSTEM_POSTGRES });
}

async function vitest(name, filters, env) {
  const report = join(reports, `${name}.json`);
  const args = [
    "run",
    ...filters,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run(["node_modules/vitest/vitest.mjs", ...args], { env });
  const counts = JSON.parse(await readFile(report, "utf8").catch(() => "{}"));
  return judged(code, {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests,
  });
}

async function e2e() {
  if (!existsSync(join(ROOT, "e2e/playwright.config.ts"))) return absent("e2e/playwright.config.ts");
  const browser = ensureBrowser();
  if (!browser) throw new Error(NO_BROWSER);
  await ensureWeb();
  const report = join(reports, "e2e.json");
  const code = await run(
    [join(ROOT, "node_modules/@playwright/test/cli.js"), "test", "--pass-with-no-tests", "--reporter=list,json"],
    {
      cwd: join(ROOT, "e2e"),
      env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  const { stats = {} } = JSON.parse(await readFile(report, "utf8").catch(() => "{}"));
  return judged(code, {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected,
    skipped: stats.skipped,
  });
}

/** A runner that ends badly without naming a failed test (a file that does not load, an unhandled error) still counts as a failure. */
function judged(code, { passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
}

function broken(reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  return { passed: 0, failed: 1 };
}

function absent(what) {
  return { passed: 0, failed: 0, note: `không có · not present: ${what}` };
}

function run(args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: "inherit" });
    child.once("error", fail);
    child.once("exit", (code) => settle(code ?? 1));
  });
}

function summarize() {
  console.log("");
  for (const { name, passed, failed, skipped = 0, note = "" } of results) {
    console.log(
      `${name.padEnd(8)}${failed === 0 ? "✓" : "✗"} ${passed} passed, ${failed} failed, ${skipped} skipped ${note}`.trimEnd(),
    );
  }
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}
