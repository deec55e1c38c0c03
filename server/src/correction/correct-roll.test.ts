import { afterAll, beforeAll, expect, test } from "vitest";
import { buildClosedMeeting, buildFiledMeeting } from "../evaluation/scored-meeting.fixture.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import { workJobs } from "../testing/work-jobs.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const attendance = (person: BuiltPerson, status: "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT") =>
  ({ subject: "ATTENDANCE", personId: person.personId, status }) as const;

async function forgotten(cell: BuiltCell, status: "OFFICIAL" | "PROBATIONARY" = "OFFICIAL"): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await buildMembership(door.owner, person, cell, { status });
  return person;
}

/** The quarter's figures after everything that waited was worked out. */
async function quarter(client: Client) {
  await workJobs(door, "picture.recompute");
  const { total } = await client.picture.quarter({ organizationId: body.organizationId, year: 2026, quarter: 4 });
  return total;
}

test("whoever was forgotten is added to the frozen roll: base, votes and percentages come out beside the old values", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const person = await forgotten(cell);
  const made = await secretary.correction.make({
    ...key,
    correction: attendance(person, "EXCUSED"),
    reason: "Sót khi triệu tập",
  });
  expect(made.effects).toContainEqual({ figure: "convened", subject: "", before: 5, after: 6 });
  expect(made.effects).toContainEqual({ figure: "base", subject: "", before: 5, after: 6 });
  expect(made.effects).toContainEqual({ figure: "simpleMajority", subject: "", before: 3, after: 4 });
  expect(made.effects).toContainEqual({ figure: "attendancePercent", subject: "", before: 100, after: 83.3 });
  expect(made.effects).toContainEqual({ figure: "voteNeeded", subject: "Nghị quyết", before: 3, after: 4 });
  expect(made.effects).toContainEqual({ figure: "points", subject: "attendance", before: 4, after: 3 });
  const workspace = await secretary.workspace.get(key);
  expect(workspace.figures).toMatchObject({ total: 6, base: 6, attendancePercent: 83.3 });
  expect(workspace.attendance.at(-1)).toMatchObject({
    fullName: person.fullName,
    status: "EXCUSED",
    memberStatus: "OFFICIAL",
  });
  expect(workspace.corrections).toMatchObject([{ personName: person.fullName, oldValue: { status: null } }]);
  const { rows } = await door.owner.query("SELECT 1 FROM attendance WHERE meeting_id = $1", [key.meetingId]);
  expect(rows).toHaveLength(5);
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  expect(JSON.stringify(content)).toContain("không có trong danh sách triệu tập");
  expect(JSON.stringify(content)).toContain("tỷ lệ dự (%): 100 → 83,3");
});

test("a forgotten probationary member changes attendance, never the voting base", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const person = await forgotten(cell, "PROBATIONARY");
  const { effects, needsSuperior } = await secretary.correction.preview({
    ...key,
    correction: attendance(person, "UNEXCUSED"),
  });
  expect(effects.map(({ figure }) => figure)).not.toContain("base");
  expect(effects).toContainEqual({ figure: "attendancePercent", subject: "", before: 100, after: 83.3 });
  expect(effects).toContainEqual({ figure: "points", subject: "attendance", before: 4, after: 1 });
  expect(needsSuperior).toBe(false);
});

test("forgotten members who turn a majority send the correction to the superior", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 3 });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const votes = (await secretary.workspace.get(key)).votes;
  const people = [];
  for (let n = 0; n < 3; n++) people.push(await forgotten(cell));
  const answers = [];
  for (const person of people)
    answers.push(await secretary.correction.make({ ...key, correction: attendance(person, "EXCUSED"), reason: "Sót" }));
  expect(answers.map(({ needsSuperior }) => needsSuperior)).toEqual([false, false, true]);
  expect(answers[2]?.effects).toContainEqual({
    figure: "voteOutcome",
    subject: "Nghị quyết",
    before: "PASSED",
    after: "FAILED",
  });
  expect(votes.every(({ outcome }) => outcome === "PASSED")).toBe(true);
});

test("a stay outside the meeting as it was held is no correction; one within it is", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const stay = (times: { arrivedAt?: string; leftAt?: string }) => ({
    ...key,
    correction: { ...attendance(cell.members[3]!, "PRESENT"), ...times },
    reason: "Ghi nhầm giờ",
  });
  const outside = {
    code: "OUTSIDE_THE_MEETING",
    status: 422,
    data: { beginsAt: "2026-12-03T07:00:00.000Z", endsAt: "2026-12-03T08:42:00.000Z" },
  };
  const late = stay({ leftAt: "2026-12-03T09:00:00Z" });
  await expect(secretary.correction.preview(late)).rejects.toMatchObject(outside);
  await expect(secretary.correction.make(late)).rejects.toMatchObject(outside);
  await expect(secretary.correction.make(stay({ arrivedAt: "2026-12-02T07:10:00Z" }))).rejects.toMatchObject(outside);
  await expect(
    secretary.correction.make(stay({ arrivedAt: "2026-12-03T08:30:00Z", leftAt: "2026-12-03T08:00:00Z" })),
  ).rejects.toMatchObject({ code: "ENDS_BEFORE_IT_BEGINS" });
  expect(await secretary.correction.make(stay({ arrivedAt: "2026-12-03T07:10:00Z" }))).toMatchObject({
    needsSuperior: false,
  });
});

