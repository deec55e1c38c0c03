import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSignIn, post } from "../account/sign-in.fixture.ts";
import { removeExpired } from "../jobs/job.queries.ts";
import { newId } from "../new-id.ts";
import { type BuiltPerson, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { type PushServer, startPushServer, type TestBrowser } from "../testing/push-server.ts";
import { openPushCarrier } from "./push-carrier.ts";
import { openPushKey } from "./push-key.ts";

let door: Door;
let server: PushServer;
beforeAll(async () => {
  const starting = await openDoor();
  const key = await openPushKey(starting.worker, "https://nennep.example.vn");
  await starting.close();
  server = await startPushServer();
  door = await openDoor({ push: openPushCarrier({ key, services: [server.host] }) });
});
afterAll(async () => {
  await server.close();
  await door.close();
});

const person = () => buildPerson(door.owner);
const pushOf = ({ accountId }: Pick<BuiltPerson, "accountId">) => door.as(accountId).push;
const devicesOf = async (owner: Pick<BuiltPerson, "accountId">) => (await pushOf(owner).settings()).devices;

let place = 0;
/** Signs somebody in as a browser would; answers the cookie of the session. */
async function signIn(account: { username: string; password: string }): Promise<string> {
  const { cookie } = await post(door, "/account/sign-in", account, { address: `10.31.0.${++place}` });
  return String(cookie);
}
const subscribe = (cookie: string, { subscription }: TestBrowser) =>
  post(door, "/my/devices", subscription, { cookie });
const renew = (cookie: string, { subscription }: TestBrowser) =>
  post(door, "/my/devices/renew", subscription, { cookie });

test("a device is switched on once however often it says so, is listed without its address, and is removed", async () => {
  const owner = await person();
  const { subscription } = server.newBrowser();
  for (let time = 0; time < 2; time++) expect(await pushOf(owner).subscribe(subscription)).toEqual({ done: true });
  const settings = await pushOf(owner).settings();
  expect(settings).toMatchObject({ publicKey: expect.stringMatching(/^[\w-]{87}$/), most: 10 });
  expect(settings.devices).toMatchObject([
    { service: server.host, reachedAt: null, lastError: null, isTesting: false, isCurrent: false },
  ]);
  const told = JSON.stringify(settings);
  expect(told).not.toContain(subscription.endpoint.slice(-20));
  expect(told).not.toContain(subscription.keys.p256dh);
  expect(told).not.toContain(subscription.keys.auth);
  const deviceId = settings.devices[0]?.deviceId ?? "";
  expect(await pushOf(owner).remove({ deviceId })).toEqual({ done: true });
  expect(await devicesOf(owner)).toEqual([]);
  await expect(pushOf(owner).remove({ deviceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("ten devices at most; one that is there already still counts once", async () => {
  const owner = await person();
  const browsers = Array.from({ length: 11 }, () => server.newBrowser().subscription);
  for (const subscription of browsers.slice(0, 10)) await pushOf(owner).subscribe(subscription);
  const [first, last] = [browsers[0], browsers[10]];
  if (!first || !last) throw new Error("There are eleven.");
  await pushOf(owner).subscribe(first);
  await expect(pushOf(owner).subscribe(last)).rejects.toMatchObject({ code: "TOO_MANY_DEVICES" });
  expect(await devicesOf(owner)).toHaveLength(10);
});

test("ten switched on at the same moment beside nine: one of them", async () => {
  const owner = await person();
  for (let n = 0; n < 9; n++) await pushOf(owner).subscribe(server.newBrowser().subscription);
  const ends = await Promise.allSettled(
    Array.from({ length: 5 }, () => pushOf(owner).subscribe(server.newBrowser().subscription)),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await devicesOf(owner)).toHaveLength(10);
});

test("a device belongs to whoever switched it on last; one cannot be taken over without its keys", async () => {
  const [before, after, thief] = [await person(), await person(), await person()];
  const { subscription } = server.newBrowser();
  await pushOf(before).subscribe(subscription);
  const { keys } = server.newBrowser().subscription;
  await expect(pushOf(thief).subscribe({ ...subscription, keys })).rejects.toMatchObject({
    code: "PUSH_DEVICE_REFUSED",
  });
  expect(await devicesOf(before)).toHaveLength(1);
  await pushOf(after).subscribe(subscription);
  expect([await devicesOf(before), await devicesOf(after)]).toMatchObject([[], [{ service: server.host }]]);
});

test("whoever signs in on a device that is switched on goes on with it; one that was ended stays ended", async () => {
  const [before, after] = [await person(), await person()];
  const { subscription } = server.newBrowser();
  await pushOf(before).subscribe(subscription);
  expect(await pushOf(after).renew(subscription)).toEqual({ isOn: true });
  expect(await devicesOf(before)).toEqual([]);
  const [device] = await devicesOf(after);
  await pushOf(after).remove({ deviceId: device?.deviceId ?? "" });
  expect(await pushOf(after).renew(subscription)).toEqual({ isOn: false });
  expect(await devicesOf(after)).toEqual([]);
  // Whose ten are full does not keep it, and who had it before has it no longer either.
  for (let n = 0; n < 10; n++) await pushOf(after).subscribe(server.newBrowser().subscription);
  await pushOf(before).subscribe(subscription);
  expect(await pushOf(after).renew(subscription)).toEqual({ isOn: false });
  expect(await devicesOf(before)).toEqual([]);
});

test("a browser that got another address says which one it had; nobody else's is moved by that", async () => {
  const [owner, other] = [await person(), await person()];
  const [old, fresh] = [server.newBrowser().subscription, server.newBrowser().subscription];
  await pushOf(owner).subscribe(old);
  const before = old.endpoint;
  expect(await pushOf(other).renew({ ...fresh, before })).toEqual({ isOn: false });
  const [device] = await devicesOf(owner);
  expect(await pushOf(owner).renew({ ...fresh, before })).toEqual({ isOn: true });
  expect(await devicesOf(owner)).toMatchObject([{ deviceId: device?.deviceId }]);
  expect(await endpointsOf(owner)).toEqual([fresh.endpoint]);
  expect(await pushOf(owner).renew({ ...old, before: server.newBrowser().subscription.endpoint })).toEqual({
    isOn: false,
  });
});

test("an address is one address however it is written", async () => {
  const owner = await person();
  const { endpoint, keys } = server.newBrowser().subscription;
  await pushOf(owner).subscribe({ endpoint, keys });
  await pushOf(owner).subscribe({ endpoint: endpoint.replace("https://localhost", "HTTPS://LOCALHOST"), keys });
  expect(await devicesOf(owner)).toHaveLength(1);
  const longer = `https://${server.host}/${"ệ".repeat(1_000)}`;
  await expect(pushOf(owner).subscribe({ endpoint: longer, keys })).rejects.toMatchObject({
    code: "PUSH_DEVICE_REFUSED",
  });
});

test("signing out ends what was switched on there, and nothing on another device", async () => {
  const owner = await person();
  const account = await buildSignIn(door, owner.accountId);
  const [here, there] = [await signIn(account), await signIn(account)];
  const [first, second] = [server.newBrowser(), server.newBrowser()];
  await subscribe(here, first);
  await subscribe(there, second);
  expect((await devicesOf(owner)).length).toBe(2);
  const { body } = await fetchDevices(here);
  expect(body.devices.map(({ isCurrent }) => isCurrent).toSorted()).toEqual([false, true]);
  await post(door, "/account/sign-out", {}, { cookie: here });
  expect(await endpointsOf(owner)).toEqual([second.subscription.endpoint]);
  expect((await renew(await signIn(account), first)).body).toEqual({ isOn: false });
});

test("signed out from another device, everywhere, or by a new password: the devices are ended too", async () => {
  const owner = await person();
  const account = await buildSignIn(door, owner.accountId);
  const [here, there] = [await signIn(account), await signIn(account)];
  await subscribe(there, server.newBrowser());
  await subscribe(here, server.newBrowser());
  const sessions = await door.owner.query<{ id: string }>(
    "SELECT session_id AS id FROM push_device WHERE person_id = $1 ORDER BY made_at LIMIT 1",
    [owner.personId],
  );
  await door.as(owner.accountId).account.revokeSession({ sessionId: sessions.rows[0]?.id ?? "" });
  expect(await devicesOf(owner)).toHaveLength(1);
  const newPassword = "mưa trên phố Huế";
  await subscribe(await signIn(account), server.newBrowser());
  await post(door, "/account/password", { currentPassword: account.password, newPassword }, { cookie: here });
  expect((await fetchDevices(here)).body.devices).toMatchObject([{ isCurrent: true }]);
  await door.as(owner.accountId).account.signOutEverywhere();
  expect(await devicesOf(owner)).toEqual([]);
});

test("a session that merely ran out leaves its device told, until the next person signs in on it", async () => {
  const owner = await person();
  const cookie = await signIn(await buildSignIn(door, owner.accountId));
  const browser = server.newBrowser();
  await subscribe(cookie, browser);
  await door.owner.query("UPDATE auth.session SET updated_at = now() - interval '8 days' WHERE user_id = $1", [
    owner.accountId,
  ]);
  await removeExpired(door.worker);
  expect(await devicesOf(owner)).toMatchObject([{ isCurrent: false }]);
  const next = await person();
  expect((await renew(await signIn(await buildSignIn(door, next.accountId)), browser)).body).toEqual({ isOn: true });
  expect(await devicesOf(owner)).toEqual([]);
});

test.each([
  "https://169.254.169.254/latest/meta-data",
  "https://localhost/send",
  "https://intranet.example.vn/send",
  "https://fcm.googleapis.com:8443/send",
  "https://fcm.googleapis.com.example.vn/send",
])("an address that is no push service's is refused: %s", async (endpoint) => {
  const owner = await person();
  const { keys } = server.newBrowser().subscription;
  for (const deed of ["subscribe", "renew"] as const)
    await expect(pushOf(owner)[deed]({ endpoint, keys })).rejects.toMatchObject({ code: "PUSH_SERVICE_UNKNOWN" });
  expect(await devicesOf(owner)).toEqual([]);
});

test("a key that is no point of the curve is refused", async () => {
  const owner = await person();
  const { endpoint, keys } = server.newBrowser().subscription;
  const p256dh = Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString("base64url");
  await expect(pushOf(owner).subscribe({ endpoint, keys: { ...keys, p256dh } })).rejects.toMatchObject({
    code: "PUSH_DEVICE_REFUSED",
  });
});

test("where nothing is sent to devices the key is missing and none is switched on or tested", async () => {
  const closed = await openDoor();
  try {
    const owner = await person();
    await pushOf(owner).subscribe(server.newBrowser().subscription);
    const client = closed.as(owner.accountId).push;
    const { publicKey, devices } = await client.settings();
    expect(publicKey).toBeNull();
    const deviceId = devices[0]?.deviceId ?? "";
    const { subscription } = server.newBrowser();
    await expect(client.subscribe(subscription)).rejects.toMatchObject({ code: "PUSH_OFF" });
    await expect(client.renew(subscription)).rejects.toMatchObject({ code: "PUSH_OFF" });
    await expect(client.test({ deviceId })).rejects.toMatchObject({ code: "PUSH_OFF" });
    expect(await client.remove({ deviceId })).toEqual({ done: true });
  } finally {
    await closed.close();
  }
});

test("a stranger reaches no device, an account of nobody has none, and whoever is not signed in is asked to", async () => {
  const [owner, stranger] = [await person(), await person()];
  await pushOf(owner).subscribe(server.newBrowser().subscription);
  const deviceId = (await devicesOf(owner))[0]?.deviceId ?? "";
  for (const deed of ["remove", "test"] as const)
    await expect(pushOf(stranger)[deed]({ deviceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await devicesOf(stranger)).toEqual([]);
  const nobody = await buildPerson(door.owner, "Quản trị", { administrator: true });
  await door.owner.query("UPDATE account SET person_id = NULL WHERE id = $1", [nobody.accountId]);
  const { subscription } = server.newBrowser();
  const deeds = (client: ReturnType<typeof pushOf>) => [
    () => client.settings(),
    () => client.subscribe(subscription),
    () => client.renew(subscription),
    () => client.remove({ deviceId }),
    () => client.test({ deviceId }),
  ];
  for (const deed of deeds(pushOf(nobody))) await expect(deed()).rejects.toMatchObject({ code: "NO_PERSON" });
  for (const deed of deeds(door.as(null).push)) await expect(deed()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(await devicesOf(owner)).toHaveLength(1);
});

test.each([
  ["/my/devices", { endpoint: "http://fcm.googleapis.com/x" }],
  ["/my/devices", { endpoint: "không phải địa chỉ" }],
  ["/my/devices", { endpoint: `https://fcm.googleapis.com/${"a".repeat(2_000)}` }],
  ["/my/devices", { endpoint: null }],
  ["/my/devices", { keys: {} }],
  ["/my/devices", { keys: { p256dh: "ngắn", auth: "ngắn" } }],
  ["/my/devices", { keys: { p256dh: "a".repeat(87), auth: `${"a".repeat(21)}\u0000` } }],
  ["/my/devices/renew", { endpoint: "javascript:alert(1)" }],
  ["/my/devices/renew", { before: "không phải địa chỉ" }],
  ["/my/devices/khong-co/remove", {}],
  ["/my/devices/khong-co/test", {}],
])("malformed input is refused: %s %j", async (path, wrong) => {
  const { accountId } = await person();
  const answer = await door.app.inject({
    method: "POST",
    url: `/api${path}`,
    headers: { "x-test-account": accountId, origin: "http://localhost" },
    payload: { ...server.newBrowser().subscription, ...wrong },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "BAD_REQUEST"]);
  expect(await devicesOf({ accountId })).toEqual([]);
});

test("sent twice under one key a device is kept once, and nothing of it is kept under the key; a test is asked for once", async () => {
  const owner = await person();
  const client = door.as(owner.accountId, { key: newId() }).push;
  const { subscription } = server.newBrowser();
  for (let time = 0; time < 2; time++) await client.subscribe(subscription);
  const [device, ...others] = await devicesOf(owner);
  expect(others).toEqual([]);
  const { rows } = await door.owner.query("SELECT FROM idempotency_key WHERE actor = $1", [owner.accountId]);
  expect(rows).toEqual([]);
  const deviceId = device?.deviceId ?? "";
  for (let time = 0; time < 2; time++) await client.test({ deviceId });
  const { rows: asked } = await door.owner.query("SELECT tests_asked FROM push_device WHERE id = $1", [deviceId]);
  expect(asked).toEqual([{ tests_asked: 1 }]);
  await expect(client.test({ deviceId: newId() })).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
});

test("straight at the database nobody reads another's device, and nobody at all its address and keys", async () => {
  const [owner, superior] = [
    await person(),
    (await buildCell(door.owner, { parent: await buildBody(door.owner) })).secretary,
  ];
  await pushOf(owner).subscribe(server.newBrowser().subscription);
  const asked = async (actor: BuiltPerson, columns: string) => {
    const client = await door.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
        actor.accountId,
        actor.personId,
      ]);
      return (await client.query(`SELECT ${columns} FROM push_device`)).rows.length;
    } finally {
      await client.query("ROLLBACK");
      client.release();
    }
  };
  expect([await asked(owner, "id, service"), await asked(superior, "id, service")]).toEqual([1, 0]);
  for (const column of ["endpoint", "public_key", "auth_secret", "*"])
    await expect(asked(owner, column)).rejects.toThrow(/permission denied/);
  await expect(door.pool.query("DELETE FROM push_attempt")).rejects.toThrow(/permission denied/);
});

test("the audit log keeps that a device was switched on and off, and neither its address nor its keys", async () => {
  const owner = await person();
  const { subscription } = server.newBrowser();
  await pushOf(owner).subscribe(subscription);
  const deviceId = (await devicesOf(owner))[0]?.deviceId ?? "";
  await pushOf(owner).test({ deviceId });
  await pushOf(owner).remove({ deviceId });
  const { rows } = await door.owner.query<{ action: string; operation: string; changes: string }>(
    "SELECT action, operation, changes FROM audit.entry WHERE table_name = 'push_device' AND row_key = $1 ORDER BY id",
    [`${owner.personId}/${deviceId}`],
  );
  expect(rows.map(({ action, operation }) => [action, operation])).toEqual([
    ["I", "push.subscribe"],
    ["D", "push.remove"],
  ]);
  const changes = rows.map((row) => row.changes).join();
  expect(changes).toContain(server.host);
  for (const part of [subscription.endpoint.slice(-20), subscription.keys.p256dh, subscription.keys.auth])
    expect(changes).not.toContain(part);
});

async function endpointsOf({ personId }: BuiltPerson): Promise<string[]> {
  const { rows } = await door.owner.query<{ endpoint: string }>(
    "SELECT endpoint FROM push_device WHERE person_id = $1",
    [personId],
  );
  return rows.map(({ endpoint }) => endpoint);
}

async function fetchDevices(cookie: string) {
  const answer = await door.app.inject({ url: "/api/my/devices", headers: { cookie } });
  return { body: answer.json<{ devices: { isCurrent: boolean }[] }>() };
}
