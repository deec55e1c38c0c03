import { Client } from "pg";

/** Lends a connection of the superuser for some work and closes it afterwards. */
export async function asAdmin<Result>(adminUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: adminUrl });
  // Without a listener the death of PostgreSQL would end this process; the query under way rejects anyhow.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
