import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";
import type { Body } from "./seed/plan.ts";

const SLOWEST_MS = 1000;

/** Compares the end of last year with today at the top and in a base committee, beside one bare count of the members of each day. */
const stage = await openStage();
const { ground, plan, root, year, owner } = stage;
const committee = plan.bodies.find(({ kind }) => kind === "BASE_COMMITTEE");
if (!committee) throw new Error("A tier has a base committee.");
const days = [`${year - 1}-12-31`, ground.today] as const;
answer([await open(root, "the top"), await open(committee, "a base committee")] satisfies Measure[]);
await stage.close();

async function open(body: Body, name: string): Promise<Measure> {
  const cookie = await stage.leads(body);
  const url = `${stage.urlOf(body)}/growth?from=${days[0]}&to=${days[1]}`;
  const times = await timed(ground.isQuick ? 5 : 30, () => read(url, cookie));
  const bare = await timed(ground.isQuick ? 2 : 10, countBare);
  const p95 = percentile(times, 0.95);
  return {
    what: `Growth since last year, ${name}`,
    ours: spreadOf(times),
    control: `all members of both days as the owner ${milliseconds(median(bare))}`,
    ratio: `${(median(times) / median(bare)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS / 1000} s`,
    isMet: p95 <= SLOWEST_MS,
  };
}

async function countBare(): Promise<void> {
  for (const day of days)
    await owner.query(
      "SELECT organization_id, status, count(*) FROM membership WHERE stay = 'HOME' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1) GROUP BY 1, 2",
      [day],
    );
}
