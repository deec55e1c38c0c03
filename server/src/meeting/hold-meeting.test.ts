import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll, buildOpenMeeting } from "../testing/build-meeting.ts";
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

const at = (time: string) => new Date(`2026-12-03T${time}:00+07:00`).toISOString();
const cellUnder = () => buildCell(door.owner, { parent: body });

test("a convened meeting opens with its first sitting; opened twice it is refused", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const { openedAt } = await secretary.meeting.open(key);
  const { meeting, sessions } = await secretary.workspace.get(key);
  expect(meeting).toMatchObject({ state: "OPEN", openedAt });
  expect(sessions).toEqual([{ ordinal: 1, openedAt, closedAt: null, reason: "", continuesAt: null }]);
  await expect(secretary.meeting.open(key)).rejects.toMatchObject({ code: "MEETING_STATE", data: { state: "OPEN" } });
});

test("a meeting that is held on another day than planned stands under both: in the list, in a search and on a member's page", async () => {
  const cell = await cellUnder();
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const { scheduledAt } = await secretary.meeting.get(key);
  const summary = async () => (await secretary.meeting.list({ organizationId: cell.organizationId })).rows[0];
  expect(await summary()).toMatchObject({ scheduledAt, openedAt: null });
  door.setNow(new Date(Date.parse(scheduledAt) + 2 * 24 * 3_600_000).toISOString());
  const { openedAt } = await secretary.meeting.open(key);
  const held = { meetingId: key.meetingId, scheduledAt, openedAt };
  expect(await summary()).toMatchObject(held);
  const { month } = await secretary.meeting.get(key);
  const query = `tháng ${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
  expect((await secretary.search.everything({ query })).meetings).toContainEqual(expect.objectContaining(held));
  expect((await door.as(cell.members[4]!.accountId).home.mine({})).meetings[0]).toMatchObject(held);
  door.setNow(undefined);
});

test("the items of an opened meeting say which step of the procedure they are; one added by hand is none", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  await secretary.agenda.add({ ...key, title: "Việc riêng", presenterId: null, plannedMinutes: 5, central: false });
  const { agenda } = await secretary.workspace.get(key);
  expect(agenda.filter(({ part }) => part === "OPENING").map(({ stepKey }) => stepKey)).toEqual([
    "opening",
    "dues",
    "adoptAgenda",
  ]);
  expect(agenda.find(({ title }) => title === "Việc riêng")?.stepKey).toBeNull();
});

test("without somebody who takes the minutes it does not open", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  await secretary.meeting.appointOffices({ ...key, chairId: null, minuteTakerId: null, helperId: null });
  await expect(secretary.meeting.open(key)).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["MINUTE_TAKER"] },
  });
});

test("where the secretary is absent the deputy is named to chair and puts the agenda to the vote", async () => {
  const cell = await cellUnder();
  const { key, deputy } = await buildConvenedMeeting(door, cell);
  const offices = { chairId: cell.deputy.personId, minuteTakerId: cell.members[2]!.personId, helperId: null };
  await deputy.meeting.appointOffices({ ...key, ...offices });
  await deputy.meeting.open(key);
  await deputy.attendance.record({ ...key, personId: cell.secretary.personId, status: "EXCUSED", revision: 1 });
  await deputy.attendance.recordAllPresent(key);
  const minuteTaker = door.as(cell.members[2]!.accountId);
  const vote = { matter: "AGENDA", title: "Chương trình", agree: 4, disagree: 0, other: 0 } as const;
  expect(await minuteTaker.vote.record({ ...key, ...vote })).toMatchObject({ outcome: "PASSED", base: 5 });
  expect((await deputy.meeting.get(key)).chair).toMatchObject({ personId: cell.deputy.personId });
});

test("mid-meeting only who is there takes over: nobody excused or gone, and nobody suspended takes the minutes", async () => {
  const cell = await cellUnder();
  door.setNow(at("14:00"));
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const [secretaryId, deputyId, thirdId] = cell.members.map(({ personId }) => personId);
  const name = (chairId: string, minuteTakerId: string) =>
    secretary.meeting.appointOffices({ ...key, chairId, minuteTakerId, helperId: null });
  const mark = { ...key, revision: 2 };
  await secretary.attendance.record({ ...mark, personId: deputyId!, status: "PRESENT", leftAt: at("14:20") });
  await secretary.attendance.record({ ...mark, personId: thirdId!, status: "EXCUSED" });
  door.setNow(at("14:30"));
  await expect(name(deputyId!, deputyId!)).rejects.toMatchObject({ code: "NOT_IN_THE_ROOM", status: 409 });
  await expect(name(secretaryId!, thirdId!)).rejects.toMatchObject({ code: "NOT_IN_THE_ROOM" });
  const [, , , fourth, fifth] = cell.members;
  await buildStanding(door.owner, fourth!, cell, "SUSPENDED");
  await expect(name(secretaryId!, fourth!.personId)).rejects.toMatchObject({ code: "MINUTE_TAKER_SUSPENDED" });
  expect(await name(secretaryId!, fifth!.personId)).toEqual({ done: true });
  door.setNow(undefined);
});

test("opened by two at the same moment it opens once", async () => {
  const { key, secretary, deputy } = await buildConvenedMeeting(door, await cellUnder());
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const settled = await interleave(door, meeting, [() => secretary.meeting.open(key), () => deputy.meeting.open(key)]);
  expect(outcomes(settled)).toEqual(["MEETING_STATE", "done"]);
  expect((await secretary.workspace.get(key)).sessions).toHaveLength(1);
});

test("adjourned and continued it has two sittings, the roll stays, and who left is marked again", async () => {
  const cell = await cellUnder();
  door.setNow(at("14:00"));
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  door.setNow(at("15:00"));
  const continuesAt = new Date("2026-12-04T14:00:00+07:00").toISOString();
  await secretary.meeting.adjourn({ ...key, reason: "Mất điện", continuesAt });
  const workspace = await secretary.workspace.get(key);
  expect(workspace.meeting).toMatchObject({ state: "ADJOURNED", reason: "Mất điện" });
  expect(workspace.sessions).toMatchObject([{ ordinal: 1, closedAt: at("15:00"), reason: "Mất điện", continuesAt }]);
  const told = await door.as(cell.members[4]!.accountId).notification.list({});
  expect(told.rows[0]).toMatchObject({ kind: "MEETING_ADJOURNED", parameters: { reason: "Mất điện", continuesAt } });
  door.setNow(continuesAt);
  await secretary.meeting.resume(key);
  const later = await secretary.workspace.get(key);
  expect(later.meeting.state).toBe("OPEN");
  expect(later.sessions.map((session) => [session.ordinal, session.closedAt])).toEqual([
    [1, at("15:00")],
    [2, null],
  ]);
  expect(later.figures).toMatchObject({ present: 5, unmarked: 0 });
  const marked = await secretary.attendance.record({
    ...key,
    personId: cell.members[4]!.personId,
    status: "EXCUSED",
    revision: 2,
  });
  expect(marked.figures.present).toBe(4);
  door.setNow(undefined);
});

test("only an open meeting is adjourned, only an adjourned one continued", async () => {
  const { key, secretary } = await buildOpenMeeting(door, await cellUnder());
  await expect(secretary.meeting.resume(key)).rejects.toMatchObject({ code: "MEETING_STATE" });
  await secretary.meeting.adjourn({ ...key, reason: "Hết giờ" });
  await expect(secretary.meeting.adjourn({ ...key, reason: "Hết giờ" })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
  await expect(secretary.meeting.adoptMinutes(key)).rejects.toMatchObject({ code: "MEETING_STATE" });
  await expect(secretary.meeting.proceedWithoutVotes({ ...key, reason: "Ít người" })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
});

test("what a state leaves room for is what the reader is shown: votes and clocks only while a sitting is open", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await cellUnder());
  const shown = async (operation: string) => (await secretary.meeting.get(key)).abilities.includes(operation);
  const ask = async () => [await shown("attendance.record"), await shown("vote.record"), await shown("statement.add")];
  expect([await shown("proposal.raise"), await shown("proposal.answer")]).toEqual([true, true]);
  expect(await ask()).toEqual([true, false, false]);
  await secretary.meeting.open(key);
  expect(await ask()).toEqual([true, true, true]);
  await secretary.meeting.adjourn({ ...key, reason: "Giải lao" });
  expect([...(await ask()), await shown("meeting.resume"), await shown("agenda.startItem")]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});

test("an item's clock runs until the next is turned to, is paused or the sitting ends", async () => {
  door.setNow(at("14:00"));
  const { key, secretary } = await buildOpenMeeting(door, await cellUnder());
  const [first, second] = (await secretary.workspace.get(key)).agenda;
  await secretary.agenda.startItem({ ...key, agendaItemId: first!.agendaItemId });
  door.setNow(at("14:05"));
  await secretary.agenda.startItem({ ...key, agendaItemId: first!.agendaItemId });
  door.setNow(at("14:10"));
  await secretary.agenda.startItem({ ...key, agendaItemId: second!.agendaItemId });
  door.setNow(at("14:12"));
  await secretary.agenda.pauseItem({ ...key, agendaItemId: second!.agendaItemId });
  door.setNow(at("14:20"));
  await secretary.agenda.pauseItem({ ...key, agendaItemId: second!.agendaItemId });
  await secretary.agenda.startItem({ ...key, agendaItemId: second!.agendaItemId });
  door.setNow(at("14:21"));
  await secretary.meeting.adjourn({ ...key, reason: "Giải lao" });
  const { agenda } = await secretary.workspace.get(key);
  expect(agenda.slice(0, 3).map((item) => [item.spentSeconds, item.runningSince, item.discussed])).toEqual([
    [600, null, true],
    [180, null, true],
    [0, null, false],
  ]);
  door.setNow(undefined);
});

test("an item of another meeting is not turned to", async () => {
  const { key, secretary } = await buildOpenMeeting(door, await cellUnder());
  const other = await buildOpenMeeting(door, await cellUnder());
  const { agenda } = await other.secretary.workspace.get(other.key);
  const agendaItemId = agenda[0]!.agendaItemId;
  await expect(secretary.agenda.startItem({ ...key, agendaItemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(secretary.agenda.pauseItem({ ...key, agendaItemId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("dues are recorded, minutes adopted, the resolution waived and taken back", async () => {
  const { key, secretary } = await buildOpenMeeting(door, await cellUnder());
  await secretary.meeting.recordDues({ ...key, duesStatus: "PAID" });
  await secretary.meeting.adoptMinutes(key);
  await secretary.meeting.waiveResolution({ ...key, waived: true });
  const meeting = await secretary.meeting.get(key);
  expect(meeting).toMatchObject({ duesStatus: "PAID", resolutionWaived: true });
  expect(meeting.minutesAdoptedAt).not.toBeNull();
  await secretary.meeting.waiveResolution({ ...key, waived: false });
  expect((await secretary.meeting.get(key)).resolutionWaived).toBe(false);
});

test("who has no part in the meeting changes nothing in its course; a stranger finds nothing", async () => {
  const cell = await cellUnder();
  const { key } = await buildOpenMeeting(door, cell);
  const stranger = await buildCell(door.owner);
  for (const [accountId, code] of [
    [cell.members[4]!.accountId, "FORBIDDEN"],
    [stranger.secretary.accountId, "NOT_FOUND"],
  ] as const) {
    const { meeting, agenda, guest } = door.as(accountId);
    const calls = [
      meeting.open(key),
      meeting.adjourn({ ...key, reason: "Không" }),
      meeting.resume(key),
      meeting.proceedWithoutVotes({ ...key, reason: "Không" }),
      meeting.proceedWithVotes(key),
      meeting.recordDues({ ...key, duesStatus: "PAID" }),
      meeting.waiveResolution({ ...key, waived: true }),
      meeting.adoptMinutes(key),
      meeting.saveText({ ...key, subjectId: key.meetingId, field: "MOOD", body: "Ổn định", revision: 0 }),
      agenda.startItem({ ...key, agendaItemId: key.meetingId }),
      agenda.pauseItem({ ...key, agendaItemId: key.meetingId }),
      guest.add({ ...key, fullName: "Nguyễn Thị Khách" }),
      guest.remove({ ...key, guestId: key.meetingId }),
    ];
    const settled = await Promise.allSettled(calls);
    expect(outcomes(settled)).toEqual(calls.map(() => code));
  }
});
