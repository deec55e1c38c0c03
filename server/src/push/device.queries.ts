import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type DeviceRow = {
  id: string;
  service: string;
  userAgent: string | null;
  madeAt: Date;
  reachedAt: Date | null;
  lastError: string | null;
  isTesting: boolean;
  sessionId: string | null;
};

/** The devices of a person, the one that was switched on last first. */
export async function findDevices(tx: Transaction, personId: string, now: Date): Promise<DeviceRow[]> {
  const { rows } = await sql<DeviceRow>`
    SELECT id, service, user_agent AS "userAgent", made_at AS "madeAt", reached_at AS "reachedAt", last_error AS "lastError",
      test_due_at IS NOT NULL OR coalesce(test_claimed_at > ${now}::timestamptz - interval '1 minute', false) AS "isTesting", session_id AS "sessionId"
    FROM push_device WHERE person_id = ${personId} ORDER BY made_at DESC, id DESC`.execute(tx);
  return rows;
}

export type KeptDevice = {
  id: string;
  endpoint: string;
  publicKey: string;
  authSecret: string;
  sessionId: string | null;
  userAgent: string | null;
  at: Date;
};

/** What came of keeping a device; see the function in the database. */
export type Keeping = "KEPT" | "UNKNOWN" | "OTHER_KEYS" | "TOO_MANY";

/** Keeps a device as the actor's; `onlyKnown` goes on with one that was switched on before, whoever's it was. */
export async function keepDevice(
  tx: Transaction,
  device: KeptDevice,
  { most, onlyKnown, before }: { most: number; onlyKnown: boolean; before?: string | undefined },
): Promise<Keeping> {
  const { id, endpoint, publicKey, authSecret, sessionId, userAgent, at } = device;
  const { rows } = await sql<{
    kept: Keeping;
  }>`SELECT nennep_keep_device(${id}, ${endpoint}, ${publicKey}, ${authSecret},
    ${sessionId}::uuid, ${userAgent}, ${at}::timestamptz, ${most}, ${onlyKnown}, ${before ?? null}) AS kept`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw new Error("nennep_keep_device answers one row.");
  return row.kept;
}

/** Forgets a device of a person; false when there is none of that name. */
export async function removeDevice(tx: Transaction, personId: string, deviceId: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`DELETE FROM push_device WHERE person_id = ${personId} AND id = ${deviceId}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Has a test message sent to a device; one that waits already is enough. False when so many were asked for today. */
export async function askForTest(
  tx: Transaction,
  personId: string,
  { deviceId, at, day, testsADay }: { deviceId: string; at: Date; day: string; testsADay: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE push_device SET test_due_at = ${at}, tests_on = ${day}::date,
      tests_asked = CASE WHEN tests_on = ${day}::date THEN tests_asked ELSE 0 END + 1
    WHERE person_id = ${personId} AND id = ${deviceId}
      AND (tests_on IS DISTINCT FROM ${day}::date OR tests_asked < ${testsADay})`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function hasDevice(tx: Transaction, personId: string, deviceId: string): Promise<boolean> {
  const { rows } = await sql`SELECT id FROM push_device WHERE person_id = ${personId} AND id = ${deviceId}`.execute(tx);
  return rows.length > 0;
}
