import pg from "pg";
import { inject } from "vitest";
import { type Door, openDoor } from "./door.ts";

export type Statement = { text: string; values: unknown[] };

/** The public door on one connection whose outermost transaction never commits: what happens in it can be undone. */
export type Sandbox = Door & {
  /** Runs something and takes back everything that it stored; `unless` leaves what should not be there for a count to find. */
  undone<Answer>(run: () => Promise<Answer>, unless?: (answer: Answer) => boolean): Promise<Answer>;
  /** The statements that the application has sent so far. */
  statements(): readonly Statement[];
};

/**
 * Opens the application on a single connection that acts as the application's role, row-level security and all; the
 * runner's own transactions become savepoints inside it. Requests are sent one after the other. It is opened in the
 * database that all tests share, or in the one that is named.
 */
export async function openSandbox(ownerUrl: string = inject("database").ownerUrl): Promise<Sandbox> {
  const client = new pg.Client({ connectionString: administratorOf(ownerUrl), pipeline: true });
  await client.connect();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL ROLE nennep_app");
  const sent: Statement[] = [];
  const door = await openDoor({
    pools: {
      pool: poolAs(client, "nennep_app", (statement) => sent.push(statement)),
      worker: poolAs(client, "nennep_worker"),
      owner: poolAs(client, "nennep_owner"),
    },
  });
  let depth = 0;
  return {
    ...door,
    statements: () => sent,
    undone: async (run, unless = () => false) => {
      const savepoint = `undone_${++depth}`;
      await client.query(`SAVEPOINT ${savepoint}`);
      let stays = false;
      try {
        const answer = await run();
        stays = unless(answer);
        return answer;
      } finally {
        await client.query(`${stays ? "" : `ROLLBACK TO SAVEPOINT ${savepoint};`} RELEASE SAVEPOINT ${savepoint}`);
        depth--;
      }
    },
    close: async () => {
      await door.close();
      await client.query("ROLLBACK");
      await client.end();
    },
  };
}

function administratorOf(ownerUrl: string): string {
  const url = new URL(inject("database").adminUrl);
  url.pathname = new URL(ownerUrl).pathname;
  return url.href;
}

const savepointFor: Readonly<Record<string, string>> = {
  COMMIT: "RELEASE SAVEPOINT request",
  ROLLBACK: "ROLLBACK TO SAVEPOINT request",
};

/** What the product asks of a pool, answered by the one connection under a role. */
function poolAs(
  client: pg.Client,
  role: string,
  onStatement: (statement: Statement) => void = () => undefined,
): pg.Pool {
  const inTransaction = (text: unknown, values?: unknown[]) => {
    onStatement({ text: String(text), values: values ?? [] });
    if (typeof text !== "string") return client.query(text as pg.QueryConfig, values);
    return client.query(
      savepointFor[text] ?? text.replace(/^BEGIN(;|$)/, `SAVEPOINT request; SET LOCAL ROLE ${role};`),
      values,
    );
  };
  /** A statement outside a transaction: its failure must not spoil the outer one. */
  const alone = async (text: unknown, values?: unknown[]) => {
    await client.query(`SAVEPOINT alone; SET LOCAL ROLE ${role}`);
    try {
      const answer = await inTransaction(text, values);
      await client.query("RELEASE SAVEPOINT alone; SET LOCAL ROLE nennep_app");
      return answer;
    } catch (error) {
      await client.query("ROLLBACK TO SAVEPOINT alone");
      throw error;
    }
  };
  const lent = { query: inTransaction, escapeLiteral: client.escapeLiteral.bind(client), release: () => {} };
  // Only what runner, sign-in and fixtures call; a real pool would open further connections, which do not see the transaction.
  return { query: alone, connect: async () => lent, end: async () => {}, on: () => {} } as unknown as pg.Pool;
}
