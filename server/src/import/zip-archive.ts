import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { SheetRefused } from "./sheet.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { readExactly, readZipDirectory, stored } from "./zip-directory.ts";

/** A zip file read from disk, part by part; `close` it when done. */
export type ZipArchive = {
  /** The part of this name, whatever its case. */
  find(name: string): ZipEntry | undefined;
  /** The bytes of one part as they unpack; everything read from one archive counts against its limit. */
  stream(entry: ZipEntry): AsyncGenerator<Buffer>;
  close(): Promise<void>;
};

const localSignature = 0x04034b50;
const localLength = 30;
/** Bytes unpacked at once: larger than usual, because every chunk costs a turn of the event loop, and small enough not to hold it up. */
const chunkSize = 64 * 1024;

/** Opens a zip file and reads its directory; nothing is unpacked until it is asked for. */
export async function openZip(path: string, limits: { unpackedBytes: number }): Promise<ZipArchive> {
  const file = await open(path, "r");
  try {
    const entries = await readZipDirectory(file);
    let budget = limits.unpackedBytes;
    const spend = (bytes: number) => {
      budget -= bytes;
      if (budget < 0) throw new SheetRefused("UNPACKS_TOO_LARGE");
    };
    return {
      find: (name) => entries.get(name.toLowerCase()),
      stream: (entry) => unpack({ path, file, entry, spend }),
      close: () => file.close(),
    };
  } catch (reason) {
    await file.close();
    throw reason;
  }
}

type Unpacking = { path: string; file: FileHandle; entry: ZipEntry; spend(bytes: number): void };

async function* unpack({ path, file, entry, spend }: Unpacking): AsyncGenerator<Buffer> {
  const start = await contentStart(file, entry);
  if (entry.packedBytes === 0) return;
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  const unpacked = entry.method === stored ? packed : packed.pipe(createInflateRaw({ chunkSize }));
  packed.on("error", (reason) => unpacked.destroy(reason));
  try {
    const chunks: AsyncIterable<Buffer> = unpacked;
    for await (const chunk of chunks) {
      spend(chunk.length);
      yield chunk;
    }
  } catch (reason) {
    throw isBrokenCompression(reason) ? new SheetRefused("DAMAGED") : reason;
  } finally {
    unpacked.destroy();
    packed.destroy();
  }
}

async function contentStart(file: FileHandle, entry: ZipEntry): Promise<number> {
  const header = await readExactly(file, entry.offset, localLength);
  if (header.readUInt32LE(0) !== localSignature) throw new SheetRefused("DAMAGED");
  return entry.offset + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Broken compressed content is the file's fault; a failing disk is not. */
function isBrokenCompression(reason: unknown): boolean {
  return reason instanceof Error && "code" in reason && String(reason.code).startsWith("Z_");
}
