import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const december = { month: "2026-12-01", scheduledAt: "2026-12-03T07:00:00Z" } as const;

async function draft(cell: BuiltCell, place = "Phòng họp tầng 3") {
  return door
    .as(cell.secretary.accountId)
    .meeting.create({ organizationId: cell.organizationId, kind: "REGULAR", ...december, place });
}

test("convening freezes who is on the roll in which standing, and tells them and the superior's office", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 4, probationary: 1 });
  const away = cell.members[2]!;
  await buildStanding(door.owner, away, cell, "TEMPORARILY_ELSEWHERE");
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId);
  const { convened } = await secretary.meeting.convene(key);
  expect(convened).toBe(5);
  const workspace = await secretary.workspace.get(key);
  expect(workspace.meeting).toMatchObject({ state: "CONVENED", chair: { personId: cell.secretary.personId } });
  expect(workspace.attendance.find((row) => row.personId === away.personId)?.flags.temporarilyElsewhere).toBe(true);
  expect(workspace.figures).toMatchObject({ total: 5, official: 4, probationary: 1, base: 3, unmarked: 5 });
  const told = await door.as(body.office.accountId).notification.list({});
  expect(told.rows.filter((row) => row.meetingId === key.meetingId).map((row) => row.kind)).toEqual([
    "MEETING_CONVENED",
  ]);
  const member = await door.as(cell.members[4]!.accountId).notification.list({});
  expect(member.rows.map((row) => row.kind)).toContain("MEETING_CONVENED");
});

test("whoever joins after convening is not on that meeting's roll", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  await door.as(cell.secretary.accountId).meeting.convene(key);
  const late = await buildPerson(door.owner);
  await door.owner.query(
    "INSERT INTO membership (id, person_id, organization_id, status, valid_from) VALUES (gen_random_uuid(), $1, $2, 'OFFICIAL', '2026-01-01')",
    [late.personId, cell.organizationId],
  );
  const workspace = await door.as(cell.secretary.accountId).workspace.get(key);
  expect(workspace.attendance.map((row) => row.personId)).not.toContain(late.personId);
});

test("no notice without a place, and none in a cell of fewer than three official members", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 2 });
  const key = await draft(cell, "");
  await expect(door.as(cell.secretary.accountId).meeting.convene(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    status: 409,
    data: { missing: ["PLACE", "MEMBERS"] },
  });
  const workspace = await door.as(cell.secretary.accountId).workspace.get(key);
  expect(workspace.attendance).toEqual([]);
});

test("convening twice is refused, sent twice with one key is done once", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId, { key: "convene-once" });
  const first = await secretary.meeting.convene(key);
  expect(await secretary.meeting.convene(key)).toEqual(first);
  await expect(door.as(cell.secretary.accountId).meeting.convene(key)).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "CONVENED" },
  });
});

test("a committee's pre-meeting convenes its members in office, is hidden from members, and is linked to the cell's meeting", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 9 });
  const third = cell.members[2]!;
  await buildAppointment(door.owner, third, cell, "COMMITTEE_MEMBER");
  const secretary = door.as(cell.secretary.accountId);
  const pre = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "COMMITTEE",
    ...december,
    scheduledAt: "2026-11-28T07:00:00Z",
    place: "Phòng Bí thư",
  });
  expect((await secretary.meeting.convene(pre)).convened).toBe(3);
  const key = await draft(cell);
  await secretary.meeting.linkPreMeeting({ ...key, preMeetingId: pre.meetingId });
  expect((await secretary.workspace.get(key)).preMeeting).toMatchObject({
    meetingId: pre.meetingId,
    state: "CONVENED",
  });
  const member = door.as(cell.members[5]!.accountId);
  await expect(member.meeting.get(pre)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await member.meeting.list({ organizationId: cell.organizationId })).rows.map((row) => row.kind)).toEqual([
    "REGULAR",
  ]);
  await expect(secretary.meeting.linkPreMeeting({ ...key, preMeetingId: key.meetingId })).rejects.toMatchObject({
    code: "NOT_A_COMMITTEE_MEETING",
  });
});

