import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export async function findAddress(tx: Transaction, personId: string): Promise<string | null> {
  const { rows } = await sql<{
    address: string | null;
  }>`SELECT address FROM mail_address WHERE person_id = ${personId}`.execute(tx);
  return rows[0]?.address ?? null;
}

/** Keeps an address that waits for its code; false when so many codes were asked for today already. */
export async function askForAddress(
  tx: Transaction,
  personId: string,
  asked: { address: string; at: Date; day: string; codesADay: number },
): Promise<boolean> {
  const { rows } = await sql<{ asked: number }>`
    INSERT INTO mail_address AS m (person_id, asked_address, asked_at, code_due_at, codes_on, codes_asked)
    VALUES (${personId}, ${asked.address}, ${asked.at}, ${asked.at}, ${asked.day}::date, 1)
    ON CONFLICT (person_id) DO UPDATE SET asked_address = excluded.asked_address, asked_at = excluded.asked_at,
      code_due_at = excluded.code_due_at,
      code_tries = 0, code_error = NULL, code_hash = NULL, code_expires_at = NULL, codes_on = excluded.codes_on,
      codes_asked = CASE WHEN m.codes_on = excluded.codes_on THEN m.codes_asked ELSE 0 END + 1
    WHERE m.codes_on IS DISTINCT FROM excluded.codes_on OR m.codes_asked < ${asked.codesADay}
    RETURNING codes_asked AS asked`.execute(tx);
  return rows.length > 0;
}

/** Makes the address that waits the person's own, if this is its code and not too late; answers the address. */
export async function confirmByCode(
  tx: Transaction,
  personId: string,
  { hash, at }: { hash: string; at: Date },
): Promise<string | undefined> {
  const { rows } = await sql<{ address: string }>`
    UPDATE mail_address SET address = asked_address, confirmed_at = ${at}, asked_address = NULL, asked_at = NULL, code_hash = NULL, code_expires_at = NULL
    WHERE person_id = ${personId} AND code_hash = ${hash} AND code_expires_at > ${at} RETURNING address`.execute(tx);
  return rows[0]?.address;
}

/** Forgets both addresses; how many codes were asked for today is not forgotten. */
export async function forgetAddress(tx: Transaction, personId: string): Promise<void> {
  await sql`UPDATE mail_address SET address = NULL, confirmed_at = NULL, asked_address = NULL, asked_at = NULL,
      code_due_at = NULL, code_error = NULL, code_hash = NULL, code_expires_at = NULL
    WHERE person_id = ${personId}`.execute(tx);
}
