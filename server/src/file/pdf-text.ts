import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { fileLimits } from "./file-limits.ts";

const unpack = promisify(inflate);

/**
 * The text of a PDF as its plain streams show it: once with literal characters, and once for every table of characters
 * that a font carries (`ToUnicode`). A table read against another font's text gives nonsense, which does no harm here.
 */
export async function* textOfPdf(bytes: Buffer): AsyncGenerator<string> {
  const shown: Shown[][] = [];
  const tables: CharacterTable[] = [];
  let budget: number = fileLimits.unpackedBytes / 4;
  for (const stream of streamsOf(bytes)) {
    const content = await readStream(stream, budget);
    budget -= content?.length ?? 0;
    if (content === undefined || budget <= 0) continue;
    if (content.includes("beginbfchar") || content.includes("beginbfrange")) tables.push(readTable(content));
    else if (/\bT[jJ]\b/.test(content)) shown.push(shownIn(content));
  }
  for (const page of shown) {
    yield page.map(literal).join("");
    for (const table of tables) yield page.map((part) => translated(part, table)).join("");
  }
}

type PdfStream = { dictionary: string; packed: Buffer };

function* streamsOf(bytes: Buffer): Generator<PdfStream> {
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf("endstream", start);
    if (end === -1) return;
    const before = bytes.subarray(Math.max(0, at - 400), at).toString("latin1");
    yield { dictionary: before.slice(before.lastIndexOf("obj") + 3), packed: bytes.subarray(start, end) };
    at = end + 3;
  }
}

async function readStream({ dictionary, packed }: PdfStream, budget: number): Promise<string | undefined> {
  if (/\/Subtype\s*\/(?:Image|XML)|\/FontFile|\/DCTDecode|\/Length1/.test(dictionary)) return undefined;
  if (!dictionary.includes("/FlateDecode"))
    return dictionary.includes("/Filter") ? undefined : packed.toString("latin1");
  // What does not unpack holds no text that is cheap to read.
  return unpack(packed, { maxOutputLength: Math.max(1, Math.min(budget, fileLimits.searchedCharacters)) }).then(
    (content) => content.toString("latin1"),
    () => undefined,
  );
}

type Shown = { hex: string } | { text: string } | "LINE";

const shownPattern = /<([0-9A-Fa-f\s]+)>|\(((?:\\.|[^\\)])*)\)|\b(?:Td|TD|Tm|T\*|ET)\b|'/gs;

/** Strings that a page shows, in their order; a move to another place counts as a line end. */
function shownIn(content: string): Shown[] {
  return [...content.matchAll(shownPattern)].map(([, hex, text]) =>
    hex !== undefined ? { hex: hex.replace(/\s/g, "") } : text !== undefined ? { text } : "LINE",
  );
}

function literal(part: Shown): string {
  if (part === "LINE") return "\n";
  return "text" in part ? unescaped(part.text) : "";
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff) : (escapes[sign] ?? sign),
  );
}

type CharacterTable = { characters: Map<string, string>; digits: number };

function readTable(content: string): CharacterTable {
  const characters = new Map<string, string>();
  for (const [, list = ""] of content.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = "", text = ""] of list.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      characters.set(code.toUpperCase(), fromHex(text));
  for (const [, list = ""] of content.matchAll(/beginbfrange(.*?)endbfrange/gs)) readRanges(list, characters);
  return { characters, digits: [...characters.keys()][0]?.length ?? 4 };
}

function readRanges(list: string, characters: Map<string, string>): void {
  for (const [, first = "", last = "", text, many] of list.matchAll(
    /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g,
  )) {
    const from = Number.parseInt(first, 16);
    const count = Math.min(Number.parseInt(last, 16) - from + 1, 0x10000);
    const listed = many?.match(/[0-9A-Fa-f]+/g);
    for (let index = 0; index < count; index++) {
      const shownAs = text === undefined ? fromHex(listed?.[index] ?? "") : shifted(fromHex(text), index);
      characters.set((from + index).toString(16).toUpperCase().padStart(first.length, "0"), shownAs);
    }
  }
}

function shifted(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return text.slice(0, -1) + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}

function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

function translated(part: Shown, { characters, digits }: CharacterTable): string {
  if (part === "LINE") return "\n";
  const hex = "hex" in part ? part.hex : Buffer.from(unescaped(part.text), "latin1").toString("hex");
  return (hex.toUpperCase().match(new RegExp(`.{${digits}}`, "g")) ?? [])
    .map((code) => characters.get(code) ?? "")
    .join("");
}
