import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { newId } from "../new-id.ts";
import { refuse } from "../refusal.ts";
import { fileLimits } from "./file-limits.ts";
import type { FileStore } from "./file-store.ts";
import { inspectUpload } from "./inspect-upload.ts";

const received = z.object({
  uploadId: z.uuid(),
  accountId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  hasText: z.boolean(),
});

/** A file that came in, was looked into and waits to be kept. */
export type ReceivedUpload = z.infer<typeof received>;

/** Streams a file into quarantine under the byte limit, looks into it, and notes whose it is. A refused file is gone at once. */
export async function receiveUpload(
  files: FileStore,
  accountId: string,
  fileName: string,
  content: Readable,
): Promise<ReceivedUpload> {
  const uploadId = newId();
  const path = join(files.quarantine, uploadId);
  try {
    const { bytes, sha256 } = await write(path, content);
    const name = cleanName(fileName);
    const found = await inspectUpload(path, name);
    const upload = { uploadId, accountId, name, bytes, sha256, ...found };
    await writeFile(`${path}.json`, JSON.stringify(upload), { mode: 0o600 });
    return upload;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The upload and where it lies, if it is there and this account's. */
export async function findUpload(
  files: FileStore,
  accountId: string,
  uploadId: string,
): Promise<(ReceivedUpload & { path: string }) | undefined> {
  const path = join(files.quarantine, z.uuid().parse(uploadId));
  const note = await readFile(`${path}.json`, "utf8").catch(() => undefined);
  if (note === undefined) return undefined;
  const upload = received.parse(JSON.parse(note));
  return upload.accountId === accountId ? { ...upload, path } : undefined;
}

async function write(path: string, content: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    content,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > fileLimits.bytes) refuse("FILE_TOO_LARGE", { limitBytes: fileLimits.bytes });
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
  return { bytes, sha256: hash.digest("hex") };
}

/** The name without folders, control and direction characters, at most 200 letters with its ending kept. */
function cleanName(fileName: string): string {
  const name = (fileName.normalize("NFC").split(/[\\/]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name.length <= 200) return name || "tep";
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return name.slice(0, 200 - ending.length) + ending;
}
