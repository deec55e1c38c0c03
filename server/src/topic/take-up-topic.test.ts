import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { buildVictim } from "../testing/build-victim.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { openSandbox } from "../testing/sandbox.ts";
import { setScene } from "../testing/scenes.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T07:30:00Z");
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const topicTitle = "Tự soi, tự sửa trong công tác ngân quỹ";

async function registered(
  cell: BuiltCell,
  fields: { presenterId?: string; directiveId?: string; title?: string } = {},
) {
  const own = door.as(cell.secretary.accountId).topic;
  const of = { organizationId: cell.organizationId, year: 2026 };
  const { topicId } = await own.add({ ...of, quarter: 4, title: topicTitle, ...fields });
  await own.register(of);
  return topicId;
}

async function draft(cell: BuiltCell, month = "2026-12-01") {
  return door.as(cell.secretary.accountId).meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month,
    scheduledAt: `${month.slice(0, 8)}13T07:00:00Z`,
    place: "Phòng họp",
  });
}

const newCell = () => buildCell(door.owner, { parent: body });
const as = (cell: BuiltCell) => door.as(cell.secretary.accountId);
const seen = async (cell: BuiltCell, topicId: string) =>
  (await as(cell).topic.list({ organizationId: cell.organizationId, year: 2026 })).rows.find(
    (row) => row.topicId === topicId,
  );

test("a topic fills the step of the thematic part, with its presenter and its text; the meeting has that part from then on", async () => {
  const cell = await newCell();
  const { directiveId } = await as(cell).directive.register({
    organizationId: cell.organizationId,
    reference: "14-HD/ĐU",
    type: "GUIDANCE",
    issuedOn: "2026-11-03",
    issuerName: "Đảng ủy",
    subject: "Tự soi, tự sửa",
  });
  const topicId = await registered(cell, { presenterId: cell.deputy.personId, directiveId });
  const meeting = await draft(cell);
  const { agendaItemId } = await as(cell).topic.takeUp({ ...meeting, topicId });
  const workspace = await as(cell).workspace.get(meeting);
  expect(workspace.meeting.thematicPart).toBe(true);
  expect(workspace.agenda.filter((item) => item.agendaItemId === agendaItemId)).toMatchObject([
    {
      title: `Sinh hoạt chuyên đề: ${topicTitle}`,
      presenter: { personId: cell.deputy.personId },
      directiveId,
      part: "COURSE",
    },
  ]);
  expect(await seen(cell, topicId)).toMatchObject({
    meetingId: meeting.meetingId,
    heldAt: null,
    scheduledAt: "2026-12-13T07:00:00.000Z",
  });
});

test("a second topic stands right behind the first; none stands on two agendas, or is moved or dropped from one", async () => {
  const cell = await newCell();
  const [one, two] = [await registered(cell), await registered(cell, { title: "Chuyển đổi số" })];
  const meeting = await draft(cell);
  await as(cell).topic.takeUp({ ...meeting, topicId: one });
  await as(cell).topic.takeUp({ ...meeting, topicId: two });
  const titles = (await as(cell).workspace.get(meeting)).agenda.map((item) => item.title);
  const first = titles.indexOf(`Sinh hoạt chuyên đề: ${topicTitle}`);
  expect(titles[first + 1]).toBe("Sinh hoạt chuyên đề: Chuyển đổi số");
  const other = await draft(cell, "2026-11-01");
  const refused = { code: "ON_AN_AGENDA", data: { meetingId: meeting.meetingId, isHeld: false } };
  const key = { organizationId: cell.organizationId, topicId: one };
  await expect(as(cell).topic.takeUp({ ...other, topicId: one })).rejects.toMatchObject(refused);
  await expect(as(cell).topic.drop({ ...key, reason: "Bận" })).rejects.toMatchObject(refused);
  await expect(as(cell).topic.move({ ...key, year: 2027, quarter: 1, reason: "Bận" })).rejects.toMatchObject(refused);
});

test("off the agenda a topic is free again, and so it is when the draft is thrown away", async () => {
  const cell = await newCell();
  const topicId = await registered(cell);
  const meeting = await draft(cell);
  const { agendaItemId } = await as(cell).topic.takeUp({ ...meeting, topicId });
  await as(cell).agenda.remove({ ...meeting, agendaItemId });
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: null });
  await as(cell).topic.takeUp({ ...meeting, topicId });
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: meeting.meetingId });
  await as(cell).meeting.discard(meeting);
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: null, scheduledAt: null });
});

