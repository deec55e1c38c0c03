import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { removeExpired } from "../jobs/job.queries.ts";
import { type BuiltCell, type BuiltPerson, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { type MailServer, startMailServer } from "../testing/mail-server.ts";
import { deliver } from "./deliver.ts";
import { openMailCarrier } from "./mail-carrier.ts";

// One file: a round sends what waits in the whole database, so a second file would send this one's mail to its own server.
let door: Door;
let server: MailServer;
let cell: BuiltCell;
beforeAll(async () => {
  server = await startMailServer();
  door = await openDoor({ mail: openMailCarrier({ url: server.url, from: "Nền Nếp <nen-nep@example.vn>" }) });
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner), official: 40 });
});
afterAll(async () => {
  await server.close();
  await door.close();
});

/** Noon on the clock of Việt Nam, some days ahead of whatever the database says: every burst is over. */
const noon = new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000 + 86_400_000 + 5 * 3_600_000);
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
beforeEach(() => {
  server.behave("TAKES");
  server.received.length = 0;
});

async function round(at: Date): Promise<void> {
  door.setNow(at.toISOString());
  await deliver({ ...door.surroundings, worker: door.worker });
}

let next = 4;
let addresses = 0;
/** A member of the cell who was told nothing yet. */
function nextMember(): BuiltPerson {
  const member = cell.members[next++];
  if (!member) throw new Error("The cell was built with forty members.");
  return member;
}

/** The next member, with a confirmed address. */
async function reachable(): Promise<BuiltPerson & { address: string }> {
  const member = nextMember();
  const address = `thanh-vien-${++addresses}-${member.personId}@example.vn`;
  await door.owner.query("INSERT INTO mail_address (person_id, address, confirmed_at) VALUES ($1, $2, now())", [
    member.personId,
    address,
  ]);
  return { ...member, address };
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

const mailTo = (person: { address: string }) => server.received.filter(({ to }) => to.includes(person.address));
const stateOf = async (person: BuiltPerson) =>
  (
    await door.owner.query(
      "SELECT state, tries, last_error AS error FROM delivery WHERE person_id = $1 ORDER BY created_at, id",
      [person.personId],
    )
  ).rows;

test("a burst is one message, with a sentence, the organization and a way to each", async () => {
  const person = await reachable();
  await door.as(person.accountId).delivery.chooseContent({ withContent: true });
  const meetingId = "01990000-0000-7000-8000-000000000001";
  await tell(person, "MEETING_CONVENED", {
    parameters: { scheduledAt: "2026-12-03T07:00:00Z", place: "Phòng <họp> tầng 3" },
    meetingId,
  });
  await tell(person, "TASK_ASSIGNED", { parameters: { what: "Rà soát quy trình" } });
  await round(noon);
  const [mail, ...others] = mailTo(person);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe("Nền Nếp: 2 việc mới");
  expect(mail?.text).toContain(`Kính gửi đồng chí ${person.fullName},`);
  expect(mail?.text).toContain("- Thông báo sinh hoạt: Thứ Năm, 03/12/2026, 14:00, Phòng <họp> tầng 3.");
  expect(mail?.text).toContain(`http://localhost/organizations/${cell.organizationId}/meetings/${meetingId}`);
  expect(mail?.text).toContain("http://localhost/notifications/settings");
  expect(mail?.html).toContain("Phòng &lt;họp&gt; tầng 3");
  expect(mail?.html).toContain('<html lang="vi">');
  expect(mail?.raw).toContain("Auto-Submitted: auto-generated");
  expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.vn>$/);
  expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 1, error: null }]);
});

