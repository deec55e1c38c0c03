import { readFile } from "node:fs/promises";
import { openZip } from "../import/zip-archive.ts";
import type { ZipEntry } from "../import/zip-directory.ts";
import { fileLimits } from "./file-limits.ts";
import type { FileType } from "./file-types.rules.ts";
import { textOfPdf } from "./pdf-text.ts";

/** The text of a file as far as it is cheap to read: what marks of secrecy are looked for in. Images have none. */
export async function* readableText(path: string, type: FileType, parts: readonly ZipEntry[]): AsyncGenerator<string> {
  if (type === "TEXT") yield decodeText(await readFile(path));
  else if (type === "PDF") yield* textOfPdf(await readFile(path));
  else if (parts.length > 0) yield* textOfParts(path, parts);
}

/** Parts of packed documents that carry what a reader sees. */
const readableParts =
  /^(?:word\/(?:document|header\d*|footer\d*)\.xml|xl\/(?:sharedstrings|worksheets\/sheet1)\.xml|ppt\/slides\/slide\d+\.xml|content\.xml|styles\.xml)$/i;

async function* textOfParts(path: string, parts: readonly ZipEntry[]): AsyncGenerator<string> {
  const archive = await openZip(path, fileLimits);
  try {
    for (const part of parts.filter(({ name }) => readableParts.test(name))) {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of archive.stream(part)) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > fileLimits.searchedCharacters) break;
      }
      yield withoutMarkup(Buffer.concat(chunks).toString("utf8"));
    }
  } finally {
    await archive.close();
  }
}

/** Ends of paragraphs, cells and lines become line ends; other markup vanishes, so that a word split into runs is whole again. */
function withoutMarkup(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|a:p|text:p|text:h|si|is|v|c)>|<(?:w:br|w:tab|a:br|text:line-break)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("utf8");
}
