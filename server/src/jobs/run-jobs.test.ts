import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runOperation } from "../run-operation.ts";
import { buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { insertJob, removeExpired } from "./job.queries.ts";
import type { JobContext } from "./jobs.ts";
import { runNextJob } from "./run-jobs.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** Sends jobs as an operation would: through the runner, as the application's role. */
async function send(jobs: { name: string; key: string; payload: unknown }[], fail = false): Promise<void> {
  const { accountId } = await buildPerson(door.owner);
  const call = {
    credential: { accountId },
    idempotencyKey: undefined,
    doneAt: undefined,
    requestId: "test",
    address: "",
    headers: {},
    setHeader: () => {},
  };
  const run = async ({ tx }: { tx: Parameters<typeof insertJob>[0] }) => {
    for (const job of jobs) await insertJob(tx, job);
    if (fail) throw new Error("rolled back");
  };
  await runOperation({
    pool: door.pool,
    surroundings: door.surroundings,
    name: "account.me",
    run: run as never,
    call,
    input: undefined,
  });
}

type Handler = (context: JobContext, payloads: unknown[]) => Promise<void>;
function worker(name: string, handler: Handler, report: (error: unknown) => void = () => {}) {
  return { pool: door.worker, around: door.surroundings, handlers: { [name]: handler as never }, report };
}
const waiting = async (name: string) =>
  (await door.owner.query("SELECT attempts, due_at > now() AS later FROM job WHERE name = $1", [name])).rows;

test("a job exists only when its operation commits", async () => {
  const name = randomUUID();
  await expect(send([{ name, key: "a", payload: 1 }], true)).rejects.toThrow("rolled back");
  expect(await waiting(name)).toEqual([]);
  await send([{ name, key: "a", payload: 1 }]);
  expect(await waiting(name)).toHaveLength(1);
});

test("jobs that wait under one key are done together, in their order", async () => {
  const name = randomUUID();
  await send([
    { name, key: "a", payload: { n: 1 } },
    { name, key: "b", payload: { n: 2 } },
  ]);
  await send([{ name, key: "a", payload: { n: 3 } }]);
  const done: unknown[][] = [];
  const one = worker(name, async (_context, payloads) => void done.push(payloads));
  expect([await runNextJob(one), await runNextJob(one), await runNextJob(one)]).toEqual([true, true, false]);
  expect(done).toEqual([[{ n: 1 }, { n: 3 }], [{ n: 2 }]]);
  expect(await waiting(name)).toEqual([]);
});

test("a job that fails is reported, leaves nothing behind, and is tried again later", async () => {
  const name = randomUUID();
  const marker = randomUUID();
  await send([{ name, key: "a", payload: 1 }]);
  const reports: unknown[] = [];
  const failing = worker(
    name,
    async ({ tx }) => {
      await insertJob(tx, { name: marker, key: "x", payload: 1 });
      throw new Error("broken");
    },
    (error) => reports.push(error),
  );
  expect(await runNextJob(failing)).toBe(true);
  expect(reports).toMatchObject([{ message: "broken" }]);
  expect(await waiting(marker)).toEqual([]);
  expect(await waiting(name)).toEqual([{ attempts: 1, later: true }]);
  expect(await runNextJob(failing)).toBe(false);
});

test("of a failure the job keeps the kind and never the message", async () => {
  const kinds: unknown[] = [];
  const failures = [
    new TypeError("Nguyễn Văn An is no function"),
    Object.assign(new Error("duplicate key (full_name)=(Nguyễn Văn An)"), { code: "23505" }),
    Object.assign(new Error("strange"), { code: "Nguyễn Văn An", name: "Nguyễn" }),
    "Nguyễn Văn An",
  ];
  for (const failure of failures) {
    const name = randomUUID();
    await send([{ name, key: "a", payload: 1 }]);
    await runNextJob(worker(name, () => Promise.reject(failure)));
    const { rows } = await door.owner.query("SELECT last_error FROM job WHERE name = $1", [name]);
    kinds.push(...rows.map((row) => row.last_error));
  }
  expect(kinds).toEqual(["TypeError", "23505", "Error", "Unknown"]);
});

test("two processes never do the jobs of one key at the same time, and none is forgotten", async () => {
  const name = randomUUID();
  let running = 0;
  let most = 0;
  const done: unknown[] = [];
  const one = worker(name, async ({ tx }, payloads) => {
    most = Math.max(most, ++running);
    if (done.length === 0) await send([{ name, key: "a", payload: 2 }]);
    done.push(...payloads);
    await tx.selectFrom("job").select("id").limit(1).execute();
    running--;
  });
  await send([{ name, key: "a", payload: 1 }]);
  await Promise.all([runNextJob(one), runNextJob(one)]);
  await runNextJob(one);
  expect(most).toBe(1);
  expect(done).toEqual([1, 2]);
});

test("clean-up removes expired sessions, guesses and old answers, and leaves the others", async () => {
  const { accountId } = await buildPerson(door.owner);
  const insert = (key: string, age: string) =>
    door.owner.query(
      "INSERT INTO idempotency_key (actor, operation, key, request_hash, answer, created_at) VALUES ($1, 'x', $2, '', '{}', now() - $3::interval)",
      [accountId, key, age],
    );
  await insert("old-enough", "8 days");
  await insert("still-young", "6 days");
  await removeExpired(door.worker);
  const { rows } = await door.owner.query("SELECT key FROM idempotency_key WHERE actor = $1", [accountId]);
  expect(rows).toEqual([{ key: "still-young" }]);
});
