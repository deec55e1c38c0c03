import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipText } from "../document/unzip.fixture.ts";
import { type BuiltBody, type BuiltCell, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildThirteen, holdMonth, recompute } from "./quarter.fixture.ts";

// As a committee's office would: thirteen cells, two late, one returned; the quarter closed, the report downloaded and opened.
const quarter = { kind: "QUARTER", year: 2026, number: 3 } as const;
const months = ["2026-07-01", "2026-08-01", "2026-09-01"] as const;

let door: Door;
let [upper, body]: BuiltBody[] = [];
let cells: BuiltCell[];
let lastMeeting: { meetingId: string };
beforeAll(async () => {
  door = await openDoor();
  ({ upper, body, cells } = await buildThirteen(door));
  for (const [index, cell] of cells.entries()) {
    const decided = [index < 9 ? "GOOD" : "FAIR", index < 9 ? 92 : 80] as ["GOOD" | "FAIR", number];
    const held = { present: 4, spoke: 2, praise: `Đồng chí ${cell.deputy.fullName} giữ vững địa bàn`, decided };
    await holdMonth(door, cell, months[0], { ...held, tasks: { done: 1, of: 2 } });
    await holdMonth(door, cell, months[1], { ...held, present: 3, unexcused: index === 12 ? 1 : 0 });
    // The thirteenth has not met in September.
    if (index < 12) lastMeeting = await holdMonth(door, cell, months[2], held);
  }
});
afterAll(() => door.close());

const at = (organization: { organizationId: string } | undefined) => ({
  organizationId: organization?.organizationId ?? "",
  ...quarter,
});
const office = () => door.as(body?.office.accountId ?? "");
const by = (cell: BuiltCell | undefined) => door.as(cell?.secretary.accountId ?? "");

async function send(cell: BuiltCell | undefined) {
  const { report } = by(cell);
  const { revision } = await report.compose(at(cell));
  return await report.submit({ ...at(cell), revision });
}

async function download(account: string, path: string): Promise<Buffer> {
  const answer = await door.app.inject({ method: "GET", url: path, headers: { "x-test-account": account } });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.rawPayload;
}

const fileOf = (organization: { organizationId: string } | undefined, rest: string) =>
  `/api/organizations/${organization?.organizationId}/reports/QUARTER/2026/3/${rest}`;

