import { sql } from "kysely";
import type pg from "pg";
import type { Transaction } from "../database/connect.ts";

export async function insertJob(tx: Transaction, job: { name: string; key: string; payload: unknown }): Promise<void> {
  await tx
    .insertInto("job")
    .values({ name: job.name, key: job.key, payload: JSON.stringify(job.payload) })
    .execute();
}

export type TakenJobs = { name: string; key: string; ids: number[]; payloads: unknown[] };

/** Takes the job that is due longest together with all that wait under the same name and key; they are gone when the transaction commits. */
export async function takeDueJobs(tx: Transaction, names: readonly string[]): Promise<TakenJobs | undefined> {
  const { rows: due } = await sql<{ name: string; key: string }>`
    SELECT name, key FROM job WHERE due_at <= now() AND failed_at IS NULL AND name = ANY (${names}::text[])
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`.execute(tx);
  const first = due[0];
  if (!first) return undefined;
  // One at a time under a key: whoever comes second waits, and then sees what the first has done.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify([first.name, first.key])}, 5030)),
    set_config('nennep.operation', ${first.name}, true)`.execute(tx);
  const { rows } = await sql<{ id: number; payload: unknown }>`
    DELETE FROM job WHERE id IN (SELECT id FROM job WHERE name = ${first.name} AND key = ${first.key} AND failed_at IS NULL FOR UPDATE SKIP LOCKED)
    RETURNING id, payload`.execute(tx);
  const inOrder = rows.toSorted((left, right) => left.id - right.id);
  return { ...first, ids: inOrder.map((row) => row.id), payloads: inOrder.map((row) => row.payload) };
}

/** Puts jobs off after a failure, longer each time; after ten failures they stay for somebody to look at. */
export async function putOff(worker: pg.Pool, ids: readonly number[], errorKind: string): Promise<void> {
  await worker.query(
    `UPDATE job SET attempts = attempts + 1, last_error = $2, due_at = now() + least(power(2, attempts), 600) * interval '1 second',
       failed_at = CASE WHEN attempts >= 9 THEN now() END WHERE id = ANY ($1)`,
    [ids, errorKind],
  );
}

/** Removes what nobody can use any more: ended sessions, emptied guesses, old slips and answers, messages long sent, jobs that failed long ago. */
export async function removeExpired(worker: pg.Pool): Promise<void> {
  // A session that ran out leaves its devices told; one that is ended does not.
  await worker.query(
    `UPDATE push_device SET session_id = NULL WHERE session_id IN (
       SELECT id FROM auth.session WHERE expires_at < now() OR updated_at < now() - interval '7 days')`,
  );
  await worker.query("DELETE FROM auth.session WHERE expires_at < now() OR updated_at < now() - interval '7 days'");
  await worker.query("DELETE FROM auth.guess WHERE empty_at < now()");
  await worker.query("DELETE FROM one_time_slip WHERE expires_at < now() - interval '90 days'");
  await worker.query("DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'");
  await worker.query("DELETE FROM delivery WHERE created_at < now() - interval '90 days'");
  await worker.query("DELETE FROM reminder WHERE due_on < now() - interval '90 days'");
  await worker.query("DELETE FROM job WHERE failed_at < now() - interval '90 days'");
}
