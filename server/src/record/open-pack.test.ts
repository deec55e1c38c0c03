import { afterAll, beforeAll, expect, test } from "vitest";
import type { PartyPack } from "../document/party-pack.ts";
import { blankPdf, dotPng } from "../document/pdf-files.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-22T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Key = { organizationId: string; meetingId: string };

const fileOf = ({ organizationId, meetingId }: Key, accountId: string, query = "") =>
  door.app.inject({
    url: `/api/organizations/${organizationId}/meetings/${meetingId}/pack/file${query}`,
    headers: { "x-test-account": accountId },
  });

async function prepare(key: Key) {
  const { accountId } = cell.secretary;
  const secretary = door.as(accountId);
  const agenda = (await secretary.workspace.get(key)).agenda;
  const [first, second] = agenda.map(({ agendaItemId }) => agendaItemId);
  const post = async (title: string, name: string, content: Buffer | string, agendaItemId: string | null = null) =>
    secretary.material.add({
      ...key,
      uploadId: await uploadFile(door, accountId, name, content),
      bearsNoMark: true,
      title,
      agendaItemId,
    });
  await post("Không của nội dung nào", "anh.png", dotPng);
  await post("Của nội dung thứ hai", "bao-cao.pdf", blankPdf(2), second ?? null);
  await post("Ghi chú", "ghi-chu.txt", "Ghi chú", first ?? null);
  const write = (field: "DRAFT_RESOLUTION" | "DRAFT_CONCLUSION", subjectId: string, text: string) =>
    secretary.meeting.saveText({ ...key, field, subjectId, body: text, revision: 0 });
  await write("DRAFT_RESOLUTION", key.meetingId, "Giữ kỷ luật quỹ");
  await write("DRAFT_CONCLUSION", first ?? "", "Thống nhất nội dung");
}

test("papers stand in the order of the agenda, with the drafts; whoever reads the meeting opens the pack, also in large type", async () => {
  const { key } = await buildConvenedMeeting(door, cell);
  await prepare(key);
  const member = cell.members[4]?.accountId ?? "";
  const pack = (await door.as(member).document.pack(key)).content as PartyPack;
  expect(pack.parts.map(({ name }) => name)).toEqual([
    "Chương trình",
    "Dự thảo nghị quyết, kết luận",
    "Ghi chú",
    "Của nội dung thứ hai",
    "Không của nội dung nào",
  ]);
  const printed = JSON.stringify(pack.parts);
  expect(printed).toContain("Giữ kỷ luật quỹ");
  expect(printed).toContain("Thống nhất nội dung");
  for (const query of ["", "?type=large"]) {
    const file = await fileOf(key, member, query);
    expect([file.statusCode, file.headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(file.headers["content-disposition"]).toContain("attachment");
    expect(file.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  }
  expect((await fileOf(key, member, "?type=huge")).statusCode).toBe(404);
});

test("the pack of a committee's own meeting stays with its officers, and a stranger never learns that there is one", async () => {
  const { key } = await buildConvenedMeeting(door, cell, {
    month: "2027-01-01",
    scheduledAt: "2027-01-04T07:00:00Z",
  });
  await door.owner.query("UPDATE meeting SET kind = 'COMMITTEE' WHERE id = $1", [key.meetingId]);
  expect((await fileOf(key, cell.deputy.accountId)).statusCode).toBe(200);
  expect((await fileOf(key, cell.members[4]?.accountId ?? "")).statusCode).toBe(404);
  const other = await buildCell(door.owner, { parent: body });
  expect((await fileOf(key, other.secretary.accountId)).statusCode).toBe(404);
});
