import base from "./playwright.config.ts";
const { webServer: _none, ...rest } = base;
export default { ...rest, outputDir: "/tmp/e2e-dev/results", use: { ...rest.use, screenshot: "only-on-failure" as const } };
