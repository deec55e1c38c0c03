import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});
beforeEach(() => door.setNow("2026-12-03T07:00:00Z"));

test("one person is marked and the figures in the answer are those of the roll as it then stands", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 5, probationary: 1 });
  const { key, deputy } = await buildOpenMeeting(door, cell);
  const answer = await deputy.attendance.record({
    ...key,
    personId: cell.members[2]!.personId,
    status: "PRESENT",
    revision: 1,
  });
  expect(answer).toMatchObject({
    revision: 2,
    figures: { total: 6, present: 1, unmarked: 5, base: 5, simpleMajority: 3, twoThirds: 4, presentWithVote: 1 },
  });
  expect(answer.figures.canDecide).toBe(false);
  expect(answer.figures).toEqual((await deputy.workspace.get(key)).figures);
});

test("an absence keeps its reason, and only who is there has times of arrival and leaving", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const personId = cell.members[3]!.personId;
  const times = { arrivedAt: "2026-12-03T07:10:00Z", leftAt: "2026-12-03T08:00:00Z" };
  await secretary.attendance.record({ ...key, personId, status: "PRESENT", ...times, revision: 1 });
  await secretary.attendance.record({
    ...key,
    personId,
    status: "EXCUSED",
    reason: "Đi công tác",
    ...times,
    revision: 2,
  });
  const { attendance } = await secretary.workspace.get(key);
  expect(attendance.find((row) => row.personId === personId)).toMatchObject({
    status: "EXCUSED",
    reason: "Đi công tác",
    arrivedAt: null,
    leftAt: null,
    revision: 3,
  });
});

test("who leaves before arriving is refused", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const times = { arrivedAt: "2026-12-03T08:00:00Z", leftAt: "2026-12-03T07:00:00Z" };
  await expect(
    secretary.attendance.record({ ...key, personId: cell.deputy.personId, status: "PRESENT", ...times, revision: 1 }),
  ).rejects.toMatchObject({ code: "ARRIVES_AFTER_LEAVING", status: 422 });
});

test("times outside the meeting are refused, with when it was held; the mark stays as it was", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const { personId } = cell.members[3]!;
  const record = (times: { arrivedAt?: string; leftAt?: string }, revision = 1) =>
    secretary.attendance.record({ ...key, personId, status: "PRESENT", ...times, revision });
  const outside = { code: "OUTSIDE_THE_MEETING", status: 422 };
  const data = { beginsAt: "2026-12-03T07:00:00.000Z", endsAt: null };
  await expect(record({ arrivedAt: "2026-12-02T07:10:00Z" })).rejects.toMatchObject({ ...outside, data });
  await expect(record({ leftAt: "2026-12-04T07:10:00Z" })).rejects.toMatchObject({ ...outside, data });
  const { attendance } = await secretary.workspace.get(key);
  expect(attendance.find((row) => row.personId === personId)).toMatchObject({ status: "UNMARKED", revision: 1 });
  expect(await record({ arrivedAt: "2026-12-03T06:30:00Z", leftAt: "2026-12-03T08:00:00Z" })).toMatchObject({
    revision: 2,
  });
});

test("on the second day somebody arrives and leaves on that day, not in the night between", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  door.setNow("2026-12-03T09:00:00Z");
  await secretary.meeting.adjourn({ ...key, reason: "Hết giờ" });
  const { personId } = cell.members[3]!;
  const leave = (leftAt: string, revision: number) =>
    secretary.attendance.record({ ...key, personId, status: "PRESENT", leftAt, revision });
  await expect(leave("2026-12-04T08:00:00Z", 1)).rejects.toMatchObject({
    code: "OUTSIDE_THE_MEETING",
    data: { endsAt: "2026-12-03T09:00:00.000Z" },
  });
  door.setNow("2026-12-04T07:00:00Z");
  await secretary.meeting.resume(key);
  expect(await leave("2026-12-04T08:00:00Z", 1)).toMatchObject({ revision: 2 });
  await expect(leave("2026-12-03T15:00:00Z", 2)).rejects.toMatchObject({ code: "OUTSIDE_THE_MEETING" });
});

test("based on an older revision the mark is refused, and the first stays", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary, deputy } = await buildOpenMeeting(door, cell);
  const personId = cell.members[4]!.personId;
  await secretary.attendance.record({ ...key, personId, status: "PRESENT", revision: 1 });
  await expect(deputy.attendance.record({ ...key, personId, status: "UNEXCUSED", revision: 1 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
    status: 409,
  });
  const { attendance } = await deputy.workspace.get(key);
  expect(attendance.find((row) => row.personId === personId)?.status).toBe("PRESENT");
});

test("of two who mark one person at the same moment one is refused", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary, deputy } = await buildOpenMeeting(door, cell);
  const personId = cell.members[2]!.personId;
  const row = {
    sql: "SELECT 1 FROM attendance WHERE meeting_id = $1 AND person_id = $2 FOR UPDATE",
    values: [key.meetingId, personId],
  };
  const settled = await interleave(door, row, [
    () => secretary.attendance.record({ ...key, personId, status: "PRESENT", revision: 1 }),
    () => deputy.attendance.record({ ...key, personId, status: "EXCUSED", revision: 1 }),
  ]);
  expect(outcomes(settled)).toEqual(["CHANGED_MEANWHILE", "done"]);
});

