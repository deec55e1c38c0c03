import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readAll, workbook, zip } from "./workbook-fixture.ts";
import { plainText } from "./write-table.ts";
import { showsDay } from "./xlsx-workbook.ts";

const dayStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="000000000000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

test("texts keep their leading zeros, whether shared, inline or written by a formula", async () => {
  const rows = await readAll(
    workbook({
      sharedStrings:
        "<si><t>001234567890</t></si><si><r><t>Nguyễn </t></r><r><t>Thị Ân</t></r><rPh><t>ẩn</t></rPh></si>",
      sheet:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>000000000001</t></is></c>' +
        '<c r="C1" t="str"><f>TEXT(1,"000000000000")</f><v>000000000001</v></c><c r="D1" t="s"><v>1</v></c></row>',
    }),
    "xlsx",
  );
  expect(rows).toEqual([{ row: 1, cells: ["001234567890", "000000000001", "000000000001", "Nguyễn Thị Ân"] }]);
});

test("a number shown with leading zeros is read as it is shown", async () => {
  const sheet = '<row r="1"><c r="A1" s="3"><v>1234567890</v></c><c r="B1"><v>1234567890</v></c></row>';
  expect(await readAll(workbook({ sheet, styles: dayStyles }), "xlsx")).toEqual([
    { row: 1, cells: ["001234567890", 1234567890] },
  ]);
});

test("serial numbers in day formats are days, in the systems of 1900 and of 1904", async () => {
  const sheet =
    '<row r="1"><c r="A1" s="1"><v>31081</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="0"><v>31081</v></c></row>';
  expect((await readAll(workbook({ sheet, styles: dayStyles }), "xlsx"))[0]?.cells).toEqual([
    new Date("1985-02-03"),
    new Date("1900-02-28"),
    31081,
  ]);
  const workbookProperties = '<workbookPr date1904="1"/>';
  expect((await readAll(workbook({ sheet, styles: dayStyles, workbookProperties }), "xlsx"))[0]?.cells[0]).toEqual(
    new Date("1989-02-04"),
  );
});

test.each([
  ["dd/mm/yyyy", true],
  ['[$-vi-VN]d" tháng "m" năm "yyyy', true],
  ["mmm", true],
  ["General", false],
  ["[Red]#,##0.00", false],
  ['0.0" ngày"', false],
  ["hh:mm", false],
])("the number format %j shows a day: %j", (format, isDay) => {
  expect(showsDay(format)).toBe(isDay);
});

test("empty rows are passed over, numbers of rows are kept, a merged area has its value in its first cell", async () => {
  const sheet =
    '<row r="2"><c r="B2" t="inlineStr"><is><t>Chi bộ 1</t></is></c><c r="C2" s="1"/></row><row r="3" ht="20"/>' +
    '<row r="9"><c r="A9" t="b"><v>1</v></c><c r="B9" t="e"><v>#N/A</v></c></row>';
  const mergeCells = '</sheetData><mergeCells count="1"><mergeCell ref="B2:B9"/></mergeCells><sheetData>';
  expect(await readAll(workbook({ sheet: sheet + mergeCells }), "xlsx")).toEqual([
    { row: 2, cells: [null, "Chi bộ 1"] },
    { row: 9, cells: [true, "#N/A"] },
  ]);
});

test("composed and decomposed letters, entities and escaped characters come as the file has them", async () => {
  const decomposed = "Nguyễn".normalize("NFD");
  const sheet = `<row><c t="inlineStr"><is><t xml:space="preserve"> ${decomposed} &amp; &#x1EC5;&#7877;_x000D_</t></is></c></row>`;
  expect(await readAll(workbook({ sheet }), "xlsx")).toEqual([{ row: 1, cells: [` ${decomposed} & ễễ\r`] }]);
});

