import { foldName } from "../server/src/search/fold-name.ts";
import { answer, type Measure, milliseconds, percentile, timed } from "./benchmark.ts";
import { openStage, spreadOf } from "./load/stage.ts";
import { idOf, nameOf } from "./seed/invented.ts";

const SLOWEST_MS = 60;

/** Finds members by names without accents, in the order in which people type them, as the secretary at the top does. */
const stage = await openStage();
const { ground, root, ports, owner } = stage;
const cookie = await stage.leads(root);
const organizationId = idOf("organization", root.n);
answer([
  await compare("Search everywhere by a name without accents", (words) => `/api/search?query=${words}`),
  await compare(
    "Search the members of the top body",
    (words) => `/api/organizations/${organizationId}/members?search=${words}`,
  ),
] satisfies Measure[]);
await stage.close();

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
    ours: spreadOf(times),
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
