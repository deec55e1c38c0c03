import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealOnce } from "../audit/seal.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { openPool } from "../database/connect.ts";
import { createDatabase } from "../database/embedded/create-database.ts";
import { type EmbeddedDatabase, startEmbedded } from "../database/embedded/start-embedded.ts";
import { startSystemPostgres } from "../database/embedded/start-system-postgres.ts";
import { applyWithin, migrate, readMigrations } from "../database/migrate.ts";
import { openPushKey } from "../push/push-key.ts";
import { buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { openDoor } from "../testing/door.ts";
import { countRows, tablesToKeep } from "./backup.queries.ts";
import { createBackup } from "./create-backup.ts";
import { restoreBackup } from "./restore-backup.ts";

type Urls = { ownerUrl: string; applicationUrl: string; workerUrl: string; adminUrl: string };

const quiet = { tell: () => undefined };
const scan = Buffer.from("%PDF-1.4 biên bản đã ký");
const scanHash = createHash("sha256").update(scan).digest("hex");
/** The system's PostgreSQL where the run asks for it, and the embedded one. */
const servers: EmbeddedDatabase[] = [];
let databases = 0;
let folder: string;
let archive: string;
let source: Urls;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nennep-backup-"));
  // Of its own: the sealer waits for every transaction of a server, those of other tests too.
  servers.push(await startEmbedded({ dataDir: join(folder, "embedded"), log: () => {} }));
  const binDir = process.env.TEST_POSTGRES_BIN;
  if (binDir) servers.unshift(await startSystemPostgres({ dataDir: join(folder, "system"), binDir, log: () => {} }));
  source = await workedIn(server(0));
  archive = await backedUp(source, "first");
}, 120_000);

afterAll(async () => {
  for (const { stop } of servers) await stop();
  await rm(folder, { recursive: true, force: true });
});

test("a backup restores into an empty database: every count, the head of the log, the files", async () => {
  const target = await emptyDatabase(server(0));
  const filesDir = join(folder, "files-restored");
  const { manifest } = await withOwner(target, (client) =>
    restoreBackup({ client, filesDir, source: archive, ...quiet }),
  );

  const [before, after] = await Promise.all([withOwner(source, countAll), withOwner(target, countAll)]);
  expect(after).toEqual(before);
  expect(before["public.attendance"]).toBeGreaterThan(0);
  expect(before["audit.entry"]).toBeGreaterThan(0);
  const verdict = await withOwner(target, (client) => verifyAudit(client));
  expect(verdict.findings).toEqual([]);
  expect(verdict.head).toBe(manifest.auditHead);
  expect(await readFile(join(filesDir, contentName(scanHash)))).toEqual(scan);
  expect((await stat(join(filesDir, contentName(scanHash)))).mode & 0o077).toBe(0);
  expect((await readdir(filesDir)).sort()).toEqual(["content"]);
});

test("the restored database works on: people act, new rows get new numbers, the log goes on unbroken", async () => {
  const target = await emptyDatabase(server(0));
  await withOwner(target, (client) =>
    restoreBackup({ client, filesDir: join(folder, "f2"), source: archive, ...quiet }),
  );
  expect(await migrate(target.ownerUrl)).toEqual({ applied: [] });
  const door = await openDoor({ database: target });
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  await door.as(cell.secretary.accountId).meeting.create({ organizationId: cell.organizationId, ...december });
  await sealOnce(door.worker);
  const { rows } = await door.pool.query("SELECT id FROM person");
  const administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  await sealOnce(door.worker);
  const { audit, backup } = await door.as(administrator.accountId).system.get();
  expect(audit, "entries of the old cluster are not taken for new ones").toMatchObject({
    unsealed: 0,
    lastSealedAt: expect.any(String),
  });
  expect(backup).toMatchObject({ last: null, isDue: true });
  await door.close();
  expect(rows, "row-level security is on again").toEqual([]);
  const verdict = await withOwner(target, (client) => verifyAudit(client));
  expect(verdict.findings).toEqual([]);
  expect(verdict.waiting).toBe(0);
});

test("a backup is written down with its size and counts, and the restored database has no backup of its own yet", async () => {
  const [run, { size }] = await Promise.all([withOwner(source, backupRuns), stat(archive)]);
  const rows = Object.values(await withOwner(source, countAll)).reduce((sum, count) => sum + count, 0);
  expect(run).toEqual([
    { file_name: "first.tar.gz", bytes: String(size), rows: String(rows), files: 1, missing_files: 0, ended: true },
  ]);
  const target = await emptyDatabase(server(0));
  await withOwner(target, async (client) => {
    await restoreBackup({ client, filesDir: join(folder, "f6"), source: archive, ...quiet });
    expect(await backupRuns(client)).toEqual([]);
  });
});

