import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltCell, type BuiltPerson, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { openSandbox, type Sandbox } from "../testing/sandbox.ts";
import { isBackupDue } from "./backup-age.rules.ts";

let door: Sandbox;
let administrator: BuiltPerson;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openSandbox();
  administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner) });
});
afterAll(() => door.close());

const asked = (person: BuiltPerson) => door.as(person.accountId).system.get();

test("the technical administrator reads versions, size, start and the newest migration", async () => {
  const { program, database } = await asked(administrator);
  expect(program).toEqual({ version: "1.2.3", startedAt: "2026-11-20T01:00:00.000Z" });
  expect(database).toMatchObject({ embedded: true, newestMigration: expect.stringMatching(/^\d{4}-[a-z-]+$/) });
  expect(database.version).toMatch(/^\d+/);
  expect(database.bytes).toBeGreaterThan(1_000_000);
});

test("nobody else reads it: not who is not signed in, a secretary, a member, an office clerk, or an administrator whose account is closed", async () => {
  await expect(door.as(null).system.get()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  const { office, secretary } = await buildBody(door.owner);
  const stranger = await buildPerson(door.owner);
  for (const person of [cell.secretary, cell.members[4] ?? cell.deputy, office, secretary, stranger]) {
    await expect(asked(person)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const closed = await buildPerson(door.owner, "Đã nghỉ", { administrator: true });
  await door.owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [closed.accountId]);
  await expect(asked(closed)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("straight at the database the application's role reads nothing of it without an administrator who acts", async () => {
  await door.undone(async () => {
    await door.pool.query("SELECT set_config('nennep.actor', $1, true)", [cell.secretary.accountId]);
    const { rows } = await door.pool.query("SELECT * FROM nennep_system()");
    expect(rows).toEqual([]);
  });
  await door.undone(() => expect(door.pool.query("SELECT * FROM backup_run")).rejects.toThrow(/permission denied/));
});

test("an entry that has just been written counts, and is not sealed yet", async () => {
  const before = (await asked(administrator)).audit;
  await door.as(cell.secretary.accountId).meeting.create({
    organizationId: cell.organizationId,
    kind: "REGULAR",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
    place: "Phòng họp",
  });
  const { audit } = await asked(administrator);
  expect(audit.entries).toBeGreaterThan(before.entries);
  expect(audit.unsealed).toBeGreaterThan(before.unsealed);
  expect(audit.isEstimate).toBe(false);
});

test("jobs that failed are told by name, count and kind of error", async () => {
  await door.undone(async () => {
    await door.owner.query("DELETE FROM job");
    await door.owner.query(
      `INSERT INTO job (name, key, payload, attempts, failed_at, last_error) VALUES
         ('picture.recompute', 'a', '{}', 0, NULL, NULL), ('picture.recompute', 'b', '{}', 2, NULL, '40001'),
         ('picture.recompute', 'c', '{}', 10, now(), '40001'), ('evaluation.settle', 'd', '{}', 10, now(), 'TypeError')`,
    );
    const { jobs } = await asked(administrator);
    expect(jobs).toMatchObject({ waiting: 2, oldestDueAt: expect.any(String) });
    expect(jobs.troubled).toEqual([
      { name: "evaluation.settle", errorKind: "TypeError", retrying: 0, failed: 1 },
      { name: "picture.recompute", errorKind: "40001", retrying: 1, failed: 1 },
    ]);
  });
});

test("the last backup is told with its size and counts; without one, or after a week, a backup is due", async () => {
  await door.undone(async () => {
    await door.owner.query("DELETE FROM backup_run");
    expect((await asked(administrator)).backup).toEqual({ last: null, isDue: true, everyDays: 7 });
    await door.owner.query(
      `INSERT INTO backup_run (started_at, finished_at, file_name, bytes, rows, files, missing_files) VALUES
         (now() - interval '9 days', now() - interval '9 days', 'older.tar.gz', 1, 1, 1, 0),
         (now() - interval '8 days', now() - interval '8 days', 'last.tar.gz', 5000, 70, 3, 1)`,
    );
    const { backup } = await asked(administrator);
    expect(backup).toMatchObject({
      last: { fileName: "last.tar.gz", bytes: 5000, rows: 70, files: 3, missingFiles: 1 },
    });
    expect(backup.isDue).toBe(true);
    await door.owner.query(
      "UPDATE backup_run SET finished_at = now() - interval '6 days' WHERE file_name = 'last.tar.gz'",
    );
    expect((await asked(administrator)).backup.isDue).toBe(false);
  });
});

test("a backup exactly seven days old is not due yet, one a second older is", () => {
  const now = new Date("2026-12-08T08:00:00Z");
  expect(isBackupDue(new Date("2026-12-01T08:00:00Z"), now)).toBe(false);
  expect(isBackupDue(new Date("2026-12-01T07:59:59Z"), now)).toBe(true);
  expect(isBackupDue(null, now)).toBe(true);
});

test("what is sent along is not listened to: the answer is the same, and a key reads nothing for others", async () => {
  const client = door.as(administrator.accountId, { key: "0123456789abcdef" });
  expect((await client.system.get()).program).toEqual((await asked(administrator)).program);
  const answer = await door.app.inject({
    url: "/api/system?organizationId=nobody&administrator=true",
    headers: { "x-test-account": cell.secretary.accountId },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([403, "FORBIDDEN"]);
});
