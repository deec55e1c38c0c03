import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { buildMembership, buildPerson } from "./testing/build.ts";
import { buildVictim, type Victim, type VictimIds } from "./testing/build-victim.ts";
import { readOperations } from "./testing/read-operations.ts";
import { call, entitledTo, sampleInput, sceneFor } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "./testing/sandbox.ts";
import { scenes, setScene } from "./testing/scenes.ts";

let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
});
afterAll(() => door.close());

/** Outside the runner's transaction, or with nothing in the database to grow. */
const withoutRows: readonly OperationName[] = ["setup.status", "demo.roles"];
const reading = (await readOperations()).filter(({ method, name }) => method === "get" && !withoutRows.includes(name));

/** How many statements a read takes as whoever may. */
async function statementsOf(name: OperationName, ids: VictimIds): Promise<number> {
  const before = door.statements().length;
  await call(door.as(entitledTo(name, victim)), name, sampleInput(name, { ids, victim }));
  return door.statements().length - before;
}

const copies = 57;

/** Sixty instead of three of whatever a list shows: copies of the rows that are there, with identifiers of their own. */
async function grow({ organizationId, meetingId }: VictimIds): Promise<void> {
  for (let n = 0; n < copies; n++) await buildMembership(door.owner, await buildPerson(door.owner), victim.cell);
  const person = victim.member.personId;
  await door.owner.query(
    `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status)
     SELECT $1, $2, m.person_id, $1, 'OFFICIAL' FROM membership m WHERE m.organization_id = $1 ON CONFLICT DO NOTHING`,
    [organizationId, meetingId],
  );
  for (const table of await growing()) await copyRows(table, organizationId);
  await door.owner.query(
    `INSERT INTO member_change SELECT copy.* FROM (SELECT * FROM member_change WHERE organization_id = $1 LIMIT 1) AS one CROSS JOIN membership m
       CROSS JOIN LATERAL jsonb_populate_record(NULL::member_change, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'person_id', m.person_id)) AS copy
     WHERE m.organization_id = $1 AND NOT EXISTS (SELECT FROM member_change c WHERE c.person_id = m.person_id)`,
    [organizationId],
  );
  await door.owner.query(
    `INSERT INTO transfer SELECT copy.* FROM (SELECT * FROM transfer WHERE organization_id = $1 LIMIT 1) AS one CROSS JOIN membership m
       CROSS JOIN LATERAL jsonb_populate_record(NULL::transfer, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'person_id', m.person_id)) AS copy
     WHERE m.organization_id = $1 AND NOT EXISTS (SELECT FROM transfer t WHERE t.person_id = m.person_id)`,
    [organizationId],
  );
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, rules_version)
     SELECT $1, gen_random_uuid(), m.held_under, 'REGULAR', 'DRAFT', date '2010-01-01' + make_interval(months => n), now(), m.rules_version
     FROM meeting m, generate_series(1, $3::int) AS n WHERE m.organization_id = $1 AND m.id = $2`,
    [organizationId, meetingId, copies],
  );
  await door.owner.query(
    `INSERT INTO organization (id, parent_id, path, kind, cell_type, name, name_folded)
     SELECT gen_random_uuid(), o.id, o.path || 'x' || n || '/', 'CELL', 'ADMIN_SERVICE', 'Chi bộ ' || n, 'chi bo ' || n
     FROM organization o, generate_series(1, $2::int) AS n WHERE o.id = $1`,
    [victim.body.organizationId, copies],
  );
  await door.owner.query(
    `INSERT INTO notification (person_id, id, organization_id, kind) SELECT p, gen_random_uuid(), $1, 'PROPOSAL_RAISED'
     FROM unnest($2::uuid[]) AS p, generate_series(1, $3::int)`,
    [organizationId, [person, victim.cell.secretary.personId], copies],
  );
  await door.owner.query(
    `INSERT INTO audit.read_log (subject_person_id, organization_id, operation) SELECT $2, $1, 'member.get' FROM generate_series(1, $3::int)`,
    [organizationId, victim.cell.secretary.personId, copies],
  );
}

/** Tables of an organization whose rows have an identifier of their own, so that a row can simply be there many times. */
async function growing(): Promise<string[]> {
  const { rows } = await door.owner.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('meeting', 'membership', 'appointment', 'vote', 'issued_document', 'notification', 'meeting_day_request', 'quarter_review', 'annual_review', 'transfer', 'amendment', 'member_change', 'residence_liaison')`,
  );
  return rows.map(({ table }) => table);
}

async function copyRows(table: string, organizationId: string): Promise<void> {
  const { rows } = await door.owner.query<{ column: string }>(
    `SELECT quote_ident(attname) AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '' AND attname <> 'id'`,
    [table],
  );
  const columns = rows.map(({ column }) => column).join(", ");
  // Of rows that stand for something once only, such as a directive made of a document, the one that does not is copied.
  const order = rows.some(({ column }) => column === "document_id") ? "document_id NULLS FIRST" : "1";
  await door.owner.query(
    `INSERT INTO ${table} (id, ${columns}) SELECT gen_random_uuid(), ${columns} FROM (SELECT * FROM ${table} WHERE organization_id = $1 ORDER BY ${order} LIMIT 1) AS one, generate_series(1, ${copies})`,
    [organizationId],
  );
}

const scenesOfReads = scenes.filter((scene) => reading.some(({ name }) => sceneFor(name) === scene));

describe.each(scenesOfReads)("a read takes as many statements for sixty rows as for three (%s)", (scene) => {
  const names = reading.map(({ name }) => name).filter((name) => sceneFor(name) === scene);
  const counted = new Map<OperationName, { few: number; many: number }>();
  beforeAll(() =>
    door.undone(async () => {
      const ids = await setScene(door, victim, scene);
      const few = new Map<OperationName, number>();
      for (const name of names) few.set(name, await statementsOf(name, ids));
      await grow(ids);
      for (const name of names) counted.set(name, { few: few.get(name) ?? 0, many: await statementsOf(name, ids) });
    }),
  );

  test.each(names)("%s", (name) => {
    const { few, many } = counted.get(name) ?? { few: 0, many: -1 };
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });
});
