import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let orientationId: string;
let blockIds: string[];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T07:30:00Z");
  body = await buildBody(door.owner);
  await buildCell(door.owner, { parent: body });
  ({ orientationId, blockIds } = await issue({ firstMonth: "2026-12-01" }));
});
afterAll(() => door.close());

const saving = {
  kind: "DISCUSSION" as const,
  title: "Tiết kiệm trong chi tiêu",
  plannedMinutes: 20,
  questions: ["Khoản nào cắt được?", "Ai theo dõi?"],
  central: true,
};
const news = { kind: "INFORMATION" as const, title: "Thời sự trong tháng", plannedMinutes: 10 };

/** Two blocks, a central one and news, issued by the body. */
async function issue(months: { firstMonth: string; span?: "QUARTER" }) {
  const office = door.as(body.office.accountId).orientation;
  const { organizationId } = body;
  const drafted = await office.draft({ organizationId, kind: "ORIENTATION", title: "Định hướng", ...months });
  const ids: string[] = [];
  for (const each of [saving, news]) ids.push((await office.addBlock({ organizationId, ...drafted, ...each })).blockId);
  await office.issue({ organizationId, ...drafted });
  return { orientationId: drafted.orientationId, blockIds: ids };
}

const [first, second] = [() => blockIds[0] ?? "", () => blockIds[1] ?? ""];

async function cellWithMeeting(build = buildConvenedMeeting) {
  const cell = await buildCell(door.owner, { parent: body });
  const meeting = await build(door, cell);
  const of = { ...meeting.key, orientationId };
  const useOf = async (blockId: string, key = meeting.key) =>
    (await meeting.secretary.orientation.forMeeting(key)).orientations
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.blockId === blockId)?.use;
  return { cell, ...meeting, of, useOf };
}

const usage = (cell: BuiltCell) =>
  door
    .as(body.office.accountId)
    .orientation.usage({ organizationId: body.organizationId, orientationId })
    .then(({ rows }) => rows.find(({ organizationId }) => organizationId === cell.organizationId)?.uses);

test("a block is taken as it is: an item of its kind beside the others, with its questions; the central one is the meeting's central matter", async () => {
  const { key, of, secretary, useOf, cell } = await cellWithMeeting();
  const { agendaItemId } = await secretary.orientation.take({ ...of, blockId: first() });
  const { agendaItemId: newsId } = await secretary.orientation.take({ ...of, blockId: second() });
  const { agenda } = await secretary.workspace.get(key);
  expect(agenda.find((item) => item.agendaItemId === agendaItemId)).toMatchObject({
    ...saving,
    orientationBlockId: first(),
  });
  expect(agenda.filter(({ central }) => central).map((item) => item.agendaItemId)).toEqual([agendaItemId]);
  const place = agenda.findIndex((item) => item.agendaItemId === newsId);
  expect(agenda[place - 1]).toMatchObject({ stepKey: "information" });
  expect(await useOf(first())).toMatchObject({ decision: "TAKEN", changed: [], agendaItemId, heldAt: null });
  expect(await usage(cell)).toMatchObject([
    { blockId: first(), decision: "TAKEN", meetingId: key.meetingId },
    { blockId: second(), decision: "TAKEN" },
  ]);
});

test("in other words it counts as adapted, at once or when the item is changed later; changed back it is taken", async () => {
  const { key, of, secretary, useOf } = await cellWithMeeting();
  const title = "Tiết kiệm điện, nước ở trụ sở";
  const { agendaItemId } = await secretary.orientation.take({ ...of, blockId: first(), title, plannedMinutes: 30 });
  expect(await useOf(first())).toMatchObject({ decision: "ADAPTED", changed: ["TITLE"], title });
  const fields = { ...key, agendaItemId, presenterId: null, plannedMinutes: 5, central: false };
  await secretary.agenda.update({ ...fields, title: saving.title, revision: 1 });
  expect(await useOf(first())).toMatchObject({ decision: "TAKEN", changed: [] });
  await secretary.agenda.update({ ...fields, title: saving.title, questions: ["Làm gì ngay?"], revision: 2 });
  expect(await useOf(first())).toMatchObject({
    decision: "ADAPTED",
    changed: ["QUESTIONS"],
    questions: ["Làm gì ngay?"],
  });
});

test("on an agenda it is neither taken again nor left; off the agenda it is free", async () => {
  const { key, of, secretary, useOf } = await cellWithMeeting();
  const { agendaItemId } = await secretary.orientation.take({ ...of, blockId: first() });
  const refused = { code: "ALREADY_ON_AGENDA", data: { meetingId: key.meetingId } };
  await expect(secretary.orientation.take({ ...of, blockId: first() })).rejects.toMatchObject(refused);
  await expect(secretary.orientation.leave({ ...of, blockId: first() })).rejects.toMatchObject(refused);
  await secretary.agenda.remove({ ...key, agendaItemId });
  expect(await useOf(first())).toBeNull();
});

