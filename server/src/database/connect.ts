import { createHash } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Schema } from "./schema.gen.ts";

/** The transaction an operation receives. It is never opened outside the runner. */
export type Transaction = Kysely<Schema>;

// Calendar days stay text: a Date would move them by the machine's zone. Counts and numerics are read as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** A pool that survives the death of PostgreSQL: lost connections are reported, never thrown into the process. */
export function openPool(url: string, options: { max?: number; onLost?: (error: Error) => void } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    // Statements that do not wait for each other are sent together.
    pipeline: true,
    max: options.max ?? 20,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", (error) => options.onLost?.(error));
  // The pool listens to idle connections only; one that is lost while it is lent would otherwise end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const names = new Map<string, string>();
const mostNames = 1_000;
const mostValues = 60;

/**
 * A statement that keeps its plan on the connection: with row-level security planning costs more than most statements do.
 * Only so many are named, and none with many values, whose text grows with the rows it stores.
 */
function planned(text: string, values: unknown[]): pg.QueryConfig {
  if (values.length > mostValues) return { text, values };
  const known = names.get(text);
  if (known === undefined && names.size >= mostNames) return { text, values };
  const name = known ?? createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return { name, text, values };
}

const queryBuilders = new WeakMap<pg.PoolClient, Transaction>();

/** The query builder bound to one checked-out connection; made once for each connection. */
export function queryBuilderOn(client: pg.PoolClient): Transaction {
  const known = queryBuilders.get(client);
  if (known) return known;
  const query = (text: string, values: unknown[]) => client.query(planned(text, values));
  const borrowed = { query, release: () => {} };
  const pool = { connect: async () => borrowed, end: async () => {} };
  // Kysely asks a pool for nothing but connect and end; this one always lends the same connection.
  const builder = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) });
  queryBuilders.set(client, builder);
  return builder;
}