test("a postponed meeting stays on record and its preparation goes on in the one that takes its place", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId);
  const { agendaItemId } = await secretary.agenda.add({
    ...key,
    title: "Phục vụ tiền mặt dịp Tết",
    presenterId: null,
    plannedMinutes: 15,
    central: true,
  });
  await secretary.meeting.convene(key);
  const next = await secretary.meeting.postpone({
    ...key,
    reason: "Phòng họp mất điện",
    scheduledAt: "2026-12-05T07:00:00Z",
  });
  expect((await secretary.meeting.get(key)).state).toBe("POSTPONED");
  const workspace = await secretary.workspace.get(next);
  expect(workspace.meeting).toMatchObject({ state: "CONVENED", continuesId: key.meetingId });
  const carried = workspace.agenda.find((item) => item.title === "Phục vụ tiền mặt dịp Tết");
  expect(carried).toMatchObject({ central: true, plannedMinutes: 15 });
  expect(carried?.agendaItemId).not.toBe(agendaItemId);
  const told = await door.as(cell.members[3]!.accountId).notification.list({});
  expect(told.rows[0]).toMatchObject({ kind: "MEETING_POSTPONED", meetingId: next.meetingId });
});

test("a meeting that is not held says why; the direct superior accepts, nobody of the cell does", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  await door.as(cell.secretary.accountId).meeting.markNotHeld({ ...key, reason: "Bão, đường ngập" });
  await expect(door.as(cell.secretary.accountId).meeting.acceptNotHeld(key)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const office = door.as(body.office.accountId);
  expect((await office.notification.list({})).rows[0]).toMatchObject({
    kind: "MEETING_NOT_HELD",
    meetingId: key.meetingId,
  });
  expect((await office.meeting.get(key)).abilities).toContain("meeting.acceptNotHeld");
  expect(await office.meeting.acceptNotHeld(key)).toEqual({ done: true });
  const answered = await office.meeting.get(key);
  expect(answered.notHeldAcceptedAt).not.toBeNull();
  expect(answered.abilities).toEqual([]);
  expect((await door.as(cell.secretary.accountId).meeting.get(key)).state).toBe("NOT_HELD");
});

test("the agenda is put into a new order only as a whole", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId);
  const before = (await secretary.workspace.get(key)).agenda.map((item) => item.agendaItemId);
  await secretary.agenda.reorder({ ...key, agendaItemIds: before.toReversed() });
  expect((await secretary.workspace.get(key)).agenda.map((item) => item.agendaItemId)).toEqual(before.toReversed());
  await expect(secretary.agenda.reorder({ ...key, agendaItemIds: before.slice(1) })).rejects.toMatchObject({
    code: "NOT_THE_SAME_ITEMS",
  });
});

test("two people who change the same item: the second is told that it changed", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const [item] = (await door.as(cell.secretary.accountId).workspace.get(key)).agenda;
  const change = {
    ...key,
    agendaItemId: item!.agendaItemId,
    title: "Khai mạc",
    presenterId: null,
    plannedMinutes: 4,
    central: false,
    revision: item!.revision,
  };
  await door.as(cell.secretary.accountId).agenda.update(change);
  await expect(door.as(cell.deputy.accountId).agenda.update({ ...change, title: "Mở đầu" })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
});

test("an official member chairs: nobody on probation, staying temporarily or suspended; the minutes anybody may take", async () => {
  const cell = await buildCell(door.owner, { parent: body, probationary: 1 });
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId);
  const [suspended, probationer] = [cell.members[4]!, cell.members[5]!];
  await buildStanding(door.owner, suspended, cell, "SUSPENDED");
  const guest = await buildPerson(door.owner);
  await buildMembership(door.owner, guest, cell, { stay: "TEMPORARY" });
  const appoint = (chairId: string) =>
    secretary.meeting.appointOffices({ ...key, chairId, minuteTakerId: probationer.personId, helperId: null });
  for (const person of [suspended, probationer, guest])
    await expect(appoint(person.personId)).rejects.toMatchObject({ code: "CHAIR_NOT_OFFICIAL" });
  await expect(appoint(cell.members[3]!.personId)).rejects.toMatchObject({ code: "CHAIR_NOT_IN_OFFICE" });
  expect(await appoint(cell.deputy.personId)).toEqual({ done: true });
});

test("a single secretary is absent: the superior names an official member, who then chairs", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const offices = { chairId: cell.members[3]!.personId, minuteTakerId: cell.members[4]!.personId, helperId: null };
  await door.as(body.secretary.accountId).meeting.appointOffices({ ...key, ...offices });
  // Changing another office asks nothing anew about the one who was named.
  const change = { ...offices, minuteTakerId: cell.members[2]!.personId };
  expect(await door.as(cell.members[3]!.accountId).meeting.appointOffices({ ...key, ...change })).toEqual({
    done: true,
  });
  expect((await door.as(cell.secretary.accountId).meeting.get(key)).chair?.personId).toBe(offices.chairId);
});