test("who did not belong to the cell that day is not added, and nobody is added twice", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const later = await buildPerson(door.owner);
  await buildMembership(door.owner, later, cell, { from: "2026-12-04" });
  const stranger = await buildPerson(door.owner);
  for (const person of [later, stranger]) {
    const tried = secretary.correction.make({ ...key, correction: attendance(person, "PRESENT"), reason: "Sót" });
    await expect(tried).rejects.toMatchObject({ code: "NOT_A_MEMBER_THEN" });
  }
  const person = await forgotten(cell);
  const add = { ...key, correction: attendance(person, "PRESENT"), reason: "Sót" };
  await secretary.correction.make(add);
  await expect(secretary.correction.make(add)).rejects.toMatchObject({ code: "NOTHING_CHANGES" });
  const { effects } = await secretary.correction.make({
    ...key,
    correction: attendance(person, "EXCUSED"),
    reason: "Nhầm",
  });
  expect(effects).toContainEqual({ figure: "present", subject: "", before: 6, after: 5 });
  expect((await secretary.workspace.get(key)).attendance).toHaveLength(6);
});

test("roll-ups and the excuses of later months take the roll as it was corrected", async () => {
  const own = await buildBody(door.owner);
  const before = body;
  body = own;
  const cell = await buildCell(door.owner, { parent: own });
  const { key, secretary } = await buildFiledMeeting(door, cell, own);
  const superior = door.as(own.secretary.accountId);
  expect((await quarter(superior)).meanAttendance).toBe(100);
  await secretary.correction.make({ ...key, correction: attendance(cell.members[4]!, "EXCUSED"), reason: "Nhầm" });
  expect((await quarter(superior)).meanAttendance).toBe(80);
  await secretary.correction.make({ ...key, correction: attendance(await forgotten(cell), "EXCUSED"), reason: "Sót" });
  expect((await quarter(superior)).meanAttendance).toBe(66.7);
  body = before;
});

test("exempt is who has an exemption of that day: a correction takes it from the register, and refuses where there is none", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const correction = { ...key, correction: attendance(cell.members[4]!, "EXEMPT") };
  await expect(secretary.correction.preview(correction)).rejects.toMatchObject({ code: "NOT_EXEMPT" });
  await buildStanding(door.owner, cell.members[4]!, cell, "EXEMPT", "2026-11-01");
  const { effects } = await secretary.correction.preview(correction);
  expect(effects).toContainEqual({ figure: "base", subject: "", before: 5, after: 4 });
  expect(effects.some(({ figure }) => figure === "attendancePercent")).toBe(false);
});

test("the quarter counts attendance by the same rule as the meeting, whoever stands how and is marked how", async () => {
  const own = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: own, official: 12, probationary: 1 });
  const people = cell.members.slice(2);
  const kinds = ["EXEMPT", "EXEMPT", "SUSPENDED", "TEMPORARILY_ELSEWHERE", "SPECIAL_DUTY"];
  for (const [index, kind] of kinds.entries()) await buildStanding(door.owner, people[index]!, cell, kind);
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await secretary.meeting.open(key);
  const marks = ["PRESENT", "EXEMPT", "EXCUSED", "PRESENT", "EXCUSED", "EXCUSED", "UNEXCUSED", "EXCUSED"] as const;
  for (const [index, status] of marks.entries())
    await secretary.attendance.record({ ...key, personId: people[index]!.personId, status, revision: 1 });
  await secretary.attendance.recordAllPresent(key);
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]);
  await door.owner.query(
    `INSERT INTO job (name, key, payload) VALUES ('picture.recompute', $1::text || ' 2026-12-01', jsonb_build_object('organizationId', $1::text, 'month', '2026-12-01'))`,
    [cell.organizationId],
  );
  const { figures } = await secretary.workspace.get(key);
  expect(figures).toMatchObject({
    attendanceBase: 8,
    presentInBase: 5,
    attendancePercent: 62.5,
    excused: 4,
    exempt: 1,
  });
  body = own;
  expect((await quarter(door.as(own.secretary.accountId))).meanAttendance).toBe(figures.attendancePercent);
});
