import { type EmbeddedDatabase, type StartOptions, startCluster } from "./start-cluster.ts";

/** Starts the PostgreSQL whose binaries lie in `binDir`, in every other respect as the embedded one. */
export async function startSystemPostgres(options: StartOptions & { binDir: string }): Promise<EmbeddedDatabase> {
  return startCluster(options);
}
