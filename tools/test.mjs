// All that CI runs. `npm test -- unit` (or check, system, e2e) runs one part.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ensureBrowser, NO_BROWSER } from "./ensure-browser.mjs";
import { ensureWeb } from "./ensure-web.mjs";
import { requireNode } from "./require-node.mjs";

requireNode();
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SYSTEM_POSTGRES = process.env.TEST_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin";
const EXTERNAL_DATABASE = ["TEST_DATABASE_ADMIN_URL", "TEST_DATABASE_URL"].filter((name) => process.env[name]);
const PARTS = { check, unit, system, e2e };
/** The journeys' server, and two ports after it for a mail and a push server. */
const FIRST_PORT = 8161;
const PORTS_OF_ONE = 10;
const HALVES = [1, 2];

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
  const halves = await Promise.all(HALVES.map((half) => journeys(half, browser)));
  const sum = (field) => halves.reduce((total, each) => total + (each[field] ?? 0), 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), note: repeated(sum("flaky")) };
}

/** Half of the journeys, on a server, a demonstration and a browser of their own: they wait more than they work. */
async function journeys(half, browser) {
  const report = join(reports, `e2e-${half}.json`);
  const code = await run(
    [
      join(ROOT, "node_modules/@playwright/test/cli.js"),
      "test",
      "--pass-with-no-tests",
      "--reporter=list,json",
      `--shard=${half}/${HALVES.length}`,
      `--output=test-results-${half}`,
    ],
    {
      cwd: join(ROOT, "e2e"),
      env: {
        CHROMIUM_PATH: browser,
        // Without a language of characters the browser takes no name of a file that is not plain ASCII.
        LANG: process.env.LANG ?? "C.UTF-8",
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        // On a machine that others share, a journey may wait too long for them; what passes only at another try is counted apart.
        E2E_RETRIES: "1",
        E2E_PORT: String(FIRST_PORT + PORTS_OF_ONE * half),
      },
      mark: `${half}│ `,
    },
  );
  const { stats = {} } = JSON.parse(await readFile(report, "utf8").catch(() => "{}"));
  const { expected = 0, flaky = 0, unexpected, skipped } = stats;
  return { ...judged(code, { passed: expected + flaky, failed: unexpected, skipped }), flaky };
}

function repeated(flaky) {
  return flaky > 0 ? `(${flaky} sau khi chạy lại · after another try)` : "";
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

/** Runs a program of Node's. With a mark, each line of its output begins with it: two programs may write at once. */
function run(args, { cwd = ROOT, env = {}, mark } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: mark === undefined ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    for (const output of [child.stdout, child.stderr])
      if (output) createInterface({ input: output }).on("line", (line) => console.log(mark + line));
    child.once("error", fail);
    child.once("close", (code) => settle(code ?? 1));
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
