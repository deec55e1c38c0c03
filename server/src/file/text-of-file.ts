import { open } from "node:fs/promises";
import { readZipDirectory } from "../import/zip-directory.ts";
import { fileLimits } from "./file-limits.ts";
import { isPacked, typeOf } from "./file-types.rules.ts";
import { readableText } from "./readable-text.ts";

/** The text of a kept file as far as it is cheap to read; empty for pictures, and for a PDF of pictures. */
export async function textOfFile(path: string, mediaType: string): Promise<string> {
  const type = typeOf(mediaType);
  if (type === undefined) return "";
  let said = "";
  for await (const part of readableText(path, type, isPacked(type) ? await partsOf(path) : [])) {
    said += `${part}\n`;
    if (said.length > fileLimits.searchedCharacters) break;
  }
  return said;
}

async function partsOf(path: string) {
  const file = await open(path, "r");
  try {
    return [...(await readZipDirectory(file)).values()];
  } finally {
    await file.close();
  }
}
