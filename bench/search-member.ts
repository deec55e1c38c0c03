import pg from "pg";
import { foldName } from "../server/src/search/fold-name.ts";
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
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf, nameOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_MS = 60;

/** Finds members by names without accents, in the order in which people type them, as the secretary at the top does. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
if (!root) throw new Error("A tier has a root.");
const server = start<Ports>("load/server.ts", ground);
const ports = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
const [cookie = ""] = await signIn(owner, [leadersOf(plan, root).secretary]);
const organizationId = idOf("organization", root.n);
answer([
  await compare("Search everywhere by a name without accents", (words) => `/api/search?query=${words}`),
  await compare(
    "Search the members of the top body",
    (words) => `/api/organizations/${organizationId}/members?search=${words}`,
  ),
] satisfies Measure[]);
await owner.end();
await server.release();

async function compare(what: string, pathOf: (words: string) => string): Promise<Measure> {
  const times = await timed(ground.isQuick ? 20 : 100, async (run) => {
    const response = await fetch(`http://127.0.0.1:${ports.app}${pathOf(encodeURIComponent(typed(run)))}`, {
      headers: { cookie },
    });
    if (response.status !== 200) throw new Error(`The search was refused: ${await response.text()}`);
    await response.arrayBuffer();
  });
  const scans = await timed(ground.isQuick ? 3 : 20, (run) =>
    owner.query("SELECT id, full_name FROM person WHERE name_folded LIKE ALL ($1) ORDER BY sort_name LIMIT 50", [
      typed(run)
        .split(" ")
        .map((word) => `%${word}%`),
    ]),
  );
  const p95 = percentile(times, 0.95);
  return {
    what,
    ours: `p50 ${milliseconds(median(times))}, p95 ${milliseconds(p95)}`,
    control: `bare LIKE p95 ${milliseconds(percentile(scans, 0.95))}`,
    ratio: `${(percentile(scans, 0.95) / p95).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Family and given name of somebody, as `nguyen an`. */
function typed(run: number): string {
  const words = foldName(nameOf(ground.seed, run * 37)).split(" ");
  return `${words[0]} ${words.at(-1)}`;
}
