import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

test("a member objects to the minutes after closing, and is told when it is answered at the next meeting", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const member = door.as(cell.members[3]?.accountId ?? null);
  const { objectionId } = await member.objection.raise({ ...key, body: "Ý kiến của tôi ghi chưa đúng" });
  const next = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
  });
  await expect(member.objection.answer({ ...key, objectionId, answer: "tự trả lời" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await secretary.objection.answer({
    ...key,
    objectionId,
    answer: "Đã bổ sung vào biên bản",
    answeredInMeetingId: next.meetingId,
  });
  expect((await secretary.workspace.get(key)).objections).toMatchObject([
    { objectionId, answer: "Đã bổ sung vào biên bản" },
  ]);
  expect((await member.notification.list({})).rows.map(({ kind }) => kind)).toContain("OBJECTION_ANSWERED");
  expect((await secretary.notification.list({})).rows.map(({ kind }) => kind)).toContain("OBJECTION_RAISED");
});

test("minutes that are still being written are not objected to, and an objection is of this meeting", async () => {
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  await expect(secretary.objection.raise({ ...key, body: "x" })).rejects.toMatchObject({ code: "MEETING_STATE" });
  await expect(secretary.objection.answer({ ...key, objectionId: key.meetingId, answer: "x" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a stranger finds nothing to object to, an empty objection is malformed", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const stranger = door.as((await buildPerson(door.owner)).accountId);
  await expect(stranger.objection.raise({ ...key, body: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(secretary.objection.raise({ ...key, body: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
