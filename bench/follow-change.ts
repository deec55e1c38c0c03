import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { systemClock } from "../server/src/clock.ts";
import { openPool } from "../server/src/database/connect.ts";
import { jobs } from "../server/src/jobs/jobs.ts";
import { keepWorking } from "../server/src/jobs/run-jobs.ts";
import { answer, type Ground, type Measure, median, milliseconds, readInput, start } from "./benchmark.ts";
import { post, readAnswer } from "./load/calls.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_MS = 2000;
const DEPTH = 6;

type Waiting = { organizationId: string; meetingId: string; parentId: string; month: string };
type Square = { month: string; state: string | null; counts: { submitted: number } | null };
type Picture = { rows: { squares: Square[] }[] };

/** A committee returns a cell's score: how long until the picture at the top says so, and how many rows it took. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
if (!root) throw new Error("A tier has a root.");
const server = start<Ports>("load/server.ts", ground);
const { app } = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
await owner.query("DELETE FROM job");
const worker = openPool(ground.workerUrl, { max: 2 });
// The handler of roll-ups uses nothing but the transaction and the clock.
const around = { clock: systemClock } as never;
const working = keepWorking({ pool: worker, around, handlers: jobs, report: console.error });
const [top = ""] = await signIn(owner, [leadersOf(plan, root).secretary]);

const waiting = await findWaiting(ground.isQuick ? 3 : 12);
const seen: { lasted: number; rows: number }[] = [];
for (const each of waiting) seen.push(await follow(each));
const slowest = Math.max(...seen.map(({ lasted }) => lasted));
const rows = Math.max(...seen.map((each) => each.rows));
answer([
  {
    what: "A returned score until the picture at the top says so",
    ours: `p50 ${milliseconds(median(seen.map(({ lasted }) => lasted)))}, slowest ${milliseconds(slowest)}, ${rows} rows of roll-ups`,
    control: "",
    ratio: "",
    target: `≤ ${SLOWEST_MS / 1000} s, ≤ ${DEPTH} rows`,
    isMet: slowest <= SLOWEST_MS && rows <= DEPTH,
  },
] satisfies Measure[]);
await working.stop();
await Promise.all([owner.end(), worker.end()]);
await server.release();

/** Scores that wait, each of a cell of another committee. */
async function findWaiting(count: number): Promise<Waiting[]> {
  const { rows } = await owner.query<Waiting>(
    `SELECT DISTINCT ON (o.parent_id) e.organization_id AS "organizationId", e.meeting_id AS "meetingId", o.parent_id AS "parentId", e.month::text
     FROM evaluation e JOIN organization o ON o.id = e.organization_id WHERE e.state = 'SUBMITTED' ORDER BY o.parent_id, e.meeting_id DESC LIMIT $1`,
    [count],
  );
  return rows;
}

async function follow({
  organizationId,
  meetingId,
  parentId,
  month,
}: Waiting): Promise<{ lasted: number; rows: number }> {
  const committee = plan.bodies.find(({ n }) => idOf("organization", n) === parentId);
  if (!committee) throw new Error("A cell stands under a body of the plan.");
  const [cookie = ""] = await signIn(owner, [leadersOf(plan, committee).secretary]);
  const before = await submittedAtTop(month);
  const since = await transactionNow();
  await post(
    `http://127.0.0.1:${app}/api/organizations/${organizationId}/meetings/${meetingId}/evaluation/return`,
    cookie,
    { reason: "Bổ sung minh chứng cho phần tự phê bình và phê bình" },
  );
  const begun = performance.now();
  while ((await submittedAtTop(month)) === before) {
    if (performance.now() - begun > 60_000) throw new Error("The picture at the top did not follow within a minute.");
    await wait(10);
  }
  const lasted = performance.now() - begun;
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM month_rollup WHERE month = $1 AND xmin::text::bigint >= $2`,
    [month, since],
  );
  return { lasted, rows: rows[0]?.count ?? 0 };
}

/** What the picture at the top counts as sent in a month, page by page as the screen shows it. */
async function submittedAtTop(month: string): Promise<number> {
  const id = idOf("organization", root?.n ?? 0);
  const picture = (await readAnswer(
    `http://127.0.0.1:${app}/api/organizations/${id}/picture/${month.slice(0, 4)}?limit=200`,
    top,
  )) as Picture;
  const squares = picture.rows.flatMap((row) => row.squares.filter((square) => square.month === month));
  return squares.reduce((sum, { state, counts }) => sum + (counts?.submitted ?? (state === "WAITING" ? 1 : 0)), 0);
}

async function transactionNow(): Promise<string> {
  const { rows } = await owner.query<{ now: string }>("SELECT pg_current_xact_id()::xid::text AS now");
  return rows[0]?.now ?? "0";
}
