import { afterAll, beforeAll, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { buildVictim, type Victim } from "./testing/build-victim.ts";
import { createOwnDatabase, type OwnDatabase } from "./testing/own-database.ts";
import { call, entitledTo, heldOperations, sampleInput, sceneFor } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "./testing/sandbox.ts";
import { setScene } from "./testing/scenes.ts";

const organizations = 2_000;
const membersOfOne = 5;

// Of its own: what other tests write meanwhile changes the figures that the planner goes by.
let database: OwnDatabase;
let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  database = await createOwnDatabase();
  door = await openSandbox(database.ownerUrl);
  victim = await buildVictim(door);
  await seed();
}, 120_000);
afterAll(async () => {
  await door.close();
  await database.drop();
});

/** Cells beside the victim's, each with members, their names, a meeting and its roll; then the figures the planner goes by. */
async function seed(): Promise<void> {
  // In batches, because the audit log joins what one statement inserted.
  const cells = "generate_series($1::int + 1, $1::int + 100) AS n";
  const people = `${cells}, generate_series(1, ${membersOfOne}) AS p`;
  // Spread over their whole range: an index for exclusions does badly with identifiers that differ in their last digits only.
  const uuid = (kind: string, number: string) => `md5('${kind}' || (${number}))::uuid`;
  const [cell, meeting, person] = [uuid("cell", "n"), uuid("meeting", "n"), uuid("person", `n * ${membersOfOne} + p`)];
  const rules = "(SELECT rules_version FROM meeting LIMIT 1)";
  for (const insertion of [
    `organization (id, path, kind, cell_type, name, name_folded) SELECT ${cell}, 'seeded-' || lpad(n::text, 6, '0') || '/', 'CELL', 'ADMIN_SERVICE', 'Chi bộ ' || n, 'chi bo ' || n FROM ${cells}`,
    `person (id, full_name, name_folded, sort_name) SELECT ${person}, 'Gieo ' || n, 'gieo ' || n, 'gieo ' || n FROM ${people}`,
    `membership (id, person_id, organization_id, status, valid_from) SELECT ${person}, ${person}, ${cell}, 'OFFICIAL', '2020-01-01' FROM ${people}`,
    `person_name_word (organization_id, person_id, word, sort_name) SELECT ${cell}, ${person}, 'gieo', 'gieo ' || n FROM ${people}`,
    `meeting (organization_id, id, held_under, kind, state, month, scheduled_at, rules_version) SELECT ${cell}, ${meeting}, 'seeded-' || n || '/', 'REGULAR', 'OPEN', '2026-12-01', now(), ${rules} FROM ${cells}`,
    `attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status) SELECT ${cell}, ${meeting}, ${person}, ${cell}, 'OFFICIAL' FROM ${people}`,
  ]) {
    for (let first = 0; first < organizations; first += 100)
      await door.owner.query(`INSERT INTO ${insertion}`, [first]);
    await door.owner.query(`ANALYZE ${insertion.split(" ")[0]}`);
  }
  await door.owner.query("ANALYZE appointment, account");
}

const large = ["attendance", "meeting", "membership", "organization", "person", "person_name_word"];

/** What this transaction has read so far by going through the large tables, in rows; functions and triggers count along. */
async function readWhole(): Promise<Map<string, number>> {
  const { rows } = await door.owner.query<{ relname: string; read: number }>(
    "SELECT relname, seq_tup_read::int AS read FROM pg_stat_xact_user_tables WHERE relname = ANY ($1)",
    [large],
  );
  return new Map(rows.map(({ relname, read }) => [relname, read]));
}

/** The large tables that something goes through from end to end. */
async function scannedBy(run: () => Promise<unknown>): Promise<string[]> {
  const before = await readWhole();
  await run();
  const after = await readWhole();
  return large.filter((table) => (after.get(table) ?? 0) - (before.get(table) ?? 0) >= organizations);
}

/**
 * Read whole tables here although they read a part of them in a country: of a tree that is walked, and of a roll that a
 * function answers, the planner does not know the size, and these tables are small enough to be read at once.
 */
const small: Partial<Record<OperationName, readonly string[]>> = {
  "growth.get": ["membership", "organization"],
  "correction.listLeftOff": ["person"],
};

test.each(heldOperations)(
  "as the application's role, among 2,000 organizations, %s reads no large table from end to end",
  async (name) => {
    const found = await door.undone(async () => {
      const ids = { ...victim.ids, ...(await setScene(door, victim, sceneFor(name))) };
      const input = {
        ...sampleInput(name, { ids, victim }),
        ...(name === "member.list" ? { search: "tran so" } : {}),
      };
      return await scannedBy(() => call(door.as(entitledTo(name, victim)), name, input));
    });
    expect(found.filter((table) => !small[name]?.includes(table))).toEqual([]);
  },
);

test("a read that does go through a table is found out", async () => {
  const found = await scannedBy(() => door.owner.query("SELECT count(reason) FROM attendance"));
  expect(found).toEqual(["attendance"]);
});

test("every column that names a person begins an index: whoever is taken out again is looked for in none of them row by row", async () => {
  const { rows } = await door.owner.query<{ named: string }>(`
    SELECT c.conrelid::regclass || '.' || a.attname AS named FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`);
  expect(rows).toEqual([]);
});