test("unless its reader chose otherwise, nothing that somebody wrote leaves the application: no text, reason, place or grade", async () => {
  const person = await reachable();
  await tell(person, "MEETING_CONVENED", { parameters: { scheduledAt: "2026-12-03T07:00:00Z", place: "Phòng ẨN" } });
  await tell(person, "TASK_ASSIGNED", { parameters: { what: "Việc ẨN" } });
  await tell(person, "MEETING_RETURNED", { parameters: { month: "2026-11-01", reason: "Lý do ẨN" } });
  await tell(person, "GRADE_DECIDED", { parameters: { month: "2026-11-01", grade: "GOOD", total: 90 } });
  await round(noon);
  const [mail] = mailTo(person);
  expect(mail?.text).toContain("- Thông báo sinh hoạt: Thứ Năm, 03/12/2026, 14:00.");
  expect(mail?.text).toContain("- Đồng chí được giao nhiệm vụ mới.");
  expect(mail?.text).toContain("- Cấp trên trả lại hồ sơ tháng 11 năm 2026.");
  expect(mail?.text).toContain("Nội dung chỉ có trong phần mềm.");
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/ẨN|Tốt|90/);
});

test("nothing is sent again in later rounds", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  await round(noon);
  await round(later(30));
  expect(mailTo(person)).toHaveLength(1);
});

test("of one word the subject is its sentence, in the language that the reader chose", async () => {
  const person = await reachable();
  await door.as(person.accountId).account.setLanguage({ language: "en" });
  await door.as(person.accountId).delivery.chooseContent({ withContent: true });
  await tell(person, "TASK_ASSIGNED", { parameters: { what: "Rà soát quy trình" } });
  await round(noon);
  expect(mailTo(person)[0]).toMatchObject({ subject: "A task was assigned to you: Rà soát quy trình" });
  expect(mailTo(person)[0]?.text).toContain("This concerns you:");
});

test("while a burst goes on nothing is sent; two minutes after its last word, or ten after its first, it is", async () => {
  const [person, busy] = [await reachable(), await reachable()];
  await tell(person, "TASK_ASSIGNED", { at: later(-1) });
  for (const minutes of [-9, -5, -1]) await tell(busy, "TASK_ASSIGNED", { at: later(minutes) });
  await round(noon);
  expect([...mailTo(person), ...mailTo(busy)]).toEqual([]);
  await round(later(1));
  expect([mailTo(person).length, mailTo(busy).length]).toEqual([1, 1]);
  expect(mailTo(busy)[0]?.subject).toBe("Nền Nếp: 3 việc mới");
});

test("what was read in the application meanwhile is not sent, nor what the reader does not want by e-mail", async () => {
  const [reader, chooser] = [await reachable(), await reachable()];
  const client = door.as(reader.accountId);
  await client.notification.markRead({ notificationIds: [await tell(reader, "TASK_ASSIGNED")] });
  await door.as(chooser.accountId).delivery.choose({ topic: "RESULT", channel: "EMAIL", isWanted: false });
  await tell(chooser, "GRADE_DECIDED", { parameters: { month: "2026-11-01", grade: "GOOD", total: 90 } });
  await tell(chooser, "OPINION_SENT");
  await round(noon);
  expect([...mailTo(reader), ...mailTo(chooser)]).toEqual([]);
  expect(await stateOf(chooser)).toEqual([]);
  // Once somebody wants it, only what comes from then on is sent.
  await door.as(chooser.accountId).delivery.choose({ topic: "RESULT", channel: "EMAIL", isWanted: true });
  await tell(chooser, "GRADE_DECIDED", { parameters: { month: "2026-12-01", grade: "GOOD", total: 91 } });
  await round(later(10));
  expect(mailTo(chooser).map(({ subject }) => subject)).toEqual(["Cấp trên đã quyết định xếp loại tháng 12 năm 2026."]);
});

test("what touches the account itself is sent whatever was chosen", async () => {
  const person = await reachable();
  for (const topic of ["MEETING", "TASK", "REMINDER", "VOICE", "RESULT", "OFFICE", "DIRECTIVE"] as const)
    await door.as(person.accountId).delivery.choose({ topic, channel: "EMAIL", isWanted: false });
  await tell(person, "RECOVERY_SLIP_ISSUED");
  await round(noon);
  expect(mailTo(person)[0]?.text).toContain("Một phiếu khôi phục mật khẩu");
});

