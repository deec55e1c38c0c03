import type pg from "pg";
import { expect } from "vitest";
import type { Door } from "./door.ts";

/**
 * Forces an interleaving: takes the lock that the calls need, starts them, waits until all of them stand in line, does what
 * happens meanwhile and lets go. Answers what became of each call: its answer, or what it threw.
 */
export async function interleave<Answer>(
  door: Door,
  lock: { sql: string; values: unknown[] },
  calls: (() => Promise<Answer>)[],
  meanwhile: (client: pg.PoolClient) => Promise<unknown> = async () => undefined,
): Promise<PromiseSettledResult<Answer>[]> {
  const holder = await door.owner.connect();
  try {
    await holder.query("BEGIN");
    await holder.query(lock.sql, lock.values);
    const { rows } = await holder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const settled = Promise.allSettled(calls.map((call) => call()));
    await expect.poll(() => waitingFor(door, rows[0]?.pid), { timeout: 15_000, interval: 25 }).toBe(calls.length);
    await meanwhile(holder);
    await holder.query("COMMIT");
    return await settled;
  } finally {
    await holder.query("ROLLBACK");
    holder.release();
  }
}

/** The codes of refusals and the word "done", sorted: which of several calls came through does not matter. */
export function outcomes(settled: PromiseSettledResult<unknown>[]): string[] {
  return settled.map((one) => (one.status === "fulfilled" ? "done" : String(one.reason.code))).sort();
}

/** How many sessions wait for a session, or for one that waits for it. */
async function waitingFor(door: Door, pid: number | undefined): Promise<number | undefined> {
  const { rows } = await door.owner.query<{ waiting: number }>(
    `WITH RECURSIVE waiter AS (SELECT DISTINCT pid, pg_blocking_pids(pid) AS blocked_by FROM pg_locks WHERE NOT granted),
       line (pid) AS (SELECT $1::int UNION SELECT w.pid FROM waiter w JOIN line l ON l.pid = ANY (w.blocked_by))
     SELECT count(*)::int - 1 AS waiting FROM line`,
    [pid],
  );
  return rows[0]?.waiting;
}
