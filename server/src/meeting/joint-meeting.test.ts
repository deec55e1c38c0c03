import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T07:30:00Z");
  body = await buildBody(door.owner);
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const newCell = (under = body, probationary = 0) => buildCell(door.owner, { parent: under, probationary });
const as = (cell: { secretary: { accountId: string } }) => door.as(cell.secretary.accountId);
const thematic = {
  kind: "THEMATIC",
  month: "2026-12-01",
  scheduledAt: "2026-12-03T07:00:00Z",
  place: "Hội trường",
  topic: "Tự soi, tự sửa",
} as const;

/** A conference of a body with two cells and its chair and minutes secretary, convened. */
async function conference() {
  const host = await buildBody(door.owner);
  const [one, two] = [await newCell(host), await newCell(host, 1)];
  await buildAppointment(door.owner, one.secretary, host, "DEPUTY_SECRETARY");
  const leads = as(host);
  const key = await leads.meeting.create({
    organizationId: host.organizationId,
    ...thematic,
    participants: "WHOLE_BODY",
  });
  await leads.meeting.convene(key);
  const offices = { chairId: host.secretary.personId, minuteTakerId: one.deputy.personId, helperId: null };
  await leads.meeting.appointOffices({ ...key, ...offices });
  return { host, one, two, leads, key };
}