test("what is written is read back", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => isCarriedByXml(text)),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.integer({ min: 61, max: 80_000 }).map((days) => new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)),
    fc.constantFrom("001234567890", "=1+1", "@SUM(A1)", "Nguyễn Thị Ân", "_x0041_", " hai  đầu "),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("shared" as const, "inline" as const), async (rows, stringMode) => {
      const bytes = await writeXlsx({
        sheets: [{ name: "Bảng", rows: rows.map((row) => row.map(plainText)) }],
        stringMode,
      });
      const read = await readAll(bytes, "xlsx");
      expect(read.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

test("a file that unpacks to more than the limit is refused while it unpacks, whatever size it declares", async () => {
  const sheet = `<row><c t="inlineStr"><is><t>${"a".repeat(30_000)}</t></is></c></row>`.repeat(500);
  await expect(readAll(workbook({ sheet }), "xlsx", { unpackedBytes: 1_000_000 })).rejects.toMatchObject({
    code: "UNPACKS_TOO_LARGE",
  });
});

test("a cell or a table of texts that grows piece by piece is refused on the way", async () => {
  const cell = `<row><c t="inlineStr"><is>${"<t>abcdefgh</t>".repeat(100)}</is></c></row>`;
  await expect(readAll(workbook({ sheet: cell }), "xlsx", { cellLength: 40 })).rejects.toMatchObject({
    code: "CELL_TOO_LONG",
  });
  const sharedStrings = "<si/>".repeat(2_000_001);
  await expect(readAll(workbook({ sheet: "", sharedStrings }), "xlsx")).rejects.toMatchObject({
    code: "UNPACKS_TOO_LARGE",
  });
});

test("document types and unknown entities are refused", async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
  await expect(readAll(workbook({ sheet: bomb }), "xlsx")).rejects.toMatchObject({ code: "UNSAFE_CONTENT" });
  const entity = '<row><c t="inlineStr"><is><t>&file;</t></is></c></row>';
  await expect(readAll(workbook({ sheet: entity }), "xlsx")).rejects.toMatchObject({ code: "UNSAFE_CONTENT" });
});

test("a tag that never ends is refused before it fills the memory", async () => {
  const sheet = `<?xml version="1.0"?><worksheet ${"a".repeat(3_000_000)}`;
  await expect(readAll(workbook({ sheet }), "xlsx")).rejects.toMatchObject({ code: "UNSAFE_CONTENT" });
});

test("too many rows or columns, or a cell that is too long, are refused and the row is named", async () => {
  const row = (number: number) => `<row r="${number}"><c r="C${number}" t="inlineStr"><is><t>abc</t></is></c></row>`;
  const sheet = row(4) + row(7);
  await expect(readAll(workbook({ sheet }), "xlsx", { rows: 1 })).rejects.toMatchObject({
    code: "TOO_MANY_ROWS",
    row: 7,
  });
  await expect(readAll(workbook({ sheet }), "xlsx", { columns: 2 })).rejects.toMatchObject({
    code: "TOO_MANY_COLUMNS",
    row: 4,
  });
  await expect(readAll(workbook({ sheet }), "xlsx", { cellLength: 2 })).rejects.toMatchObject({
    code: "CELL_TOO_LONG",
    row: 4,
  });
});

test("a damaged file is refused as damaged, never as a defect", async () => {
  const whole = workbook({ sheet: '<row><c t="inlineStr"><is><t>a</t></is></c></row>' });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      const outcome = await readAll(damaged, "xlsx").then(
        () => "read",
        (reason: Error) => reason.name,
      );
      expect(["read", "SheetRefused"]).toContain(outcome);
    }),
    { numRuns: 300 },
  );
  await expect(readAll(whole.subarray(0, whole.length - 40), "xlsx")).rejects.toMatchObject({ code: "DAMAGED" });
  await expect(readAll(zip({ "a.txt": "a" }), "xlsx")).rejects.toMatchObject({ code: "DAMAGED" });
});

function isCarriedByXml(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters cannot stand in XML.
  return text.isWellFormed() && !/[\u0000-\u001f\ufffe\uffff]/.test(text);
}
