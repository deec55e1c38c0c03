import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addLimits } from "../http/limits.ts";
import { newId } from "../new-id.ts";
import { type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { addCalendar } from "./calendar-route.ts";

let door: Door;
let cell: BuiltCell;
let member: BuiltPerson;
let key: { organizationId: string; meetingId: string };
beforeAll(async () => {
  door = await openDoor();
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  [, , , , member = cell.deputy] = cell.members;
  ({ key } = await buildConvenedMeeting(door, cell));
});
afterAll(() => door.close());

async function read(url: string, headers = {}) {
  const answer = await door.app.inject({ url: new URL(url).pathname, headers });
  // RFC 5545: a line that begins with a space goes on from the one before.
  return { status: answer.statusCode, headers: answer.headers, text: answer.body.replaceAll("\r\n ", "") };
}
const calendarOf = (person: BuiltPerson) => door.as(person.accountId).calendar;

test("without a session a calendar shows the meetings that the person is convened to, with day, place and state, and no names", async () => {
  const { url } = await calendarOf(member).replace();
  expect(url).toMatch(/^http:\/\/localhost\/calendar\/[0-9a-f]{48}\.ics$/);
  const { status, headers, text } = await read(url);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(headers["cache-control"]).toBe("private, no-store");
  const meeting = await door.as(member.accountId).meeting.get(key);
  expect(text).toContain(`UID:${key.meetingId}@localhost`);
  expect(text).toContain(`DTSTART:${meeting.scheduledAt.replace(/[-:]|\.\d+/g, "")}`);
  expect(text).toContain("STATUS:CONFIRMED");
  expect(text).toContain("SUMMARY:Sinh hoạt thường kỳ");
  expect(text).toContain(
    `URL;VALUE=URI:http://localhost/organizations/${key.organizationId}/meetings/${key.meetingId}`,
  );
  for (const { fullName } of cell.members) expect(text).not.toContain(fullName);
});

test("every line fits into 75 bytes, however long a place is, and what would end a line is escaped", async () => {
  const own = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const { key: other } = await buildConvenedMeeting(door, own);
  await door.owner.query("UPDATE meeting SET place = $2 WHERE id = $1", [
    other.meetingId,
    `Phòng họp; tầng 3, nhà A\n${"Đường Giải Phóng ".repeat(8)}`,
  ]);
  const { url } = await calendarOf(own.secretary).replace();
  const { body } = await door.app.inject({ url: new URL(url).pathname });
  for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(body.replaceAll("\r\n ", "")).toContain("LOCATION:Phòng họp\\; tầng 3\\, nhà A\\nĐường Giải Phóng");
});

test("a meeting that is put off is shown as cancelled with a higher sequence, and the new day beside it", async () => {
  const own = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const { key: other, secretary } = await buildConvenedMeeting(door, own);
  const { url } = await calendarOf(own.secretary).replace();
  const sequence = (text: string) =>
    Number(new RegExp(`UID:${other.meetingId}[^]*?SEQUENCE:(\\d+)`).exec(text)?.[1] ?? Number.NaN);
  const before = sequence((await read(url)).text);
  const successor = await secretary.meeting.postpone({ ...other, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  const { text } = await read(url);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toMatch(new RegExp(`UID:${other.meetingId}[^]*?STATUS:CANCELLED`));
  expect(text).toContain("DTSTART:20261210T070000Z");
  expect(text).toContain(`UID:${successor.meetingId}`);
  expect(sequence(text)).toBeGreaterThan(before);
});

test("own open tasks stand on their last day, others' and finished ones do not", async () => {
  const insert = (what: string, owner: BuiltPerson, state: string) =>
    door.owner.query(
      "INSERT INTO task (id, organization_id, held_under, what, owner_id, due_on, state) VALUES ($1, $2, $3, $4, $5, '2026-12-31', $6)",
      [newId(), cell.organizationId, cell.path, what, owner.personId, state],
    );
  await insert("Rà soát quy trình", member, "IN_PROGRESS");
  await insert("Việc đã xong", member, "DONE");
  await insert("Việc của người khác", cell.deputy, "IN_PROGRESS");
  const { url } = await calendarOf(member).replace();
  const { text } = await read(url);
  expect(text).toContain("SUMMARY:Hạn nhiệm vụ: Rà soát quy trình");
  expect(text).toContain("DTSTART;VALUE=DATE:20261231");
  expect(text).not.toContain("Việc đã xong");
  expect(text).not.toContain("Việc của người khác");
});

test("a calendar speaks the language that its person chose", async () => {
  await door.as(cell.deputy.accountId).account.setLanguage({ language: "en" });
  const { url } = await calendarOf(cell.deputy).replace();
  expect((await read(url)).text).toContain("SUMMARY:Regular meeting");
});

test("a new address ends the one before, a revoked one is not found, nor is one of a closed account or a guess", async () => {
  const person = cell.members[3] ?? member;
  const first = await calendarOf(person).replace();
  const second = await calendarOf(person).replace();
  expect((await read(first.url)).status).toBe(404);
  expect((await read(second.url)).status).toBe(200);
  expect((await door.as(person.accountId).delivery.settings()).calendar).toEqual({
    madeAt: expect.any(String),
    withFollowed: false,
  });
  await door.owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [person.accountId]);
  expect((await read(second.url)).status).toBe(404);
  await door.owner.query("UPDATE account SET disabled_at = NULL WHERE id = $1", [person.accountId]);
  expect(await calendarOf(person).revoke()).toEqual({ done: true });
  expect(await calendarOf(person).revoke()).toEqual({ done: true });
  expect((await door.as(person.accountId).delivery.settings()).calendar).toBeNull();
  const guesses = [second.url, second.url.toUpperCase().replace("CALENDAR", "calendar").replace("ICS", "ics")];
  for (const guess of [
    ...guesses,
    `http://localhost/calendar/${"0".repeat(48)}.ics`,
    "http://localhost/calendar/x.ics",
  ]) {
    const { status, text } = await read(guess);
    expect([status, text.includes("VCALENDAR")]).toEqual([404, false]);
  }
});

test("only the hash of an address is stored, and no answer is kept that would repeat it", async () => {
  const client = door.as(cell.secretary.accountId, { key: newId() });
  const first = await client.calendar.replace();
  const again = await client.calendar.replace();
  expect(again.url).not.toBe(first.url);
  const secret = /([0-9a-f]{48})/.exec(again.url)?.[1] ?? "";
  const { rows } = await door.owner.query(
    `SELECT 1 FROM calendar_feed WHERE secret_hash = $1 UNION ALL SELECT 1 FROM idempotency_key WHERE answer::text LIKE $2
     UNION ALL SELECT 1 FROM audit.entry WHERE changes LIKE $2`,
    [secret, `%${secret}%`],
  );
  expect(rows).toEqual([]);
});

test("from one address a calendar is asked for so often a minute, and no more", async () => {
  const app = Fastify({ trustProxy: true });
  await addLimits(app);
  addCalendar(app, { pool: door.pool, clock: door.surroundings.clock, origin: "http://localhost" });
  const ask = async () =>
    (
      await app.inject({
        url: `/calendar/${"1".repeat(48)}.ics`,
        headers: { "x-forwarded-for": "203.0.113.7" },
      })
    ).statusCode;
  const answers: number[] = [];
  for (let count = 0; count < 125; count++) answers.push(await ask());
  expect(answers.slice(0, 120).every((status) => status === 404)).toBe(true);
  expect(answers.at(-1)).toBe(429);
  await app.close();
});
