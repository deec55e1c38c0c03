import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { exportHead } from "./audit.queries.ts";
import { type ExportedHead, readHead } from "./exported-head.ts";
import type { Finding } from "./findings.ts";
import { verdictLines } from "./print-verdict.ts";
import { type ScratchDatabase, type ScratchServer, scratchServer } from "./scratch-database.ts";
import { sealOnce } from "./seal.ts";
import { verifyAudit } from "./verify-audit.ts";

const CELL = "11111111-1111-7111-8111-111111111111";
const OTHER_CELL = "22222222-2222-7222-8222-222222222222";

let server: ScratchServer;
beforeAll(async () => {
  server = await scratchServer();
}, 60_000);
afterAll(() => server.stop());

test("an untouched log is intact and matches every head exported from it", async () => {
  const { db, heads } = await sealedLog();
  expect(await verifyAudit(db.owner, { exportedHeads: heads })).toMatchObject({
    intact: true,
    findings: [],
    entries: 12,
    chains: 2,
    checkpoints: 6,
    waiting: 0,
  });
});

test("a changed byte: the entry is named", async () => {
  const { db } = await sealedLog();
  const entry = await entryAt(db, CELL, 4);
  await tamper(db, `UPDATE audit.entry SET changes = replace(changes, 'buổi', 'bưổi') WHERE id = ${entry}`);
  expect(await found(db)).toEqual([{ kind: "ENTRY_ALTERED", chain: CELL, from: 4, entryId: entry }]);
});

test.each([
  ["the actor", "actor_id = gen_random_uuid()"],
  ["the moment", "at = at - interval '1 microsecond'"],
  ["the operation", "operation = 'meeting.open'"],
  ["the request", "request_id = ''"],
  ["the row", "row_key = row_key || ' '"],
  ["the table", "table_name = 'person'"],
  ["the action", "action = 'U'"],
  ["the organization", `organization_id = '${OTHER_CELL}'`],
])("%s of an entry changed: the entry is named", async (_, change) => {
  const { db } = await sealedLog();
  const entry = await entryAt(db, CELL, 2);
  await tamper(db, `UPDATE audit.entry SET ${change} WHERE id = ${entry}`);
  expect(await found(db)).toEqual([{ kind: "ENTRY_ALTERED", chain: CELL, from: 2, entryId: entry }]);
});

test("two entries exchanged: the first of them is named", async () => {
  const { db } = await sealedLog();
  const [second, third] = [await entryAt(db, CELL, 2), await entryAt(db, CELL, 3)];
  await tamper(
    db,
    `UPDATE audit.link SET entry_id = -1 WHERE entry_id = ${second};
     UPDATE audit.link SET entry_id = ${second} WHERE entry_id = ${third};
     UPDATE audit.link SET entry_id = ${third} WHERE entry_id = -1`,
  );
  expect(await found(db)).toEqual([{ kind: "ENTRY_ALTERED", chain: CELL, from: 2, entryId: third }]);
});

test("an entry deleted in the middle: it is named", async () => {
  const { db } = await sealedLog();
  const entry = await entryAt(db, CELL, 3);
  await tamper(db, `DELETE FROM audit.entry WHERE id = ${entry}`);
  expect(await found(db)).toEqual([{ kind: "ENTRY_MISSING", chain: CELL, from: 3, entryId: entry }]);
});

test("an entry deleted in the middle together with its link: the place is named", async () => {
  const { db } = await sealedLog();
  const entry = await entryAt(db, CELL, 3);
  await tamper(db, `DELETE FROM audit.entry WHERE id = ${entry}; DELETE FROM audit.link WHERE entry_id = ${entry}`);
  expect(await found(db)).toEqual([{ kind: "LINK_MISSING", chain: CELL, from: 3 }]);
});

test("the tail cut: the lost places are named", async () => {
  const { db } = await sealedLog();
  await tamper(
    db,
    `DELETE FROM audit.entry e USING audit.link l WHERE l.entry_id = e.id AND l.scope = '${CELL}' AND l.sequence > 4;
     DELETE FROM audit.link WHERE scope = '${CELL}' AND sequence > 4`,
  );
  expect(await found(db)).toEqual([{ kind: "TAIL_CUT", chain: CELL, from: 5, to: 6 }]);
});

test("the tail of everything cut, checkpoints too: an exported head names the last entry left", async () => {
  const { db, heads } = await sealedLog();
  await tamper(
    db,
    `DELETE FROM audit.checkpoint WHERE sequence > 4;
     DELETE FROM audit.entry e USING audit.link l WHERE l.entry_id = e.id AND l.sequence > 4;
     DELETE FROM audit.link WHERE sequence > 4`,
  );
  expect(await found(db)).toEqual([]);
  const last = await entryAt(db, OTHER_CELL, 4);
  expect(await found(db, heads)).toEqual([
    { kind: "LOG_BEHIND_HEAD", chain: "global", from: 5, to: 6, subject: heads[2]?.text, entryId: last },
  ]);
});

