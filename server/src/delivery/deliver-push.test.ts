import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPushCarrier, type PushCarrier } from "../push/push-carrier.ts";
import { openPushKey } from "../push/push-key.ts";
import { type BuiltCell, type BuiltPerson, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { createOwnDatabase, type OwnDatabase } from "../testing/own-database.ts";
import { type PushServer, startPushServer, type TestBrowser, trustPushServer } from "../testing/push-server.ts";
import { deliver } from "./deliver.ts";

// A database of its own: a round takes up what waits in the whole of it.
let database: OwnDatabase;
let door: Door;
let server: PushServer;
let push: PushCarrier;
let cell: BuiltCell;
beforeAll(async () => {
  trustPushServer();
  database = await createOwnDatabase();
  server = await startPushServer();
  const starting = await openDoor({ database });
  const key = await openPushKey(starting.worker, "https://nennep.example.vn");
  await starting.close();
  push = openPushCarrier({ key, services: [server.host], patience: { connectMs: 2_000, answerMs: 300 } });
  door = await openDoor({ database, push });
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner), official: 40 });
}, 60_000);
afterAll(async () => {
  await server.close();
  await door.close();
  await database.drop();
});

/** Noon on the clock of Việt Nam, some days ahead of whatever the database says: every burst is over. */
const noon = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 86_400_000 + 5 * 3_600_000);
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
beforeEach(() => server.behave({ status: 201 }));

async function round(at: Date, carrier: PushCarrier | null = push): Promise<void> {
  door.setNow(at.toISOString());
  await deliver({ ...door.surroundings, push: carrier, worker: door.worker });
}

let next = 4;
/** A member of the cell who was told nothing yet, with so many devices. */
async function reachable(devices = 1): Promise<BuiltPerson & { browsers: TestBrowser[]; browser: TestBrowser }> {
  const member = cell.members[next++];
  if (!member) throw new Error("The cell was built with forty members.");
  const browsers = Array.from({ length: devices }, () => server.newBrowser());
  for (const { subscription } of browsers) await door.as(member.accountId).push.subscribe(subscription);
  const [browser] = browsers;
  if (!browser) throw new Error("Somebody reachable has a device.");
  return { ...member, browsers, browser };
}

async function tell(
  { personId }: BuiltPerson,
  kind: string,
  { parameters = {}, at = later(-60), meetingId }: { parameters?: object; at?: Date; meetingId?: string } = {},
): Promise<string> {
  const { rows } = await door.owner.query<{ id: string }>(
    `INSERT INTO notification (person_id, id, organization_id, kind, parameters, created_at, meeting_id)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6) RETURNING id`,
    [personId, cell.organizationId, kind, JSON.stringify(parameters), at, meetingId ?? null],
  );
  return rows[0]?.id ?? "";
}

const pathOf = ({ subscription }: TestBrowser) => new URL(subscription.endpoint).pathname;
const stateOf = async ({ personId }: BuiltPerson) =>
  (
    await door.owner.query(
      "SELECT state, tries, last_error AS error FROM delivery WHERE person_id = $1 ORDER BY created_at, id",
      [personId],
    )
  ).rows;
const devicesOf = async (person: BuiltPerson) => (await door.as(person.accountId).push.settings()).devices;

test("a burst is one message on every device of the person, and none is sent again", async () => {
  const person = await reachable(3);
  const meetingId = "01990000-0000-7000-8000-000000000001";
  await tell(person, "MEETING_CONVENED", {
    parameters: { scheduledAt: "2026-12-03T07:00:00Z", place: "Tầng 3" },
    meetingId,
  });
  await tell(person, "TASK_ASSIGNED", { parameters: { what: "Rà soát quy trình" }, at: later(-59) });
  await round(noon);
  await round(later(30));
  for (const browser of person.browsers) {
    expect(server.shownTo(browser)).toEqual([
      {
        title: "Nền Nếp: 2 việc mới",
        body: "Thông báo sinh hoạt: Thứ Năm, 03/12/2026, 14:00.\nĐồng chí được giao nhiệm vụ mới.",
        path: "/notifications",
        tag: expect.any(String),
        language: "vi",
      },
    ]);
  }
  expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 1, error: null }]);
  expect((await devicesOf(person))[0]).toMatchObject({ reachedAt: noon.toISOString(), lastError: null });
});

test("one thing leads to its page, in the reader's language; its content comes only to who wants it", async () => {
  const [bare, full] = [await reachable(), await reachable()];
  await door.as(full.accountId).account.setLanguage({ language: "en" });
  await door.as(full.accountId).delivery.chooseContent({ withContent: true });
  for (const person of [bare, full])
    await tell(person, "TASK_ASSIGNED", { parameters: { what: "Rà soát hồ sơ vay của ông Bình", taskId: "t1" } });
  await round(noon);
  const path = `/organizations/${cell.organizationId}/tasks/t1`;
  expect(server.shownTo(bare.browser)).toMatchObject([
    { title: "Nền Nếp", body: "Đồng chí được giao nhiệm vụ mới.", path, language: "vi" },
  ]);
  expect(server.shownTo(full.browser)).toMatchObject([
    {
      body: expect.stringMatching(/^A task was assigned to you: Rà soát hồ sơ vay của ông Bình\n/),
      path,
      language: "en",
    },
  ]);
});

