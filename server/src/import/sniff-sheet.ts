import { stat } from "node:fs/promises";
import type { SheetKind, SheetLimits } from "./sheet.ts";
import { defaultSheetLimits, SheetRefused } from "./sheet.ts";
import { firstBytes } from "./text-encoding.ts";
import { openZip } from "./zip-archive.ts";

const sampleLength = 4096;
const zipStart = Buffer.from("PK\u0003\u0004", "latin1");
const compoundFileStart = Buffer.from("d0cf11e0a1b11ae1", "hex");
const binaryStarts = ["%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "Rar!", "7z\u00bc\u00af", "\u001f\u008b"].map(
  (start) => Buffer.from(start, "latin1"),
);

/** What a file is, judged by its content and never by its name; anything that cannot be imported is refused with the reason. */
export async function sniffSheet(path: string, limits: SheetLimits = defaultSheetLimits): Promise<SheetKind> {
  const { size } = await stat(path);
  if (size === 0) throw new SheetRefused("EMPTY_FILE");
  if (size > limits.fileBytes) throw new SheetRefused("FILE_TOO_LARGE");
  const start = await firstBytes(path, sampleLength);
  if (startsWith(start, zipStart)) return await sniffZip(path, limits);
  if (startsWith(start, compoundFileStart)) throw new SheetRefused("OLD_OR_ENCRYPTED_WORKBOOK");
  if (binaryStarts.some((mark) => startsWith(start, mark))) throw new SheetRefused("NOT_A_SPREADSHEET");
  return sniffText(start);
}

async function sniffZip(path: string, limits: SheetLimits): Promise<SheetKind> {
  const archive = await openZip(path, limits);
  try {
    if (archive.find("xl/workbook.xml") !== undefined) return "xlsx";
    const isOtherSheet = archive.find("xl/workbook.bin") ?? archive.find("content.xml");
    if (isOtherSheet !== undefined) throw new SheetRefused("OTHER_FORMAT");
    if (archive.find("[Content_Types].xml") === undefined || archive.find("word/document.xml") !== undefined)
      throw new SheetRefused("NOT_A_SPREADSHEET");
    return "xlsx";
  } finally {
    await archive.close();
  }
}

function sniffText(start: Buffer): SheetKind {
  const text = start.toString("latin1").replaceAll("\0", "");
  if (/^[\u00ef\u00bb\u00bf\s]*<(?:!doctype\s+html|html|head|body|table|meta|style|\?xml|workbook)/i.test(text))
    throw new SheetRefused("WEB_PAGE");
  if (/^\{\\rtf/.test(text)) throw new SheetRefused("NOT_A_SPREADSHEET");
  if (hasControlCharacters(start)) throw new SheetRefused("NOT_A_SPREADSHEET");
  return "csv";
}

/** Characters that no text has: controls other than tab, line ends and page feed. UTF-16 is told by its many zeros. */
function hasControlCharacters(bytes: Buffer): boolean {
  const zeros = bytes.filter((byte) => byte === 0).length;
  const isMarkedWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isMarkedWideSwapped = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (zeros === 0 && !isMarkedWide && !isMarkedWideSwapped) return isControlled(bytes.toString("latin1"));
  const isSwapped = isMarkedWideSwapped || (!isMarkedWide && bytes[0] === 0);
  return isControlled(new TextDecoder(isSwapped ? "utf-16be" : "utf-16le").decode(bytes));
}

function isControlled(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  return /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text);
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
