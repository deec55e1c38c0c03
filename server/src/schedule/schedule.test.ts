import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let follower: BuiltPerson;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T02:00:00Z");
});
afterAll(() => door.close());

async function freshBody() {
  body = await buildBody(door.owner);
  follower = await buildPerson(door.owner);
}

const month = "2026-12-01";

/** A cell's draft for December. */
async function proposed(cell: BuiltCell, scheduledAt: string, place = "Hội trường") {
  const { organizationId } = cell;
  const secretary = door.as(cell.secretary.accountId);
  return secretary.meeting.create({ organizationId, kind: "REGULAR", month, scheduledAt, place });
}

async function followedCell(): Promise<BuiltCell> {
  const cell = await buildCell(door.owner, { parent: body });
  await buildAppointment(door.owner, follower, cell, "FOLLOWER");
  return cell;
}

const scheduleOf = (more: object = {}) =>
  door.as(body.office.accountId).schedule.month({ organizationId: body.organizationId, month, ...more });
const toldTo = async ({ accountId }: BuiltPerson) =>
  (await door.as(accountId).notification.list({})).rows.map(({ kind, parameters }) => ({ kind, ...parameters }));

test("the office sees every meeting of the month by day: proposed until the notice is sent, and what stands in each other's way", async () => {
  await freshBody();
  const [one, other, third] = [await followedCell(), await followedCell(), await followedCell()];
  const first = await proposed(one, "2026-12-03T00:00:00Z");
  const second = await proposed(other, "2026-12-03T01:00:00Z", "hoi truong");
  await proposed(third, "2026-12-04T00:00:00Z");
  await door.as(one.secretary.accountId).meeting.convene(first);
  const { rows, days } = await scheduleOf();
  expect(days).toEqual([
    { on: "2026-12-03", meetings: 2, proposed: 1 },
    { on: "2026-12-04", meetings: 1, proposed: 1 },
  ]);
  expect(rows.map((row) => [row.organizationId, row.isProposed, row.clashCount])).toEqual([
    [one.organizationId, false, 2],
    [other.organizationId, true, 2],
    [third.organizationId, true, 0],
  ]);
  expect(rows[0]?.clashes).toMatchObject([
    { kind: "PLACE", person: null, with: { meetingId: second.meetingId } },
    { kind: "PERSON", person: { fullName: follower.fullName }, with: { meetingId: second.meetingId } },
  ]);
  expect(rows[0]?.abilities).toEqual(["schedule.attend", "schedule.ask"]);
  expect((await scheduleOf({ on: "2026-12-04" })).rows).toHaveLength(1);
  expect((await scheduleOf({ on: "2027-01-04" })).rows).toEqual([]);
  expect((await scheduleOf({ month: "2027-01-01" })).rows).toEqual([]);
});

test("pages follow one another, each meeting once, with the clashes across the edge of a page", async () => {
  await freshBody();
  for (const minutes of ["00", "20", "40"])
    await proposed(await buildCell(door.owner, { parent: body }), `2026-12-03T00:${minutes}:00Z`);
  const first = await scheduleOf({ limit: 2 });
  const rest = await scheduleOf({ limit: 2, cursor: first.nextCursor });
  expect([...first.rows, ...rest.rows].map((row) => [row.scheduledAt.slice(14, 16), row.clashCount])).toEqual([
    ["00", 2],
    ["20", 2],
    ["40", 2],
  ]);
  expect(rest.nextCursor).toBeNull();
});