test("in quiet hours nothing is sent; what came meanwhile is one message afterwards", async () => {
  const [usual, own, never] = [await reachable(), await reachable(), await reachable()];
  await door.as(own.accountId).delivery.setQuietHours({ quietHours: { from: "11:30", until: "13:30" } });
  await door.as(never.accountId).delivery.setQuietHours({ quietHours: null });
  for (const person of [usual, own, never]) await tell(person, "TASK_ASSIGNED");
  await round(noon);
  expect([usual, own, never].map((person) => mailTo(person).length)).toEqual([1, 0, 1]);
  await tell(own, "TASK_ASSIGNED", { at: later(20) });
  await round(later(90));
  expect(mailTo(own).map(({ subject }) => subject)).toEqual(["Nền Nếp: 2 việc mới"]);
  const elevenAtNight = 11 * 60;
  for (const person of [usual, never]) await tell(person, "TASK_ASSIGNED", { at: later(elevenAtNight - 30) });
  await round(later(elevenAtNight));
  expect([usual, never].map((person) => mailTo(person).length)).toEqual([1, 2]);
  await round(later(18 * 60));
  expect(mailTo(usual)).toHaveLength(2);
});

test("a mail server that is down is asked again later; the message arrives once, and the administrator sees it wait", async () => {
  const person = await reachable();
  const { accountId } = await administrator();
  await tell(person, "TASK_ASSIGNED");
  await server.goDown();
  await round(noon);
  expect(await stateOf(person)).toEqual([{ state: "WAITING", tries: 1, error: "ESOCKET" }]);
  expect((await door.as(accountId).system.get()).sending).toMatchObject([
    { channel: "EMAIL", isOn: true, retrying: expect.any(Number), errorKinds: expect.arrayContaining(["ESOCKET"]) },
    { channel: "PUSH", isOn: false },
  ]);
  await server.comeUp();
  await round(noon);
  expect(mailTo(person)).toEqual([]);
  await round(later(2));
  await round(later(30));
  expect(mailTo(person)).toHaveLength(1);
  expect(await stateOf(person)).toEqual([{ state: "SENT", tries: 2, error: null }]);
});

test("a server that says not now is asked again; one that refuses the recipient is not, and the others' mail goes out", async () => {
  const [waits, refused] = [await reachable(), await reachable()];
  await tell(waits, "TASK_ASSIGNED");
  server.behave("REFUSES_FOR_NOW");
  await round(noon);
  expect(await stateOf(waits)).toEqual([{ state: "WAITING", tries: 1, error: "SMTP_451" }]);
  await tell(refused, "TASK_ASSIGNED");
  await door.owner.query("UPDATE delivery SET due_at = due_at + interval '1 day' WHERE person_id = $1", [
    waits.personId,
  ]);
  server.behave("REFUSES");
  await round(later(3));
  expect(await stateOf(refused)).toEqual([{ state: "FAILED", tries: 1, error: "SMTP_550" }]);
  server.behave("TAKES");
  await round(later(60));
  expect([...mailTo(waits), ...mailTo(refused)]).toEqual([]);
  // One that is put off holds nobody else up.
  const [first, second] = [await reachable(), await reachable()];
  for (const person of [first, second]) await tell(person, "TASK_ASSIGNED");
  server.behave("REFUSES_FOR_NOW");
  await round(later(90));
  expect([...(await stateOf(first)), ...(await stateOf(second))]).toEqual([
    { state: "WAITING", tries: 1, error: "SMTP_451" },
    { state: "WAITING", tries: 1, error: "SMTP_451" },
  ]);
});

test("when the server breaks off after the message itself, it may have arrived, and is not sent again", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  server.behave("BREAKS_OFF");
  await round(noon);
  server.behave("TAKES");
  for (const minutes of [5, 30, 600]) await round(later(minutes));
  expect(mailTo(person)).toHaveLength(1);
  expect(await stateOf(person)).toEqual([{ state: "FAILED", tries: 1, error: expect.stringMatching(/_UNKNOWN$/) }]);
});

