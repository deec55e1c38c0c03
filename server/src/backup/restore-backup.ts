import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { exportHead } from "../audit/audit.queries.ts";
import { StartRefused } from "../database/embedded/start-embedded.ts";
import { applyWithin, holdMigrationLock, type Migration, readMigrations } from "../database/migrate.ts";
import {
  appliedMigrations,
  copyStatement,
  countRows,
  filledTables,
  gatherStatistics,
  keepFromSendingAgain,
  openForLoading,
  removeEmptyTables,
  setSequence,
  tablesToKeep,
  useExchangeForm,
} from "./backup.queries.ts";
import { openIncoming } from "./incoming-files.ts";
import {
  CLOSING,
  type Closing,
  closing,
  FILES,
  MANIFEST,
  type Manifest,
  manifest,
  TABLES,
  type Tell,
} from "./manifest.ts";
import { readTar, type TarEntry } from "./tar.ts";

export type RestoreOptions = { client: ClientBase; filesDir: string; source: string; tell: Tell };
export type RestoreReport = Closing & { manifest: Manifest };

/**
 * Fills an empty database from an archive, in one transaction: the tables are made by the migrations that the archive
 * knew, loaded, and compared with what was written; files take their places just before the commit. Whatever fails, the
 * database stays as empty as it was. Later migrations are left to `migrate`.
 */
export async function restoreBackup({ client, filesDir, source, tell }: RestoreOptions): Promise<RestoreReport> {
  const incoming = await openIncoming(filesDir);
  try {
    await client.query("BEGIN");
    const report = await pipeline(createReadStream(source), createGunzip(), (stream: AsyncIterable<Buffer>) =>
      load({ client, incoming, tell }, readTar(stream)),
    );
    await incoming.takePlaces();
    await client.query("COMMIT");
    await gatherStatistics(client);
    return report;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw isUnreadable(error) ? damaged(error) : error;
  } finally {
    await incoming.discard();
  }
}

type Loading = Pick<RestoreOptions, "client" | "tell"> & { incoming: Awaited<ReturnType<typeof openIncoming>> };

async function load({ client, incoming, tell }: Loading, entries: AsyncGenerator<TarEntry>): Promise<RestoreReport> {
  const contents = await readManifest(entries);
  await makeTables(client, contents);
  tell({
    vietnamese: `Bản sao lưu lúc ${contents.writtenAt}, phiên bản ${contents.version}: đã tạo các bảng theo ${contents.migrations.length} bước nâng cấp.`,
    english: `The backup of ${contents.writtenAt}, version ${contents.version}: tables are made by ${contents.migrations.length} migrations.`,
  });
  const close = await openForLoading(client, contents.tables);
  const counts = await loadEntries({ client, incoming, tell }, entries, contents);
  await keepFromSendingAgain(client);
  await close();
  for (const sequence of contents.sequences) await setSequence(client, sequence);
  await compare(client, contents, counts, incoming);
  tell({
    vietnamese: `Đã đối chiếu số dòng của ${contents.tables.length} bảng, ${counts.files} tệp và mã nhật ký ${contents.auditHead ?? "(chưa có)"}.`,
    english: `The rows of ${contents.tables.length} tables, ${counts.files} files and the head of the log ${contents.auditHead ?? "(none yet)"} agree.`,
  });
  return { ...counts, manifest: contents };
}

async function readManifest(entries: AsyncGenerator<TarEntry>): Promise<Manifest> {
  const first = await entries.next();
  if (first.done || first.value.name !== MANIFEST) throw new Unreadable("no manifest");
  const text = JSON.parse(await textOf(first.value)) as unknown;
  const read = manifest.safeParse(text);
  if (!read.success) throw new Unreadable(read.error.message);
  return read.data;
}

async function makeTables(client: ClientBase, contents: Manifest): Promise<void> {
  const migrations = migrationsOf(contents, await readMigrations());
  await holdMigrationLock(client);
  await refuseFilled(client);
  await removeEmptyTables(client);
  await applyWithin(client, migrations);
  await useExchangeForm(client);
  const [made, kept] = [await tablesToKeep(client), contents.tables].map((tables) => JSON.stringify(tables));
  if (made !== kept) throw new Unreadable("its tables are not the ones that its migrations make");
}

