import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting, buildFiledMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson, buildStanding } from "../testing/build.ts";
import { buildConvenedMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { uploadFile } from "../testing/upload.ts";

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

const january = { month: "2027-01-01", opens: "2027-01-04T07:00:00Z", closes: "2027-01-04T08:42:00Z" };

function fetchFile(accountId: string | null, path: string, more: Record<string, string> = {}) {
  const headers = { origin: "http://localhost", ...more, ...(accountId ? { "x-test-account": accountId } : {}) };
  return door.app.inject({ method: "GET", url: `/api/organizations/${cell.organizationId}${path}`, headers });
}

test("numbers run from 01 per type through the term, over the months", async () => {
  const december = await buildFiledMeeting(door, cell, body);
  const first = await december.secretary.document.list(december.key);
  expect(first.documents.map(({ kind, symbol }) => [kind, symbol])).toEqual([
    ["NOTICE", "01-TB/CB"],
    ["MINUTES", "01-BB/CB"],
    ["RESOLUTION", "01-NQ/CB"],
    ["SCORE_SHEET", ""],
  ]);
  expect(first.nextSymbols).toEqual({
    notice: "02-TB/CB",
    minutes: "02-BB/CB",
    resolution: "02-NQ/CB",
    conclusion: "01-KL/CB",
  });
  const next = await buildClosedMeeting(door, cell, body, january);
  expect(await next.secretary.document.issue({ ...next.key, kind: "RESOLUTION" })).toMatchObject({
    symbol: "02-NQ/CB",
    issuedOn: "2027-01-04",
  });
  expect(await next.secretary.document.issue({ ...next.key, kind: "CONCLUSION" })).toMatchObject({
    symbol: "01-KL/CB",
  });
  expect(await next.secretary.document.issue({ ...next.key, kind: "SCORE_SHEET" })).toMatchObject({ symbol: "" });
});

test("a new term begins at 01 again", async () => {
  const december = await buildFiledMeeting(door, cell, body);
  await door.owner.query(`UPDATE organization SET term_started_on = '2027-01-01' WHERE id = $1`, [cell.organizationId]);
  expect((await december.secretary.document.list(december.key)).nextSymbols.resolution).toBe("01-NQ/CB");
});

test("a document is issued once, after closing, and only where there is something to issue", async () => {
  door.setNow("2026-12-01T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await expect(secretary.document.issue({ ...key, kind: "MINUTES" })).rejects.toMatchObject({ code: "MEETING_STATE" });
  await expect(secretary.document.issue({ ...key, kind: "NOTICE" })).rejects.toMatchObject({ code: "ALREADY_ISSUED" });
  const other = await buildCell(door.owner, { parent: body });
  const filed = await buildFiledMeeting(door, other, body);
  await expect(filed.secretary.document.issue({ ...filed.key, kind: "MINUTES" })).rejects.toMatchObject({
    code: "ALREADY_ISSUED",
  });
  await door.owner.query(`DELETE FROM vote WHERE meeting_id = $1`, [filed.key.meetingId]);
  await door.owner.query(`DELETE FROM issued_document WHERE meeting_id = $1 AND kind = 'RESOLUTION'`, [
    filed.key.meetingId,
  ]);
  await expect(filed.secretary.document.issue({ ...filed.key, kind: "RESOLUTION" })).rejects.toMatchObject({
    code: "NOTHING_TO_ISSUE",
  });
});

test("an issued document is handed out as PDF and Word under a readable Vietnamese name, the same bytes each time", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const { documents } = await secretary.document.list(key);
  const resolution = documents.find(({ kind }) => kind === "RESOLUTION");
  const path = `/meetings/${key.meetingId}/documents/${resolution?.documentId}/file`;
  const pdf = await fetchFile(cell.members[3]?.accountId ?? null, `${path}?format=pdf`);
  expect(pdf.statusCode).toBe(200);
  expect(pdf.headers["content-type"]).toBe("application/pdf");
  expect(decodeURIComponent(String(pdf.headers["content-disposition"]))).toContain(
    "filename*=UTF-8''01-NQ-CB Nghị quyết sinh hoạt chi bộ thường kỳ tháng 12 năm 2026.pdf",
  );
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  expect((await fetchFile(cell.members[3]?.accountId ?? null, path)).rawPayload.equals(pdf.rawPayload)).toBe(true);
  const word = await fetchFile(cell.secretary.accountId, `${path}?format=docx`);
  expect(word.statusCode).toBe(200);
  expect(word.rawPayload.subarray(0, 2).toString()).toBe("PK");
  expect((await fetchFile(cell.secretary.accountId, `${path}?format=exe`)).statusCode).toBe(404);
});

test("a draft is drawn before anything is issued, and a meeting without members yet has one too", async () => {
  door.setNow("2026-12-01T02:00:00Z");
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
  });
  for (const kind of ["NOTICE", "MINUTES", "RESOLUTION", "CONCLUSION", "SCORE_SHEET"]) {
    const answer = await fetchFile(
      cell.secretary.accountId,
      `/meetings/${key.meetingId}/drafts/${kind}/file?format=pdf`,
    );
    expect([kind, answer.statusCode]).toEqual([kind, 200]);
  }
});

