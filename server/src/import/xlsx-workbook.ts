import { SheetRefused } from "./sheet.ts";
import { attribute, scanXml } from "./xml-scanner.ts";
import type { ZipArchive } from "./zip-archive.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** How numbers of one cell style are shown: as a day, or filled with zeros to a width ("000000000000"). */
export type NumberStyle = { readonly isDay: boolean; readonly zeros: number };

export type XlsxWorkbook = {
  readonly sheet: ZipEntry;
  readonly startsIn1904: boolean;
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberStyle[];
};

const mostStrings = 2_000_000;
const mostCharacters = 64 * 1024 * 1024;
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** What the rows of the first visible sheet need to be understood. */
export async function readWorkbook(archive: ZipArchive): Promise<XlsxWorkbook> {
  const path = (await relations(archive, "_rels/.rels", "")).find(({ type }) => type.endsWith("/officeDocument"))?.path;
  const workbookPath = path ?? "xl/workbook.xml";
  const { sheetRelation, startsIn1904 } = await readSheetList(archive, workbookPath);
  const parts = await relations(archive, relationsOf(workbookPath), folderOf(workbookPath));
  const sheetPath = parts.find(({ id }) => id === sheetRelation)?.path;
  const stringsPath = parts.find(({ type }) => type.endsWith("/sharedStrings"))?.path;
  const stylesPath = parts.find(({ type }) => type.endsWith("/styles"))?.path;
  return {
    sheet: required(archive, sheetPath),
    startsIn1904,
    sharedStrings: stringsPath === undefined ? [] : await readSharedStrings(archive, stringsPath),
    styles: stylesPath === undefined ? [] : await readStyles(archive, stylesPath),
  };
}

/** Characters that a program wrote as _x000D_ because XML cannot carry them. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether a number format shows a calendar day: it names a day, month or year outside of literal text. */
export function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "");
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare);
}

type Relation = { id: string; type: string; path: string };

async function relations(archive: ZipArchive, path: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = [];
  const part = archive.find(path);
  if (part === undefined) return found;
  await scanXml(archive.stream(part), {
    opened(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const id = attribute(attributes, "Id") ?? "";
      const type = attribute(attributes, "Type") ?? "";
      found.push({ id, type, path: resolvePath(folder, attribute(attributes, "Target") ?? "") });
    },
    closed() {},
  });
  return found;
}

async function readSheetList(archive: ZipArchive, path: string) {
  const sheets: { relation: string; isVisible: boolean }[] = [];
  let startsIn1904 = false;
  await scanXml(archive.stream(required(archive, path)), {
    opened(name, attributes) {
      if (name === "workbookPr") startsIn1904 = isTrue(attribute(attributes, "date1904"));
      if (name !== "sheet") return;
      const relation = attribute(attributes, "r:id") ?? attribute(attributes, "id") ?? "";
      sheets.push({ relation, isVisible: (attribute(attributes, "state") ?? "visible") === "visible" });
    },
    closed() {},
  });
  const first = sheets.find(({ isVisible }) => isVisible) ?? sheets[0];
  if (first === undefined) throw new SheetRefused("DAMAGED");
  return { sheetRelation: first.relation, startsIn1904 };
}

/** The table of texts is the one thing that is held whole, so it has bounds of its own. */
async function readSharedStrings(archive: ZipArchive, path: string): Promise<string[]> {
  const strings: string[] = [];
  let characters = 0;
  let current = "";
  let inText = false;
  let inReading = false;
  await scanXml(archive.stream(required(archive, path)), {
    opened(name) {
      if (name === "si") current = "";
      else if (name === "rPh") inReading = true;
      else if (name === "t") inText = !inReading;
    },
    closed(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") strings.push(decodeEscapes(current));
      if (strings.length > mostStrings) throw new SheetRefused("UNPACKS_TOO_LARGE");
    },
    wantsText: () => inText,
    text(value) {
      current += value;
      characters += value.length;
      if (characters > mostCharacters) throw new SheetRefused("UNPACKS_TOO_LARGE");
    },
  });
  return strings;
}

async function readStyles(archive: ZipArchive, path: string): Promise<NumberStyle[]> {
  const formats = new Map<string, string>();
  const styles: NumberStyle[] = [];
  let inCellStyles = false;
  await scanXml(archive.stream(required(archive, path)), {
    opened(name, attributes) {
      if (name === "numFmt")
        formats.set(attribute(attributes, "numFmtId") ?? "", attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles)
        styles.push(numberStyle(attribute(attributes, "numFmtId") ?? "0", formats));
    },
    closed(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

function numberStyle(id: string, formats: ReadonlyMap<string, string>): NumberStyle {
  const format = formats.get(id);
  if (format === undefined) return { isDay: dayFormats.has(Number(id)), zeros: 0 };
  const isZerosOnly = /^0{2,}$/.test(format);
  return { isDay: showsDay(format), zeros: isZerosOnly ? format.length : 0 };
}

function required(archive: ZipArchive, path: string | undefined): ZipEntry {
  const part = path === undefined ? undefined : archive.find(path);
  if (part === undefined) throw new SheetRefused("DAMAGED");
  return part;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function resolvePath(folder: string, target: string): string {
  const base = target.startsWith("/") ? "http://part/" : `http://part/${folder}`;
  return decodeURIComponent(new URL(target, base).pathname.slice(1));
}