test("two who take the same block at the same moment put it on the agenda once", async () => {
  const { key, of, secretary, deputy } = await cellWithMeeting();
  const both = await Promise.allSettled(
    [secretary, deputy].map((each) => each.orientation.take({ ...of, blockId: first() })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const { agenda } = await secretary.workspace.get(key);
  expect(agenda.filter(({ orientationBlockId }) => orientationBlockId === first())).toHaveLength(1);
});

test("it is left with a reason, taken back, or taken after all", async () => {
  const { of, secretary, useOf, cell } = await cellWithMeeting();
  const one = { ...of, blockId: first() };
  await secretary.orientation.leave(one);
  await secretary.orientation.leave({ ...one, reason: "Chi bộ không chi ngân sách" });
  expect(await useOf(first())).toMatchObject({
    decision: "LEFT",
    reason: "Chi bộ không chi ngân sách",
    meetingId: null,
  });
  await expect(secretary.orientation.leave({ ...one, reason: "TỐI MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  await secretary.orientation.reconsider(one);
  expect(await useOf(first())).toBeNull();
  await expect(secretary.orientation.reconsider(one)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await secretary.orientation.leave(one);
  await secretary.orientation.take(one);
  await expect(secretary.orientation.reconsider(one)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await usage(cell)).toMatchObject([{ blockId: first(), decision: "TAKEN", reason: "" }]);
});

test("what is for another month, is not issued, or comes from elsewhere is not taken; a plain member takes nothing", async () => {
  const { cell, of, key, secretary } = await cellWithMeeting();
  const january = await issue({ firstMonth: "2027-01-01" });
  const other = { ...key, orientationId: january.orientationId, blockId: january.blockIds[0] ?? "" };
  await expect(secretary.orientation.take(other)).rejects.toMatchObject({ code: "NOT_FOR_THIS_MONTH" });
  await expect(secretary.orientation.leave(other)).rejects.toMatchObject({ code: "NOT_FOR_THIS_MONTH" });
  const unknown = { ...other, blockId: first() };
  await expect(secretary.orientation.take(unknown)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const member = door.as(cell.members[4]?.accountId ?? "").orientation;
  await expect(member.take({ ...of, blockId: first() })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(member.forMeeting(key)).resolves.toMatchObject({ orientations: [{ orientationId }] });
  const stranger = await buildBody(door.owner);
  await expect(door.as(stranger.office.accountId).orientation.take({ ...of, blockId: first() })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const elsewhere = await buildCell(door.owner, { parent: stranger });
  const there = await buildConvenedMeeting(door, elsewhere);
  await expect(
    there.secretary.orientation.take({ ...there.key, orientationId, blockId: first() }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an orientation of a quarter meets each of its meetings, and is taken once", async () => {
  const quarter = await issue({ firstMonth: "2026-10-01", span: "QUARTER" });
  const { key, secretary } = await cellWithMeeting();
  const { orientations } = await secretary.orientation.forMeeting(key);
  expect(orientations.map((each) => each.orientationId)).toContain(quarter.orientationId);
  const blockId = quarter.blockIds[0] ?? "";
  await secretary.orientation.take({ ...key, orientationId: quarter.orientationId, blockId });
});

test("the meeting that came to it has held it; what it did not come to stays on its agenda", async () => {
  const { key, of, secretary, useOf } = await cellWithMeeting(buildMeetingWithRoll);
  const { agendaItemId } = await secretary.orientation.take({ ...of, blockId: first() });
  await secretary.orientation.take({ ...of, blockId: second() });
  await secretary.agenda.startItem({ ...key, agendaItemId });
  await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = $2 WHERE id = $1", [
    key.meetingId,
    "2026-12-03T08:40:00Z",
  ]);
  await expect(secretary.orientation.leave({ ...of, blockId: second() })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
  await expect(secretary.orientation.take({ ...of, blockId: second() })).rejects.toMatchObject({
    code: "MEETING_STATE",
  });
  // Any change of an agenda has the blocks followed; here another meeting's of the same cell.
  const january = await secretary.meeting.create({
    organizationId: key.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
  });
  await door.owner.query(
    "UPDATE agenda_item SET orientation_block_id = $2 WHERE meeting_id = $1 AND step_key = 'information'",
    [january.meetingId, first()],
  );
  const [item] = (await secretary.workspace.get(january)).agenda;
  if (!item) throw new Error("The template has items.");
  const { title, plannedMinutes, central, revision } = item;
  await secretary.agenda.update({
    ...january,
    agendaItemId: item.agendaItemId,
    title,
    presenterId: null,
    plannedMinutes,
    central,
    revision,
  });
  expect(await useOf(first())).toMatchObject({ meetingId: key.meetingId, heldAt: "2026-12-03T08:40:00.000Z" });
  expect(await useOf(second())).toMatchObject({ meetingId: key.meetingId, heldAt: null });
});

test("put off, the blocks go along with the preparation; not held, they are free, and prepared again they are not", async () => {
  const { cell, key, of, secretary, useOf } = await cellWithMeeting();
  await secretary.orientation.take({ ...of, blockId: first(), title: "Tiết kiệm điện" });
  await secretary.orientation.leave({ ...of, blockId: second() });
  const successor = await secretary.meeting.postpone({ ...key, reason: "Bão", scheduledAt: "2026-12-10T07:00:00Z" });
  expect(await useOf(first(), successor)).toMatchObject({ decision: "ADAPTED", meetingId: successor.meetingId });
  expect(await useOf(second(), successor)).toMatchObject({ decision: "LEFT" });
  await secretary.meeting.markNotHeld({ ...successor, reason: "Bão lớn" });
  expect(await usage(cell)).toMatchObject([{ blockId: second(), decision: "LEFT" }]);
  const superior = door.as(body.secretary.accountId);
  await superior.meeting.declineNotHeld({ ...successor, reason: "Họp được trong tháng" });
  expect(await usage(cell)).toMatchObject([
    { blockId: first(), decision: "ADAPTED" },
    { blockId: second(), decision: "LEFT" },
  ]);
});

test("a draft that is thrown away frees what stood on its agenda", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const secretary = door.as(cell.secretary.accountId);
  const draft = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-09T07:00:00Z",
  });
  await secretary.orientation.take({ ...draft, orientationId, blockId: first() });
  expect(await usage(cell)).toHaveLength(1);
  await secretary.meeting.discard(draft);
  expect(await usage(cell)).toEqual([]);
});
