import { randomBytes } from "node:crypto";
import pg from "pg";
import { createDatabase, dropDatabase } from "../database/embedded/create-database.ts";
import type { EmbeddedDatabase } from "../database/embedded/start-embedded.ts";

const roles = ["nennep_owner", "nennep_app", "nennep_worker"] as const;

/** A database of its own on a server that is already there; its administrator may create roles and databases. It is dropped at the end. */
export async function useOutsideServer(adminUrl: string): Promise<EmbeddedDatabase> {
  const name = `nennep_test_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(18).toString("base64url");
  await givePasswords(adminUrl, password);
  await createDatabase(adminUrl, name);
  return {
    ownerUrl: urlOf(adminUrl, "nennep_owner", password, name),
    applicationUrl: urlOf(adminUrl, "nennep_app", password, name),
    workerUrl: urlOf(adminUrl, "nennep_worker", password, name),
    adminUrl,
    stop: () => dropDatabase(adminUrl, name),
  };
}

async function givePasswords(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of roles) {
      const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      const verb = known.rowCount === 0 ? "CREATE" : "ALTER";
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl: string, role: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
