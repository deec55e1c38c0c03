import pg from "pg";
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
import { read, readAnswer } from "./load/calls.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_MS = 100;
const DEEP = 20;

/** Opens lists as leaders do, the first page and one far down; and looks how much memory the server took by then. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
const committee = plan.bodies.find(({ kind }) => kind === "BASE_COMMITTEE");
if (!root || !committee) throw new Error("A tier has a root and a base committee.");
const server = start<Ports>("load/server.ts", ground);
const { app, control } = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
const [top = "", down = ""] = await signIn(owner, [
  leadersOf(plan, root).secretary,
  leadersOf(plan, committee).secretary,
]);
const [rootId, committeeId] = [idOf("organization", root.n), idOf("organization", committee.n)];
const [year = 0, month = 0] = ground.today.split("-").map(Number);
const quarter = `${year}/${Math.ceil(month / 3)}`;
const measures = [
  await open("The members of the whole country, by name", `/organizations/${rootId}/members`, top),
  await open("The members of a base committee, by name", `/organizations/${committeeId}/members`, down),
  await open("The organizations under the top", `/organizations?parentId=${rootId}`, top),
  await open(
    "The present quarter of the top as a report",
    `/organizations/${rootId}/reports/QUARTER/${quarter}/tables`,
    top,
  ),
  await open("Scores that wait for a base committee", `/organizations/${committeeId}/waiting-evaluations`, down),
];
const { megabytes } = (await (await fetch(`http://127.0.0.1:${control}/memory`)).json()) as { megabytes: number };
measures.push({
  what: "Most memory of the server while it answered",
  ours: `${megabytes} MB`,
  control: "",
  ratio: "",
  target: "",
});
answer(measures);
await owner.end();
await server.release();

async function open(what: string, path: string, cookie: string): Promise<Measure> {
  const deep = await cursorFarDown(path, cookie);
  const runs = ground.isQuick ? 10 : 60;
  const [first, far] = [
    await timed(runs, () => read(addressOf(path), cookie)),
    await timed(runs, () => read(addressOf(path, deep), cookie)),
  ];
  const p95 = Math.max(percentile(first, 0.95), percentile(far, 0.95));
  return {
    what,
    ours: `p50 ${milliseconds(median(first))}, p95 ${milliseconds(p95)}`,
    control: `far down p50 ${milliseconds(median(far))}`,
    ratio: "",
    target: `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Where the page begins that lies so many pages down, or the last. */
async function cursorFarDown(path: string, cookie: string): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < DEEP; page++) {
    const { nextCursor } = (await readAnswer(addressOf(path, cursor), cookie)) as { nextCursor: string | null };
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return cursor;
}

function addressOf(path: string, cursor?: string): string {
  const joint = path.includes("?") ? "&" : "?";
  return `http://127.0.0.1:${app}/api${path}${cursor === undefined ? "" : `${joint}cursor=${encodeURIComponent(cursor)}`}`;
}
