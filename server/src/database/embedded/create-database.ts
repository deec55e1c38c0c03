import type { Client } from "pg";
import { asAdmin } from "./admin-client.ts";

/**
 * Creates a database of the owner that only the three roles may enter; with a template it is a copy of that one,
 * which nobody may be connected to at that moment.
 */
export async function createDatabase(adminUrl: string, name: string, template = "template0"): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const [database, source] = [name, template].map((word) => client.escapeIdentifier(word));
    await client.query(`CREATE DATABASE ${database} OWNER nennep_owner TEMPLATE ${source}`);
    await closeDatabase(client, name);
  });
}

/** Lets only the three roles into the database. It may be repeated, to complete a creation that was interrupted. */
export async function closeDatabase(client: Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO nennep_owner, nennep_app, nennep_worker`);
}

/** Removes a database, ending whatever session is still in it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const drop = `DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`;
    // PostgreSQL waits some seconds for connections that are just closing; whoever stays is sent away.
    await client.query(drop).catch(() => client.query(`${drop} WITH (FORCE)`));
  });
}
