import { afterAll, beforeAll, expect, test } from "vitest";
import type { PartyDocument } from "../document/party-document.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

type Typed = Partial<Parameters<Client["shortcoming"]["add"]>[0]>;
type Named = { organizationId: string; shortcomingId: string };
const as = ({ accountId }: BuiltPerson) => door.as(accountId).shortcoming;
const typed = { body: "Họp còn dài", cause: "Tài liệu gửi muộn", remedy: "Gửi trước ba ngày", dueOn: "2026-12-20" };
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "OK",
    (error: { code?: string }) => error.code,
  );

/** A cell on the day before its meeting of December, with two members without office. */
async function newCell() {
  door.setNow("2026-11-22T03:00:00Z");
  const cell = await buildCell(door.owner, { parent: body, official: 6 });
  const [member, other] = cell.members.slice(3) as [BuiltPerson, BuiltPerson];
  return { cell, member, other, ofCell: { organizationId: cell.organizationId } };
}

async function name(by: BuiltPerson, cell: BuiltCell, more: Typed = {}): Promise<Named> {
  const fields = { ...typed, subject: "ORGANIZATION" as const, organizationId: cell.organizationId, ...more };
  const { shortcomingId } = await as(by).add(fields);
  const key = { organizationId: cell.organizationId, shortcomingId };
  if (fields.subject === "MEMBER") await as(by).handIn(key);
  return key;
}

test("a collective's is written by those who lead, with remedy and deadline, and followed by whoever carries it out", async () => {
  const { cell, member, other, ofCell } = await newCell();
  const collective = { ...ofCell, ...typed, subject: "ORGANIZATION" as const };
  expect(await codeOf(as(member).add(collective))).toBe("FORBIDDEN");
  expect(await codeOf(as(cell.secretary).add({ ...collective, dueOn: null }))).toBe("REMEDY_MISSING");
  expect(await codeOf(as(cell.secretary).add({ ...collective, ownerId: body.office.personId }))).toBe(
    "OWNER_ELSEWHERE",
  );
  const key = await name(cell.deputy, cell, { ownerId: member.personId });
  expect((await as(other).list({ ...ofCell, year: 2026 })).rows).toMatchObject([
    { ...key, subject: "ORGANIZATION", person: null, owner: { personId: member.personId }, abilities: [] },
  ]);
  await as(member).addNote({ ...key, body: "Đã gửi tài liệu trước bốn ngày" });
  expect(await codeOf(as(other).addNote({ ...key, body: "x" }))).toBe("FORBIDDEN");
  expect(await codeOf(as(member).update({ ...key, ...typed, revision: 1 }))).toBe("FORBIDDEN");
  await as(cell.secretary).update({ ...key, ...typed, body: "Họp quá 120 phút", revision: 1 });
  await as(cell.secretary).confirm({ ...key, result: "REMEDIED" });
  expect(await as(other).get(key)).toMatchObject({ body: "Họp quá 120 phút", state: "CLOSED", result: "REMEDIED" });
  expect(await codeOf(as(cell.secretary).update({ ...key, ...typed, revision: 3 }))).toBe("SHORTCOMING_STATE");
});

test("the committee's is read by those who lead only; thrown away, it is gone", async () => {
  const { cell, member, ofCell } = await newCell();
  const key = await name(cell.secretary, cell, { subject: "COMMITTEE" });
  expect(await codeOf(as(member).get(key))).toBe("NOT_FOUND");
  expect((await as(member).list({ ...ofCell, year: 2026 })).rows).toEqual([]);
  expect(await as(cell.deputy).get(key)).toMatchObject({ subject: "COMMITTEE" });
  await as(cell.deputy).remove(key);
  expect(await codeOf(as(cell.secretary).get(key))).toBe("NOT_FOUND");
});

