import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/src/**/*.test.ts", "rulesets/**/*.test.ts", "tools/**/*.test.ts", "web/src/**/*.test.ts"],
    globalSetup: ["server/src/testing/global-setup.ts"],
    setupFiles: ["server/src/testing/console-error-fails.ts"],
    maxWorkers: 2,
    // All files share one database, and loading the demonstration keeps others from the months that it counts: waiting is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