test("a whole chain dropped: the organization is named", async () => {
  const { db } = await sealedLog();
  await tamper(
    db,
    `DELETE FROM audit.link WHERE scope = '${CELL}'; DELETE FROM audit.entry WHERE organization_id = '${CELL}'`,
  );
  expect(await found(db)).toEqual([{ kind: "CHAIN_DROPPED", chain: CELL, from: 1, to: 6 }]);
});

test("a chain rewritten with recomputed hashes: the chain over all chains names the places", async () => {
  const { db } = await sealedLog();
  await rewriteChain(db, CELL, 4);
  const first = await entryAt(db, CELL, 3);
  expect(await found(db)).toEqual([{ kind: "CHAIN_REWRITTEN", chain: CELL, from: 3, to: 4, entryId: first }]);
});

test("the chain over all chains rewritten as well: exported heads name where the rewriting began", async () => {
  const { db, heads } = await sealedLog();
  await rewriteChain(db, CELL, 4);
  await rewriteCheckpoints(db);
  expect(await found(db)).toEqual([]);
  const first = await entryAt(db, CELL, 3);
  expect(await found(db, heads)).toEqual([
    { kind: "HEAD_MISMATCH", chain: "global", from: 3, to: 4, subject: heads[1]?.text, entryId: first },
  ]);
  const [last] = heads.slice(-1);
  expect(await found(db, last ? [last] : [])).toMatchObject([{ kind: "HEAD_MISMATCH", from: 1, to: 6 }]);
});

test("everything emptied: an exported head says what is gone", async () => {
  const { db, heads } = await sealedLog();
  await tamper(db, "DELETE FROM audit.entry; DELETE FROM audit.link; DELETE FROM audit.checkpoint");
  expect(await found(db, heads)).toEqual([
    { kind: "LOG_BEHIND_HEAD", chain: "global", from: 1, to: 2, subject: heads[0]?.text },
  ]);
});

test("a checkpoint changed or removed: its number is named", async () => {
  const changed = await sealedLog();
  await tamper(changed.db, "UPDATE audit.checkpoint SET sealed_at = sealed_at - interval '1 day' WHERE sequence = 3");
  expect(await found(changed.db)).toEqual([{ kind: "CHECKPOINT_ALTERED", chain: "global", from: 3 }]);
  const removed = await sealedLog();
  await tamper(removed.db, "DELETE FROM audit.checkpoint WHERE sequence = 2");
  expect(await found(removed.db)).toEqual([{ kind: "CHECKPOINT_MISSING", chain: "global", from: 2 }]);
});

test("the last checkpoints removed: the links they confirmed are named", async () => {
  const { db } = await sealedLog();
  await tamper(db, "DELETE FROM audit.checkpoint WHERE sequence > 4");
  expect(await found(db)).toEqual([
    { kind: "CHECKPOINTS_CUT", chain: CELL, from: 5, to: 6, entryId: await entryAt(db, CELL, 5) },
    { kind: "CHECKPOINTS_CUT", chain: OTHER_CELL, from: 5, to: 6, entryId: await entryAt(db, OTHER_CELL, 5) },
  ]);
});

test("an entry slipped in behind the sealer is named; one that only waits is not", async () => {
  const { db } = await sealedLog();
  await addMeetings(db, CELL, 1);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, waiting: 1 });
  const { rows } = await db.owner.query(
    `INSERT INTO audit.entry (transaction_id, at, organization_id, table_name, row_key, action, changes)
     SELECT transaction_id, at, organization_id, table_name, row_key, action, changes FROM audit.entry
     WHERE id = (SELECT min(id) FROM audit.entry) RETURNING id::text`,
  );
  expect(await found(db)).toEqual([{ kind: "ENTRY_UNSEALED", chain: CELL, entryId: rows[0].id }]);
});

test("an altered personal value is named with its entry and column", async () => {
  const { db } = await sealedLog();
  await db.application.query("INSERT INTO person VALUES (gen_random_uuid(), 'Trần Văn Bình', NULL)");
  await sealOnce(db.worker);
  await tamper(db, "UPDATE audit.personal_value SET value = '\"Trần Văn Bính\"'");
  const { rows } = await db.owner.query("SELECT entry_id::text AS id FROM audit.personal_value");
  expect(await found(db)).toEqual([
    { kind: "PERSONAL_VALUE_ALTERED", chain: "system", entryId: rows[0].id, subject: "full_name" },
  ]);
});

test("a trigger switched off is named by its table", async () => {
  const { db } = await sealedLog();
  await db.owner.query("ALTER TABLE meeting DISABLE TRIGGER audit_update");
  expect(await found(db)).toEqual([{ kind: "TABLE_NOT_WATCHED", chain: "global", subject: "meeting" }]);
});