test("put before a meeting, a member's own is heard by the members once it is open, and by nobody above", async () => {
  const { cell, member, other } = await newCell();
  const { key: meeting } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
  const key = await name(member, cell, { subject: "MEMBER" });
  await as(cell.secretary).putBefore({ ...meeting, shortcomingId: key.shortcomingId });
  await as(cell.secretary).putBefore({ ...meeting, shortcomingId: key.shortcomingId });
  const told = (await door.as(member.accountId).notification.list({})).rows;
  expect(told.filter(({ kind }) => kind === "SHORTCOMING_BROUGHT")).toHaveLength(1);
  const seen = async (by: BuiltPerson) => (await as(by).forMeeting(meeting)).rows;
  expect(await seen(cell.deputy)).toMatchObject([{ shortcomingId: key.shortcomingId, isBefore: true, isDue: true }]);
  expect(await seen(member)).toMatchObject([{ shortcomingId: key.shortcomingId }]);
  expect(await seen(other)).toEqual([]);
  expect(await codeOf(as(other).get(key))).toBe("NOT_FOUND");
  await door.owner.query("UPDATE meeting SET state = 'OPEN' WHERE id = $1", [meeting.meetingId]);
  expect(await seen(other)).toMatchObject([{ shortcomingId: key.shortcomingId, isBefore: true, abilities: [] }]);
  expect(await as(other).get(key)).toMatchObject({ body: typed.body });
  expect(await codeOf(as(body.secretary).forMeeting(meeting))).toBe("FORBIDDEN");
  const { workspace } = door.as(body.secretary.accountId);
  expect(JSON.stringify(await workspace.get(meeting))).not.toContain(typed.body);
  expect(await codeOf(as(cell.secretary).takeOff({ ...meeting, shortcomingId: key.shortcomingId }))).toBe(
    "MEETING_STATE",
  );
});

test("before a committee's own meeting the members at large hear nothing", async () => {
  const { cell, member, other } = await newCell();
  const { key: meeting } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
  await door.owner.query("UPDATE meeting SET kind = 'COMMITTEE', state = 'OPEN' WHERE id = $1", [meeting.meetingId]);
  const key = await name(member, cell, { subject: "MEMBER" });
  await as(cell.secretary).putBefore({ ...meeting, shortcomingId: key.shortcomingId });
  expect(await codeOf(as(other).get(key))).toBe("NOT_FOUND");
  expect(await codeOf(as(other).forMeeting(meeting))).toMatch(/NOT_FOUND|FORBIDDEN/);
});

test("what is due by the end of the meeting's month comes back; what is due later waits with those who lead", async () => {
  const { cell, member } = await newCell();
  const { key: meeting, secretary } = await buildConvenedMeeting(door, cell, { scheduledAt: "2026-12-03T07:00:00Z" });
  const due = await name(cell.secretary, cell, { dueOn: "2026-12-31" });
  const later = await name(cell.secretary, cell, { dueOn: "2027-01-01" });
  expect((await as(member).forMeeting(meeting)).rows.map((row) => row.shortcomingId)).toEqual([due.shortcomingId]);
  expect((await as(cell.secretary).forMeeting(meeting)).rows.map((row) => [row.shortcomingId, row.isDue])).toEqual([
    [due.shortcomingId, true],
    [later.shortcomingId, false],
  ]);
  const first = await as(cell.secretary).forMeeting({ ...meeting, limit: 1 });
  const second = await as(cell.secretary).forMeeting({ ...meeting, limit: 1, cursor: first.nextCursor ?? "" });
  expect(second.rows.map((row) => row.shortcomingId)).toEqual([later.shortcomingId]);
  await as(cell.secretary).putBefore({ ...meeting, shortcomingId: later.shortcomingId });
  expect(await codeOf(as(cell.secretary).remove(later))).toBe("SHORTCOMING_STATE");
  await as(cell.secretary).takeOff({ ...meeting, shortcomingId: later.shortcomingId });
  expect(await codeOf(as(cell.secretary).takeOff({ ...meeting, shortcomingId: later.shortcomingId }))).toBe(
    "NOT_FOUND",
  );
  expect((await secretary.workspace.get(meeting)).meeting.abilities).toContain("shortcoming.forMeeting");
});

test("a draft of a meeting that is thrown away lets go of what was put before it", async () => {
  const { cell } = await newCell();
  const secretary = door.as(cell.secretary.accountId);
  const key = await name(cell.secretary, cell);
  const meeting = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-02-01",
    scheduledAt: "2027-02-03T07:00:00Z",
    place: "Phòng họp",
  });
  await as(cell.secretary).putBefore({ ...meeting, shortcomingId: key.shortcomingId });
  await secretary.meeting.discard(meeting);
  expect(await as(cell.secretary).get(key)).toMatchObject({ meetingId: null });
});

