import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 8171);
// The configuration is read by the runner and by each worker; only the first makes the folder, and takes it away when it ends.
process.env["E2E_DATA_DIR"] ??= passingFolder();
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Journeys through the demonstration, one after the other: they share one server and build on what the demonstration holds. */
export default defineConfig({
  testDir: "./journeys",
  workers: 1,
  fullyParallel: false,
  retries: Number(process.env["E2E_RETRIES"] ?? 0),
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
      // The same for a push service: of this machine, with a certificate that is good for nothing else.
      PUSH_SERVICES: `localhost:${port + 2}`,
      NODE_EXTRA_CA_CERTS: fileURLToPath(new URL("../server/src/testing/localhost.pem", import.meta.url)),
    },
  },
});

function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nennep-e2e-"));
  // Run by root, PostgreSQL's own user must be able to enter, or its data would be placed elsewhere and stay there.
  chmodSync(folder, 0o711);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
