import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { MemberRow } from "./import-row.rules.ts";
import type { FailedRow, ImportBatch } from "./parse-import.ts";
import { parseImport } from "./parse-import.ts";
import type { CellValue } from "./sheet.ts";
import { readAll, temporaryFile } from "./workbook-fixture.ts";
import { writeErrorFile } from "./write-error-file.ts";

/** A list as a party office sends it: letterhead, numbered columns, odd spaces and letters, a sum and signatures. */
const rows: string[][] = [
  ["ĐẢNG BỘ XÃ TÂN LẬP", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
  ["CHI BỘ 1", "", "", "", "Tân Lập, ngày 05 tháng 11 năm 2026"],
  ["DANH SÁCH ĐẢNG VIÊN"],
  ["(Tính đến 31/10/2026)"],
  [
    "STT",
    "HỌ VÀ TÊN KHAI SINH",
    "Ngày, tháng, năm sinh",
    "Giới tính (Nam/Nữ)",
    "Số thẻ đảng",
    "Ngày vào Đảng",
    "Ngày chính thức",
    "Chi bộ",
    "Chức vụ",
    "CCCD",
    "SĐT",
    "Ghi chú",
  ],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
  ["I", "Tổ dân phố 1"],
  [
    "1",
    "  Nguyễn   Thị Ân ",
    "3/2/1985",
    "Nữ",
    "0012 3456 7890",
    "19.5.2010",
    "19-05-2011",
    "Chi bộ 1",
    "Bí thư",
    "001085000001",
    "0912345678",
    "",
  ],
  ["2", "TỐNG CÔNG MINH", "1990-04-05", "nam", "001234567891", "3/2/2026", "", "chi bộ 1", "", "", "", "dự bị"],
  [
    "3",
    "Lê Văn An",
    "31/02/1985",
    "Nam",
    "1234567892",
    "03/02/2010",
    "03/02/2011",
    "Chi bộ 1",
    "Đảng viên",
    "",
    "",
    "",
  ],
  ["", "Tổng cộng: 3 đảng viên", "", "", "", "2", "", ""],
  ["", "Người lập biểu", "", "", "", "", "", "T/M CHI BỘ"],
];

const texts = (separator: string, lineEnd = "\r\n") =>
  rows
    .map((cells) => cells.map((cell) => (/["\r\n,;\t]/.test(cell) ? `"${cell}"` : cell)).join(separator))
    .join(lineEnd);

/** What old Windows programs save as "ANSI" in Vietnam: letters with hat, breve or horn, their tones apart. */
function windows1258(text: string): Buffer {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...new TextDecoder("windows-1258").decode(bytes)].map((letter, byte) => [letter, byte]));
  const letters = [...text.normalize("NFC")].flatMap((letter) => {
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize("NFD"))?.[0];
    if (byteOf.has(letter) || tone === undefined) return [letter];
    return [letter.normalize("NFD").replace(tone, "").normalize("NFC"), tone];
  });
  return Buffer.from(letters.map((letter) => byteOf.get(letter) ?? 0x3f));
}

const files: [string, () => Promise<Buffer> | Buffer][] = [
  ["a workbook", async () => Buffer.from(await writeXlsx({ sheets: [{ name: "DS", rows }] }))],
  [
    "a workbook in decomposed letters",
    async () => workbook(rows.map((cells) => cells.map((cell) => cell.normalize("NFD")))),
  ],
  ["UTF-8 with a byte order mark, semicolons", () => Buffer.from(`\ufeff${texts(";")}`)],
  ["UTF-8 without a mark, commas", () => Buffer.from(texts(",", "\n"))],
  ["UTF-16, tabs", () => Buffer.from(`\ufeff${texts("\t")}`, "utf16le")],
  ["the old Vietnamese code page, semicolons", () => windows1258(texts(";"))],
];

async function workbook(content: CellValue[][]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: "DS", rows: content }] }));
}

async function read(content: Buffer): Promise<ImportBatch<MemberRow>> {
  for await (const batch of parseImport({ path: temporaryFile(content), kind: "members", today: "2026-11-22" }))
    return batch;
  throw new Error("No batch came");
}

test.each(files)("a list full of dirt is understood as %s", async (_, content) => {
  const batch = await read(await content());
  expect(batch.columns.missing).toEqual([]);
  expect(batch.columns.mapping).toEqual({
    fullName: 1,
    birthDate: 2,
    sex: 3,
    cardNumber: 4,
    admittedOn: 5,
    officialOn: 6,
    cell: 7,
    position: 8,
  });
  expect(batch.rows.map(({ value }) => value)).toEqual([
    {
      fullName: "Nguyễn Thị Ân",
      birthDate: "1985-02-03",
      sex: "FEMALE",
      cardNumber: "001234567890",
      status: "OFFICIAL",
      admittedOn: "2010-05-19",
      officialOn: "2011-05-19",
      cell: "Chi bộ 1",
      position: "SECRETARY",
    },
    {
      fullName: "TỐNG CÔNG MINH",
      birthDate: "1990-04-05",
      sex: "MALE",
      cardNumber: "001234567891",
      status: "PROBATIONARY",
      admittedOn: "2026-02-03",
      cell: "chi bộ 1",
    },
  ]);
  expect(batch.failed.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ["DAY_DOES_NOT_EXIST", "CARD_NUMBER_LOST_ZEROS"],
  ]);
  expect(batch.skipped.map(({ text }) => text.normalize("NFC"))).toEqual([
    "I Tổ dân phố 1",
    "Tổng cộng: 3 đảng viên 2",
    "Người lập biểu T/M CHI BỘ",
  ]);
});

test.each(files)(
  "the rows to correct of %s come back as a workbook that imports once corrected",
  async (_, content) => {
    const { columns, failed } = await read(await content());
    const sheet = await readAll(await errorFile(columns, failed), "xlsx");
    const corrected = sheet.map(({ cells }) =>
      cells.map((cell) => (cell === "31/02/1985" ? "28/02/1985" : cell === "1234567892" ? "001234567892" : cell)),
    );
    const again = await read(await workbook(corrected));
    expect(again.columns.ignored.at(-1)?.reason).toBe("OUR_ERRORS");
    expect(
      again.rows.map(({ value }) => [value.fullName, value.birthDate, value.cardNumber, value.officialOn]),
    ).toEqual([["Lê Văn An", "1985-02-28", "001234567892", "2011-02-03"]]);
    expect(again.totals).toMatchObject({ good: 1, failed: 0 });
  },
);

async function errorFile(columns: ImportBatch<MemberRow>["columns"], failed: readonly FailedRow[]): Promise<Buffer> {
  return Buffer.from(await new Response(writeErrorFile(columns, failed)).arrayBuffer());
}
