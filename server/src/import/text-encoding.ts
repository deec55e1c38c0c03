import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

const sampleLength = 4096;

/**
 * How a text file is encoded: by its byte order mark, by the zero bytes of UTF-16, else UTF-8 if all of it is valid,
 * else the Vietnamese code page that older Windows programs save as "ANSI".
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  const start = await firstBytes(path, sampleLength);
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const zeros = zeroBytes(start);
  if (zeros.odd > start.length / 8 && zeros.even === 0) return "utf-16le";
  if (zeros.even > start.length / 8 && zeros.odd === 0) return "utf-16be";
  return (await isUtf8(path)) ? "utf-8" : "windows-1258";
}

/** The first bytes of a file, fewer if it is shorter. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function zeroBytes(bytes: Buffer): { odd: number; even: number } {
  const count = { odd: 0, even: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? "even" : "odd"] += 1;
  });
  return count;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const chunks: AsyncIterable<Buffer> = createReadStream(path);
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (reason) {
    if (reason instanceof TypeError) return false;
    throw reason;
  }
}
