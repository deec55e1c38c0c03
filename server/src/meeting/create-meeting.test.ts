import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const december = {
  kind: "REGULAR",
  month: "2026-12-01",
  scheduledAt: "2026-12-03T07:00:00Z",
  place: "Phòng họp tầng 3",
} as const;

test("a secretary starts the month's meeting and finds it with its agenda's state DRAFT", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const identity = await secretary.meeting.create({ organizationId: cell.organizationId, ...december });
  const meeting = await secretary.meeting.get(identity);
  expect(meeting).toMatchObject({
    state: "DRAFT",
    month: "2026-12-01",
    place: "Phòng họp tầng 3",
    officialGrade: null,
  });
});

test("a second regular meeting in the same month is refused", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId);
  await secretary.meeting.create({ organizationId: own.organizationId, ...december });
  await expect(secretary.meeting.create({ organizationId: own.organizationId, ...december })).rejects.toMatchObject({
    code: "ONE_REGULAR_MEETING_A_MONTH",
  });
});

test("sent twice with one key, the meeting is created once; another request under the key is refused", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId, { key: "create-december-1" });
  const first = await secretary.meeting.create({ organizationId: own.organizationId, ...december });
  const second = await secretary.meeting.create({ organizationId: own.organizationId, ...december });
  expect(second).toEqual(first);
  await expect(
    secretary.meeting.create({ organizationId: own.organizationId, ...december, place: "Hội trường" }),
  ).rejects.toMatchObject({ code: "IDEMPOTENCY_MISMATCH", status: 422 });
});

test("a regular meeting is not held by a committee", async () => {
  const secretary = door.as(body.secretary.accountId);
  await expect(secretary.meeting.create({ organizationId: body.organizationId, ...december })).rejects.toMatchObject({
    code: "NOT_A_CELL",
  });
});

test("a member may read and not create; a stranger finds nothing; nobody is asked to sign in", async () => {
  const member = cell.members.at(-1)!;
  const stranger = await buildCell(door.owner);
  const input = { organizationId: cell.organizationId, ...december };
  await expect(door.as(member.accountId).meeting.create(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(stranger.secretary.accountId).meeting.create(input)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(door.as(null).meeting.create(input)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("malformed input is refused with the field that is wrong", async () => {
  const secretary = door.as(cell.secretary.accountId);
  await expect(
    secretary.meeting.create({ organizationId: cell.organizationId, ...december, month: "2026-12-05" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST", status: 400 });
});
