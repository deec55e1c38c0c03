import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Door, openDoor } from "../testing/door.ts";
import { type PushServer, startPushServer, type TestBrowser, trustPushServer } from "../testing/push-server.ts";
import { openPushCarrier, type PushCarrier } from "./push-carrier.ts";
import { openPushKey, type PushKey } from "./push-key.ts";

let door: Door;
let server: PushServer;
let key: PushKey;
let carrier: PushCarrier;
const patience = { connectMs: 2_000, answerMs: 300 };
beforeAll(async () => {
  trustPushServer();
  door = await openDoor();
  server = await startPushServer();
  key = await openPushKey(door.worker, "https://nennep.example.vn");
  carrier = openPushCarrier({ key, services: [server.host], patience });
});
afterAll(async () => {
  await server.close();
  await door.close();
});
beforeEach(() => {
  server.behave({ status: 201 });
  server.received.length = 0;
});

const targetOf = ({ subscription: { endpoint, keys } }: TestBrowser) => ({
  endpoint,
  publicKey: keys.p256dh,
  authSecret: keys.auth,
});

test("a message arrives readable for its browser, signed for its service, to be kept three days", async () => {
  const browser = server.newBrowser();
  expect(await carrier.send(targetOf(browser), "Có việc mới")).toEqual({ outcome: "TAKEN" });
  const [push] = server.received;
  expect(browser.open(push?.body ?? Buffer.alloc(0))).toBe("Có việc mới");
  expect(push?.claims).toMatchObject({ aud: `https://${server.host}`, sub: "https://nennep.example.vn" });
  const hours = ((push?.claims.exp ?? 0) - Date.now() / 1000) / 3600;
  expect(hours).toBeGreaterThan(11);
  expect(hours).toBeLessThan(24);
  expect(push?.publicKey).toBe(carrier.publicKey);
  expect(push?.headers).toMatchObject({ ttl: "259200", "content-encoding": "aes128gcm", urgency: "normal" });
});

test("a redirection is not followed, and a long answer is not read", async () => {
  const target = targetOf(server.newBrowser());
  server.behave({ status: 307, headers: { location: `https://${server.host}/elsewhere` } });
  expect(await carrier.send(target, "x")).toMatchObject({ outcome: "GIVE_UP", kind: "PUSH_307" });
  expect(server.received).toHaveLength(1);
  server.behave({ status: 201, headers: { "x-long": "a".repeat(12_000) } });
  expect(await carrier.send(target, "x")).toMatchObject({ outcome: "UNKNOWN", kind: "HPE_HEADER_OVERFLOW_UNKNOWN" });
});

test("a service that takes the message and then is silent or breaks off: it may have arrived", async () => {
  const target = targetOf(server.newBrowser());
  server.behave("SILENT");
  expect(await carrier.send(target, "x")).toMatchObject({ outcome: "UNKNOWN", kind: "ETIMEDOUT_UNKNOWN" });
  server.behave("BREAKS_OFF");
  expect(await carrier.send(target, "x")).toMatchObject({ outcome: "UNKNOWN", kind: "ECONNRESET_UNKNOWN" });
});

test("a service that is down, that never comes to speak or shows a wrong certificate got nothing", async () => {
  const target = targetOf(server.newBrowser());
  await server.goDown();
  expect(await carrier.send(target, "x")).toMatchObject({ outcome: "AGAIN", kind: "ECONNREFUSED", isOfService: true });
  await server.comeUp();
  const mute = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(mute, "listening");
  const address = mute.address();
  const host = `localhost:${typeof address === "object" ? address?.port : 0}`;
  const slow = openPushCarrier({ key, services: [host], patience: { connectMs: 200, answerMs: 200 } });
  const toMute = { ...target, endpoint: `https://${host}/send/x` };
  expect(await slow.send(toMute, "x")).toMatchObject({ outcome: "AGAIN", kind: "ETIMEDOUT" });
  mute.close();
  const byNumber = openPushCarrier({ key, services: [server.host.replace("localhost", "127.0.0.2")], patience });
  const wrong = { ...target, endpoint: target.endpoint.replace("localhost", "127.0.0.2") };
  expect(await byNumber.send(wrong, "x")).toMatchObject({ outcome: "AGAIN" });
  expect(server.received).toEqual([]);
});

test("an address that the list does not have any more is not spoken to", async () => {
  const strict = openPushCarrier({ key, services: [], patience });
  expect(await strict.send(targetOf(server.newBrowser()), "x")).toMatchObject({
    outcome: "GIVE_UP",
    kind: "PUSH_SERVICE_UNKNOWN",
  });
  expect(server.received).toEqual([]);
});

test("programs that start on one database have one key, and its private half is the worker's alone", async () => {
  const keys = await Promise.all([1, 2, 3].map(() => openPushKey(door.worker, "https://nennep.example.vn")));
  expect(new Set(keys.map(({ publicKey }) => publicKey))).toEqual(new Set([carrier.publicKey]));
  await expect(door.pool.query("SELECT * FROM auth.push_key")).rejects.toThrow(/permission denied/);
});
