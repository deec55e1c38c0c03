import { afterAll, beforeAll, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { buildVictim, type Victim } from "./testing/build-victim.ts";
import { call, sampleInput } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox, type Statement } from "./testing/sandbox.ts";

const organizations = 2_000;
const membersOfOne = 5;

let door: Sandbox;
let victim: Victim;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
  await seed();
}, 120_000);
afterAll(() => door.close());

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

test("a read that does go through a table is found out", async () => {
  const plan = await explain({ text: "SELECT count(reason) FROM attendance", values: [] });
  expect(wholeScans(plan)).toContain("attendance");
});