test("a follower sees the meetings of the cells followed, says to come, and the cell sees it; the clash of following is settled", async () => {
  await freshBody();
  const [one, other] = [await followedCell(), await followedCell()];
  const key = await proposed(one, "2026-12-03T00:00:00Z", "Phòng 1");
  await proposed(other, "2026-12-03T00:30:00Z", "Phòng 2");
  await proposed(await buildCell(door.owner, { parent: body }), "2026-12-05T00:00:00Z");
  const mine = door.as(follower.accountId).schedule;
  const standing = async () => (await mine.followed({ month })).rows.map((row) => [row.attendsMyself, row.clashCount]);
  expect(await standing()).toEqual([
    [null, 1],
    [null, 1],
  ]);
  expect((await scheduleOf()).rows[0]?.clashes).toMatchObject([{ kind: "PERSON" }]);
  await mine.attend({ ...key, attends: true });
  await mine.attend({ ...key, attends: true });
  expect(await standing()).toEqual([
    [true, 0],
    [null, 0],
  ]);
  const { attending } = await door.as(one.secretary.accountId).workspace.get(key);
  expect(attending).toMatchObject([{ personId: follower.personId, fullName: follower.fullName }]);
  expect(await toldTo(one.secretary)).toMatchObject([
    { kind: "SUPERIOR_ATTENDS", what: follower.fullName, decision: "YES" },
  ]);
  const { rows } = await scheduleOf();
  expect(rows.map((row) => [row.attending.length, row.clashCount])).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
  await mine.attend({ ...key, attends: false });
  expect((await door.as(one.secretary.accountId).workspace.get(key)).attending).toEqual([]);
});

test("an officer of the body comes too, and the members of the cell read the name and the office", async () => {
  await freshBody();
  const cell = await buildCell(door.owner, { parent: body });
  const key = await proposed(cell, "2026-12-03T00:00:00Z");
  await door.as(body.secretary.accountId).schedule.attend({ ...key, attends: true });
  const { attending } = await door.as(cell.members[4]!.accountId).workspace.get(key);
  expect(attending).toMatchObject([{ fullName: body.secretary.fullName, position: "SECRETARY" }]);
});

test("the office asks for another day with a reason; moving the meeting answers it", async () => {
  await freshBody();
  const cell = await buildCell(door.owner, { parent: body });
  const key = await proposed(cell, "2026-12-03T00:00:00Z");
  const office = door.as(body.office.accountId).schedule;
  const secretary = door.as(cell.secretary.accountId);
  await office.ask({ ...key, reason: "Trùng hội nghị Đảng ủy", wantedOn: "2026-12-04" });
  await office.ask({ ...key, reason: "Trùng hội nghị toàn Đảng bộ", wantedOn: "2026-12-05" });
  expect((await toldTo(cell.secretary))[0]).toMatchObject({ kind: "MEETING_DAY_ASKED", dueOn: "2026-12-05" });
  const { dayRequest, meeting } = await secretary.workspace.get(key);
  expect(dayRequest).toMatchObject({ reason: "Trùng hội nghị toàn Đảng bộ", wantedOn: "2026-12-05" });
  const { place, form, thematicPart, revision } = meeting;
  await secretary.meeting.reschedule({
    ...key,
    scheduledAt: "2026-12-05T00:00:00Z",
    place,
    form,
    thematicPart,
    revision,
  });
  expect((await secretary.workspace.get(key)).dayRequest).toBeNull();
  expect(await toldTo(body.office)).toMatchObject([{ kind: "MEETING_DAY_ANSWERED", decision: "MOVED" }]);
  await expect(secretary.schedule.keep({ ...key, reason: "Không đổi" })).rejects.toMatchObject({
    code: "NO_DAY_REQUEST",
  });
});

test("the cell keeps its day and says why; a change of the place alone answers nothing", async () => {
  await freshBody();
  const cell = await buildCell(door.owner, { parent: body });
  const key = await proposed(cell, "2026-12-03T00:00:00Z");
  const secretary = door.as(cell.secretary.accountId);
  await door.as(body.office.accountId).schedule.ask({ ...key, reason: "Trùng địa điểm" });
  const { meeting } = await secretary.workspace.get(key);
  const { scheduledAt, form, thematicPart, revision } = meeting;
  await secretary.meeting.reschedule({ ...key, scheduledAt, place: "Phòng 3", form, thematicPart, revision });
  expect((await secretary.workspace.get(key)).dayRequest).not.toBeNull();
  await secretary.schedule.keep({ ...key, reason: "Đã chuyển sang phòng 3" });
  expect(await toldTo(body.office)).toMatchObject([
    { kind: "MEETING_DAY_ANSWERED", decision: "KEPT", reason: "Đã chuyển sang phòng 3" },
  ]);
  await secretary.meeting.discard(key);
});