test("a long burst and long texts fit into a message", async () => {
  const person = await reachable();
  await door.as(person.accountId).delivery.chooseContent({ withContent: true });
  for (let n = 0; n < 8; n++) await tell(person, "TASK_ASSIGNED", { parameters: { what: `Việc “${n}” `.repeat(400) } });
  await round(noon);
  const [shown] = server.shownTo(person.browser);
  expect(shown?.title).toBe("Nền Nếp: 8 việc mới");
  expect(shown?.body.length).toBeLessThanOrEqual(600);
});

test("what was read or is not wanted on devices is not sent; quiet hours are kept", async () => {
  const [reader, chooser, night] = [await reachable(), await reachable(), await reachable()];
  await door.as(reader.accountId).notification.markRead({ notificationIds: [await tell(reader, "TASK_ASSIGNED")] });
  await door.as(chooser.accountId).delivery.choose({ topic: "TASK", channel: "PUSH", isWanted: false });
  await tell(chooser, "TASK_ASSIGNED");
  await tell(chooser, "OPINION_SENT");
  await door.as(night.accountId).delivery.setQuietHours({ quietHours: { from: "11:30", until: "13:30" } });
  await tell(night, "TASK_ASSIGNED");
  await round(noon);
  for (const { browser } of [reader, chooser, night]) expect(server.shownTo(browser)).toEqual([]);
  await round(later(91));
  expect(server.shownTo(night.browser)).toHaveLength(1);
});

test.each([404, 410])(
  "a service that says %i ends the subscription; the other device is reached all the same",
  async (status) => {
    const person = await reachable(2);
    const [gone, other] = person.browsers;
    if (!gone || !other) throw new Error("There are two.");
    server.behave({ status }, pathOf(gone));
    await tell(person, "TASK_ASSIGNED");
    await round(noon);
    expect(await devicesOf(person)).toHaveLength(1);
    expect(server.shownTo(other)).toHaveLength(1);
    expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 1, error: null }]);
    await tell(person, "TASK_ASSIGNED", { at: later(10) });
    await round(later(20));
    expect(server.shownTo(gone)).toHaveLength(1);
  },
);

test("whose only device is gone is told in the application only, and the administrator sees why", async () => {
  const person = await reachable();
  server.behave({ status: 410 });
  await tell(person, "TASK_ASSIGNED");
  await round(noon);
  expect(await stateOf(person)).toEqual([{ state: "FAILED", tries: 1, error: "PUSH_410" }]);
  expect(await devicesOf(person)).toEqual([]);
  await tell(person, "TASK_ASSIGNED", { at: later(10) });
  await round(later(20));
  expect(await stateOf(person)).toHaveLength(1);
  const { accountId } = await buildPerson(door.owner, "Quản trị", { administrator: true });
  expect((await door.as(accountId).system.get()).sending).toMatchObject([
    { channel: "EMAIL", isOn: false },
    { channel: "PUSH", isOn: true, failed: expect.any(Number), errorKinds: expect.arrayContaining(["PUSH_410"]) },
  ]);
});

test("a service that is overloaded is asked again when it said, and only for the device that has not got it", async () => {
  const person = await reachable(2);
  const [busy, other] = person.browsers;
  if (!busy || !other) throw new Error("There are two.");
  // The first device that is tried would stop the round for this service: it is the second.
  server.behave({ status: 429, headers: { "retry-after": "1200" } }, pathOf(other));
  await tell(person, "TASK_ASSIGNED");
  await round(noon);
  expect(await stateOf(person)).toEqual([{ state: "WAITING", tries: 1, error: "PUSH_429" }]);
  expect((await devicesOf(person)).map(({ lastError }) => lastError).toSorted()).toEqual(["PUSH_429", null]);
  server.behave({ status: 201 });
  await round(later(10));
  expect(server.shownTo(other)).toHaveLength(1);
  await round(later(21));
  expect([server.shownTo(busy).length, server.shownTo(other).length]).toEqual([1, 2]);
  expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 2, error: null }]);
  expect((await devicesOf(person)).map(({ lastError }) => lastError)).toEqual([null, null]);
});

test("a service that is down is not tried once more for each of many; everybody is reached when it is back", async () => {
  const people = [await reachable(), await reachable(), await reachable()];
  for (const person of people) await tell(person, "TASK_ASSIGNED");
  await server.goDown();
  await round(noon);
  for (const person of people)
    expect(await stateOf(person)).toMatchObject([
      { state: "WAITING", tries: 1, error: expect.stringMatching(/^(ECONNREFUSED|PUSH_SERVICE_AWAY)$/) },
    ]);
  await server.comeUp();
  await round(later(2));
  for (const person of people) expect(server.shownTo(person.browser)).toHaveLength(1);
});

