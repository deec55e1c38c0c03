import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ClientBase } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { exportHead } from "../audit/audit.queries.ts";
import { inSnapshot } from "../database/read-snapshot.ts";
import {
  appliedMigrations,
  copyStatement,
  keptContents,
  recordRun,
  sequencePositions,
  tablesToKeep,
  useExchangeForm,
} from "./backup.queries.ts";
import { CLOSING, type Closing, FILES, fileName, MANIFEST, type Manifest, TABLES, type Tell } from "./manifest.ts";
import { productVersion } from "./product-version.ts";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

/** A table is cut into pieces of this size: the archive must know the length of each before it is written. */
const PIECE_BYTES = 4 * 1024 * 1024;

export type BackupOptions = { client: ClientBase; filesDir: string; target: string; now: Date; tell: Tell };
export type BackupReport = Closing & { missing: string[] };

/**
 * Writes one archive of everything, as of one moment, while others go on working: rows of every table but sessions and
 * one-time secrets, and all files. The archive appears under its name only when it is complete and on the disk; then the
 * database is told of it, so that the administrator's page knows how old the last one is.
 */
export async function createBackup({ client, filesDir, target, now, tell }: BackupOptions): Promise<BackupReport> {
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    const report = await inSnapshot(client, async () => {
      await useExchangeForm(client);
      const report: BackupReport = { rows: {}, files: 0, fileBytes: 0, missing: [] };
      const content = Readable.from(archive({ client, filesDir, now, tell, report }), { objectMode: false });
      await pipeline(content, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
      return report;
    });
    await rename(unfinished, target);
    await flushFolder(dirname(target));
    await record({ client, target, now, tell }, report);
    return report;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The archive is there whatever comes of this: a database that is only read from, say, cannot be told. */
async function record(
  { client, target, now, tell }: Omit<BackupOptions, "filesDir">,
  { rows, files, missing }: BackupReport,
): Promise<void> {
  try {
    await recordRun(client, {
      startedAt: now,
      fileName: basename(target),
      bytes: (await stat(target)).size,
      rows: totalOf(rows),
      files,
      missingFiles: missing.length,
    });
  } catch (reason) {
    tell({
      vietnamese: `Bản sao lưu đã xong, nhưng chưa ghi được lần sao lưu này vào cơ sở dữ liệu; trang Hệ thống sẽ không biết tới nó (${String(reason)}).`,
      english: `The backup is complete, but the database could not be told of it; the page System will not know of it (${String(reason)}).`,
    });
  }
}

function totalOf(rows: BackupReport["rows"]): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

type Writing = Pick<BackupOptions, "client" | "filesDir" | "now" | "tell"> & { report: BackupReport };

async function* archive({ client, filesDir, now, tell, report }: Writing): AsyncGenerator<Buffer> {
  const manifest = await describe(client, filesDir, now);
  yield* asFile(MANIFEST, JSON.stringify(manifest, null, 2), now);
  for (const table of manifest.tables) {
    report.rows[table.name] = yield* tableAsFiles(client, table, now);
  }
  const rows = totalOf(report.rows);
  tell({
    vietnamese: `Đã ghi ${rows} dòng của ${manifest.tables.length} bảng.`,
    english: `${rows} rows of ${manifest.tables.length} tables are written.`,
  });
  for await (const name of storedFiles(filesDir)) yield* storedFile(filesDir, name, now, report);
  tell({
    vietnamese: `Đã ghi ${report.files} tệp (${report.fileBytes} byte).`,
    english: `${report.files} files (${report.fileBytes} bytes) are written.`,
  });
  await noticeMissing(client, filesDir, report);
  const { missing: _, ...closing } = report;
  yield* asFile(CLOSING, JSON.stringify(closing, null, 2), now);
  yield tarEnd;
}

async function describe(client: ClientBase, filesDir: string, now: Date): Promise<Manifest> {
  return {
    product: "nen-nep",
    format: 1,
    version: await productVersion(),
    writtenAt: now.toISOString(),
    migrations: await appliedMigrations(client),
    tables: await tablesToKeep(client),
    sequences: await sequencePositions(client),
    importFiles: await hashedImports(filesDir),
    auditHead: (await exportHead(client)) ?? null,
  };
}

async function* asFile(name: string, text: string, now: Date): AsyncGenerator<Buffer> {
  yield* whole(name, [Buffer.from(text)], now);
}

function* whole(name: string, parts: Buffer[], now: Date): Generator<Buffer> {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  yield tarHeader(name, size, now);
  yield* parts.filter((part) => part.length > 0);
  yield tarPadding(size);
}

/** The rows of a table in PostgreSQL's text format, a line each; returns how many. */
async function* tableAsFiles(
  client: ClientBase,
  table: Manifest["tables"][number],
  now: Date,
): AsyncGenerator<Buffer, number> {
  const rows = client.query(copyTo(copyStatement(client, table, "TO STDOUT")));
  const pieceName = (piece: number) => `${TABLES}${table.name}/${String(piece).padStart(6, "0")}`;
  let [count, piece, parts, bytes] = [0, 0, [] as Buffer[], 0];
  try {
    for await (const chunk of rows.iterator({ destroyOnReturn: false })) {
      count += newlines(chunk);
      parts.push(chunk);
      bytes += chunk.length;
      if (bytes < PIECE_BYTES) continue;
      yield* whole(pieceName(++piece), parts, now);
      [parts, bytes] = [[], 0];
    }
    if (bytes > 0) yield* whole(pieceName(++piece), parts, now);
    return count;
  } finally {
    // Where writing failed, the connection takes another statement only after the rest was read.
    if (!rows.readableEnded && rows.errored === null) for await (const _ of rows);
  }
}

function newlines(chunk: Buffer): number {
  let count = 0;
  for (let place = chunk.indexOf(10); place !== -1; place = chunk.indexOf(10, place + 1)) count++;
  return count;
}

/** Names of kept files and of lists on their way in; uploads in quarantine belong to nobody yet. */
async function* storedFiles(filesDir: string): AsyncGenerator<string> {
  for (const folder of ["content", "imports"]) yield* filesUnder(filesDir, folder);
}

async function* filesUnder(filesDir: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(filesDir, folder), { withFileTypes: true }).catch(unlessMissing);
  for (const entry of entries ?? []) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(filesDir, name);
    else if (fileName.test(name)) yield name;
  }
}