test("a mark that waited while the record was closed does not enter it", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const [mark] = await interleave(
    door,
    meeting,
    [() => secretary.attendance.record({ ...key, personId: cell.deputy.personId, status: "PRESENT", revision: 1 })],
    (closing) => closing.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]),
  );
  expect(mark).toMatchObject({ reason: { code: "MEETING_STATE", data: { state: "CLOSED" } } });
  const { rows } = await door.owner.query("SELECT DISTINCT status FROM attendance WHERE meeting_id = $1", [
    key.meetingId,
  ]);
  expect(rows).toEqual([{ status: "UNMARKED" }]);
});

test("the roll may be called as people come in, not before anybody was convened", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await secretary.attendance.record({ ...key, personId: cell.deputy.personId, status: "PRESENT", revision: 1 });
  const other = await buildCell(door.owner, { parent: body });
  const drafted = await door.as(other.secretary.accountId).meeting.create({
    organizationId: other.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
  });
  await expect(door.as(other.secretary.accountId).attendance.recordAllPresent(drafted)).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "DRAFT" },
  });
});

test("exempt is who has an exemption in force; anybody else is refused and stays as marked before", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  await buildStanding(door.owner, cell.members[3]!, cell, "EXEMPT");
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const mark = (person: number) =>
    secretary.attendance.record({
      ...key,
      personId: cell.members[person]!.personId,
      status: "EXEMPT",
      revision: 1,
    });
  expect((await mark(3)).figures).toMatchObject({ exempt: 1 });
  await expect(mark(2)).rejects.toMatchObject({ code: "NOT_EXEMPT" });
  const { attendance } = await secretary.workspace.get(key);
  expect(attendance.find(({ personId }) => personId === cell.members[2]!.personId)).toMatchObject({
    status: "UNMARKED",
    revision: 1,
  });
});

test("whoever asked to be excused and has no answer is not made present, and only those who answer read why", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const [asking, other] = [cell.members[3]!, cell.members[4]!];
  await door.as(asking.accountId).absence.request({ ...key, reason: "Con ốm" });
  await door.as(asking.accountId).opinion.send({ ...key, body: "Nên bàn thêm về quỹ." });
  await secretary.meeting.open(key);
  expect((await secretary.attendance.recordAllPresent(key)).figures).toMatchObject({ unmarked: 1 });
  const readBy = async (accountId: string) => {
    const { absenceRequests, opinions } = await door.as(accountId).workspace.get(key);
    return [absenceRequests.length, opinions.length];
  };
  expect(await readBy(cell.secretary.accountId)).toEqual([1, 1]);
  expect(await readBy(asking.accountId)).toEqual([1, 1]);
  expect(await readBy(other.accountId)).toEqual([0, 0]);
  expect(await readBy(body.office.accountId)).toEqual([0, 0]);
});

test("all present marks who is left: exempt as exempt, who was excused as excused, the others present", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 7, probationary: 1 });
  const [, , exempt, elsewhere, asked, late] = cell.members;
  await buildStanding(door.owner, exempt!, cell, "EXEMPT");
  await buildStanding(door.owner, elsewhere!, cell, "TEMPORARILY_ELSEWHERE");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await door.as(asked!.accountId).absence.request({ ...key, reason: "Con ốm" });
  await door.owner.query("UPDATE absence_request SET decision = 'ACCEPTED' WHERE meeting_id = $1", [key.meetingId]);
  await secretary.meeting.open(key);
  await secretary.attendance.record({ ...key, personId: late!.personId, status: "UNEXCUSED", revision: 1 });
  const { marked, figures } = await secretary.attendance.recordAllPresent(key);
  expect(marked).toBe(7);
  expect(figures).toMatchObject({
    unmarked: 0,
    present: 4,
    excused: 2,
    unexcused: 1,
    exempt: 1,
    base: 5,
    presentWithVote: 3,
  });
  const { attendance } = await secretary.workspace.get(key);
  const statusOf = (personId: string) => attendance.find((row) => row.personId === personId);
  expect(statusOf(asked!.personId)).toMatchObject({ status: "EXCUSED", reason: "Con ốm" });
  expect(statusOf(elsewhere!.personId)).toMatchObject({ status: "EXCUSED" });
  expect((await secretary.attendance.recordAllPresent(key)).marked).toBe(0);
});

test("a member without office may not mark; a stranger finds nothing; who is not convened is not on the roll", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const stranger = await buildCell(door.owner);
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const mark = { ...key, personId: cell.deputy.personId, status: "PRESENT", revision: 1 } as const;
  await expect(door.as(cell.members[4]!.accountId).attendance.record(mark)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(door.as(stranger.secretary.accountId).attendance.record(mark)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(secretary.attendance.record({ ...mark, personId: stranger.secretary.personId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(secretary.attendance.record({ ...mark, status: "THERE" as "PRESENT" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
