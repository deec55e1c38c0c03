import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/src/**/*.test.ts", "rulesets/**/*.test.ts", "tools/**/*.test.ts", "web/src/**/*.test.ts"],
    globalSetup: ["server/src/testing/global-setup.ts"],
    setupFiles: ["server/src/testing/console-error-fails.ts"],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
