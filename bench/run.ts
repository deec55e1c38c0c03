import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbedded } from "../server/src/database/embedded/start-embedded.ts";
import { migrate } from "../server/src/database/migrate.ts";
import { ask, type Ground, type Measure } from "./benchmark.ts";
import { printTable } from "./print-table.ts";
import { fillDatabase } from "./seed/fill-database.ts";
import { memberCount, type Tier, tierNamed } from "./seed/tiers.ts";

const benchmarks = [
  "read-meeting",
  "record-attendance",
  "open-picture",
  "roll-up",
  "follow-change",
  "open-lists",
  "open-dashboard",
  "search-member",
  "send-directive",
  "search-directive",
  "issue-orientation",
  "open-topic-year",
  "open-calendar",
  "open-growth",
  "compare-periods",
  "render-minutes",
  "import-members",
  "reorganize",
  "reorganize-2025",
];

/** `npm run bench -- [--tier S|M|L] [--only name]… [--quick]`: prints what is fast and what is not, each beside its control. */
const { values } = parseArgs({
  options: {
    tier: { type: "string" },
    only: { type: "string", multiple: true },
    quick: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
  },
});
/** What the country's data is filled for: its meetings have no agendas, texts and votes to measure. */
const ofTheCountry = ["open-picture", "follow-change", "open-lists", "search-member", "roll-up"];
/** What a base body alone has nothing to show of. */
const ofProvinces = ["reorganize-2025"];
const chosen = values.only ?? (values.tier === "L" ? ofTheCountry : benchmarks);
const unknown = chosen.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no benchmark ${unknown.join(", ")}; there are ${benchmarks.join(", ")}.`);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`,
);
let allMet = true;
for (const tier of values.tier ? [tierNamed(values.tier)] : [tierNamed("S"), tierNamed("M")])
  allMet = (await runTier(tier)) && allMet;
console.log(allMet ? "Every target is met." : "Not every target is met.");

/** One tier on a database of its own, thrown away afterwards. Says whether every target was met. */
async function runTier(tier: Tier): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), "nennep-bench-"));
  const database = await startEmbedded({ dataDir, log: () => {} });
  try {
    const { ownerUrl, applicationUrl, workerUrl } = database;
    const today = new Date().toISOString().slice(0, 10);
    const ground: Ground = {
      ownerUrl,
      applicationUrl,
      workerUrl,
      tier,
      seed: Number(values.seed),
      today,
      isQuick: values.quick,
    };
    await migrate(ownerUrl);
    const start = performance.now();
    await fillDatabase({ ...ground, say: values.tier ? (line) => console.log(`  ${line}`) : () => {} });
    console.log(
      `\nTier ${tier.name}: ${tier.committees} committees, ${tier.cells} cells, ${memberCount(tier)} members, ${tier.months} months; filled in ${Math.round((performance.now() - start) / 1000)} s`,
    );
    const measures: Measure[] = [];
    for (const name of chosen.filter((each) => tier.upperBodies > 0 || !ofProvinces.includes(each)))
      measures.push(...(await ask<Measure[]>(`${name}.ts`, ground)));
    printTable(measures);
    return measures.every(({ isMet }) => isMet !== false);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
