import { inflateRawSync } from "node:zlib";

/** Text of one file inside a zip archive, found through the archive's central directory. */
export function unzipText(archive: Buffer, path: string): string {
  let at = archive.readUInt32LE(archive.lastIndexOf(Buffer.from("PK\x05\x06")) + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    if (name === path) return inflate(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`No ${path} in the archive`);
}

function inflate(archive: Buffer, entry: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + size);
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
}
