import { sql } from "kysely";
import type { Transaction } from "./database/connect.ts";

/** Finds what was answered under a key before; waits for a request with the same key that is still running. */
export async function findAnswer(tx: Transaction, actor: string, operation: string, key: string) {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${actor} ${operation} ${key}`}, 0))`.execute(tx);
  return tx
    .selectFrom("idempotency_key")
    .select(["request_hash as requestHash", "answer"])
    .where("actor", "=", actor)
    .where("operation", "=", operation)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function keepAnswer(
  tx: Transaction,
  kept: { actor: string; operation: string; key: string; requestHash: string; answer: unknown },
): Promise<void> {
  await tx
    .insertInto("idempotency_key")
    .values({
      actor: kept.actor,
      operation: kept.operation,
      key: kept.key,
      request_hash: kept.requestHash,
      answer: JSON.stringify(kept.answer),
    })
    .execute();
}
