import { nativeBinaries } from "./native-binaries.ts";
import { type EmbeddedDatabase, type StartOptions, startCluster } from "./start-cluster.ts";

export type { EmbeddedDatabase } from "./start-cluster.ts";
export { DataFolderInUse, DataFolderVersion, StartRefused } from "./start-refused.ts";

/** Starts the PostgreSQL that npm installed, with its data in `dataDir`. Refusals are `StartRefused`, with words for the user. */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedDatabase> {
  return startCluster({ ...options, binDir: await nativeBinaries() });
}
