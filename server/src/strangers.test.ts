import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OperationName } from "./operation-name.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "./testing/build.ts";
import { buildVictim, type Victim, type VictimIds } from "./testing/build-victim.ts";
import { call, entitledTo, heldOperations, sampleInput, sceneFor } from "./testing/sample-inputs.ts";
import { openSandbox, type Sandbox } from "./testing/sandbox.ts";
import { scenes, setScene } from "./testing/scenes.ts";

let door: Sandbox;
let victim: Victim;
let otherBody: BuiltBody;
let otherCell: BuiltCell;
beforeAll(async () => {
  door = await openSandbox();
  victim = await buildVictim(door);
  otherBody = await buildBody(door.owner);
  otherCell = await buildCell(door.owner, { parent: otherBody });
});
afterAll(() => door.close());

/** Carries an operation out as an account; answers the refusal's code, or "OK". */
function attempt(accountId: string | null, name: OperationName, ids: VictimIds): Promise<string> {
  return call(door.as(accountId), name, sampleInput(name, { ids, victim })).then(
    () => "OK",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

type Found = Record<"nobody" | "stranger" | "administrator" | "sister" | "entitled", string[]>;

/** Everybody tries the operation with identifiers that exist, and last whoever may. */
async function tryAll(name: OperationName, ids: VictimIds): Promise<Found> {
  const tried = async (accountIds: (string | null | undefined)[]) => {
    const answers: string[] = [];
    for (const accountId of accountIds) answers.push(await door.undone(() => attempt(accountId ?? null, name, ids)));
    return answers;
  };
  return {
    nobody: await tried([null]),
    stranger: await tried(
      [otherBody.secretary, otherBody.office, otherCell.secretary, otherCell.members[4]].map(
        (person) => person?.accountId,
      ),
    ),
    sister: await tried([victim.sister.secretary.accountId, victim.sister.members[4]?.accountId]),
    administrator: await tried([victim.administrator.accountId]),
    entitled: await tried([entitledTo(name, victim)]),
  };
}

const ofMeetings =
  /^(directive|topic|shortcoming|meeting|workspace|agenda|attendance|statement|vote|task|evaluation|document|correction|picture|report|period|home|paper|proposal|handover)\./;

describe.each(scenes)("of another body's meeting (%s), with identifiers that exist", (scene) => {
  const names = heldOperations.filter((name) => sceneFor(name) === scene);
  const found = new Map<OperationName, Found>();
  beforeAll(() =>
    door.undone(async () => {
      const ids = await setScene(door, victim, scene);
      for (const name of names) found.set(name, await tryAll(name, ids));
    }),
  );

  test.each(names)(
    "%s: whoever has nothing to do with it never learns that it is there, and the entitled carry it out",
    (name) => {
      const answers = found.get(name);
      expect(answers?.nobody).toEqual(["UNAUTHENTICATED"]);
      expect(answers?.stranger).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
      expect(answers?.sister).toEqual(["NOT_FOUND", "NOT_FOUND"]);
      expect(answers?.entitled).toEqual(["OK"]);
      if (ofMeetings.test(name)) expect(["NOT_FOUND", "FORBIDDEN"]).toContain(answers?.administrator[0]);
    },
  );
});

describe("straight at the database, as the application's role", () => {
  /** Tables with people's or a cell's data, found in the catalogue: a new one is covered from its first day. */
  async function protectedTables(): Promise<{ table: string; column: string }[]> {
    const { rows } = await door.owner.query<{ table: string; column: string }>(
      `SELECT c.relname AS table, CASE WHEN bool_or(a.attname = 'organization_id') THEN 'organization_id' ELSE 'person_id' END AS column
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('organization_id', 'person_id')
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname ORDER BY c.relname`,
    );
    return rows;
  }

  /** How many of the victim's rows a person sees in each table. */
  async function countAs(person: BuiltPerson | null): Promise<Record<string, number>> {
    const tables = await protectedTables();
    const people = victim.cell.members.map((member) => member.personId);
    const counts = tables.map(
      ({ table, column }) => `SELECT '${table}' AS table, count(*) AS rows FROM ${table} WHERE ${column} = ANY ($1)`,
    );
    const client = await door.pool.connect();
    await client.query("BEGIN; SELECT 1");
    await client.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
      person?.accountId ?? "",
      person?.personId ?? "",
    ]);
    const { rows } = await client.query<{ table: string; rows: number }>(counts.join(" UNION ALL "), [
      [victim.ids.organizationId, ...people],
    ]);
    await client.query("ROLLBACK");
    return Object.fromEntries(rows.filter(({ rows: seen }) => seen > 0).map(({ table, rows: seen }) => [table, seen]));
  }

  test("every table with an organization's or a person's rows has row-level security that holds for its owner too", async () => {
    const { rows } = await door.owner.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND has_table_privilege('nennep_app', c.oid, 'SELECT')`,
    );
    expect(rows).toEqual([]);
  });

  test("the cell's secretary sees its rows; officers and members of other organizations, and who is nobody, see none", async () => {
    await door.undone(async () => {
      await setScene(door, victim, "sent");
      const own = await countAs(victim.cell.secretary);
      for (const table of [
        "meeting",
        "attendance",
        "statement",
        "task",
        "vote",
        "issued_document",
        "evaluation_score",
        "correction",
        "objection",
        "file",
        "membership",
      ]) {
        expect([table, own[table]]).not.toEqual([table, undefined]);
      }
      for (const stranger of [
        otherBody.secretary,
        otherBody.office,
        otherCell.secretary,
        victim.sister.secretary,
        null,
      ]) {
        expect(await countAs(stranger)).toEqual({});
      }
    });
  });

  test("a technical administrator sees people, offices and accounts there, and nothing of a meeting", async () => {
    const seen = Object.keys(await countAs(victim.administrator));
    const ofPeople = [
      "account",
      "appointment",
      "import_run",
      "member_standing",
      "membership",
      "organization_placement",
      "organization_staff_count",
      "term",
      "person_name_pair",
      "person_name_word",
      "amendment",
      "badge_mark",
      "residence_liaison",
      "import_member",
      "import_update",
    ];
    expect(seen.filter((table) => !ofPeople.includes(table))).toEqual([]);
  });

  test("a superior sees of the cell's life what its secretary sees", async () => {
    const own = await countAs(victim.cell.secretary);
    const above = await countAs(victim.body.secretary);
    // A word is for whoever was told, and what members say of themselves stays with those who lead their cell. A proposal is
    // for the organizations on its way: one that lies with the superior, not the two that never left the cell.
    expect([own["proposal"], above["proposal"]]).toEqual([3, 1]);
    for (const table of ["notification", "shortcoming", "shortcoming_note", "proposal", "proposal_step"]) {
      delete own[table];
      delete above[table];
    }
    expect(above).toEqual(own);
  });

  test.each([
    "INSERT INTO guest (organization_id, meeting_id, id, full_name) SELECT $1, $2, gen_random_uuid(), 'x'",
    "UPDATE meeting SET place = 'x' WHERE organization_id = $1 AND id = $2",
    "DELETE FROM attendance WHERE organization_id = $1 AND meeting_id = $2",
  ])("a stranger's statement changes nothing: %s", async (statement) => {
    const client = await door.pool.connect();
    await client.query("BEGIN; SELECT 1");
    await client.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
      otherBody.secretary.accountId,
      otherBody.secretary.personId,
    ]);
    const outcome = await client.query(statement, [victim.ids.organizationId, victim.ids.meetingId]).then(
      ({ rowCount }) => rowCount,
      (error: { code?: string }) => error.code,
    );
    await client.query("ROLLBACK");
    expect([0, "42501"]).toContain(outcome);
  });
});