test("a program that ended between sending and noting it does not send again: the message counts as cut off", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  door.setNow(noon.toISOString());
  const mail = {
    send: async (...sent: Parameters<NonNullable<typeof door.surroundings.mail>["send"]>) => {
      await door.surroundings.mail?.send(...sent);
      throw new Error("the program ends here");
    },
  };
  await expect(deliver({ ...door.surroundings, worker: door.worker, mail })).rejects.toThrow("the program ends here");
  expect(mailTo(person)).toHaveLength(1);
  expect(await stateOf(person)).toEqual([{ state: "SENDING", tries: 1, error: null }]);
  await round(later(20));
  await round(later(40));
  expect(mailTo(person)).toHaveLength(1);
  expect(await stateOf(person)).toEqual([{ state: "FAILED", tries: 1, error: "CUT_OFF" }]);
});

test("what was read, or is not wanted any more, while its message waited for the server, is not sent", async () => {
  const [reader, chooser] = [await reachable(), await reachable()];
  const notificationIds = [await tell(reader, "TASK_ASSIGNED")];
  await tell(chooser, "TASK_ASSIGNED");
  await server.goDown();
  for (const minutes of [0, 2, 4]) await round(later(minutes));
  await server.comeUp();
  await door.as(reader.accountId).notification.markRead({ notificationIds });
  await door.as(chooser.accountId).delivery.choose({ topic: "TASK", channel: "EMAIL", isWanted: false });
  await round(later(120));
  expect([...mailTo(reader), ...mailTo(chooser)]).toEqual([]);
  expect([...(await stateOf(reader)), ...(await stateOf(chooser))]).toEqual([]);
});

test("messages long sent are cleared away, and their words are not sent again", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  await round(noon);
  await door.owner.query("UPDATE delivery SET created_at = now() - interval '91 days' WHERE person_id = $1", [
    person.personId,
  ]);
  await removeExpired(door.worker);
  expect(await stateOf(person)).toEqual([]);
  await round(later(10));
  expect(mailTo(person)).toHaveLength(1);
});

test("two processes at once send one message", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  await Promise.all([round(noon), round(noon), round(noon)]);
  expect(mailTo(person)).toHaveLength(1);
});

test("whoever has no address, or whose account is closed, is told in the application only", async () => {
  const closed = await reachable();
  await door.owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [closed.accountId]);
  await tell(closed, "TASK_ASSIGNED");
  await tell(cell.deputy, "TASK_ASSIGNED");
  await round(noon);
  expect(mailTo(closed)).toEqual([]);
  expect(await stateOf(cell.deputy)).toEqual([]);
});

test("what an installation without a mail server told is not sent once it has one", async () => {
  const person = await reachable();
  await tell(person, "TASK_ASSIGNED");
  door.setNow(noon.toISOString());
  await deliver({ ...door.surroundings, worker: door.worker, mail: null });
  await round(later(5));
  expect(mailTo(person)).toEqual([]);
});

test("a meeting that is convened reaches who is convened, with the way to it and as an entry for the calendar", async () => {
  const own = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const member = own.members[4];
  if (!member) throw new Error("A cell has more than four members.");
  const address = `${member.personId}@example.vn`;
  await door.owner.query("INSERT INTO mail_address (person_id, address, confirmed_at) VALUES ($1, $2, now())", [
    member.personId,
    address,
  ]);
  const { key, secretary } = await buildConvenedMeeting(door, own);
  await door.owner.query("UPDATE notification SET created_at = $2 WHERE person_id = $1", [member.personId, later(-30)]);
  await round(noon);
  const [notice] = mailTo({ address });
  expect(notice?.text).toContain(`/organizations/${key.organizationId}/meetings/${key.meetingId}`);
  expect(notice?.calendar).toContain(`UID:${key.meetingId}@localhost`);
  expect(notice?.calendar).toContain("STATUS:CONFIRMED");
  expect(notice?.calendar).not.toContain("LOCATION");

  // Put off: the day that is over goes out of the calendar, and the new one comes into it.
  const successor = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  const uncollected = "UPDATE notification SET created_at = $2 WHERE person_id = $1 AND collected_at IS NULL";
  await door.owner.query(uncollected, [member.personId, later(30)]);
  await round(later(60));
  const change = mailTo({ address })[1]?.calendar;
  expect(change).toMatch(new RegExp(`UID:${key.meetingId}[\\s\\S]*?STATUS:CANCELLED`));
  expect(change).toContain(`UID:${successor.meetingId}@localhost`);

  // A calendar that reads the meetings by itself would show them twice.
  await door.as(member.accountId).calendar.replace();
  const moved = await secretary.meeting.get(successor);
  const place = { place: "Hội trường", form: "IN_PLACE", thematicPart: false } as const;
  await secretary.meeting.reschedule({
    ...successor,
    ...place,
    scheduledAt: "2026-12-11T07:00:00Z",
    revision: moved.revision,
  });
  await door.owner.query(uncollected, [member.personId, later(90)]);
  await round(later(120));
  expect(mailTo({ address })[2]).toMatchObject({ subject: expect.stringContaining("đổi lịch"), calendar: "" });
});

