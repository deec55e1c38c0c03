import { afterAll, beforeAll, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { buildVictim, type Victim } from "./testing/build-victim.ts";
import { call, sampleInput } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox, type Statement } from "./testing/sandbox.ts";

const organizations = 2_000;
const membersOfOne = 10;

let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
  await seed();
}, 120_000);
afterAll(() => door.close());

/** A province beside the victim: cells with members, names, a meeting each and its roll; then the figures the planner goes by. */
async function seed(): Promise<void> {
  const { rules } = (await door.owner.query<{ rules: string }>("SELECT rules_version AS rules FROM meeting LIMIT 1"))
    .rows[0] ?? { rules: "" };
  await door.owner.query(
    `INSERT INTO organization (id, path, kind, cell_type, name, name_folded)
     SELECT gen_random_uuid(), 'seeded-' || lpad(n::text, 6, '0') || '/', 'CELL', 'ADMIN_SERVICE', 'Chi bộ ' || n, 'chi bo ' || n FROM generate_series(1, $1::int) AS n`,
    [organizations],
  );
  await door.owner.query(
    `INSERT INTO person (id, full_name, name_folded, sort_name)
     SELECT gen_random_uuid(), 'Gieo ' || n, 'gieo ' || n, 'gieo ' || n FROM generate_series(1, $1::int) AS n`,
    [organizations * membersOfOne],
  );
  await door.owner.query(
    `INSERT INTO membership (id, person_id, organization_id, status, valid_from)
     SELECT gen_random_uuid(), p.id, o.id, 'OFFICIAL', '2020-01-01'
     FROM (SELECT id, row_number() OVER () - 1 AS n FROM person WHERE full_name LIKE 'Gieo %') AS p
     JOIN (SELECT id, row_number() OVER () - 1 AS n FROM organization WHERE path LIKE 'seeded-%') AS o ON o.n = p.n / $1::int`,
    [membersOfOne],
  );
  await door.owner.query(
    `INSERT INTO person_name_word (organization_id, person_id, word)
     SELECT m.organization_id, m.person_id, word FROM membership m JOIN person p ON p.id = m.person_id, regexp_split_to_table(p.name_folded, ' ') AS word
     WHERE p.full_name LIKE 'Gieo %'`,
  );
  await door.owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, rules_version)
     SELECT id, gen_random_uuid(), path, 'REGULAR', 'OPEN', '2026-12-01', now(), $1 FROM organization WHERE path LIKE 'seeded-%'`,
    [rules],
  );
  await door.owner.query(
    `INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status)
     SELECT m.organization_id, m.id, s.person_id, m.organization_id, 'OFFICIAL' FROM meeting m JOIN membership s USING (organization_id)
     JOIN organization o ON o.id = m.organization_id WHERE o.path LIKE 'seeded-%'`,
  );
  await door.owner.query(
    "ANALYZE organization, person, membership, person_name_word, meeting, attendance, appointment, account",
  );
}

type Plan = { "Node Type": string; "Relation Name"?: string; "Plan Rows": number; Plans?: Plan[] };

/** The tables that a read goes through from end to end, by the plans of its own statements under its own rights. */
async function scannedWhole(name: OperationName, input: object): Promise<string[]> {
  const before = door.statements().length;
  await call(door.as(victim.cell.secretary.accountId), name, input);
  const sent = door.statements().slice(before);
  const found = new Set<string>();
  for (const statement of sent.filter(({ text }) => /^\s*(select|with|update|insert|delete)\b/i.test(text))) {
    for (const table of wholeScans(await explain(statement))) found.add(table);
  }
  return [...found].toSorted();
}

async function explain({ text, values }: Statement): Promise<Plan> {
  const client = await door.pool.connect();
  const { accountId, personId } = victim.cell.secretary;
  await client.query(
    `BEGIN; SELECT set_config('nennep.actor', '${accountId}', true), set_config('nennep.person', '${personId}', true)`,
  );
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  await client.query("ROLLBACK");
  const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
  if (!plan) throw new Error("EXPLAIN answered nothing.");
  return plan;
}

function wholeScans(plan: Plan): string[] {
  const here = plan["Node Type"] === "Seq Scan" && plan["Relation Name"] ? [plan["Relation Name"]] : [];
  return [...here, ...(plan.Plans ?? []).flatMap(wholeScans)];
}

const large = ["attendance", "meeting", "membership", "organization", "person", "person_name_word"];

test.each([
  "meeting.get",
  "meeting.list",
  "workspace.get",
  "attendance.record",
  "member.list",
  "picture.year",
  "task.listOpen",
  "home.mine",
] as const)(
  "as the application's role, among 2,000 organizations, %s reads no large table from end to end",
  async (name) => {
    const input = {
      ...sampleInput(name, { ids: victim.ids, victim }),
      ...(name === "member.list" ? { search: "tran so" } : {}),
    };
    const found = await door.undone(() => scannedWhole(name, input));
    expect(found.filter((table) => large.includes(table))).toEqual([]);
  },
);
