import { inflateRawSync } from "node:zlib";

const CENTRAL_ENTRY = 0x02014b50;

/** What a Word document says, one line for each paragraph. */
export function wordText(file: Buffer): string {
  const xml = entryOf(file, "word/document.xml").toString("utf8");
  return xml
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""))
    .join("\n");
}

/** One file of a zip archive, found by its directory at the end. */
function entryOf(archive: Buffer, name: string): Buffer {
  for (let at = archive.indexOf(name); at >= 0; at = archive.indexOf(name, at + 1)) {
    const entry = at - 46;
    if (entry < 0 || archive.readUInt32LE(entry) !== CENTRAL_ENTRY) continue;
    const size = archive.readUInt32LE(entry + 20);
    const local = archive.readUInt32LE(entry + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    return inflateRawSync(archive.subarray(from, from + size));
  }
  throw new Error(`The archive has no ${name}`);
}
