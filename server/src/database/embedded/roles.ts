import type { Client } from "pg";
import { asAdmin } from "./admin-client.ts";
import { closeDatabase, createDatabase } from "./create-database.ts";
import type { Passwords } from "./passwords.ts";

const LOGIN_ROLES = ["nennep_owner", "nennep_app", "nennep_worker"] as const;

/**
 * Creates the roles and the database that are missing. It runs at every start and every step may already be done,
 * so that a first start that was killed in between is completed by the next.
 */
export async function prepareRoles(adminUrl: string, passwords: Passwords): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await createRoles(client, passwords);
    await client.query("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'nennep'");
    if (rowCount === 0) await createDatabase(adminUrl, "nennep");
    else await closeDatabase(client, "nennep");
  });
}

async function createRoles(client: Client, passwords: Passwords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>("SELECT rolname FROM pg_roles");
  const present = new Set(rows.map(({ rolname }) => rolname));
  for (const role of LOGIN_ROLES.filter((name) => !present.has(name))) {
    await client.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
       PASSWORD ${client.escapeLiteral(passwords[role])}`,
    );
  }
}
