import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Transaction } from "./database/connect.ts";
import { isUnavailable, refusingWhatTheDatabaseRefuses } from "./database-refusal.ts";
import { runOperation } from "./run-operation.ts";
import { buildCell, buildPerson } from "./testing/build.ts";
import { type Door, openDoor } from "./testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const declared = { ONE_SECRETARY_AT_A_TIME: {}, CARD_NUMBER_TAKEN: {} };
const codeOf = (run: () => Promise<unknown>, errors: object = declared) =>
  refusingWhatTheDatabaseRefuses(errors, run).then(
    () => "done",
    (error) => error.code,
  );
const query =
  (text: string, values: unknown[] = []) =>
  () =>
    door.owner.query(text, values);

test("a constraint becomes the refusal of its name where the operation declares it", async () => {
  const cell = await buildCell(door.owner);
  const second = query(
    "INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'SECRETARY', '2021-01-01', 'CONFIRMED')",
    [cell.deputy.personId, cell.organizationId],
  );
  expect(await codeOf(second)).toBe("ONE_SECRETARY_AT_A_TIME");
  expect(await codeOf(second, {})).toBe("CHANGED_MEANWHILE");
});

test("a constraint with PostgreSQL's own name stands for the refusal it is listed under", async () => {
  const [one, other] = [await buildPerson(door.owner), await buildPerson(door.owner)];
  const number = String(Date.now()).slice(-12).padStart(12, "0");
  const give = (personId: string) => query("UPDATE person SET card_number = $2 WHERE id = $1", [personId, number]);
  expect(await codeOf(give(one.personId))).toBe("done");
  expect(await codeOf(give(other.personId))).toBe("CARD_NUMBER_TAKEN");
});

test.each([
  [
    "a reference to nothing",
    "INSERT INTO organization_staff_count (organization_id, counted_on, staff) VALUES (gen_random_uuid(), '2026-01-01', 1)",
    "NOT_FOUND",
  ],
  [
    "a value that a check refuses",
    "INSERT INTO organization_staff_count (organization_id, counted_on, staff) VALUES (gen_random_uuid(), '2026-01-01', -1)",
    "INVALID_CONTENT",
  ],
  ["a number out of range", "SELECT 99999999999::integer", "INVALID_CONTENT"],
  ["a day that does not exist", "SELECT '2026-02-30'::date", "INVALID_CONTENT"],
  ["a malformed identifier", "SELECT 'x'::uuid", "INVALID_CONTENT"],
  ["JSON with a NUL", `SELECT '{"a":"\\u0000"}'::jsonb ->> 'a'`, "INVALID_CONTENT"],
])("%s is refused", async (_what, text, code) => {
  expect(await codeOf(query(text))).toBe(code);
});

test("text with a NUL is refused", async () => {
  expect(await codeOf(query("SELECT $1::text", ["a\u0000b"]))).toBe("INVALID_CONTENT");
});

test("a row that no policy lets in is not found; a right that was never granted is a defect", async () => {
  const insert = () =>
    door.pool.query(
      "INSERT INTO organization_staff_count (organization_id, counted_on, staff) VALUES (gen_random_uuid(), '2026-01-01', 1)",
    );
  expect(await codeOf(insert)).toBe("NOT_FOUND");
  expect(await codeOf(() => door.pool.query("SELECT * FROM auth.secret"))).toBe("42501");
  expect(await codeOf(query("SELECT nothing"))).toBe("42703");
});

test("a database that is not there is unavailable, and a missing file is not", () => {
  expect(isUnavailable(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }))).toBe(true);
  expect(isUnavailable(Object.assign(new Error("connect"), { code: "ENOENT", syscall: "connect" }))).toBe(true);
  expect(isUnavailable(new Error("Connection terminated unexpectedly"))).toBe(true);
  expect(isUnavailable(Object.assign(new Error("x"), { code: "57P01" }))).toBe(true);
  expect(isUnavailable(Object.assign(new Error("open"), { code: "ENOENT", syscall: "open" }))).toBe(false);
});

test("two operations that lock each other both happen", async () => {
  const { accountId } = await buildPerson(door.owner);
  const call = {
    credential: { accountId },
    idempotencyKey: undefined,
    doneAt: undefined,
    requestId: "r",
    address: "",
    headers: {},
    setHeader: () => {},
  };
  let waiting = 0;
  let release = () => {};
  const bothHoldOne = new Promise<void>((resolve) => {
    release = resolve;
  });
  let runs = 0;
  const lock = (tx: Transaction, key: number) => sql`SELECT pg_advisory_xact_lock(7711, ${key})`.execute(tx);
  const inOrder =
    (first: number, second: number) =>
    async ({ tx }: { tx: Transaction }) => {
      runs++;
      await lock(tx, first);
      if (++waiting === 2) release();
      await bothHoldOne;
      await lock(tx, second);
      return first;
    };
  const start = (first: number, second: number) =>
    runOperation({
      pool: door.pool,
      surroundings: door.surroundings,
      name: "account.me",
      run: inOrder(first, second) as never,
      call,
      input: undefined,
    });
  expect(await Promise.all([start(1, 2), start(2, 1)])).toEqual([1, 2]);
  expect(runs).toBe(3);
});
