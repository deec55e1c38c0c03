import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { problemLine, refusalMessage } from "./import-messages.ts";
import type { MemberRow } from "./import-row.rules.ts";
import type { ImportBatch, ImportRequest } from "./parse-import.ts";
import { parseImport } from "./parse-import.ts";
import type { CellValue } from "./sheet.ts";
import { readAll, temporaryFile } from "./workbook-fixture.ts";
import { writeErrorFile } from "./write-error-file.ts";
import { writeTemplate } from "./write-template.ts";

const header = ["STT", "Họ và tên", "Ngày sinh", "Số thẻ đảng viên", "Tình trạng", "Chi bộ", "Dân tộc"];

async function listFile(rows: CellValue[][]): Promise<string> {
  return temporaryFile(await writeXlsx({ sheets: [{ name: "Danh sách", rows }] }));
}

async function batchesOf(
  path: string,
  options: Partial<ImportRequest<"members">> = {},
): Promise<ImportBatch<MemberRow>[]> {
  const batches: ImportBatch<MemberRow>[] = [];
  for await (const batch of parseImport({ path, kind: "members", today: "2026-11-01", ...options }))
    batches.push(batch);
  return batches;
}

test("a list with titles, column numbers, group lines and a footer gives its members and tells what was passed over", async () => {
  const path = await listFile([
    ["DANH SÁCH ĐẢNG VIÊN"],
    header,
    [1, 2, 3, 4, 5, 6, 7],
    [null, "Khối văn phòng"],
    [1, "Nguyễn Thị Ân", new Date("1985-02-03"), "001234567890", "Chính thức", "Chi bộ 1", "Kinh"],
    [2, "Trần Văn Bình", "04/05/1990", null, "Dự bị", "Chi bộ 1", "Tày"],
    [null, "Tổng cộng: 2 đảng viên"],
  ]);
  const [batch, ...more] = await batchesOf(path);
  expect(more).toEqual([]);
  expect(batch?.rows.map(({ row, value }) => [row, value.fullName, value.cardNumber])).toEqual([
    [5, "Nguyễn Thị Ân", "001234567890"],
    [6, "Trần Văn Bình", undefined],
  ]);
  expect(batch?.totals).toEqual({ rows: 2, good: 2, failed: 0, known: 0, skipped: 2 });
  expect(batch?.skipped).toEqual([
    { row: 4, text: "Khối văn phòng" },
    { row: 7, text: "Tổng cộng: 2 đảng viên" },
  ]);
  expect(JSON.stringify(batch?.rows.map(({ value }) => value))).not.toContain("Kinh");
});