test("a cell's report composes itself from what is recorded, and is drawn before it is sent with its number left blank", async () => {
  door.setNow("2026-08-20T02:00:00Z");
  const [cell] = cells;
  const { report } = by(cell);
  const composed = await report.compose(at(cell));
  expect(composed.sections).toMatchObject({
    praise: expect.stringContaining(`- Đồng chí ${cell?.deputy.fullName} giữ vững địa bàn (tháng 7).`),
    tasks: `- Rà soát hồ sơ vay (đồng chí ${cell?.secretary.fullName}; thời hạn 25/10/2026).`,
  });
  await expect(report.compose(at(cell))).rejects.toMatchObject({ code: "REPORT_COMPOSED" });
  await expect(report.submit({ ...at(cell), revision: 1 })).rejects.toMatchObject({
    ...{ code: "TOO_EARLY_TO_SEND", data: { from: "2026-09-01" } },
  });
  door.setNow("2026-10-03T02:00:00Z");
  const highlights = "Chi bộ hoàn thành kế hoạch quý.";
  await report.save({ ...at(cell), revision: 1, sections: { ...composed.sections, highlights } });
  await expect(report.save({ ...at(cell), revision: 1, sections: composed.sections })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  const secret = { ...composed.sections, highlights: "Tài liệu TUYỆT MẬT" };
  await expect(report.save({ ...at(cell), revision: 2, sections: secret })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  const draft = await download(cell?.secretary.accountId ?? "", fileOf(cell, "draft/document/file?format=docx"));
  const text = unzipText(draft, "word/document.xml");
  expect(text).toContain("Số ……-BC/CB");
  expect(text).toContain("(Dự thảo)");
  // Nobody above sees what is not sent.
  expect((await office().report.get(at(cell))).report).toBeNull();
  const hidden = {
    method: "GET" as const,
    url: fileOf(cell, "draft/document/file"),
    headers: { "x-test-account": body?.office.accountId },
  };
  expect((await door.app.inject(hidden)).statusCode).toBe(403);
});

test("eleven of thirteen send; ten are accepted, one is returned with a reason, and the office sees who is late", async () => {
  const [first, ...others] = cells;
  const sent = await by(first).report.submit({ ...at(first), revision: 2 });
  expect(sent).toMatchObject({ version: 1, symbol: "01-BC/CB", state: "SUBMITTED" });
  await expect(by(first).report.submit({ ...at(first), revision: 3 })).rejects.toMatchObject({ code: "REPORT_STATE" });
  for (const cell of others.slice(0, 10)) await send(cell);
  for (const cell of cells.slice(0, 10)) await office().report.accept({ ...at(cell), version: 1 });
  const returned = cells[10];
  await office().report.return({ ...at(returned), version: 1, reason: "Thiếu kiến nghị" });
  await expect(office().report.accept({ ...at(returned), version: 1 })).rejects.toMatchObject({ code: "REPORT_STATE" });
  await expect(by(first).report.accept({ ...at(first), version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await by(returned).report.get(at(returned))).report?.state).toBe("RETURNED");

  // The rules' day is the fifth; on it nobody is late.
  door.setNow("2026-10-05T10:00:00Z");
  expect((await office().report.below(at(body))).counts).toMatchObject({ asked: 13, sent: 10, late: 0 });
  await expect(office().report.remind(at(body))).rejects.toMatchObject({ code: "NOBODY_TO_REMIND" });
  door.setNow("2026-10-06T02:00:00Z");
  const below = await office().report.below(at(body));
  expect(below).toMatchObject({ dueOn: "2026-10-05", daysAfterEnd: 5, isSet: false });
  expect(below.counts).toEqual({ asked: 13, sent: 10, accepted: 10, late: 2, wasSentLate: 0, returned: 1 });
  const late = await office().report.below({ ...at(body), filter: "LATE" });
  expect(late.rows.map((row) => row.organizationId)).toEqual(cells.slice(11).map((cell) => cell.organizationId));
});

test("those who are late are reminded once a day, and nobody else; a committee sets another day for them", async () => {
  const told = async (cell: BuiltCell | undefined) =>
    (await by(cell).notification.list({})).rows.filter(({ kind }) => kind === "REPORT_LATE").length;
  expect(await office().report.remind(at(body))).toEqual({ reminded: 2 });
  await expect(office().report.remind(at(body))).rejects.toMatchObject({ code: "NOBODY_TO_REMIND" });
  door.setNow("2026-10-07T02:00:00Z");
  expect(await office().report.remind(at(body))).toEqual({ reminded: 2 });
  expect([await told(cells[9]), await told(cells[10]), await told(cells[11]), await told(cells[12])]).toEqual([
    0, 0, 2, 2,
  ]);
  const key = { organizationId: body?.organizationId ?? "", kind: "QUARTER" as const };
  const secretly = office().report.setDeadline({ ...key, daysAfterEnd: 1, document: "TUYỆT MẬT: Quy định số 3" });
  await expect(secretly).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await office().report.setDeadline({ ...key, daysAfterEnd: 20, document: "Quy định số 3-QĐ/ĐU" });
  expect(await office().report.below(at(body))).toMatchObject({
    dueOn: "2026-10-20",
    isSet: true,
    document: "Quy định số 3-QĐ/ĐU",
    counts: { late: 0 },
  });
  expect((await by(cells[12]).report.get(at(cells[12]))).dueOn).toBe("2026-10-20");
  const inForce = await by(cells[12]).report.deadlines({ organizationId: cells[12]?.organizationId ?? "" });
  expect(inForce.deadlines.map(({ kind, daysAfterEnd, setBy }) => [kind, daysAfterEnd, setBy !== null])).toEqual([
    ["MONTH", 5, false],
    ["QUARTER", 20, true],
    ["HALF_YEAR", 10, false],
    ["YEAR", 15, false],
  ]);
  expect(inForce.deadlines.map(({ setOn, document }) => [setOn, document])).toEqual([
    [null, ""],
    ["2026-10-07", "Quy định số 3-QĐ/ĐU"],
    [null, ""],
    [null, ""],
  ]);
  await office().report.setDeadline({ ...key, daysAfterEnd: null });
  expect((await office().report.below(at(body))).counts.late).toBe(2);
});

test("the quarter is closed with two late and one returned; its page shows the closed figures whatever changes, and what differs is named", async () => {
  const { period, picture } = office();
  await expect(period.close({ ...at(body), number: 4 })).rejects.toMatchObject({
    ...{ code: "PERIOD_NOT_OVER", data: { lastDay: "2026-12-31" } },
  });
  await expect(by(cells[0]).period.close(at(cells[0]))).rejects.toMatchObject({ code: "NOTHING_BELOW" });
  const before = await picture.quarter({ organizationId: body?.organizationId ?? "", year: 2026, quarter: 3 });
  expect(before.closing).toBeNull();
  const { rows: shownBefore, total: sumBefore } = await office().report.table(at(body));
  const tableBefore = { shown: shownBefore, sum: sumBefore };
  expect(await period.close(at(body))).toMatchObject({ version: 1, reopenedAt: null });
  await expect(period.close(at(body))).rejects.toMatchObject({ code: "PERIOD_CLOSED" });
  const { rows } = await door.owner.query<{ standing: string; late: boolean; count: number }>(
    `SELECT report_standing AS standing, is_late AS late, count(*)::int AS count FROM period_figure WHERE organization_id = $1 AND NOT is_total GROUP BY 1, 2 ORDER BY 1`,
    [body?.organizationId],
  );
  expect(rows).toEqual([
    { standing: "ACCEPTED", late: false, count: 10 },
    { standing: "NOT_SENT", late: true, count: 2 },
    { standing: "RETURNED", late: false, count: 1 },
  ]);

  await door.owner.query(
    "UPDATE evaluation SET superior_grade = 'AVERAGE', superior_total = 60 WHERE meeting_id = $1",
    [lastMeeting.meetingId],
  );
  await recompute(door, cells[11] ?? { organizationId: "" }, months[2]);
  const { closing, ...closed } = await picture.quarter({
    organizationId: body?.organizationId ?? "",
    year: 2026,
    quarter: 3,
  });
  expect(closing).toMatchObject({ version: 1 });
  expect(closed).toEqual({ total: before.total, rows: before.rows, nextCursor: before.nextCursor });
  // Nor does any table of the closed quarter, month by month.
  const { rows: shown, total: sum } = await office().report.table(at(body));
  expect(Map.groupBy(shown, ({ reported }) => reported?.standing).get("NOT_SENT")).toHaveLength(2);
  expect({ shown: shown.map(({ reported: _, ...row }) => row), sum }).toEqual(tableBefore);
  const { changes } = await period.compare({ ...at(body), version: 1 });
  const of = { organizationId: cells[11]?.organizationId, month: null };
  expect(changes.filter(({ figure }) => figure === "average" || figure === "meanScore")).toMatchObject([
    { of: null, figure: "average", was: 0, is: 1 },
    { of: null, figure: "meanScore", was: 88.5, is: 88 },
    { of, figure: "average", was: 0, is: 1 },
    { of, figure: "meanScore", was: 80, is: 73.3 },
  ]);
});

test("the committee composes its own from what was sent, and its Word and Excel say the figures of the page that was closed", async () => {
  const { report } = office();
  const { sections, revision } = await report.compose(at(body));
  expect(sections.praise.split("\n")).toHaveLength(30);
  expect(sections.praise).not.toContain(cells[10]?.deputy.fullName ?? "");
  const sent = await report.submit({ ...at(body), revision });
  expect(sent.symbol).toBe("01-BC/ĐU");
  const shown = await report.get(at(body));
  expect(shown.figures).toMatchObject({
    ...{ members: 52, cells: 13, expected: 39, held: 38, good: 27, fair: 11, average: 0, undecided: 0 },
    ...{ attendance: 91.4, unexcused: 1, excused: 12, speakers: 54.7, praised: 38, tasksDone: 13, tasksTotal: 26 },
  });
  expect(shown.closedOn).toBe("2026-10-07");

  const chief = upper?.secretary.accountId ?? "";
  const word = unzipText(
    await download(chief, fileOf(body, "versions/1/document/file?format=docx")),
    "word/document.xml",
  );
  const said = word.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
  for (const piece of [
    "Số 01-BC/ĐU",
    "38/39",
    "91,4%",
    "54,7%",
    "27 Tốt, 11 Khá, 0 Trung bình, 0 Kém",
    "13/26",
    "(Số liệu chốt ngày 07/10/2026)",
    "11/13, trong đó 10 báo cáo được chấp nhận",
    "Tổ chức chưa gửi báo cáo khi chốt kỳ",
  ])
    expect(said).toContain(piece);
  const pdf = await download(chief, fileOf(body, "versions/1/document/file?format=pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  const { sheets } = await readXlsx(await download(chief, fileOf(body, "versions/1/table/file")));
  const [header, ...lines] = sheets[0]?.rows.slice(2) ?? [];
  expect(lines).toHaveLength(14);
  const total = Object.fromEntries((header ?? []).map((name, index) => [name, lines.at(-1)?.[index]]));
  expect(total).toMatchObject({
    "Số chi bộ": 13,
    "Đã sinh hoạt": 38,
    "Tỷ lệ dự": 0.914,
    Tốt: 27,
    Khá: 11,
    "Nhiệm vụ hoàn thành": 13,
  });
  const sum = (name: string) =>
    lines.slice(0, -1).reduce((whole, line) => whole + Number(line[(header ?? []).indexOf(name)]), 0);
  for (const name of ["Đã sinh hoạt", "Tốt", "Khá", "Vắng có lý do", "Nhiệm vụ được báo cáo", "Lượt biểu dương"])
    expect([name, sum(name)]).toEqual([name, total[name]]);
});

test("opened again with a reason both versions stay, readable and comparable; what was sent stays as it was sent", async () => {
  const { period, report } = office();
  await expect(period.reopen({ ...at(upper), reason: "Sai" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await period.reopen({ ...at(body), reason: "Xét lại xếp loại tháng 9" });
  await expect(period.reopen({ ...at(body), reason: "Lần nữa" })).rejects.toMatchObject({ code: "PERIOD_NOT_CLOSED" });
  const open = await report.get(at(body));
  expect(open).toMatchObject({ closedOn: null, figures: { good: 27, fair: 10, average: 1 } });
  // Since the last sending one grade is another.
  expect(open.changes.filter(({ of, figure }) => of === null && figure === "average")).toEqual([
    { of: null, figure: "average", was: 0, is: 1 },
  ]);
  expect(await report.open({ ...at(body), version: 1 })).toMatchObject({ figures: { average: 0, fair: 11 } });
  expect(await period.close(at(body))).toMatchObject({ version: 2 });
  const first = await period.compare({ ...at(body), version: 1, against: 2 });
  expect(first).toMatchObject({ reopenReason: "Xét lại xếp loại tháng 9", total: { average: 0 } });
  expect(first.changes).toContainEqual({ of: null, figure: "average", was: 0, is: 1 });
  expect(await period.compare({ ...at(body), version: 2 })).toMatchObject({ total: { average: 1 }, changes: [] });
  expect((await report.below(at(body))).closings.map(({ version }) => version)).toEqual([2, 1]);
  await expect(door.owner.query("UPDATE period_figure SET name = 'x'")).rejects.toThrow("do not change");
  await expect(door.owner.query("UPDATE period_report_version SET symbol = 'x'")).rejects.toThrow("does not change");
});

test("a half-year or year asks for its quarters: it names the open ones and closes them with it, all or nothing", async () => {
  const place = { organizationId: body?.organizationId ?? "", year: 2026 };
  const { period, report } = office();
  const half = { ...place, kind: "HALF_YEAR", number: 1 } as const;
  await period.close({ ...place, kind: "QUARTER", number: 2 });
  expect((await report.below(half)).openQuarters).toEqual([1]);
  expect((await report.below({ ...half, kind: "QUARTER", number: 1 })).openQuarters).toEqual([]);
  const refused = { code: "QUARTERS_OPEN", status: 409, data: { quarters: [1] } };
  await expect(period.close(half)).rejects.toMatchObject(refused);
  expect((await report.below(half)).closings).toEqual([]);
  expect(await period.close({ ...half, withQuarters: true })).toMatchObject({ version: 1, reopenedAt: null });
  expect(await report.below(half)).toMatchObject({ openQuarters: [], closings: [{ version: 1 }] });
  for (const number of [1, 2]) {
    const { closings } = await report.below({ ...place, kind: "QUARTER", number });
    expect(closings.map(({ version }) => version)).toEqual([1]);
  }
  // A quarter that is opened again leaves the half-year closed.
  await period.reopen({ ...place, kind: "QUARTER", number: 1, reason: "Xét lại" });
  expect(await report.below(half)).toMatchObject({ openQuarters: [1], closings: [{ reopenedAt: null }] });
});

test("what was returned is mended and sent again under its number, and both sendings are kept", async () => {
  const cell = cells[10];
  const { report } = by(cell);
  const { sections } = await report.suggest(at(cell));
  const { report: returned, versions } = await report.get(at(cell));
  expect(versions).toMatchObject([{ version: 1, state: "RETURNED", returnReason: "Thiếu kiến nghị" }]);
  const { revision } = await report.save({
    ...{ ...at(cell), revision: returned?.revision ?? 0 },
    sections: { ...sections, proposals: "- Xin thêm tài liệu." },
  });
  expect(await report.submit({ ...at(cell), revision })).toMatchObject({ version: 2, symbol: "01-BC/CB" });
  await expect(office().report.accept({ ...at(cell), version: 1 })).rejects.toMatchObject({
    code: "CHANGED_MEANWHILE",
  });
  await office().report.accept({ ...at(cell), version: 2 });
  expect((await office().report.open({ ...at(cell), version: 1 })).sections.proposals).toBe("");
});

test("the tables of a period have their lines, months and files; a page follows the other", async () => {
  const table = await office().report.table({ ...at(body), limit: 12 });
  expect(table.rows).toHaveLength(12);
  expect(table.rows[0]).toMatchObject({ figures: { held: 3, good: 3 }, months: [{ officialGrade: "GOOD" }, {}, {}] });
  const next = await office().report.table({ ...at(body), limit: 12, cursor: table.nextCursor ?? "" });
  expect(next.rows.map((row) => row.organizationId)).toEqual([cells[12]?.organizationId]);
  const own = await by(cells[12]).report.table(at(cells[12]));
  expect(own.rows.map(({ month, figures }) => [month, figures.held, figures.attendance])).toEqual([
    [months[0], 1, 100],
    [months[1], 1, 75],
    [months[2], 0, null],
  ]);
  for (const subject of ["QUALITY", "ATTENDANCE", "TASKS", "TOPICS"]) {
    const { sheets } = await readXlsx(
      await download(body?.office.accountId ?? "", fileOf(body, `tables/${subject}/file?language=en`)),
    );
    expect([subject, sheets[0]?.rows.length]).toEqual([subject, 17]);
  }
});

test("a stranger finds nothing, a plain member has no reports, a period that the year does not have is malformed", async () => {
  const stranger = await buildCell(door.owner);
  await expect(by(stranger).report.get(at(body))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(cells[0]?.members[3]?.accountId ?? "").report.get(at(cells[0]))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(by(cells[1]).report.open({ ...at(cells[0]), version: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(office().report.get({ ...at(body), number: 5 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(office().report.compose({ ...at(body), year: 2027 })).rejects.toMatchObject({ code: "PERIOD_AHEAD" });
  const chief = door.as(upper?.secretary.accountId ?? "");
  const { revision } = await chief.report.compose(at(upper));
  await expect(chief.report.submit({ ...at(upper), revision })).rejects.toMatchObject({ code: "NO_SUPERIOR" });
});
