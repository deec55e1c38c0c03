import { parseArgs } from "node:util";
import { readConfig } from "../server/src/config.ts";
import { startEmbedded } from "../server/src/database/embedded/start-embedded.ts";
import { migrate } from "../server/src/database/migrate.ts";
import { fillDatabase } from "./seed/fill-database.ts";
import { tierNamed } from "./seed/tiers.ts";

/** `npm run bench:seed -- --tier S|M|L [--seed 1]`: fills the empty database that DATA_DIR or DATABASE_URL names; the program must not run. */
const { values } = parseArgs({
  options: { tier: { type: "string", default: "S" }, seed: { type: "string", default: "1" } },
});
const config = readConfig();
const outside = config.database;
const embedded = outside ? undefined : await startEmbedded({ dataDir: config.dataDir, log: () => {} });
const ownerUrl = outside?.owner ?? embedded?.ownerUrl ?? "";
const workerUrl = outside?.worker ?? embedded?.workerUrl ?? "";
try {
  await migrate(ownerUrl);
  const today = new Date().toISOString().slice(0, 10);
  await fillDatabase({
    ownerUrl,
    workerUrl,
    tier: tierNamed(values.tier),
    seed: Number(values.seed),
    today,
    say: console.log,
  });
} finally {
  await embedded?.stop();
}
