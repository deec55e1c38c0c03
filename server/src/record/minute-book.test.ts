import { afterAll, beforeAll, expect, test } from "vitest";
import type { PartyBook } from "../document/party-document.ts";
import { buildClosedMeeting, buildFiledMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

async function bookOf(client: Client, organizationId: string): Promise<PartyBook> {
  const { content } = await client.document.minuteBook({ organizationId, year: 2026 });
  // The operation answers what composeMinuteBook makes.
  return content as PartyBook;
}

test("what was corrected after the minutes were issued stands behind them, with the number of its paper", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildFiledMeeting(door, cell, body);
  const before = await bookOf(secretary, cell.organizationId);
  expect(before.documents).toHaveLength(1);
  const away = cell.members[4]!;
  await secretary.correction.make({
    ...key,
    correction: { subject: "ATTENDANCE", personId: away.personId, status: "EXCUSED" },
    reason: "Thư ký điểm danh nhầm",
  });
  await secretary.correction.make({ ...key, correction: { subject: "OTHER", body: "Tên khách mời." }, reason: "Sai" });
  const book = await bookOf(secretary, cell.organizationId);
  expect(book.documents[0]).toEqual(before.documents[0]);
  expect(book.documents).toHaveLength(2);
  expect(book.documents[1]?.name).toBe("Đính chính biên bản sinh hoạt chi bộ thường kỳ tháng 12 năm 2026");
  const printed = JSON.stringify(book.documents[1]?.blocks);
  expect(printed).toContain(`Điểm danh đồng chí ${away.fullName} (bản đính chính số 01-ĐC/CB)`);
  expect(printed).toContain("Nội dung khác (bản đính chính số 02-ĐC/CB)");
  expect(printed).toContain("Thư ký điểm danh nhầm");
  expect(printed).toContain("tỷ lệ dự (%): 100 → 80");
  expect(book.titlePage.notes).toContain("1 biên bản có đính chính, in liền sau biên bản");
});

test("a committee's minutes are not in its cell's book, and the number they took is named under the contents", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const november = { month: "2026-11-01", opens: "2026-11-03T07:00:00Z", closes: "2026-11-03T08:42:00Z" };
  const first = await buildClosedMeeting(door, cell, body, november);
  await first.secretary.document.issue({ ...first.key, kind: "MINUTES" });
  const { secretary } = await buildFiledMeeting(door, cell, body);
  expect(await bookOf(secretary, cell.organizationId)).toMatchObject({
    documents: [{ head: { numberLine: "Số 01-BB/CB" } }, { head: { numberLine: "Số 02-BB/CB" } }],
    contentsNotes: [],
  });
  await door.owner.query(`UPDATE meeting SET kind = 'COMMITTEE' WHERE id = $1`, [first.key.meetingId]);
  const book = await bookOf(secretary, cell.organizationId);
  expect(book.documents.map(({ head }) => head?.numberLine)).toEqual(["Số 02-BB/CB"]);
  expect(book.contentsNotes).toEqual([
    "Số biên bản chạy liên tục trong nhiệm kỳ, chung với biên bản họp bí thư, phó bí thư; số 01 không thuộc sổ này, lưu ở hồ sơ cuộc họp tương ứng.",
  ]);
});
