import { SheetRefused } from "./sheet.ts";

/** Receives the parts of an XML text as they arrive. Names come without their prefix; attributes as they are written. */
export type XmlReader = {
  opened(name: string, attributes: string): void;
  closed(name: string): void;
  /** Text between tags; called only while `wantsText` is true. */
  text?(value: string): void;
  wantsText?(): boolean;
};

const longestToken = 1024 * 1024;
const namedCharacters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const attributePatterns = new Map<string, RegExp>();

/**
 * Reads UTF-8 XML from chunks. It knows no document types: one that declares its own (the door of entity expansion and
 * of outside references) is refused, and so is a token longer than any spreadsheet program writes.
 */
export async function scanXml(chunks: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  for await (const _ of scanXmlStepwise(chunks, reader));
}

/** The same, giving control back after every chunk, so that the caller can pass on what it has gathered. */
export async function* scanXmlStepwise(chunks: AsyncIterable<Buffer>, reader: XmlReader): AsyncGenerator<number> {
  const decoder = new TextDecoder("utf-8");
  let pending = "";
  for await (const chunk of chunks) {
    const text = pending + decoder.decode(chunk, { stream: true });
    pending = text.slice(scanTokens(text, reader));
    if (pending.length > longestToken) throw new SheetRefused("UNSAFE_CONTENT");
    yield chunk.length;
  }
  if ((pending + decoder.decode()).trim() !== "") throw new SheetRefused("DAMAGED");
}

/** The value of one attribute of a tag, its entities resolved. */
export function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start !== -1) {
    const from = start + name.length + 3;
    return decodeEntities(attributes.slice(from, attributes.indexOf('"', from)));
  }
  const found = attributePattern(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

function attributePattern(name: string): RegExp {
  const known = attributePatterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  return pattern;
}

/** Reads every whole token of `text` and returns where the first unfinished one begins. */
function scanTokens(text: string, reader: XmlReader): number {
  let position = 0;
  while (position < text.length) {
    const tag = text.indexOf("<", position);
    if (tag === -1) return position;
    if (tag > position && reader.wantsText?.()) reader.text?.(decodeEntities(text.slice(position, tag)));
    const end = scanTag(text, tag, reader);
    if (end === -1) return tag;
    position = end;
  }
  return position;
}

/** Reads the tag at `start`; returns what follows it, or −1 if the text ends before the tag does. */
function scanTag(text: string, start: number, reader: XmlReader): number {
  const kind = text.charAt(start + 1);
  if (kind === "") return -1;
  if (kind === "?") return after(text, "?>", start);
  if (kind === "!") return scanDeclaration(text, start, reader);
  const end = tagEnd(text, start);
  if (end === -1) return -1;
  if (kind === "/") reader.closed(localName(text.slice(start + 2, end).trimEnd()));
  else openTag(text.slice(start + 1, end), reader);
  return end + 1;
}

function scanDeclaration(text: string, start: number, reader: XmlReader): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start);
  if (text.startsWith("<![CDATA[", start)) {
    const end = after(text, "]]>", start);
    if (end !== -1 && reader.wantsText?.()) reader.text?.(text.slice(start + 9, end - 3));
    return end;
  }
  if (text.length - start < 9) return -1;
  throw new SheetRefused("UNSAFE_CONTENT");
}

function openTag(content: string, reader: XmlReader): void {
  const closesItself = content.endsWith("/");
  const body = closesItself ? content.slice(0, -1) : content;
  const space = body.search(/\s/);
  const name = localName(space === -1 ? body : body.slice(0, space));
  reader.opened(name, space === -1 ? "" : body.slice(space));
  if (closesItself) reader.closed(name);
}

/** The ">" that ends a tag; one inside a quoted attribute does not. */
function tagEnd(text: string, start: number): number {
  let end = text.indexOf(">", start);
  while (end !== -1 && isInsideQuotes(text, start, end)) end = text.indexOf(">", end + 1);
  return end;
}

function isInsideQuotes(text: string, start: number, end: number): boolean {
  let quote = 0;
  for (let at = start; at < end; at++) {
    const character = text.charCodeAt(at);
    if (quote === 0 && (character === 34 || character === 39)) quote = character;
    else if (character === quote) quote = 0;
  }
  return quote !== 0;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[^;\s]*);?/gi, (_whole, reference: string) => entity(reference));
}

function entity(reference: string): string {
  if (!reference.startsWith("#")) {
    const character = namedCharacters[reference];
    if (character === undefined) throw new SheetRefused("UNSAFE_CONTENT");
    return character;
  }
  const isHexadecimal = reference[1] === "x" || reference[1] === "X";
  const code = isHexadecimal ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  if (!(code <= 0x10ffff)) throw new SheetRefused("DAMAGED");
  return String.fromCodePoint(code);
}