test("every kind of character hashes the same here as in the database", async () => {
  const { db } = await sealedLog();
  const characters = `Đảng viên "A"\\ / <b>\t\n\r\b\f\u0001\u001f\u007f\u2028\u2029 🇻🇳 é e\u0301`;
  await db.application.query("BEGIN");
  await db.application.query(
    "SELECT set_config('nennep.operation', $1, true), set_config('nennep.request', $1, true)",
    [characters],
  );
  await db.application.query("INSERT INTO meeting (organization_id, id, title) VALUES ($1, gen_random_uuid(), $2)", [
    CELL,
    characters,
  ]);
  await db.application.query("COMMIT");
  await sealOnce(db.worker);
  expect(await verifyAudit(db.owner)).toMatchObject({ intact: true, entries: 13 });
});

test("the verdict says in both languages which chain and which entry", async () => {
  const { db } = await sealedLog();
  const entry = await entryAt(db, CELL, 4);
  await tamper(db, `UPDATE audit.entry SET changes = '{}' WHERE id = ${entry}`);
  const lines = verdictLines(await verifyAudit(db.owner), 0);
  expect(lines).toContain(`  [${CELL}] mục ${entry} (vị trí 4) hoặc mã băm của nó đã bị sửa`);
  expect(lines).toContain(`  [${CELL}] entry ${entry} (place 4) or its hash was altered`);
});

/** Two cells with six entries each, sealed in three batches; the head after each batch is kept. */
async function sealedLog(): Promise<{ db: ScratchDatabase; heads: ExportedHead[] }> {
  const db = await server.database();
  onTestFinished(() => db.drop());
  const heads: ExportedHead[] = [];
  for (let batch = 0; batch < 3; batch += 1) {
    await addMeetings(db, CELL, 2);
    await addMeetings(db, OTHER_CELL, 2);
    await sealOnce(db.worker);
    const head = readHead((await exportHead(db.application)) ?? "");
    if (head) heads.push(head);
  }
  return { db, heads };
}

async function addMeetings(db: ScratchDatabase, organization: string, count: number): Promise<void> {
  await db.application.query(
    "INSERT INTO meeting (organization_id, id, title) SELECT $1, gen_random_uuid(), 'buổi ' || n FROM generate_series(1, $2) AS n",
    [organization, count],
  );
}

async function found(db: ScratchDatabase, exportedHeads: ExportedHead[] = []): Promise<Finding[]> {
  const verdict = await verifyAudit(db.owner, { exportedHeads });
  expect(verdict.intact).toBe(verdict.findings.length === 0);
  return verdict.findings;
}

async function entryAt(db: ScratchDatabase, scope: string, sequence: number): Promise<string> {
  const { rows } = await db.owner.query(
    "SELECT entry_id::text AS id FROM audit.link WHERE scope = $1 AND sequence = $2",
    [scope, sequence],
  );
  return rows[0].id;
}

/** What somebody with the owner's password would do: take the guards away, write, put them back. */
async function tamper(db: ScratchDatabase, sql: string): Promise<void> {
  const tables = ["entry", "link", "checkpoint", "personal_value"];
  for (const table of tables) await db.owner.query(`ALTER TABLE audit.${table} DISABLE TRIGGER append_only`);
  await db.owner.query(sql);
  for (const table of tables) await db.owner.query(`ALTER TABLE audit.${table} ENABLE TRIGGER append_only`);
}

/** Alters one entry and recomputes the hashes of its chain from there to the end. */
async function rewriteChain(db: ScratchDatabase, scope: string, sequence: number): Promise<void> {
  await tamper(
    db,
    `UPDATE audit.entry SET changes = '{"title": "viết lại"}' WHERE id = ${await entryAt(db, scope, sequence)};
     DO $$
     DECLARE place bigint;
     BEGIN
       FOR place IN SELECT l.sequence FROM audit.link l WHERE l.scope = '${scope}' AND l.sequence >= ${sequence} ORDER BY 1 LOOP
         UPDATE audit.link l SET hash = sha256(previous.hash || audit.entry_bytes(e)) FROM audit.link previous, audit.entry e
         WHERE l.scope = '${scope}' AND l.sequence = place AND previous.scope = l.scope AND previous.sequence = place - 1
           AND e.id = l.entry_id;
       END LOOP;
     END $$`,
  );
}

/** Recomputes the chain over all chains from the chains as they are now. */
async function rewriteCheckpoints(db: ScratchDatabase): Promise<void> {
  await tamper(
    db,
    `UPDATE audit.checkpoint c SET scope_hash = l.hash FROM audit.link l
     WHERE l.scope = c.scope AND l.sequence = c.scope_sequence;
     DO $$
     DECLARE
       one audit.checkpoint;
       previous bytea := '';
     BEGIN
       FOR one IN SELECT * FROM audit.checkpoint ORDER BY sequence LOOP
         previous := sha256(previous
           || audit.checkpoint_bytes(one.sequence, one.sealed_at, one.scope, one.scope_sequence, one.scope_hash));
         UPDATE audit.checkpoint SET hash = previous WHERE sequence = one.sequence;
       END LOOP;
     END $$`,
  );
}