test("an installation that was backed up but never used still counts as empty", async () => {
  const target = await emptyDatabase(server(0));
  await migrate(target.ownerUrl);
  await withOwner(target, async (client) => {
    const options = { client, filesDir: join(folder, "f7"), now: new Date(), ...quiet };
    await createBackup({ ...options, target: join(folder, "unused.tar.gz") });
    expect(await backupRuns(client)).toHaveLength(1);
    await restoreBackup({ ...options, source: archive });
    expect(await countAll(client)).toEqual(await withOwner(source, countAll));
  });
});

test("a database from before backups were written down is backed up and restored all the same", async () => {
  const older = await emptyDatabase(server(0));
  const target = await emptyDatabase(server(0));
  const file = join(folder, "older.tar.gz");
  const migrations = (await readMigrations()).filter(({ name }) => name < "0017");
  await withOwner(older, async (client) => {
    await client.query("BEGIN");
    await applyWithin(client, migrations);
    await client.query("COMMIT");
    await createBackup({ client, filesDir: join(folder, "f8"), target: file, now: new Date(), ...quiet });
  });
  await withOwner(target, (client) => restoreBackup({ client, filesDir: join(folder, "f9"), source: file, ...quiet }));
  expect((await migrate(target.ownerUrl)).applied[0]).toBe("0017-system.sql");
});

test("sessions, one-time secrets and the key of session cookies are not in a backup; password hashes are", async () => {
  const text = gunzipSync(await readFile(archive)).toString("utf8");
  const { rows } = await withOwner(source, (client) =>
    client.query(
      "SELECT token AS value FROM auth.session UNION ALL SELECT value FROM auth.secret UNION ALL SELECT secret_hash FROM one_time_slip",
    ),
  );
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { value } of rows) expect(text).not.toContain(value);
  expect(text).toContain("$argon2id$kept");
});

test("a database in which somebody has worked is left alone", async () => {
  const before = await withOwner(source, countAll);
  const restoring = withOwner(source, (client) =>
    restoreBackup({ client, filesDir: join(folder, "f3"), source: archive, ...quiet }),
  );
  await expect(restoring).rejects.toThrow(/trống/);
  expect(await withOwner(source, countAll)).toEqual(before);
});

test("an installation that was started and never used counts as empty", async () => {
  const target = await emptyDatabase(server(0));
  await migrate(target.ownerUrl);
  await withOwner(target, async (client) => {
    await client.query("SELECT auth.renew_setup_link(gen_random_uuid(), 'printed', interval '1 day')");
    await restoreBackup({ client, filesDir: join(folder, "f4"), source: archive, ...quiet });
    expect(await countAll(client)).toEqual(await withOwner(source, countAll));
    const { rows } = await client.query("SELECT secret_hash FROM one_time_slip");
    expect(rows).toEqual([]);
  });
});

