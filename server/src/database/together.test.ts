import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { queryBuilderOn } from "./connect.ts";
import { readTogether } from "./together.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test("readings that go together come back as each alone would: moments, days, numbers, nothing", async () => {
  const client = await door.owner.connect();
  const tx = queryBuilderOn(client);
  const read = (on: typeof tx, number: number) =>
    sql<
      Record<string, unknown>
    >`SELECT ${number}::int AS number, 12.5::numeric AS score, '2026-12-03'::date AS "dueOn", '2026-12-03T07:00:00Z'::timestamptz AS "startedAt",
      NULL::timestamptz AS "endedAt", '{"saidAt":"x"}'::jsonb AS deep, ARRAY['b','a'] AS words`.execute(on);
  const empty = (on: typeof tx) => on.selectFrom("meeting").select("id").where("state", "=", "OPEN").limit(0).execute();
  const alone = [(await read(tx, 1)).rows, (await read(tx, 2)).rows, await empty(tx)];
  const together = await readTogether(tx, async (on) => {
    const [first, second, none] = await Promise.all([read(on, 1), read(on, 2), empty(on)]);
    return [first.rows, second.rows, none];
  });
  client.release();
  expect(together).toEqual(alone);
  expect(together[0]?.[0]).toMatchObject({
    number: 1,
    startedAt: new Date("2026-12-03T07:00:00Z"),
    dueOn: "2026-12-03",
  });
});

test("rows keep the order that their reading gave them", async () => {
  const client = await door.owner.connect();
  const numbers = await readTogether(queryBuilderOn(client), (on) =>
    sql<{ n: number }>`SELECT n FROM generate_series(1, 50) AS n ORDER BY n % 7 DESC, n`.execute(on),
  );
  client.release();
  const expected = Array.from({ length: 50 }, (_, index) => index + 1).sort((a, b) => (b % 7) - (a % 7) || a - b);
  expect(numbers.rows.map(({ n }) => n)).toEqual(expected);
});

test("where one reading fails, the failure comes to whoever asked", async () => {
  const client = await door.owner.connect();
  const failing = readTogether(queryBuilderOn(client), (on) =>
    Promise.all([sql`SELECT 1 AS one`.execute(on), sql`SELECT 1 / ${0}::int AS nothing`.execute(on)]),
  );
  await expect(failing).rejects.toThrow("division by zero");
  client.release();
});

test("the scope kept for a transaction counts only for whom it was found", async () => {
  const body = await buildBody(door.owner);
  const [own, other] = [await buildCell(door.owner, { parent: body }), await buildCell(door.owner, { parent: body })];
  const client = await door.pool.connect();
  const seen = async () => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT organization_id AS id FROM appointment WHERE position = 'SECRETARY'",
    );
    return rows.map(({ id }) => id);
  };
  await client.query("BEGIN");
  await client.query("SELECT nennep_act($1, $2, 'meeting.get', 'r-1')", [
    own.secretary.accountId,
    own.secretary.personId,
  ]);
  expect(await seen()).toEqual([own.organizationId]);
  await client.query("SELECT set_config('nennep.person', $1, true), set_config('nennep.actor', $2, true)", [
    other.secretary.personId,
    other.secretary.accountId,
  ]);
  expect(await seen()).toEqual([other.organizationId]);
  await client.query("SELECT set_config('nennep.person', '', true)");
  expect(await seen()).toEqual([]);
  await client.query("COMMIT");
  expect(await seen()).toEqual([]);
  client.release();
});
