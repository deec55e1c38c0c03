import pg from "pg";
import { answer, type Ground, type Measure, milliseconds, readInput } from "./benchmark.ts";
import { planOf } from "./seed/plan.ts";
import { rollUpAll } from "./seed/roll-up-all.ts";

const SLOWEST_MS = 10_000;

/** Works out the roll-ups of every organization and month from nothing, beside one reading of the rolls they are made of. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
const runs = ground.isQuick ? 1 : 3;
const ours: number[] = [];
const bare: number[] = [];
for (let run = 0; run < runs; run++) {
  await owner.query("TRUNCATE month_rollup, cell_month");
  ours.push(await lasts(() => rollUpAll(ground.workerUrl, plan, ground.today)));
  bare.push(await lasts(readRolls));
}
await owner.query("VACUUM ANALYZE month_rollup, cell_month");
await owner.end();
const [best, control] = [Math.min(...ours), Math.min(...bare)];
const isQuarter = ground.tier.name === "L";
answer([
  {
    what: `Roll-ups of ${plan.cells.length} cells and ${plan.months.length} months from nothing`,
    ours: milliseconds(best),
    control: `rolls counted by meeting ${milliseconds(control)}`,
    ratio: `${(best / control).toFixed(1)} ×`,
    target: isQuarter ? `≤ ${SLOWEST_MS / 1000} s` : "",
    ...(isQuarter ? { isMet: best <= SLOWEST_MS } : {}),
  },
] satisfies Measure[]);

async function readRolls(): Promise<void> {
  await owner.query(
    `SELECT count(*) FROM (SELECT organization_id, meeting_id, count(*), count(*) FILTER (WHERE status = 'PRESENT')
       FROM attendance GROUP BY organization_id, meeting_id) AS counted`,
  );
}

async function lasts(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