test("an address is confirmed by the code that was sent to it, and until then nothing else goes there", async () => {
  const person = nextMember();
  const client = door.as(person.accountId).delivery;
  const address = `moi-${person.personId}@example.vn`;
  door.setNow(noon.toISOString());
  await client.askAddress({ address: ` ${address} ` });
  expect((await client.settings()).email).toEqual({ isOn: true, address: null, askedAddress: address });
  await tell(person, "TASK_ASSIGNED");
  await round(noon);
  const [mail, ...others] = mailTo({ address });
  expect(others).toEqual([]);
  expect(mail?.text).not.toContain(person.fullName);
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(mail?.text ?? "")?.[0] ?? "";
  await expect(client.confirmAddress({ code: "ABCD-2345" })).rejects.toMatchObject({ code: "CODE_WRONG" });
  await expect(door.as(cell.secretary.accountId).delivery.confirmAddress({ code })).rejects.toMatchObject({
    code: "CODE_WRONG",
  });
  expect(await client.confirmAddress({ code: code.toLowerCase().replace("-", " ") })).toEqual({ address });
  await expect(client.confirmAddress({ code })).rejects.toMatchObject({ code: "CODE_WRONG" });
  expect((await client.settings()).email).toEqual({ isOn: true, address, askedAddress: null });
  await expect(client.askAddress({ address })).rejects.toMatchObject({ code: "ADDRESS_IN_USE" });
  await client.removeAddress();
  expect((await client.settings()).email).toEqual({ isOn: true, address: null, askedAddress: null });
});

test("a code is worth an hour, and the sixth of a day is refused", async () => {
  const person = nextMember();
  const client = door.as(person.accountId).delivery;
  const address = `nhieu-ma-${person.personId}@example.vn`;
  for (let count = 0; count < 5; count++) {
    door.setNow(later(count).toISOString());
    await client.askAddress({ address });
    await round(later(count));
  }
  await expect(client.askAddress({ address })).rejects.toMatchObject({ code: "TOO_MANY_CODES" });
  const codes = mailTo({ address }).map(({ text }) => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? "");
  expect(new Set(codes).size).toBe(5);
  door.setNow(later(30).toISOString());
  await expect(client.confirmAddress({ code: codes[0] ?? "" })).rejects.toMatchObject({ code: "CODE_WRONG" });
  door.setNow(later(65).toISOString());
  await expect(client.confirmAddress({ code: codes[4] ?? "" })).rejects.toMatchObject({ code: "CODE_WRONG" });
  door.setNow(later(60).toISOString());
  expect(await client.confirmAddress({ code: codes[4] ?? "" })).toEqual({ address });
});

test("a code that could not be sent is sent once the server is back, and the administrator sees it wait", async () => {
  const person = nextMember();
  const address = `cho-ma-${person.personId}@example.vn`;
  door.setNow(noon.toISOString());
  await door.as(person.accountId).delivery.askAddress({ address });
  await server.goDown();
  await round(noon);
  const { accountId } = await administrator();
  expect((await door.as(accountId).system.get()).sending[0]?.retrying).toBeGreaterThan(0);
  await server.comeUp();
  await round(later(2));
  await round(later(10));
  expect(mailTo({ address })).toHaveLength(1);
});

async function administrator(): Promise<BuiltPerson> {
  return buildPerson(door.owner, "Quản trị", { administrator: true });
}