test("it is given up after a day of trying", async () => {
  const person = await reachable();
  await door.as(person.accountId).delivery.setQuietHours({ quietHours: null });
  await tell(person, "TASK_ASSIGNED");
  server.behave({ status: 503 });
  for (const minutes of [0, 2, 8, 24, 90, 280, 650, 1380]) await round(later(minutes));
  expect(await stateOf(person)).toEqual([{ state: "FAILED", tries: 8, error: "PUSH_503" }]);
});

test.each(["SILENT", "BREAKS_OFF"] as const)(
  "where it is not known whether it arrived (%s), it is not sent again",
  async (how) => {
    const person = await reachable();
    await tell(person, "TASK_ASSIGNED");
    server.behave(how);
    await round(noon);
    server.behave({ status: 201 });
    for (const minutes of [5, 30, 600]) await round(later(minutes));
    expect(server.shownTo(person.browser)).toHaveLength(1);
    expect(await stateOf(person)).toEqual([{ state: "FAILED", tries: 1, error: expect.stringMatching(/_UNKNOWN$/) }]);
  },
);

test("a program that ended between two devices goes on with the second, and sends nothing to the first again", async () => {
  const person = await reachable(2);
  await tell(person, "TASK_ASSIGNED");
  const ending: PushCarrier = {
    ...push,
    send: async (...sent) => {
      await push.send(...sent);
      throw new Error("the program ends here");
    },
  };
  await expect(round(noon, ending)).rejects.toThrow("the program ends here");
  const counts = () => person.browsers.map((browser) => server.shownTo(browser).length);
  expect(counts()).toEqual([1, 0]);
  await round(later(5));
  expect(counts()).toEqual([1, 0]);
  await round(later(20));
  await round(later(40));
  expect(counts()).toEqual([1, 1]);
  expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 2, error: null }]);
});

test("three processes at once send one message to each device", async () => {
  const people = [await reachable(2), await reachable(2)];
  for (const person of people) await tell(person, "TASK_ASSIGNED");
  await Promise.all([round(noon), round(noon), round(noon)]);
  for (const { browsers } of people) expect(browsers.map((browser) => server.shownTo(browser).length)).toEqual([1, 1]);
});

test("a closed account gets nothing, and what was told while nothing was sent at all is not sent later", async () => {
  const [closed, early] = [await reachable(), await reachable()];
  await tell(closed, "TASK_ASSIGNED");
  await door.owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [closed.accountId]);
  await tell(early, "TASK_ASSIGNED");
  await round(noon, null);
  await round(later(5));
  for (const { browser } of [closed, early]) expect(server.shownTo(browser)).toEqual([]);
});

test("a test is under way until it is known how it ended, and no longer than a minute", async () => {
  const person = await reachable();
  door.setNow(noon.toISOString());
  await door.as(person.accountId).push.test({ deviceId: (await devicesOf(person))[0]?.deviceId ?? "" });
  server.behave("SILENT");
  const before = server.received.length;
  const rounding = round(later(1));
  await expect.poll(() => server.received.length).toBeGreaterThan(before);
  expect(await devicesOf(person)).toMatchObject([{ isTesting: true, reachedAt: null, lastError: null }]);
  await rounding;
  expect(await devicesOf(person)).toMatchObject([{ isTesting: false, reachedAt: null, lastError: expect.any(String) }]);
  // Cut off by the end of the server: nobody is at it any more.
  await door.owner.query("UPDATE push_device SET test_claimed_at = $2 WHERE person_id = $1", [
    person.personId,
    later(1),
  ]);
  door.setNow(later(2).toISOString());
  expect(await devicesOf(person)).toMatchObject([{ isTesting: false }]);
});

test("a test message arrives at once, also at night, on the one device, and eleven a day are too many", async () => {
  const person = await reachable(2);
  const client = door.as(person.accountId).push;
  const midnight = later(12 * 60);
  door.setNow(midnight.toISOString());
  const [device] = await devicesOf(person);
  const deviceId = device?.deviceId ?? "";
  await client.test({ deviceId });
  await client.test({ deviceId });
  expect((await devicesOf(person)).map(({ isTesting }) => isTesting)).toEqual([true, false]);
  await round(midnight);
  await round(later(12 * 60 + 1));
  const shown = person.browsers.flatMap((browser) => server.shownTo(browser));
  expect(shown).toMatchObject([{ body: "Thiết bị này nhận được thông báo.", path: "/notifications/settings" }]);
  expect((await devicesOf(person))[0]).toMatchObject({ isTesting: false, reachedAt: expect.any(String) });
  for (let n = 2; n < 10; n++) await client.test({ deviceId });
  await expect(client.test({ deviceId })).rejects.toMatchObject({ code: "TOO_MANY_TESTS" });
  door.setNow(later(36 * 60).toISOString());
  await client.test({ deviceId });
});