test.each([
  ["is cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 2000)],
  ["is cut off between two of its files", (bytes: Buffer) => withoutClosing(bytes)],
  [
    "has a changed file in it",
    (bytes: Buffer) => gzipSync(replaced(gunzipSync(bytes), "biên bản đã ký", "biên bản ĐÃ KÝ")),
  ],
  [
    "has a row less",
    (bytes: Buffer) => gzipSync(replaced(gunzipSync(bytes), '"public.person": 9', '"public.person": 8')),
  ],
  ["is something else", () => Buffer.from("PK not a backup")],
])("an archive that %s is refused with a sentence and leaves the database empty", async (_, spoil) => {
  const target = await emptyDatabase(server(0));
  const filesDir = await mkdtemp(join(folder, "spoilt-"));
  const spoilt = join(folder, "spoilt.tar.gz");
  await writeFile(spoilt, spoil(await readFile(archive)));
  await withOwner(target, async (client) => {
    await expect(restoreBackup({ client, filesDir, source: spoilt, ...quiet })).rejects.toThrow(
      /không phải là bản sao lưu nguyên vẹn/,
    );
    const { rows } = await client.query(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    expect(rows).toEqual([]);
  });
  expect(await readdir(filesDir)).toEqual([]);
});

test("a backup of a newer version is refused with a sentence", async () => {
  const target = await emptyDatabase(server(0));
  const newer = join(folder, "newer.tar.gz");
  await writeFile(
    newer,
    gzipSync(replaced(gunzipSync(await readFile(archive)), "0001-foundation.sql", "0001-foundation.new")),
  );
  const restoring = withOwner(target, (client) =>
    restoreBackup({ client, filesDir: join(folder, "f5"), source: newer, ...quiet }),
  );
  await expect(restoring).rejects.toThrow(/newer one/);
});

test("a disk that fills up ends a backup without a half-written archive, and the connection works on", async () => {
  await withOwner(source, async (client) => {
    const target = join(folder, "not-a-folder", "x.tar.gz");
    await writeFile(join(folder, "not-a-folder"), "");
    await expect(createBackup({ client, filesDir: folder, target, now: new Date(), ...quiet })).rejects.toThrow();
    const unwritable = join(folder, "z.tar.gz");
    await mkdir(`${unwritable}.unfinished/full`, { recursive: true });
    await expect(
      createBackup({ client, filesDir: folder, target: unwritable, now: new Date(), ...quiet }),
    ).rejects.toThrow();
    expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
});

test.runIf(process.env.TEST_POSTGRES_BIN)("a backup moves between PostgreSQL 15 and 18, both ways", async () => {
  const upward = await emptyDatabase(server(1));
  await withOwner(upward, (client) =>
    restoreBackup({ client, filesDir: join(folder, "up"), source: archive, ...quiet }),
  );
  expect(await withOwner(upward, countAll)).toEqual(await withOwner(source, countAll));

  const [back, downward] = [await backedUp(upward, "up"), await emptyDatabase(server(0))];
  await withOwner(downward, async (client) => {
    await restoreBackup({ client, filesDir: join(folder, "down"), source: back, ...quiet });
    expect(await countAll(client)).toEqual(await withOwner(source, countAll));
    expect((await verifyAudit(client)).findings).toEqual([]);
  });
});

const december = {
  kind: "REGULAR",
  month: "2026-12-01",
  scheduledAt: "2026-12-03T07:00:00Z",
  place: "Phòng họp\ttầng 3\\",
} as const;

test("what waited to be sent when the backup was written is not sent by the restored installation", async () => {
  await withOwner(source, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM person ORDER BY id LIMIT 1");
    const personId = rows[0]?.id;
    await client.query(
      "INSERT INTO notification (person_id, id, kind) VALUES ($1, gen_random_uuid(), 'TASK_ASSIGNED')",
      [personId],
    );
    await client.query(
      `INSERT INTO delivery (person_id, id, channel, state, created_at, due_at)
       SELECT $1, gen_random_uuid(), 'EMAIL', state, now(), now() FROM unnest(ARRAY['WAITING', 'SENDING', 'SENT']) AS state`,
      [personId],
    );
  });
  const target = await emptyDatabase(server(0));
  const waiting = await backedUp(source, "waiting");
  await withOwner(target, async (client) => {
    await restoreBackup({ client, filesDir: join(folder, "f-waiting"), source: waiting, ...quiet });
    const { rows } = await client.query("SELECT state, last_error AS error FROM delivery ORDER BY state, error");
    expect(rows).toEqual([
      { state: "FAILED", error: "RESTORED" },
      { state: "FAILED", error: "RESTORED" },
      { state: "SENT", error: null },
    ]);
    expect((await client.query("SELECT FROM notification WHERE collected_at IS NULL")).rowCount).toBe(0);
  });
});

test("devices stay switched on: the restored installation has the same key, whatever key it made when it was started", async () => {
  const target = await emptyDatabase(server(0));
  const keyOf = async ({ workerUrl }: Urls) => {
    const worker = openPool(workerUrl);
    return openPushKey(worker, "https://nennep.example.vn").finally(() => worker.end());
  };
  const before = await keyOf(source);
  await withOwner(source, async (client) => {
    await client.query(
      `INSERT INTO push_device (person_id, id, endpoint, public_key, auth_secret, session_id, made_at, test_due_at)
       SELECT id, gen_random_uuid(), 'https://fcm.googleapis.com/x', $1, $2, gen_random_uuid(), now(), now() FROM person ORDER BY id LIMIT 1`,
      [before.publicKey, "a".repeat(22)],
    );
  });
  const archived = await backedUp(source, "devices");
  await migrate(target.ownerUrl);
  expect((await keyOf(target)).publicKey).not.toBe(before.publicKey);
  await withOwner(target, async (client) => {
    await restoreBackup({ client, filesDir: join(folder, "f-devices"), source: archived, ...quiet });
    const { rows } = await client.query("SELECT endpoint, session_id AS session, test_due_at AS test FROM push_device");
    expect(rows).toEqual([{ endpoint: "https://fcm.googleapis.com/x", session: null, test: null }]);
  });
  expect((await keyOf(target)).publicKey).toBe(before.publicKey);
}, 60_000);

/** A database with a convened meeting, a kept file, a session, a slip and a sealed log. */
async function workedIn(at: Urls): Promise<Urls> {
  const database = await emptyDatabase(at);
  await migrate(database.ownerUrl);
  const door = await openDoor({ database });
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body, official: 7 });
  const { organizationId, secretary } = cell;
  await door.as(secretary.accountId).meeting.create({ organizationId, ...december });
  await door.owner.query(
    `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status)
     SELECT m.organization_id, m.id, p.person_id, m.organization_id, p.status FROM meeting m JOIN membership p USING (organization_id)`,
  );
  await door.owner.query(
    `INSERT INTO auth."user" (id, name, email, username) SELECT id, username, username || '@nennep.invalid', username FROM account;
     INSERT INTO auth.credential (id, account_id, provider_id, user_id, password) SELECT gen_random_uuid(), id::text, 'credential', id, '$argon2id$kept' FROM account;
     INSERT INTO auth.session (id, user_id, token, expires_at) SELECT gen_random_uuid(), id, 'token-of-' || username, now() + interval '1 day' FROM account;
     INSERT INTO one_time_slip (id, purpose, secret_hash, expires_at) VALUES (gen_random_uuid(), 'SETUP', 'hash-of-the-slip', now())`,
  );
  await door.owner.query(
    `INSERT INTO file (organization_id, id, sha256, name, media_type, bytes) VALUES ($1, gen_random_uuid(), $2, 'ký.pdf', 'application/pdf', $3)`,
    [organizationId, scanHash, scan.length],
  );
  await sealOnce(door.worker);
  await door.close();
  return database;
}

async function backedUp(database: Urls, name: string): Promise<string> {
  const filesDir = join(folder, `files-of-${name}`);
  await mkdir(dirname(join(filesDir, contentName(scanHash))), { recursive: true });
  await writeFile(join(filesDir, contentName(scanHash)), scan);
  await mkdir(join(filesDir, "quarantine"), { recursive: true });
  await writeFile(join(filesDir, "quarantine", "nobody-yet"), "x");
  const target = join(folder, `${name}.tar.gz`);
  const report = await withOwner(database, (client) =>
    createBackup({ client, filesDir, target, now: new Date(), ...quiet }),
  );
  expect(report).toMatchObject({ files: 1, missing: [] });
  return target;
}

async function emptyDatabase(at: Urls): Promise<Urls> {
  const name = `backup_${++databases}`;
  await createDatabase(at.adminUrl, name);
  const [ownerUrl = "", applicationUrl = "", workerUrl = ""] = [at.ownerUrl, at.applicationUrl, at.workerUrl].map(
    (url) => url.replace("/nennep?", `/${name}?`),
  );
  return { ownerUrl, applicationUrl, workerUrl, adminUrl: at.adminUrl };
}

async function withOwner<Result>({ ownerUrl }: Urls, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function backupRuns(client: pg.ClientBase): Promise<unknown[]> {
  const { rows } = await client.query(
    `SELECT file_name, bytes::text, rows::text, files, missing_files, finished_at BETWEEN started_at AND now() AS ended
     FROM backup_run ORDER BY finished_at`,
  );
  return rows;
}

async function countAll(client: pg.ClientBase): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tablesToKeep(client)) counts[name] = await countRows(client, name);
  return counts;
}

function server(index: number): Urls {
  const found = servers[index];
  if (!found) throw new Error(`There is no server ${index} in this run.`);
  return found;
}

function contentName(sha256: string): string {
  return join("content", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

function withoutClosing(bytes: Buffer): Buffer {
  const whole = gunzipSync(bytes);
  return gzipSync(Buffer.concat([whole.subarray(0, whole.lastIndexOf("closing.json")), Buffer.alloc(1024)]));
}

/** The same bytes with one piece changed; pieces are of the same length. */
function replaced(bytes: Buffer, piece: string, by: string): Buffer {
  const place = bytes.indexOf(piece);
  const spare = Buffer.from(by);
  if (place === -1 || spare.length !== Buffer.byteLength(piece)) throw new Error(`Cannot replace ${piece}.`);
  const changed = Buffer.from(bytes);
  spare.copy(changed, place);
  return changed;
}