/** The archive's migrations as this program has them; refused when it does not. */
function migrationsOf({ migrations, version }: Manifest, ours: Migration[]): Migration[] {
  return migrations.map(({ name, sha256 }, index) => {
    const migration = ours[index];
    if (migration?.name === name && migration.sha256 === sha256) return migration;
    throw new StartRefused({
      vietnamese: `Bản sao lưu do Nền Nếp ${version} ghi có bước nâng cấp ${name} mà chương trình này không có; hãy khôi phục bằng phiên bản đã ghi nó hoặc mới hơn.`,
      english: `The backup was written by Nền Nếp ${version} and has the migration ${name}, which this program does not; restore it with the version that wrote it or a newer one.`,
    });
  });
}

async function refuseFilled(client: ClientBase): Promise<void> {
  const filled = await filledTables(client);
  if (filled.length === 0) return;
  const isOurs = (await appliedMigrations(client)).length > 0;
  const example = filled.slice(0, 3).join(", ");
  throw new StartRefused({
    vietnamese: isOurs
      ? `Cơ sở dữ liệu đã có dữ liệu (${example}…); chỉ khôi phục vào cơ sở dữ liệu trống. Hãy đặt DATA_DIR tới một thư mục mới, hoặc chuẩn bị một cơ sở dữ liệu trống.`
      : `Cơ sở dữ liệu chứa các bảng của chương trình khác (${example}…); hãy chuẩn bị một cơ sở dữ liệu trống riêng cho Nền Nếp.`,
    english: isOurs
      ? `The database holds data already (${example}…); a backup is restored into an empty one only. Set DATA_DIR to a new folder, or prepare an empty database.`
      : `The database holds tables of another program (${example}…); prepare an empty database for Nền Nếp alone.`,
  });
}

async function loadEntries(
  loading: Loading,
  entries: AsyncGenerator<TarEntry>,
  { tables, importFiles }: Manifest,
): Promise<Closing> {
  const { client, incoming } = loading;
  let next = await entries.next();
  for (const table of tables) {
    const folder = `${TABLES}${table.name}/`;
    const rows = async function* () {
      for (; !next.done && next.value.name.startsWith(folder); next = await entries.next()) yield* next.value.content;
    };
    if (next.done || !next.value.name.startsWith(folder)) continue;
    await pipeline(
      Readable.from(rows(), { objectMode: false }),
      client.query(copyFrom(copyStatement(client, table, "FROM STDIN"))),
    );
  }
  for (; !next.done && next.value.name.startsWith(FILES); next = await entries.next()) {
    const name = next.value.name.slice(FILES.length);
    if (!(await incoming.receive(name, next.value.content, importFiles[name])))
      throw new Unreadable(`the file ${name} is not what was written`);
  }
  if (next.done || next.value.name !== CLOSING) throw new Unreadable("its end is missing");
  const counts = closing.parse(JSON.parse(await textOf(next.value)));
  if (!(await entries.next()).done) throw new Unreadable("something follows its end");
  return counts;
}

async function compare(
  client: ClientBase,
  { tables, auditHead }: Manifest,
  counts: Closing,
  incoming: Loading["incoming"],
): Promise<void> {
  for (const { name } of tables) {
    const found = await countRows(client, name);
    if (found !== counts.rows[name]) throw new Unreadable(`${name} has ${found} rows instead of ${counts.rows[name]}`);
  }
  if (incoming.count !== counts.files)
    throw new Unreadable(`it has ${incoming.count} files instead of ${counts.files}`);
  const head = (await exportHead(client)) ?? null;
  if (head !== auditHead) throw new Unreadable(`the head of the log is ${head} instead of ${auditHead}`);
}

async function textOf({ content }: TarEntry): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** The archive is not one of ours, or not whole. */
class Unreadable extends Error {}

function isUnreadable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    error instanceof Unreadable ||
    error.message.startsWith("The archive ") ||
    code.startsWith("Z_") ||
    code === "ERR_STREAM_PREMATURE_CLOSE"
  );
}

function damaged(reason: Error): StartRefused {
  const refused = new StartRefused({
    vietnamese: `Tệp này không phải là bản sao lưu nguyên vẹn của Nền Nếp (${reason.message}); không có gì được ghi vào cơ sở dữ liệu. Hãy dùng một bản sao lưu khác.`,
    english: `This file is not an intact backup of Nền Nếp (${reason.message}); nothing was written to the database. Use another backup.`,
  });
  refused.cause = reason;
  return refused;
}