test("a topic goes along with a meeting that is postponed, and is free where it is not held at all", async () => {
  const cell = await newCell();
  const topicId = await registered(cell);
  const meeting = await draft(cell);
  await as(cell).topic.takeUp({ ...meeting, topicId });
  const successor = await as(cell).meeting.postpone({ ...meeting, reason: "Bão", scheduledAt: "2026-12-20T07:00:00Z" });
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: successor.meetingId });
  await as(cell).meeting.convene(successor);
  await as(cell).meeting.markNotHeld({ ...successor, reason: "Lũ" });
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: null });
  await door.as(body.secretary.accountId).meeting.declineNotHeld({ ...successor, reason: "Vẫn họp được" });
  expect(await seen(cell, topicId)).toMatchObject({ meetingId: successor.meetingId });
});

test("where the notice is out it goes out again, because the session is longer and thematic now", async () => {
  const cell = await newCell();
  const topicId = await registered(cell);
  const { key } = await buildConvenedMeeting(door, cell);
  await as(cell).topic.takeUp({ ...key, topicId });
  const word = (await door.as(cell.members[4]!.accountId).notification.list({})).rows[0];
  expect(word).toMatchObject({ kind: "MEETING_CHANGED", meetingId: key.meetingId });
});

test("a topic is held once the meeting that came to it is closed; what it did not come to is free", async () => {
  const sandbox = await openSandbox();
  const victim = await buildVictim(sandbox);
  await sandbox.undone(async () => {
    const ids = await setScene(sandbox, victim, "voted");
    const { organizationId, meetingId, topicId: reached = "", draftTopicId: missed = "" } = ids;
    const key = { organizationId, meetingId };
    const secretary = sandbox.as(victim.cell.secretary.accountId);
    await secretary.topic.register({ organizationId, year: 2026 });
    const [one, two] = (await secretary.workspace.get(key)).agenda;
    for (const [item, topicId, spent] of [
      [one, reached, 600],
      [two, missed, 0],
    ] as const)
      await sandbox.owner.query(
        "UPDATE agenda_item SET topic_id = $2, spent_seconds = $3, discussed = $3 > 0 WHERE id = $1",
        [item?.agendaItemId, topicId, spent],
      );
    const { closedAt } = await secretary.meeting.close({ ...key, endedAt: null });
    const { rows, quarters } = await secretary.topic.list({ organizationId, year: 2026 });
    const of = (topicId: string) => rows.find((row) => row.topicId === topicId);
    expect(of(reached)).toMatchObject({ meetingId, heldAt: closedAt, abilities: [] });
    expect(of(missed)).toMatchObject({ meetingId: null, heldAt: null });
    expect(quarters[3]).toMatchObject({ held: 1, standing: "HELD" });
  });
  await sandbox.close();
});

test("only a registered topic of a cell stands on an agenda, only while the meeting is prepared, by who leads the cell", async () => {
  const cell = await newCell();
  const topicId = await registered(cell);
  const of = { organizationId: cell.organizationId, year: 2026 };
  const { topicId: unsent } = await as(cell).topic.add({ ...of, quarter: 4, title: "Bản nháp" });
  const { key } = await buildMeetingWithRoll(door, cell);
  await expect(as(cell).topic.takeUp({ ...key, topicId })).rejects.toMatchObject({ code: "MEETING_STATE" });
  const meeting = await draft(cell, "2026-11-01");
  await expect(as(cell).topic.takeUp({ ...meeting, topicId: unsent })).rejects.toMatchObject({ code: "TOPIC_STATE" });
  const committee = await as(cell).meeting.create({
    organizationId: cell.organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-12T07:00:00Z",
  });
  await expect(as(cell).topic.takeUp({ ...committee, topicId })).rejects.toMatchObject({
    code: "NOT_A_MEETING_FOR_TOPICS",
  });
  await expect(door.as(cell.members[4]!.accountId).topic.takeUp({ ...meeting, topicId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const stranger = await newCell();
  await expect(as(stranger).topic.takeUp({ ...meeting, topicId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
