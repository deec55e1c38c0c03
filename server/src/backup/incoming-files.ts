import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileName } from "./manifest.ts";

/** Files of an archive on their way in; they stand apart until everything else has arrived. */
export type IncomingFiles = {
  /** Stores one file and says whether it is the one that was written: by its name, or by the hash noted for it. */
  receive(name: string, content: AsyncIterable<Buffer>, expected: string | undefined): Promise<boolean>;
  /** How many have come. */
  readonly count: number;
  /** Moves all to where the program looks for them. */
  takePlaces(): Promise<void>;
  /** Removes whatever has not taken its place. */
  discard(): Promise<void>;
};

export async function openIncoming(filesDir: string): Promise<IncomingFiles> {
  await mkdir(filesDir, { recursive: true, mode: 0o700 });
  const apart = await mkdtemp(join(filesDir, "incoming-"));
  let count = 0;
  return {
    get count() {
      return count;
    },
    async receive(name, content, expected) {
      const wanted = fileName.exec(name)?.groups?.sha256 ?? expected;
      if (!fileName.test(name) || wanted === undefined) return false;
      count += 1;
      return (await store(join(apart, name), content)) === wanted;
    },
    takePlaces: () => moveAll(apart, filesDir),
    discard: () => rm(apart, { recursive: true, force: true }),
  };
}

/** Writes a file, on the disk when it returns, and computes its SHA-256. */
async function store(path: string, content: AsyncIterable<Buffer>): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.from(content, { objectMode: false }),
    hashing,
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
  return hash.digest("hex");
}

async function moveAll(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await moveAll(source, target);
    else await rename(source, target);
  }
}
