import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";
import { queryBuilderOn } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { type BuiltPerson, buildPerson } from "../testing/build.ts";
import { deeds, History } from "../testing/build-history.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { dayOf } from "../working-zone.rules.ts";
import { recomputeMonth, recomputeSpan } from "./recompute-months.ts";

let door: Door;
let worker: pg.PoolClient;
let people: BuiltPerson[];
beforeAll(async () => {
  door = await openDoor();
  worker = await door.worker.connect();
  people = [];
  for (let n = 0; n < 3; n++) people.push(await buildPerson(door.owner));
});
afterAll(async () => {
  worker.release();
  await door.close();
});

// The database tells triggers what day it is.
const today = dayOf(new Date());
const months = [-3, -2, -1, 0].map((back) => dayIn(addMonths(monthOf(today), back), 1));
const thisMonth = months[3] ?? "";

const histories = fc.record({
  /** Each body stands under one before it, each cell under any body. */
  bodies: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  cells: fc.array(fc.nat(), { minLength: 2, maxLength: 5 }),
  told: fc.array(deeds, { minLength: 1, maxLength: 12 }),
});

test("whatever happened to whichever tree, with days long past too, change by change upward gives the same as all at once, and a change touches no row but its own and those above it", {
  timeout: 240_000,
}, async () => {
  const changes = { counted: 0, rows: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async ({ bodies, cells, told }) => {
      const owner = await door.owner.connect();
      try {
        const history = await begin(owner, { bodies, cells });
        for (const deed of told) {
          await owner.query("BEGIN");
          const happened = await history.tell(deed);
          const asked = await takeJobs(owner, history);
          // A deed that cannot happen leaves nothing half done.
          await owner.query(happened ? "COMMIT" : "ROLLBACK");
          for (const job of happened ? asked : []) {
            changes.counted++;
            changes.rows += await expectTouchesOnlyAbove(job, history);
          }
        }
        const upward = await readRollups(history);
        const { rows } = await owner.query<{ path: string }>("SELECT path FROM organization WHERE id = $1", [
          history.root.id,
        ]);
        await asWorker((tx) =>
          recomputeSpan(tx, { from: months[0] ?? "", to: thisMonth, under: rows[0]?.path ?? "" }, today),
        );
        expect(upward).toEqual(await readRollups(history));
        expectSums(upward.rollups, history.root.id);
        await expectPerimeters(owner, history, upward.rollups);
      } finally {
        // Where an expectation failed midway, the next history begins anew.
        await owner.query("ROLLBACK");
        owner.release();
      }
    }),
    { numRuns: Number(process.env["HISTORIES"] ?? 12) },
  );
  expect(changes.counted).toBeGreaterThan(0);
});

/** A tree whose months are all counted before anything happens. */
async function begin(owner: pg.PoolClient, { bodies, cells }: { bodies: number[]; cells: number[] }): Promise<History> {
  const history = new History({ client: owner, people, months, today, admit: () => buildPerson(door.owner) });
  const first = "2020-01-01";
  await owner.query("BEGIN");
  const built = [await history.found(null, false, first)];
  for (const place of bodies)
    built.push(await history.found(built[place % built.length] ?? history.root, false, first));
  for (const place of cells) await history.found(built[place % built.length] ?? history.root, true, first);
  await takeJobs(owner, history);
  await owner.query("COMMIT");
  for (const month of months)
    await asWorker((tx) => recomputeMonth(tx, { organizationId: history.root.id, month, today }));
  return history;
}

type Job = { organizationId: string; month: string };

/** What a deed asks for, taken before anybody else's worker sees it. */
async function takeJobs(owner: pg.PoolClient, { places }: History): Promise<Job[]> {
  const { rows } = await owner.query<{ payload: Job }>(
    `DELETE FROM job WHERE name = 'picture.recompute' AND payload->>'organizationId' = ANY ($1) RETURNING payload`,
    [places.map(({ id }) => id)],
  );
  return [...new Map(rows.map(({ payload }) => [`${payload.organizationId} ${payload.month}`, payload])).values()];
}

/** Works a change out and compares what the transaction wrote with the organization and those above it, before and after. */
async function expectTouchesOnlyAbove({ organizationId, month }: Job, { places }: History): Promise<number> {
  const own = places.map(({ id }) => id);
  let touched: string[] = [];
  let allowed: string[] = [];
  await asWorker(async (tx) => {
    const before = await above(organizationId, month);
    await recomputeMonth(tx, { organizationId, month, today });
    allowed = [organizationId, ...before, ...(await above(organizationId, month))];
    const { rows } = await worker.query<{ id: string }>(
      `SELECT organization_id AS id FROM month_rollup WHERE organization_id = ANY ($1::uuid[]) AND xmin = pg_current_xact_id()::xid`,
      [own],
    );
    touched = rows.map(({ id }) => id);
  });
  expect(touched.filter((id) => !allowed.includes(id))).toEqual([]);
  expect(touched.length).toBeLessThanOrEqual(new Set(allowed).size);
  return touched.length;
}