test("an accepted request fills the roll call, a withdrawn one empties it", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  await door.as(cell.secretary.accountId).meeting.convene(key);
  const member = cell.members[4]!;
  await door.as(member.accountId).absence.request({ ...key, reason: "Đi công tác 03–04/12" });
  await door.as(cell.secretary.accountId).absence.decide({ ...key, personId: member.personId, decision: "ACCEPTED" });
  const status = async () =>
    (await door.as(cell.secretary.accountId).workspace.get(key)).attendance.find(
      (row) => row.personId === member.personId,
    );
  expect(await status()).toMatchObject({ status: "EXCUSED", reason: "Đi công tác 03–04/12" });
  await door.as(member.accountId).absence.withdraw(key);
  expect(await status()).toMatchObject({ status: "UNMARKED", reason: "" });
});

test("a member sends an opinion before the meeting and not for another body's meeting", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const other = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  await door.as(cell.members[4]!.accountId).opinion.send({ ...key, body: "Đề nghị bàn về chỗ để xe cho khách" });
  expect((await door.as(cell.secretary.accountId).workspace.get(key)).opinions).toMatchObject([
    { body: "Đề nghị bàn về chỗ để xe cho khách", takenUp: false },
  ]);
  await expect(door.as(other.secretary.accountId).opinion.send({ ...key, body: "…" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a draft is thrown away with what was prepared; a convened meeting is not", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const key = await draft(cell);
  const secretary = door.as(cell.secretary.accountId);
  await secretary.assignment.add({
    ...key,
    personId: cell.deputy.personId,
    what: "Chuẩn bị báo cáo tháng",
    dueOn: "2026-12-01",
  });
  expect(await secretary.meeting.discard(key)).toEqual({ done: true });
  await expect(secretary.meeting.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const second = await draft(cell);
  await secretary.meeting.convene(second);
  await expect(secretary.meeting.discard(second)).rejects.toMatchObject({ code: "MEETING_STATE" });
});

// domain.md §4: in one session with the regular meeting, one after the other.
test("a thematic part decided on later has its step on the agenda, once, behind the regular discussion", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow("2026-11-28T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const before = (await secretary.workspace.get(key)).agenda.map(({ title }) => title);
  const reschedule = async (thematicPart: boolean) => {
    const { revision, scheduledAt } = await secretary.meeting.get(key);
    await secretary.meeting.reschedule({
      ...key,
      scheduledAt,
      place: "Hội trường",
      form: "IN_PLACE",
      thematicPart,
      revision,
    });
    return (await secretary.workspace.get(key)).agenda.map(({ title }) => title);
  };
  const withPart = await reschedule(true);
  expect(withPart.filter((title) => !before.includes(title))).toEqual(["Sinh hoạt chuyên đề"]);
  const planned = await buildConvenedMeeting(door, cell, {
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
    thematicPart: true,
  });
  expect(withPart).toEqual((await secretary.workspace.get(planned.key)).agenda.map(({ title }) => title));
  const { missingSteps } = await secretary.evaluation.get(key);
  expect(missingSteps.every(({ agendaItemId }) => agendaItemId !== null)).toBe(true);
  await reschedule(false);
  expect(await reschedule(true)).toEqual(withPart);
});

test("why somebody is absent is read by who answers and who asked; by other members once the minutes say so", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  door.setNow("2026-11-30T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const [, , asked, other] = cell.members;
  await door.as(asked!.accountId).absence.request({ ...key, reason: "Đi khám bệnh" });
  await secretary.absence.decide({ ...key, personId: asked!.personId, decision: "ACCEPTED" });
  const reads = async (accountId: string) => {
    const client = door.as(accountId);
    const { attendance } = await client.workspace.get(key);
    const { content } = await client.document.draft({ ...key, kind: "MINUTES" });
    const reason = attendance.find(({ personId }) => personId === asked!.personId)?.reason;
    return [reason, JSON.stringify(content).includes("khám bệnh")];
  };
  expect(await reads(cell.secretary.accountId)).toEqual(["Đi khám bệnh", true]);
  expect(await reads(asked!.accountId)).toEqual(["Đi khám bệnh", true]);
  expect(await reads(other!.accountId)).toEqual(["", false]);
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', opened_at = now(), closed_at = now() WHERE id = $1", [
    key.meetingId,
  ]);
  expect(await reads(other!.accountId)).toEqual(["Đi khám bệnh", true]);
});
