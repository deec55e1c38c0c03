import pg from "pg";
import { systemClock } from "../server/src/clock.ts";
import { openPool } from "../server/src/database/connect.ts";
import { jobs } from "../server/src/jobs/jobs.ts";
import { keepWorking } from "../server/src/jobs/run-jobs.ts";
import {
  answer,
  type Ground,
  type Measure,
  median,
  milliseconds,
  percentile,
  readInput,
  start,
  timed,
} from "./benchmark.ts";
import { post, read, untilDone } from "./load/calls.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_ACCEPTED_MS = 2000;
const SLOWEST_TOLD_MS = 10_000;
const SLOWEST_USAGE_MS = 50;
const blocks = ["Nhiệm vụ trọng tâm", "Tình hình tư tưởng", "Thực hành tiết kiệm"];

/** Issues orientations from the top to every cell below, and looks what the cells made of one that all of them have decided on. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
const [cell] = plan.cells;
if (!root || !cell) throw new Error("A tier has a root and cells.");
const [rootId, cellId] = [idOf("organization", root.n), idOf("organization", cell.n)];
const server = start<Ports>("load/server.ts", ground);
const { app } = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
// The first people of a cell are its members.
const people = [leadersOf(plan, root).secretary, cell.index * ground.tier.membersOfCell];
const [top = "", down = ""] = await signIn(owner, people);
const drawer = (organizationId: string) => `http://127.0.0.1:${app}/api/organizations/${organizationId}/orientations`;
const worker = openPool(ground.workerUrl, { max: 2 });
// Handlers of orientations use nothing but the transaction; the files and documents of a server stay with the server.
const around = { clock: systemClock } as never;
const working = keepWorking({ pool: worker, around, handlers: jobs, report: console.error });

const runs = ground.isQuick ? 3 : 10;
const issued: { accepted: number; told: number; orientationId: string }[] = [];
for (let run = 0; run < runs; run++) issued.push(await issue());
const latest = issued.at(-1)?.orientationId ?? "";
const control = await timed(runs, insertBare);
await decideEverywhere();
const usage = await timed(ground.isQuick ? 20 : 100, () => read(`${drawer(rootId)}/${latest}/usage`, top));
const counted = await timed(ground.isQuick ? 5 : 20, countLive);
const slowest = Math.max(...issued.map(({ accepted }) => accepted));
const lastTold = Math.max(...issued.map((each) => each.told));
const p95 = percentile(usage, 0.95);
answer([
  {
    what: `An orientation issued to ${plan.cells.length} cells`,
    ours: `accepted ≤ ${milliseconds(slowest)}, everybody told ≤ ${milliseconds(lastTold)}`,
    control: `bare INSERT of a row for each cell ${milliseconds(median(control))}`,
    ratio: `${(median(issued.map(({ accepted }) => accepted)) / median(control)).toFixed(1)} ×`,
    target: `accepted ≤ ${SLOWEST_ACCEPTED_MS / 1000} s, everywhere ≤ ${SLOWEST_TOLD_MS / 1000} s`,
    isMet: slowest <= SLOWEST_ACCEPTED_MS && lastTold <= SLOWEST_TOLD_MS,
  },
  {
    what: "What all cells made of it, by branch, block and cell",
    ours: `p50 ${milliseconds(median(usage))}, p95 ${milliseconds(p95)}`,
    control: `the same counts as the owner ${milliseconds(median(counted))}`,
    ratio: `${(median(usage) / median(counted)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_USAGE_MS} ms`,
    isMet: p95 <= SLOWEST_USAGE_MS,
  },
] satisfies Measure[]);
await working.stop();
await Promise.all([owner.end(), worker.end()]);
await server.release();

/** How long until the issuing is accepted, then until a cell finds it and the last leader of a cell was told. */
async function issue(): Promise<{ accepted: number; told: number; orientationId: string }> {
  const fields = { kind: "ORIENTATION", firstMonth: `${ground.today.slice(0, 7)}-01`, title: "Định hướng sinh hoạt" };
  const { orientationId } = (await post(drawer(rootId), top, fields)) as { orientationId: string };
  const one = `${drawer(rootId)}/${orientationId}`;
  for (const title of blocks)
    await post(`${one}/blocks`, top, { title, plannedMinutes: 15, questions: ["Làm gì ngay?"] });
  const begun = performance.now();
  await post(`${one}/issue`, top, {});
  const accepted = performance.now() - begun;
  await read(`${drawer(cellId)}/${orientationId}`, down);
  await untilDone(owner, "orientation.tell");
  return { accepted, told: performance.now() - begun, orientationId };
}

/** A row for each cell, which issuing does not need, in a table without policies, references or history. */
async function insertBare(): Promise<void> {
  await owner.query("DROP TABLE IF EXISTS bare_use");
  await owner.query("CREATE TABLE bare_use (organization_id uuid, orientation_id uuid, path text)");
  await owner.query("INSERT INTO bare_use SELECT id, $1, path FROM organization WHERE kind IN ('CELL','BASE_CELL')", [
    latest,
  ]);
}

/** Every cell has taken the first block into its last meeting, adapted the second and left the third. */
async function decideEverywhere(): Promise<void> {
  await owner.query(
    `INSERT INTO orientation_use (organization_id, orientation_id, block_id, path, decision, changed, meeting_id, title, decided_at)
     SELECT o.id, b.orientation_id, b.id, o.path, (ARRAY['TAKEN','ADAPTED','LEFT'])[b.ordinal], CASE b.ordinal WHEN 2 THEN ARRAY['TITLE'] ELSE '{}' END,
       CASE WHEN b.ordinal < 3 THEN m.id END, b.title, now()
     FROM organization o CROSS JOIN orientation_block b
     CROSS JOIN LATERAL (SELECT id FROM meeting WHERE organization_id = o.id ORDER BY scheduled_at DESC LIMIT 1) AS m
     WHERE o.kind IN ('CELL','BASE_CELL') AND b.orientation_id = $1`,
    [latest],
  );
  await owner.query("ANALYZE orientation_use");
}

async function countLive(): Promise<void> {
  await owner.query(
    `SELECT block_id, count(*) FILTER (WHERE decision = 'TAKEN'), count(*) FILTER (WHERE decision = 'ADAPTED'), count(*) FILTER (WHERE decision = 'LEFT')
     FROM orientation_use WHERE orientation_id = $1 GROUP BY block_id`,
    [latest],
  );
}