async function above(organizationId: string, month: string): Promise<string[]> {
  const { rows } = await worker.query<{ id: string }>(
    `WITH RECURSIVE upward AS (SELECT parent_id AS id FROM month_rollup WHERE organization_id = $1 AND month = $2
       UNION ALL SELECT r.parent_id FROM month_rollup r JOIN upward ON r.organization_id = upward.id AND r.month = $2)
     SELECT id FROM upward WHERE id IS NOT NULL`,
    [organizationId, month],
  );
  return rows.map(({ id }) => id);
}

async function asWorker(work: (tx: ReturnType<typeof queryBuilderOn>) => Promise<void>): Promise<void> {
  await worker.query("BEGIN");
  try {
    await work(queryBuilderOn(worker));
    await worker.query("COMMIT");
  } catch (error) {
    await worker.query("ROLLBACK");
    throw error;
  }
}

type Rollup = { organization_id: string; month: string; cells: number; held: number; present: number; kind: string };

/** The root's row is the sum of the cells' own rows, by whichever bodies they stand. */
function expectSums(rollups: readonly Rollup[], rootId: string): void {
  for (const month of months) {
    const rows = rollups.filter((row) => row.month === month);
    const root = rows.find((row) => row.organization_id === rootId);
    for (const figure of ["cells", "held", "present"] as const) {
      const sum = rows.filter(({ kind }) => kind === "CELL").reduce((total, row) => total + row[figure], 0);
      expect([month, figure, root?.[figure]]).toEqual([month, figure, sum]);
    }
  }
}

/** What a body's row becomes with what joined and left since is the sum of the cells that stand under it today, or whose successors do. */
async function expectPerimeters(owner: pg.PoolClient, history: History, rollups: readonly Rollup[]): Promise<void> {
  await owner.query("BEGIN");
  for (const body of history.places.filter(({ isCell }) => !isCell)) {
    const { id } = body;
    await owner.query(
      `SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $1, true), set_config('nennep.scope_of', $1 || '/' || $1, true),
         set_config('nennep.scope', (SELECT ARRAY[path]::text FROM organization WHERE id = $2), true)`,
      [newId(), id],
    );
    const { rows: moved } = await owner.query<{ month: string; cells: number; present: number }>(
      `SELECT (roll).month, sum((joins::int - leaves::int) * (roll).cells)::int AS cells, sum((joins::int - leaves::int) * (roll).present)::int AS present
       FROM nennep_moved_around($1, $2, $3) GROUP BY 1`,
      [id, months[0], thisMonth],
    );
    const today = history.cellsCountedUnder(body);
    for (const month of months) {
      const rows = rollups.filter((row) => row.month === month);
      for (const figure of ["cells", "present"] as const) {
        const own = rows.find((row) => row.organization_id === id)?.[figure] ?? 0;
        const change = moved.find((row) => row.month === month)?.[figure] ?? 0;
        const sum = rows.filter((row) => today.has(row.organization_id)).reduce((total, row) => total + row[figure], 0);
        expect([month, figure, own + change]).toEqual([month, figure, sum]);
      }
    }
  }
  await owner.query("COMMIT");
}

async function readRollups({ places }: Pick<History, "places">) {
  const own = [places.map(({ id }) => id)];
  const rollups = await door.owner.query<Rollup>(
    `SELECT r.*, o.kind FROM month_rollup r JOIN organization o ON o.id = r.organization_id
     WHERE r.organization_id = ANY ($1::uuid[]) ORDER BY r.organization_id, r.month`,
    own,
  );
  const cells = await door.owner.query<Record<string, unknown>>(
    `SELECT * FROM cell_month WHERE organization_id = ANY ($1::uuid[]) ORDER BY organization_id, month`,
    own,
  );
  const criteria = await door.owner.query<Record<string, unknown>>(
    `SELECT * FROM criterion_month WHERE organization_id = ANY ($1::uuid[]) ORDER BY organization_id, month, sheet, criterion`,
    own,
  );
  return { rollups: rollups.rows, cells: cells.rows, criteria: criteria.rows };
}
