import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltCell, type BuiltPerson, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { openSandbox, type Sandbox } from "../testing/sandbox.ts";

let door: Sandbox;
let cell: BuiltCell;
let nobody: BuiltPerson;
beforeAll(async () => {
  door = await openSandbox();
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  nobody = await buildPerson(door.owner, "Quản trị", { administrator: true });
  await door.owner.query("UPDATE account SET person_id = NULL WHERE id = $1", [nobody.accountId]);
});
afterAll(() => door.close());

const secretary = () => door.as(cell.secretary.accountId).delivery;

test("who chose nothing has the usual: e-mail for what asks for something, quiet from 22:00 to 06:00, no address, no calendar", async () => {
  const settings = await secretary().settings();
  expect(settings.email).toEqual({ isOn: false, address: null, askedAddress: null });
  expect(settings.quietHours).toEqual({ from: "22:00", until: "06:00" });
  expect(settings.calendar).toBeNull();
  expect(settings.withContent).toBe(false);
  expect(settings.topics.filter(({ isWanted }) => !isWanted)).toEqual([
    { topic: "VOICE", channel: "EMAIL", isWanted: false },
    { topic: "VOICE", channel: "PUSH", isWanted: false },
  ]);
});

test("what is chosen is kept, for that topic and that person only", async () => {
  await door.undone(async () => {
    await secretary().choose({ topic: "RESULT", channel: "EMAIL", isWanted: false });
    await secretary().choose({ topic: "VOICE", channel: "EMAIL", isWanted: true });
    await secretary().choose({ topic: "VOICE", channel: "EMAIL", isWanted: true });
    const unwanted = async (person: BuiltPerson) =>
      (await door.as(person.accountId).delivery.settings()).topics
        .filter(({ channel, isWanted }) => channel === "EMAIL" && !isWanted)
        .map(({ topic }) => topic);
    expect(await unwanted(cell.secretary)).toEqual(["RESULT"]);
    expect(await unwanted(cell.deputy)).toEqual(["VOICE"]);
  });
});

test("whether content is sent along is kept for that person only", async () => {
  await door.undone(async () => {
    await secretary().chooseContent({ withContent: true });
    await secretary().chooseContent({ withContent: true });
    expect((await secretary().settings()).withContent).toBe(true);
    expect((await door.as(cell.deputy.accountId).delivery.settings()).withContent).toBe(false);
    await secretary().chooseContent({ withContent: false });
    expect((await secretary().settings()).withContent).toBe(false);
  });
});

test("quiet hours are changed, and taken away altogether", async () => {
  await door.undone(async () => {
    await secretary().setQuietHours({ quietHours: { from: "12:00", until: "13:30" } });
    expect((await secretary().settings()).quietHours).toEqual({ from: "12:00", until: "13:30" });
    await secretary().setQuietHours({ quietHours: null });
    expect((await secretary().settings()).quietHours).toBeNull();
    await expect(secretary().setQuietHours({ quietHours: { from: "12:00", until: "12:00" } })).rejects.toMatchObject({
      code: "QUIET_HOURS_EMPTY",
    });
    expect((await secretary().settings()).quietHours).toBeNull();
  });
});

test("without a mail server no address is taken; one that was never confirmed can be given up", async () => {
  await expect(secretary().askAddress({ address: "bi-thu@example.vn" })).rejects.toMatchObject({ code: "MAIL_OFF" });
  expect(await secretary().removeAddress()).toEqual({ done: true });
});

test("an account of nobody chooses nothing, and whoever is not signed in is asked to", async () => {
  const { delivery, calendar } = door.as(nobody.accountId);
  const attempts = [
    () => delivery.settings(),
    () => delivery.choose({ topic: "TASK", channel: "EMAIL", isWanted: true }),
    () => delivery.chooseContent({ withContent: true }),
    () => delivery.setQuietHours({ quietHours: null }),
    () => delivery.askAddress({ address: "a@example.vn" }),
    () => delivery.confirmAddress({ code: "ABCD-2345" }),
    () => delivery.removeAddress(),
    () => calendar.replace(),
    () => calendar.revoke(),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "NO_PERSON" });
  await expect(door.as(null).delivery.settings()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(door.as(null).calendar.replace()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test.each([
  ["/my/delivery/address", { address: "không-phải-thư" }],
  ["/my/delivery/address", { address: "a@example.vn\r\nBcc: b@example.vn" }],
  ["/my/delivery/address", { address: "a@example.vn, b@example.vn" }],
  ["/my/delivery/address", { address: `${"a".repeat(250)}@example.vn` }],
  ["/my/delivery/address/confirm", { code: "" }],
  ["/my/delivery/address/confirm", { code: "x".repeat(41) }],
  ["/my/delivery/choices", { topic: "ACCOUNT", channel: "EMAIL", isWanted: false }],
  ["/my/delivery/choices", { topic: "TASK", channel: "PIGEON", isWanted: false }],
  ["/my/delivery/content", { withContent: "yes" }],
  ["/my/delivery/quiet-hours", { quietHours: { from: "25:00", until: "06:00" } }],
  ["/my/delivery/quiet-hours", { quietHours: { from: "22:00" } }],
])("malformed input is refused: %s %j", async (path, payload) => {
  const answer = await door.app.inject({
    method: /choices|hours|content/.test(path) ? "PUT" : "POST",
    url: `/api${path}`,
    headers: { "x-test-account": cell.secretary.accountId, origin: "http://localhost" },
    payload,
  });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "BAD_REQUEST"]);
});

test("sent twice under one key a choice is made once, and another one under it is refused", async () => {
  await door.undone(async () => {
    const client = door.as(cell.secretary.accountId, { key: newId() }).delivery;
    const choice = { topic: "TASK", channel: "EMAIL", isWanted: false } as const;
    expect(await client.choose(choice)).toEqual(await client.choose(choice));
    await expect(client.choose({ ...choice, isWanted: true })).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH" });
  });
});

test("nobody reads another's address, choices or messages, not even the superior, straight at the database", async () => {
  await door.undone(async () => {
    await door.owner.query(
      "INSERT INTO mail_address (person_id, address, confirmed_at) VALUES ($1, 'bi-thu@example.vn', now())",
      [cell.secretary.personId],
    );
    await door.owner.query(
      "INSERT INTO delivery (person_id, id, channel, created_at, due_at) VALUES ($1, $2, 'EMAIL', now(), now())",
      [cell.secretary.personId, newId()],
    );
    const seen = async (person: BuiltPerson) =>
      door.undone(async () => {
        await door.pool.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
          person.accountId,
          person.personId,
        ]);
        const { rows } = await door.pool.query(
          "SELECT (SELECT count(*)::int FROM mail_address) AS addresses, (SELECT count(*)::int FROM delivery) AS messages",
        );
        return rows[0];
      });
    expect(await seen(cell.secretary)).toEqual({ addresses: 1, messages: 1 });
    expect(await seen(cell.deputy)).toEqual({ addresses: 0, messages: 0 });
  });
});

test("the audit log keeps that an address changed, and the address itself apart, erasable", async () => {
  await door.undone(async () => {
    await door.owner.query(
      "INSERT INTO mail_address (person_id, asked_address, asked_at, code_hash) VALUES ($1, 'kin@example.vn', now(), 'geheim')",
      [cell.secretary.personId],
    );
    const { rows } = await door.owner.query<{ changes: string }>(
      "SELECT changes FROM audit.entry WHERE table_name = 'mail_address' AND row_key = $1",
      [cell.secretary.personId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.changes).not.toMatch(/kin@example\.vn|geheim/);
  });
});
