import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { sniffSheet } from "./sniff-sheet.ts";
import { temporaryFile, zip } from "./workbook-fixture.ts";

test("a workbook and a text are recognised by their content, not by their name", async () => {
  const workbook = await writeXlsx({ sheets: [{ name: "a", rows: [["a"]] }] });
  expect(await sniffSheet(temporaryFile(workbook))).toBe("xlsx");
  expect(await sniffSheet(temporaryFile("Họ và tên;Ngày sinh\n"))).toBe("csv");
  expect(await sniffSheet(temporaryFile(Buffer.from("\ufeffHọ và tên\tNgày sinh\n", "utf16le")))).toBe("csv");
});

test.each([
  ["an empty file", Buffer.alloc(0), "EMPTY_FILE"],
  ["an old or encrypted workbook", Buffer.from("d0cf11e0a1b11ae100", "hex"), "OLD_OR_ENCRYPTED_WORKBOOK"],
  ["a web page called .xls", Buffer.from("\ufeff <html><table><tr><td>a</td></tr></table>"), "WEB_PAGE"],
  ["a workbook of the XML kind of 2003", Buffer.from('<?xml version="1.0"?><Workbook/>'), "WEB_PAGE"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "NOT_A_SPREADSHEET"],
  ["a program", Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "NOT_A_SPREADSHEET"],
  ["a Word document", zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }), "NOT_A_SPREADSHEET"],
  ["some zip", zip({ "a.txt": "a" }), "NOT_A_SPREADSHEET"],
  ["a binary workbook", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "a" }), "OTHER_FORMAT"],
  ["an OpenDocument sheet", zip({ mimetype: "a", "content.xml": "<a/>" }), "OTHER_FORMAT"],
  ["the beginning of a zip", Buffer.from("PK\u0003\u0004 and nothing more"), "DAMAGED"],
])("%s is refused with its reason", async (_name, bytes, code) => {
  await expect(sniffSheet(temporaryFile(bytes))).rejects.toMatchObject({ name: "SheetRefused", code });
});
