import type pg from "pg";

/** Both halves, as their bytes in base64url. */
export type PushKeyRow = { publicKey: string; privateKey: string };

/** Keeps a key if there is none yet, and answers the one that is kept. */
export async function keepPushKey(worker: pg.Pool, { publicKey, privateKey }: PushKeyRow): Promise<PushKeyRow> {
  await worker.query("INSERT INTO auth.push_key (public_key, private_key) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    publicKey,
    privateKey,
  ]);
  const { rows } = await worker.query<PushKeyRow>(
    `SELECT public_key AS "publicKey", private_key AS "privateKey" FROM auth.push_key`,
  );
  const [row] = rows;
  if (!row) throw new Error("A key was kept a moment ago.");
  return row;
}
