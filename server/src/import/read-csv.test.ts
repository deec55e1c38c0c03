import fc from "fast-check";
import { expect, test } from "vitest";
import { detectSeparator } from "./read-csv.ts";
import { readAll } from "./workbook-fixture.ts";

const list = "Họ và tên,Số thẻ\r\nNguyễn Thị Ân,001234567890\r\n";
const expected = [
  { row: 1, cells: ["Họ và tên", "Số thẻ"] },
  { row: 2, cells: ["Nguyễn Thị Ân", "001234567890"] },
];

test.each([
  ["UTF-8", Buffer.from(list)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${list}`)],
  ["UTF-16 little endian with a mark", Buffer.from(`\ufeff${list}`, "utf16le")],
  ["UTF-16 big endian with a mark", Buffer.from(`\ufeff${list}`, "utf16le").swap16()],
  ["UTF-16 without a mark", Buffer.from(list, "utf16le")],
])("%s is recognised", async (_name, bytes) => {
  expect(await readAll(bytes, "csv")).toEqual(expected);
});

test("the old Vietnamese code page is recognised where the text is no UTF-8", async () => {
  const bytes = Buffer.concat([Buffer.from("H"), Buffer.from([0xf4, 0xec]), Buffer.from(",B\r\n1,2\r\n")]);
  expect((await readAll(bytes, "csv"))[0]?.cells.map((cell) => String(cell).normalize("NFC"))).toEqual(["Hố", "B"]);
});

test.each([
  ["a,b\n1,2\n", ","],
  ["a;b\n1,5;2,5\n3,5;4\n", ";"],
  ["a\tb\n1, một\t2\n", "\t"],
  ['"a;b",c\n"d;e;f",g\n', ","],
  ["một cột\nhai\n", ","],
])("the separator of %j is %j", (sample, separator) => {
  expect(detectSeparator(sample)).toBe(separator);
});

test("quoted fields hold separators, line ends and doubled quotes", async () => {
  expect(await readAll('a,"b ""c"", d\ne" ,f\r\n"g",,\n', "csv")).toEqual([
    { row: 1, cells: ["a", 'b "c", d\ne', "f"] },
    { row: 2, cells: ["g", null, null] },
  ]);
});

test("a separator that the file declares is used and its line passed over; empty lines keep their numbers", async () => {
  expect(await readAll("sep=;\r\na;b\r\n\r\n;;\r\nc;d", "csv")).toEqual([
    { row: 2, cells: ["a", "b"] },
    { row: 5, cells: ["c", "d"] },
  ]);
});

test("a quote that is never closed, too many rows, columns or characters are refused", async () => {
  await expect(readAll('a,"b\nc\n', "csv")).rejects.toMatchObject({ code: "UNCLOSED_QUOTE", row: 1 });
  await expect(readAll("a\nb\nc\n", "csv", { rows: 2 })).rejects.toMatchObject({ code: "TOO_MANY_ROWS", row: 3 });
  await expect(readAll("a,b,c\n", "csv", { columns: 2 })).rejects.toMatchObject({ code: "TOO_MANY_COLUMNS", row: 1 });
  await expect(readAll("a,bcd\n", "csv", { cellLength: 2 })).rejects.toMatchObject({ code: "CELL_TOO_LONG", row: 1 });
});

test("any table of texts comes back from a quoted file", async () => {
  const field = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => text.isWellFormed());
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("\r\n", "\n"), async (rows, lineEnd) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";")).join(lineEnd);
      const read = await readAll(Buffer.from(`\ufeffsep=;${lineEnd}${quoted}`), "csv");
      expect(read.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 100 },
  );
});
