import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 8171);
// The configuration is read by the runner and by each worker; only the first makes the folder.
process.env["E2E_DATA_DIR"] ??= mkdtempSync(join(tmpdir(), "nennep-e2e-"));
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Journeys through the demonstration, one after the other: they share one server and build on what the demonstration holds. */
export default defineConfig({
  testDir: "./journeys",
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: "./test-results",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    serviceWorkers: "block",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `${JSON.stringify(process.execPath)} tools/launch.mjs demo`,
    cwd: "..",
    url: `http://localhost:${port}/health/ready`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      PORT: String(port),
      DATA_DIR: process.env["E2E_DATA_DIR"],
      DEMO_PASSWORD: "mat-khau-dung-thu-2026",
      LOG_LEVEL: "error",
      // A journey that is about mail listens there; to the others it is a mail server that is down.
      SMTP_URL: `smtp://127.0.0.1:${port + 1}`,
      MAIL_FROM: "Nền Nếp <nen-nep@example.vn>",
    },
  },
});
