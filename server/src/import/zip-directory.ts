import type { FileHandle } from "node:fs/promises";
import { SheetRefused } from "./sheet.ts";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
};

export const stored = 0;
const deflated = 8;

const endSignature = 0x06054b50;
const locator64Signature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const in64BitField = 0xffffffff;
const encryptedFlag = 1;
const mostEntries = 5_000;
const mostDirectoryBytes = 2 * 1024 * 1024;

/** The parts of a zip file by lower-case name, from the directory at its end (the one that spreadsheet programs read). */
export async function readZipDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { offset, length, count } = await findDirectory(file);
  if (count > mostEntries || length > mostDirectoryBytes) throw new SheetRefused("UNPACKS_TOO_LARGE");
  const directory = await readExactly(file, offset, length);
  const entries = new Map<string, ZipEntry>();
  let position = 0;
  for (let index = 0; index < count; index++) {
    const entry = readEntry(directory, position);
    entries.set(entry.name.toLowerCase(), entry);
    position += entryLength + entry.variableLength;
  }
  return entries;
}

/** Bytes at a place of the file; a file that ends before them is damaged. */
export async function readExactly(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { size } = await file.stat();
  if (offset < 0 || offset + length > size) throw new SheetRefused("DAMAGED");
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  if (bytesRead < length) throw new SheetRefused("DAMAGED");
  return bytes;
}

type Directory = { offset: number; length: number; count: number };

async function findDirectory(file: FileHandle): Promise<Directory> {
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - endLength - longestComment);
  const tail = await readExactly(file, tailStart, size - tailStart);
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const end = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const is64Bit = end.count === 0xffff || end.length === in64BitField || end.offset === in64BitField;
    return is64Bit ? await findDirectory64(file, tailStart + at - 20) : end;
  }
  throw new SheetRefused("DAMAGED");
}

async function findDirectory64(file: FileHandle, locatorOffset: number): Promise<Directory> {
  const locator = await readExactly(file, locatorOffset, 20);
  if (locator.readUInt32LE(0) !== locator64Signature) throw new SheetRefused("DAMAGED");
  const end = await readExactly(file, read64(locator, 8), 56);
  if (end.readUInt32LE(0) !== end64Signature) throw new SheetRefused("DAMAGED");
  return { count: read64(end, 32), length: read64(end, 40), offset: read64(end, 48) };
}

function readEntry(directory: Buffer, at: number): ZipEntry & { variableLength: number } {
  if (at + entryLength > directory.length || directory.readUInt32LE(at) !== entrySignature)
    throw new SheetRefused("DAMAGED");
  if ((directory.readUInt16LE(at + 8) & encryptedFlag) !== 0) throw new SheetRefused("OLD_OR_ENCRYPTED_WORKBOOK");
  const method = directory.readUInt16LE(at + 10);
  if (method !== stored && method !== deflated) throw new SheetRefused("DAMAGED");
  const nameLength = directory.readUInt16LE(at + 28);
  const extraLength = directory.readUInt16LE(at + 30);
  const variableLength = nameLength + extraLength + directory.readUInt16LE(at + 32);
  const nameStart = at + entryLength;
  if (nameStart + variableLength > directory.length) throw new SheetRefused("DAMAGED");
  const name = directory.toString("utf8", nameStart, nameStart + nameLength).replaceAll("\\", "/");
  const extra = directory.subarray(nameStart + nameLength, nameStart + nameLength + extraLength);
  return { name, method, ...readSizes(directory, at, extra), variableLength };
}

/** Sizes and place of a part; those that do not fit 32 bits follow, in this order, in the extra field. */
function readSizes(directory: Buffer, at: number, extra: Buffer): Omit<ZipEntry, "name" | "method"> {
  const wide = wideFields(extra);
  const read = (position: number) => {
    const value = directory.readUInt32LE(position);
    if (value !== in64BitField) return value;
    const next = wide.shift();
    if (next === undefined) throw new SheetRefused("DAMAGED");
    return next;
  };
  const unpackedBytes = read(at + 24);
  const packedBytes = read(at + 20);
  return { unpackedBytes, packedBytes, offset: read(at + 42) };
}

function wideFields(extra: Buffer): number[] {
  const values: number[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const end = Math.min(at + 4 + length, extra.length);
    if (extra.readUInt16LE(at) === 1)
      for (let field = at + 4; field + 8 <= end; field += 8) values.push(read64(extra, field));
    at += 4 + length;
  }
  return values;
}

function read64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new SheetRefused("DAMAGED");
  return Number(value);
}
