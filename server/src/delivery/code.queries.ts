import type pg from "pg";
import type { LanguageCode } from "../language/formats.rules.ts";

export type DueCode = { personId: string; address: string; language: LanguageCode; tries: number };

/** Takes the address that waits longest for its code, and keeps the hash of the code that is about to be sent there. */
export async function claimCode(
  worker: pg.Pool,
  code: { now: Date; hash: string; expiresAt: Date },
): Promise<DueCode | undefined> {
  const { rows } = await worker.query<DueCode>(
    `UPDATE mail_address m SET code_hash = $2, code_expires_at = $3, code_due_at = NULL, code_tries = code_tries + 1
     FROM account c WHERE c.person_id = m.person_id AND c.disabled_at IS NULL AND m.person_id = (
       SELECT a.person_id FROM mail_address a WHERE a.code_due_at <= $1 ORDER BY a.code_due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING m.person_id AS "personId", m.asked_address AS address, c.language, m.code_tries AS tries`,
    [code.now, code.hash, code.expiresAt],
  );
  return rows[0];
}

/** Keeps what stood in a code's way, and when another one is sent; unless another address was entered meanwhile. */
export async function putCodeOff(
  worker: pg.Pool,
  { personId, hash }: { personId: string; hash: string },
  { kind, nextAt }: { kind: string; nextAt: Date | null },
): Promise<void> {
  await worker.query(
    "UPDATE mail_address SET code_error = $3, code_due_at = $4 WHERE person_id = $1 AND code_hash = $2",
    [personId, hash, kind, nextAt],
  );
}
