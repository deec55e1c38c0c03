import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell, buildMembership, buildPerson, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };
const place = { place: "Hội trường", form: "IN_PLACE", thematicPart: false } as const;

async function notices(client: Client, key: Key) {
  return (await client.document.list(key)).documents.filter(({ kind }) => kind === "NOTICE");
}

async function textOf(client: Client, key: Key, documentId: string): Promise<string> {
  return JSON.stringify((await client.document.open({ ...key, documentId })).content);
}

test("a convened meeting that gets another time has a new notice, and the old one stays, shown as replaced", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const [first] = await notices(secretary, key);
  const { revision } = await secretary.meeting.get(key);
  const moved = { ...key, ...place, scheduledAt: "2026-12-05T01:30:00Z", revision };
  const answer = await secretary.meeting.reschedule(moved);
  expect(answer.revision).toBe((await secretary.meeting.get(key)).revision);
  const [old, renewed, ...others] = await notices(secretary, key);
  expect(others).toEqual([]);
  expect(old).toMatchObject({ documentId: first!.documentId, replacedById: renewed!.documentId });
  expect(renewed).toMatchObject({ correctsId: first!.documentId, replacedById: null });
  expect(await textOf(secretary, key, renewed!.documentId)).toContain("ngày 05 tháng 12 năm 2026");
  expect(await textOf(secretary, key, old!.documentId)).toContain("ngày 03 tháng 12 năm 2026");
  const told = await door.as(cell.members[3]!.accountId).notification.list({});
  expect(told.rows[0]).toMatchObject({ kind: "MEETING_CHANGED", parameters: { place: "Hội trường" } });
  const followed = await door.as(body.office.accountId).notification.list({});
  expect(followed.rows[0]).toMatchObject({ kind: "MEETING_CHANGED", meetingId: key.meetingId });
  const { text, files } = await secretary.document.postingPackage(key);
  expect(text).toContain("05/12/2026");
  expect(files.filter(({ name }) => name.startsWith("Thông báo"))).toHaveLength(1);
});

test("saved as it was, nothing is sent again; without a place nothing can be announced", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const { revision, scheduledAt, place: room, form, thematicPart } = await secretary.meeting.get(key);
  const same = { ...key, scheduledAt, place: room, form, thematicPart, revision };
  const { revision: next } = await secretary.meeting.reschedule(same);
  expect(await notices(secretary, key)).toHaveLength(1);
  await expect(secretary.meeting.reschedule({ ...same, place: "", revision: next })).rejects.toMatchObject({
    code: "SOMETHING_MISSING",
    data: { missing: ["PLACE"] },
  });
});

test("on its new day the roll is that of the new day: who joined meanwhile is convened, who left is not, standings follow", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const newcomer = await buildPerson(door.owner);
  await buildMembership(door.owner, newcomer, cell, { from: "2026-12-04" });
  await buildStanding(door.owner, cell.members[3]!, cell, "EXEMPT", "2026-12-04");
  await door.owner.query(
    "UPDATE membership SET valid_to = '2026-12-04', end_reason = 'TRANSFER' WHERE person_id = $1 AND organization_id = $2",
    [cell.members[4]!.personId, cell.organizationId],
  );
  const { revision } = await secretary.meeting.get(key);
  await secretary.meeting.reschedule({ ...key, ...place, scheduledAt: "2026-12-05T01:30:00Z", revision });
  const { attendance } = await secretary.workspace.get(key);
  const found = (personId: string) => attendance.find((row) => row.personId === personId);
  expect(attendance).toHaveLength(5);
  expect(found(newcomer.personId)).toMatchObject({ status: "UNMARKED" });
  expect(found(cell.members[3]!.personId)?.flags.exempt).toBe(true);
  expect(found(cell.members[4]!.personId)).toBeUndefined();
});

test("a convened meeting that is put off is convened anew for its new day, with a notice in place of the old one", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const scheduledAt = "2026-12-07T07:00:00Z";
  const next = await secretary.meeting.postpone({ ...key, reason: "Phòng họp mất điện", scheduledAt });
  expect(await secretary.meeting.get(next)).toMatchObject({ state: "CONVENED", continuesId: key.meetingId });
  const [old] = await notices(secretary, key);
  const [renewed] = await notices(secretary, next);
  expect(old?.replacedById).toBe(renewed?.documentId);
  expect(await textOf(secretary, next, renewed!.documentId)).toContain("ngày 07 tháng 12 năm 2026");
  const told = await door.as(cell.members[3]!.accountId).notification.list({});
  expect(told.rows[0]).toMatchObject({ kind: "MEETING_POSTPONED", meetingId: next.meetingId });
  expect(told.rows.filter(({ meetingId }) => meetingId === next.meetingId)).toHaveLength(1);
  expect((await secretary.workspace.get(next)).figures).toMatchObject({ total: 5, unmarked: 5 });
});

test("a meeting that is put off because too few came ends its sitting, and everybody is to be marked anew", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  const next = await secretary.meeting.postpone({
    ...key,
    reason: "Vắng quá nửa",
    scheduledAt: "2026-12-07T07:00:00Z",
  });
  const [before, after] = [await secretary.workspace.get(key), await secretary.workspace.get(next)];
  expect(before.meeting.state).toBe("POSTPONED");
  expect(before.sessions[0]?.closedAt).not.toBeNull();
  expect(after.figures.unmarked).toBe(5);
});
