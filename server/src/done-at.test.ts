import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "./new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "./testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "./testing/build-meeting.ts";
import { type Door, openDoor } from "./testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow("2026-12-01T02:00:00Z");
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

const asSecretary = (doneAt: string, key?: string) =>
  door.as(cell.secretary.accountId, { doneAt, ...(key ? { key } : {}) });

test("what was done without a network is recorded at the moment at which it was done, and the record says when it arrived", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  door.setNow("2026-12-03T13:00:00Z");
  await asSecretary("2026-12-03T07:00:00Z").meeting.open(key);
  const personId = cell.members[2]!.personId;
  const said = { ...key, agendaItemId: null, personId, kind: "OPINION", gist: "Đồng ý" } as const;
  await asSecretary("2026-12-03T07:20:00Z").statement.add(said);
  const { meeting, sessions, statements } = await secretary.workspace.get(key);
  expect(meeting).toMatchObject({
    openedAt: "2026-12-03T07:00:00.000Z",
    receivedLateAt: "2026-12-03T13:00:00.000Z",
  });
  expect(sessions).toMatchObject([{ openedAt: "2026-12-03T07:00:00.000Z" }]);
  expect(statements).toMatchObject([{ saidAt: "2026-12-03T07:20:00.000Z" }]);
});

test("what arrives within five minutes was under way, and nothing is noted", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  door.setNow("2026-12-03T07:04:00Z");
  await asSecretary("2026-12-03T07:00:00Z").meeting.open(key);
  expect((await secretary.meeting.get(key)).receivedLateAt).toBeNull();
});

test.each([
  ["in the future", "2026-12-03T13:03:00Z"],
  ["longer ago than a device keeps anything", "2026-11-19T12:59:00Z"],
  ["not a moment", "chiều qua"],
])("a moment %s is refused, and nothing is recorded", async (_why, doneAt) => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildOpenMeeting(door, cell);
  door.setNow("2026-12-03T13:00:00Z");
  await expect(asSecretary(encodeURI(doneAt)).guest.add({ ...key, fullName: "Khách" })).rejects.toMatchObject({
    code: "DONE_AT_REFUSED",
    status: 422,
  });
  expect((await secretary.workspace.get(key)).guests).toEqual([]);
});

test("a meeting that another device opened a little later begins with that opening", async () => {
  door.setNow("2026-12-03T07:05:00Z");
  const { key, secretary } = await buildOpenMeeting(door, cell);
  door.setNow("2026-12-03T13:00:00Z");
  await expect(asSecretary("2026-12-03T07:00:00Z").meeting.open(key)).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "OPEN" },
  });
  const personId = cell.members[2]!.personId;
  const said = { ...key, agendaItemId: null, personId, kind: "OPINION", gist: "Đồng ý" } as const;
  await asSecretary("2026-12-03T07:01:00Z").statement.add(said);
  expect((await secretary.workspace.get(key)).statements).toMatchObject([{ saidAt: "2026-12-03T07:05:00.000Z" }]);
});

test("what was done in an earlier sitting does not count in the present one", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildOpenMeeting(door, cell);
  await secretary.meeting.adjourn({ ...key, reason: "Mất điện" });
  door.setNow("2026-12-04T07:00:00Z");
  await secretary.meeting.resume(key);
  await expect(asSecretary("2026-12-03T07:10:00Z").guest.add({ ...key, fullName: "Khách" })).rejects.toMatchObject({
    code: "DONE_AT_REFUSED",
  });
});

test("a proposal between meetings takes no moment of its own: no record would say that it arrived late", async () => {
  const proposal = { organizationId: cell.organizationId, meetingId: null, personId: cell.secretary.personId };
  const raised = asSecretary("2026-11-30T02:00:00Z").proposal.raise({ ...proposal, body: "Sửa đường" });
  await expect(raised).rejects.toMatchObject({ code: "DONE_AT_REFUSED" });
});

test("a meeting is not opened before its notice went out", async () => {
  const { key } = await buildConvenedMeeting(door, cell);
  door.setNow("2026-12-03T13:00:00Z");
  await expect(asSecretary("2026-12-01T01:00:00Z").meeting.open(key)).rejects.toMatchObject({
    code: "DONE_AT_REFUSED",
  });
});

test("only what a meeting records takes a moment of its own", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  const earlier = asSecretary("2026-12-01T02:00:00Z");
  const refused = { code: "DONE_AT_REFUSED" };
  await expect(earlier.meeting.markNotHeld({ ...key, reason: "Bão" })).rejects.toMatchObject(refused);
  await expect(earlier.meeting.close(key)).rejects.toMatchObject(refused);
  expect((await secretary.meeting.get(key)).state).toBe("CONVENED");
});

test("whoever may not do it now may not have done it then either", async () => {
  const { key } = await buildConvenedMeeting(door, cell);
  const open = (accountId: string) => door.as(accountId, { doneAt: "2026-12-01T02:00:00Z" }).meeting.open(key);
  await expect(open(cell.members[3]!.accountId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const elsewhere = await buildCell(door.owner, { parent: body });
  await expect(open(elsewhere.secretary.accountId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("sent up twice under one key it happens once, whatever moment the second names", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildOpenMeeting(door, cell);
  door.setNow("2026-12-03T13:00:00Z");
  const once = newId();
  const guest = { ...key, fullName: "Khách" };
  const first = await asSecretary("2026-12-03T07:10:00Z", once).guest.add(guest);
  expect(await asSecretary("2026-12-03T07:30:00Z", once).guest.add(guest)).toEqual(first);
  expect((await secretary.workspace.get(key)).guests).toHaveLength(1);
});
