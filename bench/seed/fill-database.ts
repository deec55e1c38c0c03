import pg from "pg";
import { currentRules } from "../../rulesets/index.ts";
import { copyRows } from "./copy-rows.ts";
import * as meetings from "./meeting-rows.ts";
import * as people from "./people-rows.ts";
import { type Plan, planOf } from "./plan.ts";
import { rollUpAll } from "./roll-up-all.ts";
import type { Tier } from "./tiers.ts";

export type Filling = {
  ownerUrl: string;
  workerUrl: string;
  tier: Tier;
  seed: number;
  today: string;
  say(line: string): void;
};

/**
 * Fills a migrated database that holds nothing: the owner streams every table in, without audit entries, in one
 * transaction; then the worker works out the roll-ups. The same tier, seed and day give the same rows.
 */
export async function fillDatabase(filling: Filling): Promise<void> {
  const { ownerUrl, workerUrl, tier, seed, today, say } = filling;
  const plan = planOf(tier, seed, today);
  await connected(ownerUrl, async (owner) => {
    await refuseFilled(owner);
    await owner.query("BEGIN");
    const close = await openForFilling(owner);
    await copyTables(owner, plan, today, say);
    await close();
    await owner.query("COMMIT");
    await owner.query("ANALYZE");
  });
  const start = performance.now();
  await rollUpAll(workerUrl, plan, today);
  say(`roll-ups worked out from nothing in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  await connected(ownerUrl, (owner) => owner.query("VACUUM ANALYZE"));
}

async function copyTables(owner: pg.Client, plan: Plan, today: string, say: Filling["say"]): Promise<void> {
  const { version, scoreSheet } = currentRules(today);
  const tables: Target[] = [
    [
      "organization (id, serial, parent_id, path, kind, cell_type, name, name_folded, place_name, term_started_on)",
      people.organizationRows(plan),
    ],
    ["organization_placement (organization_id, valid_from, parent_id, path)", people.placementRows(plan)],
    ["person (id, full_name, name_folded, sort_name, birth_date, sex, card_number)", people.personRows(plan)],
    [
      "membership (id, person_id, organization_id, status, admitted_on, official_on, valid_from)",
      people.membershipRows(plan),
    ],
    ["person_name_word (organization_id, person_id, word, sort_name)", people.nameWordRows(plan)],
    ["person_name_pair (organization_id, person_id, words, sort_name)", people.namePairRows(plan)],
    ["appointment (id, person_id, organization_id, position, valid_from, state)", people.appointmentRows(plan)],
    ["account (id, person_id, username, must_change_password)", people.accountRows(plan)],
    [`auth."user" (id, name, email, username)`, people.signInRows(plan)],
    [
      "meeting (organization_id, id, held_under, kind, state, month, scheduled_at, place, chair_id, minute_taker_id, notice_sent_at, opened_at, agenda_adopted_at, closed_at, minutes_adopted_at, filed_at, sent_to_superior_at, rules_version)",
      meetings.meetingRows(plan, version),
    ],
    ["meeting_session (organization_id, meeting_id, ordinal, opened_at, closed_at)", meetings.sessionRows(plan)],
    [
      "attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, position, status)",
      meetings.attendanceRows(plan),
    ],
    [
      "task (organization_id, id, held_under, meeting_id, what, owner_id, due_on, state, percent, closed_at)",
      meetings.taskRows(plan),
    ],
    [
      "task_report (organization_id, meeting_id, task_id, start_state, state, percent, result, reported_at)",
      meetings.taskReportRows(plan),
    ],
    [
      "evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version, self_total, self_grade, superior_total, superior_grade, submitted_at, decided_at)",
      meetings.evaluationRows(plan, scoreSheet),
    ],
    ...(plan.tier.isWhole
      ? whatMeetingsLeave(
          plan,
          scoreSheet.sections.flatMap((section) => section.criteria),
        )
      : []),
  ];
  for (const [target, rows] of tables) {
    const start = performance.now();
    const count = await copyRows(owner, target, rows, (so) =>
      say(`${target.slice(0, target.indexOf(" ("))}: ${so} rows so far`),
    );
    say(
      `${target.slice(0, target.indexOf(" ("))}: ${count} rows in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
  }
  await owner.query("SELECT setval(pg_get_serial_sequence('organization', 'serial'), max(serial)) FROM organization");
}

type Target = [target: string, rows: Parameters<typeof copyRows>[2]];

/** What a meeting leaves behind beside its roll, tasks and grade; left out of the data of the country. */
function whatMeetingsLeave(plan: Plan, criteria: Parameters<typeof meetings.scoreRows>[1]): Target[] {
  return [
    [
      "agenda_item (organization_id, meeting_id, id, ordinal, part, kind, title, planned_minutes, discussed)",
      meetings.agendaRows(plan),
    ],
    ["meeting_text (organization_id, meeting_id, subject_id, field, body, revision)", meetings.textRows(plan)],
    [
      "statement (organization_id, meeting_id, id, agenda_item_id, person_id, kind, gist, said_at)",
      meetings.statementRows(plan),
    ],
    [
      "vote (organization_id, meeting_id, id, matter, title, outcome, convened, base, needed, present_with_vote, agree, disagree, other)",
      meetings.voteRows(plan),
    ],
    [
      "evaluation_score (organization_id, meeting_id, criterion, proposed, facts, self_points, superior_points)",
      meetings.scoreRows(plan, criteria),
    ],
  ];
}

/** Tables whose every row asks for a picture, which is worked out once at the end, or makes rows that are streamed in as well. */
const followed = ["membership", "organization_placement", "person_name_word"];

async function refuseFilled(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ filled: boolean }>(
    "SELECT EXISTS (SELECT FROM organization) OR EXISTS (SELECT FROM account) AS filled",
  );
  if (rows[0]?.filled)
    throw new Error("The database holds somebody's work already; fill an empty one (another DATA_DIR).");
}

/**
 * No audit entries, no row-level security, which COPY does not work under, and no pictures asked for; indexes are built, and
 * foreign keys and periods that may not overlap are checked, table by table at the end.
 */
async function openForFilling(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows: forced } = await owner.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity AND relnamespace IN ('public'::regnamespace, 'auth'::regnamespace)",
  );
  const { rows: references } = await owner.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype IN ('f', 'x') AND connamespace IN ('public'::regnamespace, 'auth'::regnamespace)`,
  );
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
  );
  await owner.query("SET LOCAL maintenance_work_mem = '256MB'");
  await owner.query("SET LOCAL work_mem = '128MB'");
  await owner.query("SELECT audit.set_watching(false)");
  for (const table of followed) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { name } of indexes) await owner.query(`DROP INDEX ${name}`);
  for (const { name } of forced) await owner.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  for (const { table, name } of references) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return async () => {
    for (const { definition } of indexes) await owner.query(definition);
    for (const { table, name, definition } of references)
      await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { name } of forced) await owner.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    await owner.query("SELECT audit.set_watching(true)");
    for (const table of followed) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
}

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}