test("a long file comes in batches with running totals and a progress that reaches its end", async () => {
  const rows = Array.from({ length: 250 }, (_, index) => [
    index + 1,
    "Lê Văn An",
    null,
    String(index).padStart(12, "0"),
    "CT",
    "1",
  ]);
  const path = await listFile([header, ...rows]);
  const fractions: number[] = [];
  const sizes: number[] = [];
  for await (const batch of parseImport({ path, kind: "members", today: "2026-11-01", batchSize: 100 }, (fraction) =>
    fractions.push(fraction),
  ))
    sizes.push(batch.rows.length, batch.totals.good);
  expect(sizes).toEqual([100, 100, 100, 200, 50, 250]);
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

test("failures beyond the cap are counted and no longer kept", async () => {
  const path = await listFile([
    header,
    ...Array.from({ length: 30 }, (_, index) => [index, "Ân", null, null, "CT", "1"]),
  ]);
  const batches = await batchesOf(path, { mostFailures: 10 });
  expect(batches.flatMap(({ failed }) => failed)).toHaveLength(10);
  expect(batches.at(-1)?.totals).toMatchObject({ rows: 30, good: 0, failed: 30 });
});

test("doubles in the file fail with the first row, members of the register are set apart", async () => {
  const path = await listFile([
    header,
    [1, "Nguyễn Thị Ân", "03/02/1985", "000000000001", "CT", "1"],
    [2, "Nguyễn Thị Ân", "03/02/1985", null, "CT", "1"],
    [3, "Lê Văn An", "03/02/1986", "000000000002", "CT", "1"],
  ]);
  const [batch] = await batchesOf(path, { findKnown: async () => ({ cardNumbers: new Set(["000000000002"]) }) });
  expect(batch?.rows.map(({ row }) => row)).toEqual([2]);
  expect(batch?.failed[0]?.problems.map((problem) => problemLine(problem, "vi"))).toEqual([
    "Họ và tên (Nguyễn Thị Ân): Người này (cùng họ tên và ngày sinh) đã có ở dòng 2.",
  ]);
  expect(batch?.known.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([[4, "CARD_NUMBER_EXISTS"]]);
});

test("a row with other errors is told at once that it stands in the file twice, and is left out where it is there already", async () => {
  const path = await listFile([
    header,
    [1, "Nguyễn Thị Ân", "31/02/1985", "000000000001", "CT", "1"],
    [2, "Nguyễn Thị Ân", null, "000000000001", "không rõ", "1"],
    [3, "Lê Văn An", "31/02/1986", "000000000002", "CT", "1"],
  ]);
  const [batch] = await batchesOf(path, { findKnown: async () => ({ cardNumbers: new Set(["000000000002"]) }) });
  expect(batch?.failed.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [2, ["DAY_DOES_NOT_EXIST"]],
    [3, ["WORD_NOT_KNOWN", "CARD_NUMBER_TWICE_IN_FILE"]],
  ]);
  expect(batch?.known.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [4, ["CARD_NUMBER_EXISTS"]],
  ]);
  expect(batch?.totals).toMatchObject({ rows: 3, good: 0, failed: 2, known: 1 });
});

test("the importer's own mapping goes before the header's", async () => {
  const path = await listFile([
    ["Họ và tên", "Ngày sinh", "Cột A", "Cột B"],
    ["Nguyễn Thị Ân", null, "CT", "Chi bộ 1"],
  ]);
  const [batch] = await batchesOf(path, { mapping: { fullName: 0, status: 2, cell: 3 } });
  expect(batch?.rows[0]?.value).toEqual({ fullName: "Nguyễn Thị Ân", status: "OFFICIAL", cell: "Chi bộ 1" });
});

test("a comma-separated list is imported as well", async () => {
  const [batch] = await batchesOf(temporaryFile("Họ tên;Số thẻ;Tình trạng;Chi bộ\nNguyễn Thị Ân;000000000001;CT;1\n"));
  expect(batch?.rows[0]?.value.cardNumber).toBe("000000000001");
});

test.each([
  ["", "EMPTY_FILE", "Tệp trống."],
  ["\n\n", "NO_ROWS", "Tệp không có dòng dữ liệu nào."],
  ["Họ và tên;Ngày sinh;Chi bộ\n", "NO_ROWS", "Tệp không có dòng dữ liệu nào."],
  ["một;hai\nba;bốn\n", "NO_HEADER", "Không tìm thấy dòng tiêu đề cột."],
])("the file %j is refused: %s", async (content, code, words) => {
  const refusal = await batchesOf(temporaryFile(content)).then(
    () => undefined,
    (reason) => reason,
  );
  expect(refusal).toMatchObject({ code });
  expect(refusalMessage(refusal, "vi")).toContain(words);
});

test("the failed rows come back as a file that, once corrected, imports", async () => {
  const path = await listFile([
    ["Danh sách"],
    header,
    [1, "Nguyễn Thị Ân", new Date("1985-02-03"), "000000000001", "Chính thức", "Chi bộ 1", "Kinh"],
    [2, "=Trần Văn Bình", new Date("1990-05-04"), "000000000002", "Chính thức", "Chi bộ 1", "Kinh"],
  ]);
  const [batch] = await batchesOf(path);
  if (batch === undefined) throw new Error("no batch");
  const bytes = Buffer.from(await new Response(writeErrorFile(batch.columns, batch.failed)).arrayBuffer());
  const written = await readAll(bytes, "xlsx");
  expect(written[0]?.cells).toEqual([...header, "Lỗi"]);
  expect(written[1]?.cells.slice(0, 7)).toEqual([
    2,
    "=Trần Văn Bình",
    new Date("1990-05-04"),
    "000000000002",
    "Chính thức",
    "Chi bộ 1",
    "Kinh",
  ]);
  expect(written[1]?.cells[7]).toContain("Họ và tên chỉ gồm chữ cái");

  const corrected = written.map(({ cells }) =>
    cells.map((cell) => (cell === "=Trần Văn Bình" ? "Trần Văn Bình" : cell)),
  );
  const [again] = await batchesOf(await listFile(corrected));
  expect(again?.rows[0]?.value).toMatchObject({ fullName: "Trần Văn Bình", cardNumber: "000000000002" });
  expect(again?.totals.failed).toBe(0);
});

test("columns that the importer had to name are called so in the file to correct", async () => {
  const path = await listFile([
    ["Họ và tên", "Ngày sinh", "Cột A", "Cột B"],
    ["Nguyễn Thị Ân", "31/02/1985", "CT", "Chi bộ 1"],
  ]);
  const [batch] = await batchesOf(path, { mapping: { fullName: 0, birthDate: 1, status: 2, cell: 3 } });
  if (batch === undefined) throw new Error("no batch");
  const bytes = Buffer.from(await new Response(writeErrorFile(batch.columns, batch.failed)).arrayBuffer());
  const [written] = await readAll(bytes, "xlsx");
  expect(written?.cells).toEqual(["Họ và tên", "Ngày sinh", "Tình trạng đảng viên", "Chi bộ", "Lỗi"]);
});

test.each(["vi", "en"] as const)(
  "the template in %s is understood without a question, once a row is filled in",
  async (language) => {
    const sheet = await readAll(await writeTemplate("members", language), "xlsx");
    expect(sheet).toHaveLength(1);
    const headers = (sheet[0]?.cells ?? []).map(String);
    const filled = headers.map(
      (_, column) => ["Nguyễn Thị Ân", "03/02/1985", "Nữ", "000000000001", "Chính thức"][column] ?? null,
    );
    const [batch] = await batchesOf(await listFile([headers, filled]), { cellIsGiven: true });
    expect(batch?.columns.ignored).toEqual([]);
    expect(batch?.columns.columns.every(({ confidence }) => confidence === 1)).toBe(true);
    expect(batch?.rows[0]?.value).toMatchObject({ sex: "FEMALE", cardNumber: "000000000001" });
  },
);
