import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { streamRows } from "./read-sheet.ts";
import type { CellValue, SheetKind, SheetLimits } from "./sheet.ts";
import { defaultSheetLimits } from "./sheet.ts";

/** A file that lives as long as the test. */
export function temporaryFile(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "upload.bin");
  writeFileSync(path, content);
  return path;
}

/** All rows of a file at once. */
export async function readAll(content: string | Uint8Array, kind: SheetKind, limits: Partial<SheetLimits> = {}) {
  const rows: { row: number; cells: readonly CellValue[] }[] = [];
  for await (const row of streamRows(temporaryFile(content), kind, { ...defaultSheetLimits, ...limits }))
    rows.push(row);
  return rows;
}

export type WorkbookParts = {
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookProperties?: string;
};

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as Excel lays it out, from the inner XML of its parts. */
export function workbook({ sheet, sharedStrings = "", styles = "", workbookProperties = "" }: WorkbookParts): Buffer {
  return zip({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${relationshipNamespace}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">${workbookProperties}<sheets><sheet name="Ẩn" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Danh sách" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relationshipNamespace}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationshipNamespace}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${relationshipNamespace}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet.startsWith("<?xml")
      ? sheet
      : `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst>${sharedStrings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
  });
}

/** A zip file; `declared` lets a part lie about its unpacked size. */
export function zip(parts: Record<string, string | Buffer>, declared: Record<string, number> = {}): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = [crc32(bytes), packed.length, declared[name] ?? bytes.length];
    const header = record(0x04034b50, [20, 0, 8, 0, 0], sizes, [Buffer.byteLength(name), 0]);
    local.push(header, Buffer.from(name), packed);
    const tail = [Buffer.byteLength(name), 0, 0, 0, 0, 0, 0, offset & 0xffff, offset >>> 16];
    directory.push(record(0x02014b50, [20, 20, 0, 8, 0, 0], sizes, tail), Buffer.from(name));
    offset += header.length + Buffer.byteLength(name) + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(parts).length;
  return Buffer.concat([...local, ...directory, record(0x06054b50, [0, 0, count, count], [length, offset], [0])]);
}

function record(signature: number, shorts: number[], longs: number[], moreShorts: number[]): Buffer {
  const bytes = Buffer.alloc(4 + shorts.length * 2 + longs.length * 4 + moreShorts.length * 2);
  let at = bytes.writeUInt32LE(signature);
  for (const value of shorts) at = bytes.writeUInt16LE(value, at);
  for (const value of longs) at = bytes.writeUInt32LE(value, at);
  for (const value of moreShorts) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
