import type { ClientBase } from "pg";
import { sessionCookie, writeToken } from "../../server/src/account/session-cookie.ts";
import { idOf } from "../seed/invented.ts";

export const ORIGIN = "http://localhost:8080";

/** Signs people in, by their numbers, without asking for passwords: the Cookie header of each, in their order. */
export async function signIn(owner: ClientBase, people: readonly number[]): Promise<string[]> {
  const { rows } = await owner.query<{ value: string }>("SELECT value FROM auth.secret");
  const cookie = sessionCookie(ORIGIN, rows[0]?.value ?? "");
  await owner.query(
    `INSERT INTO auth.session (id, user_id, token, expires_at)
     SELECT gen_random_uuid(), account, 'bench-' || account, now() + interval '1 day' FROM unnest($1::uuid[]) AS account ON CONFLICT (token) DO NOTHING`,
    [people.map((person) => idOf("account", person))],
  );
  return people.map((person) => writeToken(cookie, `bench-${idOf("account", person)}`).split(";")[0] ?? "");
}
