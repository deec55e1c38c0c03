import { afterAll, beforeAll, expect, test } from "vitest";
import { createAuthentication } from "../account/authentication.ts";
import { createApp } from "../app.ts";
import { openPool } from "../database/connect.ts";
import { buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { addWebApplication } from "./web-application.ts";

let door: Door;
let cookie: string;
beforeAll(async () => {
  door = await openDoor();
  const { accountId } = await buildPerson(door.owner);
  await door.owner.query("SELECT auth.add_sign_in($1, $2, '{x}')", [[accountId], [`t${accountId}`]]);
  await door.owner.query("UPDATE account SET username = $2 WHERE id = $1", [accountId, `t${accountId}`]);
  cookie = String((await door.surroundings.authentication.enter(`t${accountId}`, "r"))?.split(";")[0]);
});
afterAll(() => door.close());

const change = (headers: Record<string, string>, payload = '{"language":"en"}') =>
  door.app.inject({ method: "PUT", url: "/api/account/language", headers: { cookie, ...headers }, payload });
const json = { "content-type": "application/json" };

test("a change from our own pages is taken", async () => {
  expect((await change({ ...json, "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
  expect((await change({ ...json, origin: "http://localhost" })).statusCode).toBe(200);
});

test.each([
  ["another site", { ...json, "sec-fetch-site": "cross-site" }],
  ["another host of the same site", { ...json, "sec-fetch-site": "same-site" }],
  ["an address that was typed or a bookmark", { ...json, "sec-fetch-site": "none" }],
  ["another origin", { ...json, origin: "https://xau.example" }],
  ["a sandboxed frame", { ...json, origin: "null" }],
  ["a form of an old browser that sends a cookie and nothing else", json],
])("a change from %s is refused, cookie or not", async (_where, headers) => {
  const answer = await change(headers);
  expect([answer.statusCode, answer.json().code]).toEqual([403, "CROSS_ORIGIN"]);
});

test.each([
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/json-patch+json",
])("content of type %s is refused even from our own pages", async (type) => {
  const answer = await change({ "content-type": type, "sec-fetch-site": "same-origin" }, "language=en");
  expect(answer.statusCode).toBe(415);
});

test("a form post across origins to the upload address is refused as well", async () => {
  const answer = await door.app.inject({
    method: "POST",
    url: "/api/uploads",
    headers: { cookie, origin: "https://xau.example", "content-type": "multipart/form-data; boundary=x" },
    payload: "--x--",
  });
  expect(answer.statusCode).toBe(403);
});

test("malformed, oversized and unknown requests get a clear answer without detail", async () => {
  const own = { ...json, "sec-fetch-site": "same-origin" };
  expect((await change(own, "{")).statusCode).toBe(400);
  expect((await change(own, JSON.stringify({ language: "x".repeat(1_100_000) }))).statusCode).toBe(413);
  expect((await change(own, '{"language":"fr"}')).json().code).toBe("BAD_REQUEST");
  const unknown = await door.app.inject({ method: "GET", url: "/api/no/such/thing" });
  expect(unknown.json()).toEqual({ code: "NOT_FOUND", status: 404, message: "No such operation." });
});

test("scripts come from ourselves only, and nobody frames us", async () => {
  const { headers } = await door.app.inject({ method: "GET", url: "/api/docs" });
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("without a database every request is answered 503 without detail", async () => {
  const nowhere = openPool("postgresql://nobody:x@127.0.0.1:1/none");
  const authentication = createAuthentication({ application: nowhere, worker: nowhere, origin: "http://localhost" });
  const app = await createApp({ ...door.surroundings, authentication, pool: nowhere });
  const requests = [
    { method: "GET", url: "/api/setup", headers: {} },
    { method: "GET", url: "/api/account", headers: { cookie } },
    {
      method: "POST",
      url: "/api/account/sign-in",
      headers: { ...json, "sec-fetch-site": "same-origin" },
      payload: '{"username":"a","password":"b"}',
    },
  ] as const;
  for (const request of requests) {
    const answer = await app.inject(request);
    expect([answer.statusCode, answer.json().code]).toEqual([503, "UNAVAILABLE"]);
    expect(answer.body).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|nobody/);
  }
  expect((await app.inject("/health/ready")).statusCode).toBe(503);
  expect((await app.inject("/health/live")).statusCode).toBe(200);
  await app.close();
});

test("without a built web application unknown addresses are simply not found", async () => {
  const app = await createApp({
    ...door.surroundings,
    pool: door.pool,
    routes: (fastify) => addWebApplication(fastify, "/nowhere"),
  });
  expect((await app.inject("/meetings")).statusCode).toBe(404);
  await app.close();
});

test("figures are for a program on this machine, or for who has the token; nobody else learns that they are there", async () => {
  const ask = (app: Door["app"], options: { headers?: Record<string, string>; remoteAddress?: string } = {}) =>
    app.inject({ method: "GET", url: "/metrics", ...options });
  expect((await ask(door.app)).body).toContain("http_request_duration_seconds");
  for (const options of [{ remoteAddress: "10.0.0.7" }, { headers: { "x-forwarded-for": "127.0.0.1" } }]) {
    const answer = await ask(door.app, options);
    expect([answer.statusCode, answer.json().code]).toEqual([404, "NOT_FOUND"]);
  }
  const metricsToken = "mot-ma-dai-hon-muoi-sau-chu";
  const app = await createApp({ ...door.surroundings, pool: door.pool, metricsToken });
  const bearer = (token: string) =>
    ask(app, { remoteAddress: "10.0.0.7", headers: { authorization: `Bearer ${token}` } });
  expect((await bearer(metricsToken)).statusCode).toBe(200);
  expect((await bearer(metricsToken.toUpperCase())).statusCode).toBe(404);
  expect((await ask(app)).statusCode).toBe(404);
  await app.close();
});
