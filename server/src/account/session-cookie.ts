import { createHmac, timingSafeEqual } from "node:crypto";

/** How the session's cookie is called and protected: `Secure` wherever the address is https. */
export type SessionCookie = { name: string; secure: boolean; secret: string };

/** Sessions end after 30 days at the latest, and after a week without use (auth.identify). */
export const sessionSeconds = 30 * 24 * 60 * 60;
export const cookiePrefix = "nennep";

/** The cookie as better-auth names it, so that both sides read what either wrote. */
export function sessionCookie(origin: string, secret: string): SessionCookie {
  const secure = origin.startsWith("https://");
  return { name: `${secure ? "__Secure-" : ""}${cookiePrefix}.session_token`, secure, secret };
}

/** The session's token in a Cookie header; undefined when there is none or its signature is not ours. */
export function readToken(cookie: SessionCookie, header: string | undefined): string | undefined {
  const value = valueIn(header, cookie.name);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  return isEqual(value.slice(dot + 1), signature(token, cookie.secret)) ? token : undefined;
}

/** The Set-Cookie header that starts a session. */
export function writeToken(cookie: SessionCookie, token: string): string {
  return `${cookie.name}=${encodeURIComponent(`${token}.${signature(token, cookie.secret)}`)}; Max-Age=${sessionSeconds}; ${attributes(cookie)}`;
}

/** The Set-Cookie header that ends it in the browser. */
export function clearToken(cookie: SessionCookie): string {
  return `${cookie.name}=; Max-Age=0; ${attributes(cookie)}`;
}

function attributes(cookie: SessionCookie): string {
  return `Path=/; HttpOnly; ${cookie.secure ? "Secure; " : ""}SameSite=Lax`;
}

function signature(token: string, secret: string): string {
  return createHmac("sha256", secret).update(token).digest("base64");
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function valueIn(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(";").find((each) => each.trimStart().startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf("=") + 1).trim());
  } catch {
    return undefined;
  }
}
