import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../server/src/database/embedded/start-embedded.ts";
import { migrate } from "../server/src/database/migrate.ts";
import { generatePermissions } from "./generate-permissions.ts";
import { generateSchema } from "./generate-schema.ts";

/** Generated files and what they hold now; `--check` compares instead of writing. */
const generated: Record<string, string> = {
  "server/src/database/schema.gen.ts": await withScratchDatabase(generateSchema),
  "docs/permissions.md": generatePermissions(),
};

const root = new URL("../", import.meta.url);
const stale: string[] = [];
for (const [path, content] of Object.entries(generated)) {
  const present = await readFile(new URL(path, root), "utf8").catch(() => "");
  if (present === content) continue;
  stale.push(path);
  if (!process.argv.includes("--check")) await writeFile(new URL(path, root), content);
}
if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`Not current: ${stale.join(", ")}. Run npm run generate and commit the result.`);
  process.exitCode = 1;
}

async function withScratchDatabase(use: (ownerUrl: string) => Promise<string>): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "nennep-generate-"));
  const database = await startEmbedded({ dataDir, log: () => {} });
  try {
    await migrate(database.ownerUrl);
    return await use(database.ownerUrl);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
