import { open } from "node:fs/promises";
import { SheetRefused } from "../import/sheet.ts";
import { openZip } from "../import/zip-archive.ts";
import { readZipDirectory, type ZipEntry } from "../import/zip-directory.ts";
import { refuse } from "../refusal.ts";
import { fileLimits } from "./file-limits.ts";
import {
  type FileType,
  isMacroPart,
  mediaTypeOf,
  nameTellsType,
  packedType,
  refusedEnding,
  sniffStart,
} from "./file-types.rules.ts";
import { readableText } from "./readable-text.ts";
import { checkSecrecy, checkSecrecyOfFileName } from "./secrecy.rules.ts";

/**
 * Looks into a received file before anything else may: type by content, macros, bombs, marks of secrecy. Returns its
 * media type, and whether there was a text to look into, or refuses. Nothing is trusted that the sender says of it.
 */
export async function inspectUpload(path: string, name: string): Promise<{ mediaType: string; hasText: boolean }> {
  refuseMark(checkSecrecyOfFileName(name));
  const ending = refusedEnding(name);
  if (ending) refuse(ending);
  const { type, parts } = await sniff(path);
  if (!nameTellsType(name, type)) refuse("FILE_TYPE_MISMATCH");
  let hasText = false;
  for await (const text of readableText(path, type, parts)) {
    refuseMark(checkSecrecy(text));
    hasText ||= /\p{L}{2}/u.test(text);
  }
  return { mediaType: mediaTypeOf(type, name), hasText };
}

function refuseMark(mark: string | undefined): void {
  if (mark !== undefined) refuse("SECRECY_MARK", { mark });
}

const sampleBytes = 64 * 1024;

async function sniff(path: string): Promise<{ type: FileType; parts: readonly ZipEntry[] }> {
  const start = await firstBytes(path);
  if (start.length === 0) refuse("FILE_EMPTY");
  const type = sniffStart(start);
  if (type === "ZIP") return await sniffPacked(path);
  // A document with a password is a compound file like the old .doc and .xls.
  if (type === "COMPOUND")
    return refuse(
      start.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "FILE_ENCRYPTED" : "FILE_TYPE_NOT_ALLOWED",
    );
  if (type === undefined) return refuse("FILE_TYPE_NOT_ALLOWED");
  return { type, parts: [] };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sniffPacked(path: string): Promise<{ type: FileType; parts: readonly ZipEntry[] }> {
  try {
    const parts = await listParts(path);
    if (parts.some(({ name }) => isMacroPart(name))) refuse("FILE_HAS_MACROS");
    if (parts.reduce((sum, part) => sum + part.unpackedBytes, 0) > fileLimits.unpackedBytes)
      refuse("FILE_UNPACKS_TOO_LARGE");
    await unpackAll(path, parts);
    const type = packedType(new Set(parts.map(({ name }) => name.toLowerCase())));
    return type === undefined ? refuse("FILE_TYPE_NOT_ALLOWED") : { type, parts };
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    if (error.code === "UNPACKS_TOO_LARGE") refuse("FILE_UNPACKS_TOO_LARGE");
    return refuse(error.code === "OLD_OR_ENCRYPTED_WORKBOOK" ? "FILE_ENCRYPTED" : "FILE_TYPE_MISMATCH");
  }
}

async function listParts(path: string): Promise<ZipEntry[]> {
  const file = await open(path, "r");
  try {
    return [...(await readZipDirectory(file)).values()];
  } finally {
    await file.close();
  }
}

/** Sizes in the directory can lie; only unpacking within a budget tells. */
async function unpackAll(path: string, parts: readonly ZipEntry[]): Promise<void> {
  const archive = await openZip(path, fileLimits);
  try {
    for (const part of parts) {
      for await (const chunk of archive.stream(part)) void chunk;
    }
  } finally {
    await archive.close();
  }
}
