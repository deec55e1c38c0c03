import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting, buildFiledMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
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

function fetchFile(accountId: string) {
  const headers = { origin: "http://localhost", "x-test-account": accountId };
  return door.app.inject({ method: "GET", url: `/api/organizations/${cell.organizationId}/handover/file`, headers });
}

test("a handing over lists what is open, what was not filed and the numbers used, and is kept as it was made", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  await secretary.document.issue({ ...key, kind: "RESOLUTION" });
  const preview = await secretary.handover.preview({ organizationId: cell.organizationId });
  expect(preview).toMatchObject({
    unfiledMeetings: [{ meetingId: key.meetingId, month: "2026-12-01", kind: "REGULAR", state: "CLOSED" }],
    returnedScores: [],
    lastNumbers: [
      { type: "NOTICE", last: 1 },
      { type: "RESOLUTION", last: 1 },
    ],
    handovers: [],
  });
  expect((await fetchFile(cell.secretary.accountId)).statusCode).toBe(200);
  const { handoverId } = await secretary.handover.make({
    organizationId: cell.organizationId,
    toPersonId: cell.deputy.personId,
  });
  const made = await secretary.handover.preview({ organizationId: cell.organizationId });
  expect(made.handovers).toMatchObject([{ handoverId, from: cell.secretary.fullName, to: cell.deputy.fullName }]);
  const file = await fetchFile(cell.secretary.accountId);
  expect(file.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
});

test("a meeting still open and a score sent back are left behind too, and stand in the record of the handing over", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  await secretary.evaluation.submit(key);
  await door.as(body.secretary.accountId).evaluation.return({ ...key, reason: "Thiếu minh chứng" });
  const open = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-28T07:00:00Z",
    place: "Phòng họp",
  });
  await secretary.meeting.convene(open);
  const preview = await secretary.handover.preview({ organizationId: cell.organizationId });
  expect(preview.unfiledMeetings).toEqual([
    { meetingId: open.meetingId, month: "2026-12-01", kind: "COMMITTEE", state: "CONVENED" },
  ]);
  expect(preview.returnedScores).toEqual([
    { meetingId: key.meetingId, month: "2026-12-01", reason: "Thiếu minh chứng" },
  ]);
  const { content } = await secretary.handover.open({ organizationId: cell.organizationId });
  const printed = JSON.stringify(content);
  expect(printed).toMatch(/1 cuộc họp chưa lưu hồ sơ: .* tháng 12 năm 2026 \(đã thông báo, chưa họp\)/u);
  expect(printed).toContain(
    "1 kết quả đánh giá cấp trên trả lại, chưa gửi lại: tháng 12 năm 2026 (lý do: Thiếu minh chứng)",
  );
});

test("who takes over belongs to the organization; a member and a stranger do not hand over", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const stranger = await buildPerson(door.owner);
  await expect(secretary.handover.make({ organizationId, toPersonId: stranger.personId })).rejects.toMatchObject({
    code: "NOT_A_MEMBER",
  });
  const member = door.as(cell.members[3]?.accountId ?? null);
  await expect(member.handover.preview({ organizationId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    door.as(stranger.accountId).handover.make({ organizationId, toPersonId: stranger.personId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(secretary.handover.make({ organizationId, toPersonId: "nobody" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("the superior records a handing over too, once under one key", async () => {
  const once = door.as(body.secretary.accountId, { key: "handover-once-01" });
  const sent = { organizationId: cell.organizationId, toPersonId: cell.deputy.personId };
  expect(await once.handover.make(sent)).toEqual(await once.handover.make(sent));
});
