import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Config } from "./config.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let dataDir: string;
let server: RunningServer;
let config: Config;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "nennep-server-"));
  config = {
    port: 0,
    host: "127.0.0.1",
    dataDir,
    database: undefined,
    filesDir: join(dataDir, "files"),
    origin: "http://localhost",
    trustProxy: false,
    demo: undefined,
    logLevel: "silent",
  };
  server = await startServer(config);
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const address = (path: string) => `http://127.0.0.1:${server.port}/api${path}`;
async function post(path: string, body: object, cookie = "") {
  const answer = await fetch(address(path), {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    body: await bodyOf(answer),
    cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "",
  };
}
type Body = { code?: string; accountId?: string; required?: boolean; demo?: boolean; rows?: unknown[] };
// The contract's client checks shapes elsewhere; here single fields are compared.
const bodyOf = async (answer: Response) => (await answer.json()) as Body;
const get = async (path: string, cookie = "") => bodyOf(await fetch(address(path), { headers: { cookie } }));
const administrator = { username: "quan-tri-1", password: "sông Đồng Nai chảy" };

test("an empty installation is set up once, by the link of the console, and then by nobody", async () => {
  expect(await get("/setup")).toEqual({ required: true, demo: false });
  const secret = server.setupLink?.split("#")[1] ?? "";
  const complete = (given: string) =>
    post("/setup", {
      ...administrator,
      secret: given,
      organization: { name: "Đảng bộ Ngân hàng", kind: "BASE_COMMITTEE" },
    });
  expect((await complete("0".repeat(48))).body.code).toBe("SETUP_LINK_INVALID");
  const both = await Promise.all([complete(secret), complete(secret)]);
  expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  expect((await complete(secret)).body.code).toBe("SETUP_LINK_INVALID");
  expect(await get("/setup")).toEqual({ required: false, demo: false });
  const { cookie } = await post("/account/sign-in", administrator);
  const organizations = await get("/organizations", cookie);
  expect(organizations.rows).toMatchObject([{ name: "Đảng bộ Ngân hàng", kind: "BASE_COMMITTEE" }]);
});

test("the last technical administrator cannot be disabled", async () => {
  const { cookie } = await post("/account/sign-in", administrator);
  const { accountId } = await get("/account", cookie);
  expect((await post(`/accounts/${accountId}/disable`, {}, cookie)).body.code).toBe("LAST_ADMINISTRATOR");
});

test("sessions and counted guesses outlive a restart, and a set-up installation prints no link", async () => {
  const { cookie } = await post("/account/sign-in", administrator);
  for (let guess = 0; guess < 6; guess++)
    await post("/account/sign-in", { username: "ke-doan-mo", password: `${guess}` });
  await server.stop();
  server = await startServer(config);
  expect(server.setupLink).toBeUndefined();
  expect((await fetch(address("/account"), { headers: { cookie } })).status).toBe(200);
  expect((await post("/account/sign-in", { username: "ke-doan-mo", password: "7" })).body.code).toBe(
    "TOO_MANY_GUESSES",
  );
});

test("what is in flight when the program is told to stop is still answered, and nothing new is accepted", async () => {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  let received = "";
  socket.on("data", (chunk) => {
    received += chunk;
  });
  const body = JSON.stringify(administrator);
  socket.write(
    `POST /api/account/sign-in HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
  );
  await wait(50);
  const stopped = server.stop();
  await wait(50);
  const refused = await fetch(address("/setup")).then(
    () => "answered",
    () => "refused",
  );
  socket.write(body);
  await once(socket, "close");
  await stopped;
  expect(refused).toBe("refused");
  expect(received).toMatch(/^HTTP\/1\.1 200 OK/);
  server = await startServer(config);
  const { status } = await fetch(address("/setup"));
  expect(status).toBe(200);
});

test("a second program on the same folder says so and changes nothing", async () => {
  await expect(startServer(config)).rejects.toMatchObject({ name: "DataFolderInUse" });
  expect((await fetch(address("/setup"))).status).toBe(200);
});
