import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createDatabase, dropDatabase } from "../database/embedded/create-database.ts";
import { migrate } from "../database/migrate.ts";

export type OwnDatabase = { ownerUrl: string; applicationUrl: string; workerUrl: string; drop(): Promise<void> };

/** A database of the test's own on the run's server: for what takes up everything that waits in a database. */
export async function createOwnDatabase(): Promise<OwnDatabase> {
  const { adminUrl, ...shared } = inject("database");
  const name = `own_${randomBytes(6).toString("hex")}`;
  await createDatabase(adminUrl, name);
  const here = (url: string) => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
  const ownerUrl = here(shared.ownerUrl);
  await migrate(ownerUrl);
  return {
    ownerUrl,
    applicationUrl: here(shared.applicationUrl),
    workerUrl: here(shared.workerUrl),
    drop: () => dropDatabase(adminUrl, name),
  };
}
