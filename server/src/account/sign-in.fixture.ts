import { newId } from "../new-id.ts";
import type { Door } from "../testing/door.ts";
import { hashPassword } from "./password-hash.ts";

export type BuiltSignIn = { accountId: string; username: string; password: string };

/** Gives an account of a test a username and a password that signs in. */
export async function buildSignIn(
  door: Door,
  accountId: string,
  options: { password?: string; first?: boolean } = {},
): Promise<BuiltSignIn> {
  const password = options.password ?? "con đường làng em";
  const username = `t${newId().replaceAll("-", "").slice(-16)}`;
  await door.owner.query("UPDATE account SET username = $2, must_change_password = $3 WHERE id = $1", [
    accountId,
    username,
    options.first ?? false,
  ]);
  await door.owner.query("SELECT auth.add_sign_in($1, $2, $3)", [
    [accountId],
    [username],
    [await hashPassword(password)],
  ]);
  return { accountId, username, password };
}

/** Sends JSON as a browser on our own pages would. */
export async function post(
  door: Door,
  path: string,
  body: unknown,
  options: { cookie?: string | undefined; address?: string } = {},
) {
  const answer = await door.app.inject({
    method: "POST",
    url: `/api${path}`,
    remoteAddress: options.address ?? "10.0.0.1",
    headers: {
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      "user-agent": "Vitest",
      ...(options.cookie ? { cookie: options.cookie } : {}),
    },
    payload: JSON.stringify(body),
  });
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookie: cookieOf(answer.headers["set-cookie"]),
    setCookie: String(answer.headers["set-cookie"] ?? ""),
  };
}

export async function get(door: Door, path: string, cookie: string | undefined) {
  const answer = await door.app.inject({ method: "GET", url: `/api${path}`, headers: cookie ? { cookie } : {} });
  return { status: answer.statusCode, body: answer.json() };
}

function cookieOf(header: string | string[] | number | undefined): string | undefined {
  return String(header ?? "").split(";")[0] || undefined;
}
