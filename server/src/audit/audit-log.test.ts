import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type ScratchDatabase, type ScratchServer, scratchServer } from "./scratch-database.ts";
import { sealOnce } from "./seal.ts";
import { verifyAudit } from "./verify-audit.ts";

const CELL = "11111111-1111-7111-8111-111111111111";
const OTHER_CELL = "22222222-2222-7222-8222-222222222222";
const PERSON = "33333333-3333-7333-8333-333333333333";
const ACTOR = "44444444-4444-7444-8444-444444444444";

let server: ScratchServer;
beforeAll(async () => {
  server = await scratchServer();
}, 60_000);
afterAll(() => server.stop());

test("an insert, an update and a delete each leave an entry with who, what, where and the change", async () => {
  const db = await freshDatabase();
  await db.application.query("BEGIN");
  await db.application.query(
    "SELECT set_config('nennep.actor', $1, true), set_config('nennep.operation', 'meeting.close', true), set_config('nennep.request', 'r-1', true)",
    [ACTOR],
  );
  await addMeeting(db, CELL, 1, "Sinh hoạt tháng 10");
  await db.application.query("UPDATE meeting SET title = 'Sinh hoạt tháng 11'");
  await db.application.query("DELETE FROM meeting");
  await db.application.query("COMMIT");
  const key = `${CELL}/${meetingId(1)}`;
  const common = {
    actor_id: ACTOR,
    operation: "meeting.close",
    request_id: "r-1",
    organization_id: CELL,
    row_key: key,
  };
  expect(await entries(db)).toMatchObject([
    { ...common, action: "I", changes: { id: meetingId(1), organization_id: CELL, title: "Sinh hoạt tháng 10" } },
    { ...common, action: "U", changes: { title: ["Sinh hoạt tháng 10", "Sinh hoạt tháng 11"] } },
    { ...common, action: "D", changes: { title: "Sinh hoạt tháng 11" } },
  ]);
});

test("an insert that becomes an update is recorded as the update it was", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "một");
  await db.application.query(
    "INSERT INTO meeting (organization_id, id, title) VALUES ($1, $2, 'hai') ON CONFLICT (organization_id, id) DO UPDATE SET title = excluded.title",
    [CELL, meetingId(1)],
  );
  expect((await entries(db)).map(({ action, changes }) => [action, changes.title])).toEqual([
    ["I", "một"],
    ["U", ["một", "hai"]],
  ]);
});

test("a changed key is recorded as one row ended and another begun", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "một");
  await db.application.query("UPDATE meeting SET id = $1", [meetingId(2)]);
  const keys = (await entries(db)).slice(1).map(({ action, row_key }) => [action, row_key]);
  expect(keys.sort()).toEqual([
    ["D", `${CELL}/${meetingId(1)}`],
    ["I", `${CELL}/${meetingId(2)}`],
  ]);
});

test("an autosaved draft leaves no entry of its own and comes along with the next real change", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "một");
  await db.application.query("UPDATE meeting SET draft = 'nháp 1'");
  await db.application.query("UPDATE meeting SET draft = 'nháp 2'");
  await db.application.query("UPDATE meeting SET title = 'hai'");
  expect((await entries(db)).slice(1).map(({ changes }) => changes)).toEqual([
    { title: ["một", "hai"], draft: ["nháp 2"] },
  ]);
});

test("an update that changes nothing leaves no entry, and an omitted column is never recorded", async () => {
  const db = await freshDatabase();
  await db.application.query("INSERT INTO meeting (organization_id, id, secret) VALUES ($1, $2, 'mật khẩu')", [
    CELL,
    meetingId(1),
  ]);
  await db.application.query("UPDATE meeting SET secret = 'khác', title = title");
  expect((await entries(db)).map(({ changes }) => changes)).toEqual([{ organization_id: CELL, id: meetingId(1) }]);
});

test("a personal value stands apart from its entry and can be erased without breaking the chain", async () => {
  const db = await freshDatabase();
  await db.application.query("INSERT INTO person VALUES ($1, 'Nguyễn Thị Ân', '1980-02-03')", [PERSON]);
  await db.application.query("UPDATE person SET full_name = 'Nguyễn Thị Ân Hòa'");
  const texts = (await entries(db)).map(({ changes }) => JSON.stringify(changes)).join();
  expect(texts).not.toMatch(/Nguyễn|1980/);
  const values = await db.owner.query("SELECT value FROM audit.personal_value ORDER BY entry_id, column_name");
  expect(values.rows.map(({ value }) => JSON.parse(value))).toEqual([
    "1980-02-03",
    "Nguyễn Thị Ân",
    ["Nguyễn Thị Ân", "Nguyễn Thị Ân Hòa"],
  ]);
  await sealOnce(db.worker);
  await db.owner.query("SELECT audit.erase_personal_values('person', $1)", [PERSON]);
  await sealOnce(db.worker);
  expect((await db.owner.query("SELECT 1 FROM audit.personal_value")).rows).toEqual([]);
  expect((await entries(db)).at(-1)).toMatchObject({ action: "E", row_key: PERSON, changes: { erased: 3 } });
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 3 });
});

