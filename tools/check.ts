import { spawnSync } from "node:child_process";

/** What `npm run check` runs, in order of how quickly each says no. All of it runs; the first failure does not hide the others. */
const steps: [string, string, string[]][] = [
  ["format and lint", "biome", ["ci", "--error-on-warnings", "."]],
  ["laws", process.execPath, ["tools/check-laws.ts"]],
  ["types", "tsc", ["--noEmit", "-p", "."]],
  ["types of the journeys", "tsc", ["--noEmit", "-p", "e2e"]],
  ["types of the web", "tsc", ["--noEmit", "-p", "web"]],
  ["unused code", "knip", []],
  ["generated files", process.execPath, ["tools/generate.ts", "--check"]],
];

const failed = steps.filter(([title, command, parameters]) => {
  console.log(`— ${title}`);
  const result = spawnSync(command, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  if (result.error) console.error(result.error.message);
  return result.status !== 0;
});
console.log(
  failed.length === 0 ? "check: everything holds" : `check: failed: ${failed.map(([title]) => title).join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