async function* storedFile(filesDir: string, name: string, now: Date, report: BackupReport): AsyncGenerator<Buffer> {
  // A list on its way in may be confirmed, and gone, by now.
  const file = await open(join(filesDir, name)).catch(unlessMissing);
  if (!file) return;
  try {
    const { size } = await file.stat();
    yield tarHeader(`${FILES}${name}`, size, now);
    let written = 0;
    for await (const chunk of file.createReadStream({ autoClose: false, end: Math.max(size - 1, 0) })) {
      written += chunk.length;
      yield chunk as Buffer;
    }
    if (written !== size) throw new Error(`The file ${name} changed while it was being read.`);
    yield tarPadding(size);
    report.files += 1;
    report.fileBytes += size;
  } finally {
    await file.close();
  }
}

async function hashedImports(filesDir: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for await (const name of filesUnder(filesDir, "imports")) {
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(join(filesDir, name))) hash.update(chunk);
    hashes[name] = hash.digest("hex");
  }
  return hashes;
}

async function noticeMissing(client: ClientBase, filesDir: string, report: BackupReport): Promise<void> {
  for await (const sha256 of keptContents(client)) {
    const path = join(filesDir, "content", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const file = await open(path).catch(unlessMissing);
    if (file) await file.close();
    else report.missing.push(sha256);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

async function flushFolder(folder: string): Promise<void> {
  // Windows does not open folders; there the rename itself is all that can be had.
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  await opened.sync().finally(() => opened.close());
}