test("refused: the day it has already, a meeting that has begun, an officer of the cell itself, a member, strangers, secrets", async () => {
  await freshBody();
  const cell = await buildCell(door.owner, { parent: body });
  const key = await proposed(cell, "2026-12-03T00:00:00Z");
  const office = door.as(body.office.accountId).schedule;
  await expect(office.ask({ ...key, reason: "Trùng", wantedOn: "2026-12-03" })).rejects.toMatchObject({
    code: "SAME_DAY",
  });
  await expect(office.ask({ ...key, reason: "TUYỆT MẬT" })).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(door.as(cell.secretary.accountId).schedule.ask({ ...key, reason: "Trùng" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    door.as(cell.members[4]!.accountId).schedule.month({ organizationId: cell.organizationId, month }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const stranger = await buildBody(door.owner);
  const asStranger = door.as(stranger.office.accountId).schedule;
  await expect(asStranger.month({ organizationId: body.organizationId, month })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(asStranger.attend({ ...key, attends: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await door.owner.query("UPDATE meeting SET state = 'OPEN' WHERE id = $1", [key.meetingId]);
  await expect(office.attend({ ...key, attends: true })).rejects.toMatchObject({ code: "MEETING_STATE" });
  await expect(office.ask({ ...key, reason: "Trùng" })).rejects.toMatchObject({ code: "MEETING_STATE" });
});

test("the month is a paper: when, which cell, where, who comes from above; as Word and as PDF", async () => {
  await freshBody();
  const cell = await followedCell();
  const key = await proposed(cell, "2026-12-03T00:30:00Z", "Hội trường tầng 2");
  await door.as(follower.accountId).schedule.attend({ ...key, attends: true });
  const { organizationId } = body;
  const { content } = await door.as(body.office.accountId).schedule.document({ organizationId, month });
  const text = JSON.stringify(content);
  for (const words of [
    "LỊCH SINH HOẠT",
    "tháng 12 năm 2026",
    "07:30 ",
    "03/12/2026 (đề xuất)",
    "Hội trường tầng 2",
    follower.fullName,
  ])
    expect(text).toContain(words);
});

test("the calendar feed has the meetings of the cells followed where that was chosen, and always those one said to attend", async () => {
  await freshBody();
  const [one, other] = [await followedCell(), await followedCell()];
  const keys = [await proposed(one, "2026-12-03T00:00:00Z"), await proposed(other, "2026-12-04T00:00:00Z")];
  await door.as(one.secretary.accountId).meeting.convene(keys[0]!);
  await door
    .as(other.secretary.accountId)
    .schedule.keep({ ...keys[1]!, reason: "x" })
    .catch(() => {});
  await door.as(follower.accountId).schedule.attend({ ...keys[1]!, attends: true });
  await door.as(other.secretary.accountId).meeting.convene(keys[1]!);
  const own = door.as(follower.accountId).calendar;
  await expect(own.choose({ withFollowed: true })).rejects.toMatchObject({ code: "NO_CALENDAR" });
  const { url } = await own.replace();
  const events = async () => {
    const { body: text } = await door.app.inject({ url: new URL(url).pathname });
    return keys.map(({ meetingId }) => text.includes(`UID:${meetingId}`));
  };
  expect(await events()).toEqual([false, true]);
  await own.choose({ withFollowed: true });
  expect(await events()).toEqual([true, true]);
  expect((await door.as(follower.accountId).delivery.settings()).calendar).toMatchObject({ withFollowed: true });
});
