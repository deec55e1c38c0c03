import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

async function openMeeting() {
  const cell = await buildCell(door.owner, { parent: body });
  const meeting = await buildOpenMeeting(door, cell);
  const field = { ...meeting.key, subjectId: meeting.key.meetingId, field: "MOOD" } as const;
  return { ...meeting, cell, field };
}

test("a field saves itself, each time under a new revision", async () => {
  const { key, field, secretary } = await openMeeting();
  expect(await secretary.meeting.saveText({ ...field, body: "Đảng viên phấn khởi", revision: 0 })).toMatchObject({
    revision: 1,
  });
  expect(
    await secretary.meeting.saveText({ ...field, body: "Đảng viên phấn khởi, tin tưởng", revision: 1 }),
  ).toMatchObject({ revision: 2 });
  const { texts } = await secretary.workspace.get(key);
  expect(texts).toMatchObject([{ field: "MOOD", body: "Đảng viên phấn khởi, tin tưởng", revision: 2 }]);
});

test("who writes over what another wrote meanwhile gets the other's text, revision and name", async () => {
  const { field, secretary, deputy, cell } = await openMeeting();
  await secretary.meeting.saveText({ ...field, body: "Bản của bí thư", revision: 0 });
  await expect(deputy.meeting.saveText({ ...field, body: "Bản của phó bí thư", revision: 0 })).rejects.toMatchObject({
    code: "TEXT_CHANGED_MEANWHILE",
    status: 409,
    data: { body: "Bản của bí thư", revision: 1, changedBy: cell.secretary.fullName },
  });
  expect(await deputy.meeting.saveText({ ...field, body: "Bản chung", revision: 1 })).toMatchObject({ revision: 2 });
});

test("a revision of a field that was never written is refused", async () => {
  const { field, secretary } = await openMeeting();
  await expect(secretary.meeting.saveText({ ...field, body: "Tình hình", revision: 3 })).rejects.toMatchObject({
    code: "TEXT_CHANGED_MEANWHILE",
    data: { body: "", revision: 0 },
  });
});

test("sent again after the answer was lost, nothing is in conflict", async () => {
  const { field, secretary } = await openMeeting();
  const sent = { ...field, body: "Tình hình ổn định", revision: 0 };
  const first = await secretary.meeting.saveText(sent);
  expect(await secretary.meeting.saveText(sent)).toEqual(first);
});

test("of two who write at the same moment one sees the other's text", async () => {
  const { key, field, secretary, deputy } = await openMeeting();
  await secretary.meeting.saveText({ ...field, body: "Đầu", revision: 0 });
  const row = { sql: "SELECT 1 FROM meeting_text WHERE meeting_id = $1 FOR UPDATE", values: [key.meetingId] };
  const settled = await interleave(door, row, [
    () => secretary.meeting.saveText({ ...field, body: "Một", revision: 1 }),
    () => deputy.meeting.saveText({ ...field, body: "Hai", revision: 1 }),
  ]);
  expect(outcomes(settled)).toEqual(["TEXT_CHANGED_MEANWHILE", "done"]);
});

test("of two who write into an empty field at the same moment one sees the other's text", async () => {
  const { key, field, secretary, deputy } = await openMeeting();
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const settled = await interleave(door, meeting, [
    () => secretary.meeting.saveText({ ...field, body: "Một", revision: 0 }),
    () => deputy.meeting.saveText({ ...field, body: "Hai", revision: 0 }),
  ]);
  expect(outcomes(settled)).toEqual(["TEXT_CHANGED_MEANWHILE", "done"]);
});

test("what waits while the meeting is closed is not written any more", async () => {
  const { key, field, secretary } = await openMeeting();
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const [late] = await interleave(
    door,
    meeting,
    [() => secretary.meeting.saveText({ ...field, body: "Muộn", revision: 0 })],
    (closing) => closing.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [key.meetingId]),
  );
  expect(late).toMatchObject({ reason: { code: "MEETING_STATE", data: { state: "CLOSED" } } });
  expect((await secretary.workspace.get(key)).texts).toEqual([]);
});

test("drafts are written before the meeting, its conclusions while it is held", async () => {
  const { key, secretary } = await buildConvenedMeeting(door, await buildCell(door.owner, { parent: body }));
  const [item] = (await secretary.workspace.get(key)).agenda;
  const under = { ...key, subjectId: item!.agendaItemId, revision: 0 };
  await secretary.meeting.saveText({ ...under, field: "DRAFT_CONCLUSION", body: "Dự thảo" });
  await expect(secretary.meeting.saveText({ ...under, field: "CONCLUSION", body: "Kết luận" })).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "CONVENED" },
  });
  await secretary.meeting.open(key);
  await secretary.meeting.saveText({ ...under, field: "CONCLUSION", body: "Kết luận" });
  await secretary.meeting.saveText({ ...under, field: "DRAFT_CONCLUSION", body: "Dự thảo sửa", revision: 1 });
});

test("a conclusion is written under an item of this meeting, a paragraph of the meeting under the meeting", async () => {
  const { key, field, secretary } = await openMeeting();
  const other = await openMeeting();
  const [item] = (await secretary.workspace.get(key)).agenda;
  const [foreign] = (await other.secretary.workspace.get(other.key)).agenda;
  const conclusion = { ...key, field: "CONCLUSION", body: "Kết luận", revision: 0 } as const;
  for (const subjectId of [key.meetingId, foreign!.agendaItemId]) {
    await expect(secretary.meeting.saveText({ ...conclusion, subjectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(
    secretary.meeting.saveText({ ...field, subjectId: item!.agendaItemId, body: "Tâm tư", revision: 0 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each(["TỐI MẬT\nKế hoạch", "Nội dung\n(Mật)"])("a text with a mark of secrecy is refused: %j", async (marked) => {
  const { field, secretary } = await openMeeting();
  await expect(secretary.meeting.saveText({ ...field, body: marked, revision: 0 })).rejects.toMatchObject({
    code: "SECRECY_MARK",
    status: 422,
  });
});

test("the texts as they stood when the meeting opened and was adjourned are kept", async () => {
  const { key, field, secretary } = await openMeeting();
  await secretary.meeting.saveText({ ...field, body: "Ổn định", revision: 0 });
  await secretary.meeting.adjourn({ ...key, reason: "Hết giờ" });
  const { rows } = await door.owner.query(
    "SELECT at_transition, texts FROM meeting_text_version WHERE meeting_id = $1 ORDER BY recorded_at",
    [key.meetingId],
  );
  expect(rows.map((row) => [row.at_transition, row.texts.length])).toEqual([
    ["CONVENE", 0],
    ["OPEN", 0],
    ["ADJOURN", 1],
  ]);
});