test("the year's minutes are one book; a year without minutes has none, and says so in words", async () => {
  await buildFiledMeeting(door, cell, body);
  const book = await fetchFile(cell.secretary.accountId, "/minute-books/2026/file");
  expect(book.statusCode).toBe(200);
  expect(book.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  const without = await fetchFile(cell.secretary.accountId, "/minute-books/2025/file");
  expect([without.statusCode, without.json<{ code: string }>().code]).toEqual([409, "NO_MINUTES"]);
  const page = await fetchFile(cell.secretary.accountId, "/minute-books/2025/file", { accept: "text/html,*/*" });
  expect(page.headers["content-type"]).toContain("text/plain");
  expect(page.body).toContain("chưa có sổ biên bản");
});

test("nobody, a stranger and an officer of another body get no file", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const { documents } = await secretary.document.list(key);
  const other = await buildBody(door.owner);
  const stranger = await buildPerson(door.owner);
  for (const path of [
    `/meetings/${key.meetingId}/documents/${documents[0]?.documentId}/file`,
    `/meetings/${key.meetingId}/drafts/MINUTES/file`,
    "/minute-books/2026/file",
    "/handover/file",
  ]) {
    expect((await fetchFile(null, path)).statusCode).toBe(401);
    expect((await fetchFile(stranger.accountId, path)).statusCode).toBe(404);
    expect((await fetchFile(other.secretary.accountId, path)).statusCode).toBe(404);
  }
});

test("an exempt member who came is present in the minutes and in no share of attendance", async () => {
  const exempt = cell.members[4]!;
  await buildStanding(door.owner, exempt, cell, "EXEMPT");
  door.setNow("2026-12-03T07:00:00Z");
  const { key, secretary } = await buildMeetingWithRoll(door, cell);
  await secretary.attendance.record({ ...key, personId: exempt.personId, status: "PRESENT", revision: 2 });
  const { content } = await secretary.document.draft({ ...key, kind: "MINUTES" });
  const text = JSON.stringify(content);
  expect(text).toContain("có mặt 5");
  expect(text).toContain("tỷ lệ dự 100% (4/4)");
  expect(text).toContain("tính biểu quyết: 5.");
});

test("two who issue the same document at the same moment: one is refused and no second number is drawn", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const settled = await Promise.allSettled([
    secretary.document.issue({ ...key, kind: "MINUTES" }),
    door.as(cell.deputy.accountId).document.issue({ ...key, kind: "MINUTES" }),
  ]);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await secretary.document.list(key)).documents.filter(({ kind }) => kind === "MINUTES")).toHaveLength(1);
});

test("what goes to a chat group has time, place and titles, and neither names nor papers", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const { text } = await secretary.document.shareText(key);
  const [name, about, when] = text.split("\n");
  expect(name).toBe((await secretary.organization.get({ organizationId: key.organizationId })).name);
  expect(about).toBe("Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026");
  expect(when).toBe("Thời gian: 14:00 thứ Năm, ngày 03/12/2026");
  expect(text).toContain("Địa điểm: Phòng họp tầng 3");
  expect(text).not.toContain(cell.secretary.fullName);
  const posting = await secretary.document.postingPackage(key);
  expect(posting.files.map(({ name }) => name)).toContain("Nghị quyết 01-NQ-CB - tháng 12-2026.pdf");
  expect(posting.text).toContain("Nghị quyết số 01-NQ/CB, ngày 03/12/2026");
});

test("what is posted has papers for members, and of a resolution that was issued no draft", async () => {
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  for (const title of ["Dự thảo nghị quyết tháng 12", "Báo cáo công tác tháng 11"]) {
    const uploadId = await uploadFile(door, cell.secretary.accountId, `${title}.txt`, title);
    await secretary.material.add({ ...key, uploadId, title, purpose: "SIGNED_SCAN" });
  }
  // Papers are posted before the meeting is over; here it is over already.
  await door.owner.query("UPDATE material SET purpose = 'PAPER' WHERE meeting_id = $1", [key.meetingId]);
  const names = (await secretary.document.postingPackage(key)).files.map(({ name }) => name);
  expect(names).toContain("Nghị quyết 01-NQ-CB - tháng 12-2026.pdf");
  expect(names).toContain("Báo cáo công tác tháng 11.txt");
  expect(names).not.toContain("Dự thảo nghị quyết tháng 12.txt");
});

test("a committee's own meeting is not scored; its resolution carries the committee's symbol and members of the cells do not see it", async () => {
  door.setNow("2026-12-02T07:00:00Z");
  const above = await buildBody(door.owner);
  const below = await buildCell(door.owner, { parent: above });
  const secretary = door.as(above.secretary.accountId);
  const key = await secretary.meeting.create({
    organizationId: above.organizationId,
    kind: "COMMITTEE",
    month: "2026-12-01",
    scheduledAt: "2026-12-02T07:00:00Z",
    place: "Phòng họp",
  });
  await secretary.meeting.convene(key);
  await secretary.meeting.appointOffices({
    ...key,
    chairId: above.secretary.personId,
    minuteTakerId: above.secretary.personId,
    helperId: null,
  });
  await secretary.meeting.open(key);
  await secretary.attendance.recordAllPresent(key);
  await secretary.meeting.saveText({
    ...key,
    subjectId: key.meetingId,
    field: "SYNTHESIS",
    body: "Thống nhất.",
    revision: 0,
  });
  for (const matter of ["AGENDA", "RESOLUTION"] as const)
    await secretary.vote.record({ ...key, matter, title: "Nghị quyết", agree: 1, disagree: 0, other: 0 });
  await secretary.meeting.adoptMinutes(key);
  await secretary.meeting.close(key);
  expect(await secretary.document.issue({ ...key, kind: "RESOLUTION" })).toMatchObject({ symbol: "01-NQ/ĐU" });
  await expect(secretary.document.issue({ ...key, kind: "SCORE_SHEET" })).rejects.toMatchObject({
    code: "NOTHING_TO_ISSUE",
  });
  await expect(secretary.evaluation.get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(below.secretary.accountId).document.list(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