test("a cell holds a meeting on one topic alone: its own steps, no score, no tasks of the month", async () => {
  const cell = await newCell();
  const key = await as(cell).meeting.create({
    organizationId: cell.organizationId,
    ...thematic,
    thematicForm: "SEMINAR",
    thematicPart: true,
  });
  const workspace = await as(cell).workspace.get(key);
  expect(workspace.meeting).toMatchObject({
    kind: "THEMATIC",
    topic: "Tự soi, tự sửa",
    thematicForm: "SEMINAR",
    thematicPart: false,
    joint: false,
  });
  expect(workspace.agenda.map(({ stepKey }) => stepKey)).toEqual([
    "opening",
    "adoptAgenda",
    "thematic",
    "selfReflection",
    "conclusion",
    "resolution",
    "adoptMinutes",
  ]);
  expect(workspace.minimumMinutes).toBeNull();
  expect(workspace.missing.close).not.toContain("SCORE");
  await expect(as(cell).evaluation.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a month holds as many thematic meetings as it likes beside its regular one", async () => {
  const cell = await newCell();
  const of = { organizationId: cell.organizationId };
  for (const kind of ["REGULAR", "THEMATIC", "THEMATIC"] as const)
    await as(cell).meeting.create({ ...of, ...thematic, kind });
  expect((await as(cell).meeting.list(of)).rows.map(({ kind }) => kind).toSorted()).toEqual([
    "REGULAR",
    "THEMATIC",
    "THEMATIC",
  ]);
});

test("a committee convenes its whole body: everybody is on the roll once, and counts for the own cell", async () => {
  const { host, one, two, leads, key } = await conference();
  await leads.meeting.open(key);
  const { attendance, participants, figures } = await leads.workspace.get(key);
  expect(attendance).toHaveLength(11);
  expect(figures).toMatchObject({ total: 11, official: 10, base: 10, simpleMajority: 6 });
  expect(participants.map(({ organizationId, convened }) => [organizationId, convened])).toEqual(
    expect.arrayContaining([
      [one.organizationId, 5],
      [two.organizationId, 6],
    ]),
  );
  // The office in the body that holds it, not the one in the own cell.
  expect(attendance.find(({ personId }) => personId === one.secretary.personId)?.position).toBe("DEPUTY_SECRETARY");
  expect(attendance.find(({ personId }) => personId === two.secretary.personId)?.position).toBeNull();
  expect(host.organizationId).toBe(key.organizationId);
});

test("presence and statements count for each member's own cell, a guest's for none", async () => {
  const { one, two, leads, key } = await conference();
  await leads.meeting.open(key);
  await leads.attendance.recordAllPresent({ ...key, ofOrganizationId: one.organizationId });
  const agendaItemId = (await leads.workspace.get(key)).agenda[2]!.agendaItemId;
  const said = { ...key, agendaItemId, kind: "OPINION", gist: "Cần làm gương" } as const;
  const { guestId } = await leads.guest.add({ ...key, fullName: "Khách Mời" });
  for (const personId of [one.secretary.personId, one.secretary.personId, one.deputy.personId])
    await leads.statement.add({ ...said, personId });
  await leads.statement.add({ ...said, personId: null, guestId });
  const { participants } = await leads.workspace.get(key);
  const of = (cell: BuiltCell) => participants.find(({ organizationId }) => organizationId === cell.organizationId);
  expect(of(one)).toMatchObject({ unmarked: 0, presentInBase: 5, attendancePercent: 100, speakers: 2, statements: 3 });
  expect(of(two)).toMatchObject({ unmarked: 6, presentInBase: 0, speakers: 0, statements: 0 });
});

test("a member reads the conference and the roll of the own cell, whose secretary calls that part of it and no other", async () => {
  const { one, two, leads, key } = await conference();
  await leads.meeting.open(key);
  const member = await door.as(two.members[3]!.accountId).workspace.get(key);
  expect(member.attendance).toHaveLength(6);
  expect(member.figures.total).toBe(11);
  expect(member.participants.map(({ ledByMe }) => ledByMe)).toEqual([false, false]);
  const leader = as(two);
  expect((await leader.workspace.get(key)).participants.filter(({ ledByMe }) => ledByMe)).toHaveLength(1);
  const mark = { ...key, status: "PRESENT", revision: 1 } as const;
  await leader.attendance.record({ ...mark, personId: two.members[2]!.personId });
  await expect(leader.attendance.record({ ...mark, personId: one.members[2]!.personId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    leader.attendance.recordAllPresent({ ...key, ofOrganizationId: one.organizationId }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await leader.attendance.recordAllPresent(key)).marked).toBe(5);
  await expect(leader.meeting.close(key)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(two.members[3]!.accountId).attendance.recordAllPresent(key)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("every cell of the body finds the conference among its meetings, and its members among theirs", async () => {
  const { two, key } = await conference();
  const listed = await as(two).meeting.list({ organizationId: two.organizationId });
  expect(listed.rows).toMatchObject([{ ...key, joint: true, topic: "Tự soi, tự sửa" }]);
  expect((await door.as(two.members[4]!.accountId).home.mine({})).meetings).toMatchObject([{ ...key, joint: true }]);
  const list = await door.as(two.members[4]!.accountId).notification.list({});
  expect(list.rows).toMatchObject([{ kind: "MEETING_CONVENED" }]);
});

test("cells beside each other are asked, and the meeting is convened when all have answered", async () => {
  const host = await buildBody(door.owner);
  const [one, two, three] = [await newCell(host), await newCell(host), await newCell(host)];
  const companions = await as(one).meeting.listCompanions({ organizationId: one.organizationId });
  expect(companions.rows.map(({ organizationId }) => organizationId)).toEqual([
    two.organizationId,
    three.organizationId,
  ]);
  const key = await as(one).meeting.create({
    organizationId: one.organizationId,
    ...thematic,
    participants: [two.organizationId, three.organizationId],
  });
  expect((await as(two).notification.list({})).rows).toMatchObject([{ kind: "MEETING_INVITED" }]);
  // Before it has agreed, a cell's leaders see what they are asked to; its members do not.
  expect(await as(two).meeting.get(key)).toMatchObject({ organizationName: expect.any(String) });
  const member = door.as(two.members[3]!.accountId);
  await expect(member.meeting.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(one).meeting.convene(key)).rejects.toMatchObject({ data: { missing: ["PARTICIPANTS"] } });
  await as(two).meeting.answerInvitation({ ...key, agree: true });
  await as(three).meeting.answerInvitation({ ...key, agree: false, reason: "Trùng lịch công tác" });
  expect((await as(one).notification.list({})).rows.map(({ kind }) => kind).toSorted()).toEqual([
    "MEETING_JOINED",
    "MEETING_NOT_JOINED",
  ]);
  await expect(as(two).meeting.answerInvitation({ ...key, agree: false })).rejects.toMatchObject({
    code: "NOT_INVITED",
  });
  // Who is not coming has nothing to do with it any more.
  await expect(as(three).meeting.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await as(one).meeting.convene(key)).toMatchObject({ convened: 10 });
  const seen = await member.workspace.get(key);
  expect(seen.attendance).toHaveLength(5);
  expect(seen.participants.map(({ state }) => state).toSorted()).toEqual(["AGREED", "AGREED", "DECLINED"]);
  expect(seen.participants.every(({ name }) => name !== "")).toBe(true);
  expect((await as(three).meeting.list({ organizationId: three.organizationId })).rows).toEqual([]);
});

test("who takes part is chosen again as long as nobody is convened; who has agreed stays, who is let go is out", async () => {
  const host = await buildBody(door.owner);
  const [one, two, three] = [await newCell(host), await newCell(host), await newCell(host)];
  const key = await as(one).meeting.create({
    organizationId: one.organizationId,
    ...thematic,
    participants: [two.organizationId],
  });
  await as(two).meeting.answerInvitation({ ...key, agree: true });
  await as(one).meeting.chooseParticipants({ ...key, participants: [two.organizationId, three.organizationId] });
  const states = async () =>
    new Map(
      (await as(one).workspace.get(key)).participants.map(({ organizationId, state }) => [organizationId, state]),
    );
  expect((await states()).get(two.organizationId)).toBe("AGREED");
  expect((await states()).get(three.organizationId)).toBe("INVITED");
  await as(one).meeting.chooseParticipants({ ...key, participants: [] });
  expect(await as(one).meeting.get(key)).toMatchObject({ joint: false });
  await expect(as(two).meeting.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as(one).meeting.convene(key);
  await expect(as(one).meeting.chooseParticipants({ ...key, participants: [] })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
});

test("nobody is asked who stands elsewhere, and only a thematic meeting is held together", async () => {
  const [one, elsewhere] = [await newCell(), await newCell(await buildBody(door.owner))];
  const of = { organizationId: one.organizationId, ...thematic };
  for (const participants of [[elsewhere.organizationId], "WHOLE_BODY" as const])
    await expect(as(one).meeting.create({ ...of, participants })).rejects.toMatchObject({ code: "NOT_A_COMPANION" });
  const { rows } = await as(one).meeting.list({ organizationId: one.organizationId });
  expect(rows).toEqual([]);
  const regular = await as(one).meeting.create({ ...of, kind: "REGULAR" });
  await expect(as(one).meeting.chooseParticipants({ ...regular, participants: [] })).rejects.toMatchObject({
    code: "NOT_THEMATIC",
  });
  await expect(as(elsewhere).meeting.answerInvitation({ ...regular, agree: true })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a committee's conference with nobody in it is not convened", async () => {
  const host = await buildBody(door.owner);
  const key = await as(host).meeting.create({ organizationId: host.organizationId, ...thematic });
  await expect(as(host).meeting.convene(key)).rejects.toMatchObject({ data: { missing: ["PARTICIPANTS", "MEMBERS"] } });
});

test("a conference that is put off takes its organizations along", async () => {
  const { two, leads, key } = await conference();
  const next = await leads.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  expect((await leads.workspace.get(next)).attendance).toHaveLength(11);
  expect((await door.as(two.members[3]!.accountId).meeting.get(next)).joint).toBe(true);
});

test("the standing committee meets alone: secretary, deputy and the members named to it", async () => {
  const above = await buildBody(door.owner, { kind: "UPPER" });
  const host = await buildBody(door.owner, { parent: above });
  const [inside, outside] = [await buildPerson(door.owner), await buildPerson(door.owner)];
  await buildAppointment(door.owner, outside, host, "COMMITTEE_MEMBER");
  await buildAppointment(door.owner, inside, host, "FOLLOWER");
  await as(above).appointment.propose({
    organizationId: host.organizationId,
    personId: inside.personId,
    position: "COMMITTEE_MEMBER",
    inStandingCommittee: true,
    validFrom: "2020-01-01",
  });
  const { rows } = await as(host).appointment.list({ organizationId: host.organizationId });
  expect(rows.flatMap((row) => (row.inStandingCommittee ? [row.personId] : []))).toEqual([inside.personId]);
  const of = { organizationId: host.organizationId, ...thematic, kind: "COMMITTEE" } as const;
  const roll = async (ofStandingCommittee: boolean) => {
    const key = await as(host).meeting.create({ ...of, ofStandingCommittee });
    await as(host).meeting.convene(key);
    return (await as(host).workspace.get(key)).attendance.map(({ personId }) => personId).toSorted();
  };
  expect(await roll(true)).toEqual([host.secretary.personId, inside.personId].toSorted());
  expect(await roll(false)).toEqual([host.secretary.personId, inside.personId, outside.personId].toSorted());
});