test("an office above, an inspector and a clerk learn how many there are, and nothing else", async () => {
  const { cell, member, ofCell } = await newCell();
  const inspector = await buildPerson(door.owner);
  await buildAppointment(door.owner, inspector, body, "INSPECTOR");
  await name(cell.secretary, cell);
  const key = await name(member, cell, { subject: "MEMBER", dueOn: "2026-11-20" });
  const closed = await name(member, cell, { subject: "MEMBER" });
  await as(cell.secretary).confirm({ ...closed, result: "NOT_REMEDIED" });
  await as(member).add({ ...ofCell, ...typed, subject: "MEMBER" });
  const members = { named: 2, remedied: 0, partly: 0, notRemedied: 1, goingOn: 1, overdue: 1 };
  for (const reader of [body.secretary, body.office, inspector]) {
    const counted = await as(reader).counts({ ...ofCell, year: 2026 });
    expect(counted.rows).toMatchObject([{ ...ofCell, people: 1, members, collective: { named: 1, goingOn: 1 } }]);
    expect(counted).toMatchObject({ people: 1, members });
    expect(JSON.stringify(counted)).not.toContain(typed.body);
    expect(await codeOf(as(reader).list({ ...ofCell, year: 2026 }))).toBe("FORBIDDEN");
    expect(await codeOf(as(reader).get(key))).toBe("FORBIDDEN");
    const paper = { ...ofCell, year: 2026, personId: member.personId };
    expect(await codeOf(as(reader).openPersonYear(paper))).toBe("FORBIDDEN");
  }
  const all = await as(body.office).counts({ organizationId: body.organizationId, year: 2026, limit: 1 });
  expect(all.rows).toHaveLength(1);
  expect(all.members.named).toBeGreaterThanOrEqual(2);
  expect(await codeOf(as(member).counts({ ...ofCell, year: 2026 }))).toBe("FORBIDDEN");
  expect((await as(body.office).counts({ ...ofCell, year: 2025 })).rows).toEqual([]);
});

test("the year's paper for the annual review: opened by the member and those who lead, as pages and as Word", async () => {
  const { cell, member, other, ofCell } = await newCell();
  const key = await name(member, cell, { subject: "MEMBER", cause: "Ngại va chạm", body: "Chưa mạnh dạn góp ý" });
  await as(cell.deputy).confirm({ ...key, result: "REMEDIED", word: "Tiến bộ rõ" });
  const paper = { ...ofCell, year: 2026, personId: member.personId };
  expect(await codeOf(as(other).openPersonYear(paper))).toBe("FORBIDDEN");
  expect(await codeOf(as(cell.secretary).openPersonYear({ ...paper, personId: body.office.personId }))).toBe(
    "NOT_FOUND",
  );
  for (const reader of [member, cell.secretary]) {
    // The operation answers what composeSelfReflection makes.
    const content = (await as(reader).openPersonYear(paper)).content as PartyDocument;
    const printed = JSON.stringify(content.blocks);
    expect(content.subject).toBe(`tự soi, tự sửa năm 2026 của đồng chí ${member.fullName}`);
    expect(printed).toContain("Đã nêu 1 hạn chế: đã khắc phục xong 1.");
    expect(printed).toContain("Chưa mạnh dạn góp ý.\\nNguyên nhân: Ngại va chạm.");
    expect(printed).toContain("Đã khắc phục xong ngày 22/11/2026. Tiến bộ rõ");
  }
  const reads = (await door.as(member.accountId).member.readers({})).rows;
  expect(reads.filter(({ operation }) => operation === "shortcoming.openPersonYear")).toHaveLength(1);
  for (const [format, head] of [
    ["pdf", "%PDF"],
    ["docx", "PK"],
  ] as const) {
    const file = await door.app.inject({
      url: `/api/organizations/${cell.organizationId}/shortcoming-years/2026/people/${member.personId}/file?format=${format}`,
      headers: { "x-test-account": member.accountId },
    });
    expect([file.statusCode, file.rawPayload.subarray(0, head.length).toString()]).toEqual([200, head]);
  }
});

test("the collective's paper names what is the committee's only to those who lead; a year without any says so", async () => {
  const { cell, member, ofCell } = await newCell();
  const open = async (by: BuiltPerson, year: number) => {
    const { content } = await as(by).openCollectiveYear({ ...ofCell, year });
    return JSON.stringify((content as PartyDocument).blocks);
  };
  expect(await open(member, 2026)).toContain("Năm 2026 chưa nêu hạn chế nào.");
  await name(cell.secretary, cell, { subject: "COMMITTEE", body: "Phân công chưa rõ", ownerId: cell.deputy.personId });
  expect(await open(member, 2026)).toContain("chưa nêu hạn chế nào");
  const printed = await open(cell.secretary, 2026);
  expect(printed).toContain("Bí thư, phó bí thư:\\nPhân công chưa rõ.");
  expect(printed).toContain(`Người thực hiện: ${cell.deputy.fullName}`);
  expect(await open(cell.secretary, 2027)).toContain("Phân công chưa rõ");
  expect(await open(cell.secretary, 2025)).toContain("Năm 2025 chưa nêu hạn chế nào.");
});