test("what is rolled back leaves no entry", async () => {
  const db = await freshDatabase();
  await db.application.query("BEGIN");
  await addMeeting(db, CELL, 1, "một");
  await db.application.query("ROLLBACK");
  expect(await entries(db)).toEqual([]);
});

test("the application and the worker can neither read nor write the log, nor append to it through a table of their own", async () => {
  const db = await freshDatabase();
  for (const client of [db.application, db.worker]) {
    for (const table of ["entry", "link", "checkpoint", "sealer", "personal_value", "read_log", "watched"]) {
      await expect(client.query(`SELECT * FROM audit.${table}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`DELETE FROM audit.${table}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`INSERT INTO audit.${table} SELECT * FROM audit.${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
    await client.query("CREATE TEMPORARY TABLE forged (id uuid)");
    await expect(
      client.query(`CREATE TRIGGER forge AFTER INSERT ON forged REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION audit.append_after_insert('', '{id}', '{}', '{}', '{}')`),
    ).rejects.toThrow(/permission denied/);
  }
  await expect(db.application.query("SELECT audit.seal()")).rejects.toThrow(/permission denied/);
});

test("even the owner cannot update, delete or truncate entries, links, checkpoints or the read log", async () => {
  const db = await freshDatabase();
  for (const table of ["entry", "link", "checkpoint", "read_log"]) {
    await expect(db.owner.query(`DELETE FROM audit.${table}`)).rejects.toThrow(/delete of .* is refused/);
    await expect(db.owner.query(`TRUNCATE audit.${table}`)).rejects.toThrow(/truncate of .* is refused/);
  }
  await expect(db.owner.query("UPDATE audit.entry SET changes = '{}'")).rejects.toThrow(/update of .* is refused/);
  await expect(db.owner.query("TRUNCATE meeting")).rejects.toThrow(/truncate of public.meeting is refused/);
});

test("a table without a key, or with a misspelt column, cannot be watched", async () => {
  const db = await freshDatabase();
  await db.owner.query("CREATE TABLE keyless (organization_id uuid)");
  await expect(db.owner.query("SELECT audit.watch('keyless')")).rejects.toThrow(/needs a primary key/);
  await expect(db.owner.query("SELECT audit.watch('person', NULL, '{fullname}')")).rejects.toThrow(
    /has no column fullname/,
  );
});

test("a read of personal data is written down with the reader and the operation", async () => {
  const db = await freshDatabase();
  await db.application.query("BEGIN");
  await db.application.query(
    "SELECT set_config('nennep.actor', $1, true), set_config('nennep.operation', 'person.read', true)",
    [ACTOR],
  );
  await db.application.query("SELECT audit.record_read($1, $2)", [[PERSON], CELL]);
  await db.application.query("COMMIT");
  const { rows } = await db.owner.query(
    "SELECT actor_id, operation, subject_person_id, organization_id FROM audit.read_log",
  );
  expect(rows).toEqual([
    { actor_id: ACTOR, operation: "person.read", subject_person_id: PERSON, organization_id: CELL },
  ]);
});

test("a transaction that began first and commits last leaves no hole in the chains", async () => {
  const db = await freshDatabase();
  await db.application.query("BEGIN");
  await addMeeting(db, CELL, 1, "bắt đầu trước");
  await db.owner.query("INSERT INTO meeting (organization_id, id) VALUES ($1, $2)", [CELL, meetingId(2)]);
  expect(await sealOnce(db.worker)).toBe(0);
  await db.application.query("COMMIT");
  expect(await sealOnce(db.worker)).toBe(2);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 2, waiting: 0 });
});

test("an entry with a lower number that commits after a seal is sealed by the next one", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "đã niêm phong");
  await db.application.query("BEGIN");
  await addMeeting(db, CELL, 2, "chưa xong");
  expect(await sealOnce(db.worker)).toBe(1);
  await db.owner.query("INSERT INTO meeting (organization_id, id) VALUES ($1, $2)", [OTHER_CELL, meetingId(3)]);
  await db.application.query("COMMIT");
  expect(await sealOnce(db.worker)).toBe(2);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 3, chains: 2, waiting: 0 });
});

test("two sealers at once: one seals, the other leaves", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "một");
  await db.owner.query("BEGIN");
  expect(await sealOnce(db.owner)).toBe(1);
  expect(await sealOnce(db.worker)).toBe(0);
  await db.owner.query("COMMIT");
  expect(await sealOnce(db.worker)).toBe(0);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 1 });
});

test("a transaction larger than a batch is sealed in several, each entry once", async () => {
  const db = await freshDatabase();
  await db.application.query(
    "INSERT INTO meeting (organization_id, id) SELECT $1, gen_random_uuid() FROM generate_series(1, 2500)",
    [CELL],
  );
  const batches: number[] = [];
  for (let sealed = -1; sealed !== 0; batches.push(sealed)) {
    sealed = (await db.worker.query("SELECT audit.seal(1000) AS sealed")).rows[0].sealed;
  }
  expect(batches).toEqual([1000, 1000, 500, 0]);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 2500, chains: 1, checkpoints: 3 });
});

test("restored into another cluster, what waited is sealed first and new entries continue the chain", async () => {
  const db = await freshDatabase();
  await addMeeting(db, CELL, 1, "đã niêm phong");
  await sealOnce(db.worker);
  await addMeeting(db, CELL, 2, "còn chờ");
  await afterRestoreFrom(db, { transactionsAhead: 1_000_000 });
  await db.owner.query("BEGIN");
  await db.owner.query("INSERT INTO meeting (organization_id, id) VALUES ($1, $2)", [CELL, meetingId(3)]);
  await addMeeting(db, CELL, 4, "viết sau khi khôi phục");
  expect(await sealOnce(db.worker)).toBe(2);
  await db.owner.query("COMMIT");
  await addMeeting(db, CELL, 5, "về sau");
  expect(await sealOnce(db.worker)).toBe(2);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 5, chains: 1, waiting: 0 });
});

test("while a backup is restored, watching is off and leaves no entries; afterwards it is on again", async () => {
  const db = await freshDatabase();
  await db.owner.query("SELECT audit.set_watching(false)");
  await addMeeting(db, CELL, 1, "khôi phục");
  expect((await verifyAudit(db.owner)).findings).toMatchObject([
    { kind: "TABLE_NOT_WATCHED", subject: "meeting" },
    { kind: "TABLE_NOT_WATCHED", subject: "person" },
  ]);
  await db.owner.query("SELECT audit.set_watching(true)");
  await addMeeting(db, CELL, 2, "sau đó");
  expect(await entries(db)).toHaveLength(1);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, waiting: 1 });
});

async function freshDatabase(): Promise<ScratchDatabase> {
  const db = await server.database();
  onTestFinished(() => db.drop());
  return db;
}

async function addMeeting(db: ScratchDatabase, organization: string, number: number, title: string): Promise<void> {
  await db.application.query("INSERT INTO meeting (organization_id, id, title) VALUES ($1, $2, $3)", [
    organization,
    meetingId(number),
    title,
  ]);
}

function meetingId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

type Entry = { action: string; row_key: string; changes: Record<string, unknown> };

async function entries(db: ScratchDatabase): Promise<Entry[]> {
  const { rows } = await db.owner.query(
    "SELECT actor_id, operation, request_id, organization_id, table_name, row_key, action, changes::jsonb FROM audit.entry ORDER BY id",
  );
  return rows;
}

/** Makes the log look as after a restore: transaction ids of another cluster, far ahead of this one's. */
async function afterRestoreFrom(
  db: ScratchDatabase,
  { transactionsAhead }: { transactionsAhead: number },
): Promise<void> {
  await db.owner.query("ALTER TABLE audit.entry DISABLE TRIGGER append_only");
  await db.owner.query(
    `UPDATE audit.entry SET transaction_id = (transaction_id::text::bigint + $1)::text::xid8
     WHERE id > (SELECT entry_id FROM audit.sealer)`,
    [transactionsAhead],
  );
  await db.owner.query("ALTER TABLE audit.entry ENABLE TRIGGER append_only");
  await db.owner.query(
    "UPDATE audit.sealer SET cluster = 'another', transaction_id = (transaction_id::text::bigint + $1)::text::xid8",
    [transactionsAhead - 10],
  );
}
