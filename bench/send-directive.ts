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
const SLOWEST_COVERAGE_MS = 50;

/** Sends texts from the top to every organization below, as its secretary does, and looks how far they have come. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
const [cell] = plan.cells;
if (!root || !cell) throw new Error("A tier has a root and cells.");
const [rootId, cellId] = [idOf("organization", root.n), idOf("organization", cell.n)];
const below = plan.bodies.length - 1 + plan.cells.length;
const server = start<Ports>("load/server.ts", ground);
const { app } = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
// The first people of a cell are its members.
const people = [leadersOf(plan, root).secretary, cell.index * ground.tier.membersOfCell];
const [top = "", down = ""] = await signIn(owner, people);
const register = (organizationId: string) => `http://127.0.0.1:${app}/api/organizations/${organizationId}/directives`;
const worker = openPool(ground.workerUrl, { max: 2 });
// Handlers of texts use nothing but the transaction; the files and documents of a server stay with the server.
const around = { clock: systemClock } as never;
const working = keepWorking({ pool: worker, around, handlers: jobs, report: console.error });

const runs = ground.isQuick ? 3 : 10;
// What filling the database left to be done is not part of it.
await owner.query("DELETE FROM job");
const sent: { accepted: number; told: number; directiveId: string }[] = [];
for (let run = 0; run < runs; run++) sent.push(await send());
const latest = sent.at(-1)?.directiveId ?? "";
const control = await timed(runs, insertBare);
const coverage = await timed(ground.isQuick ? 20 : 100, () => read(`${register(rootId)}/${latest}/coverage`, top));
const counted = await timed(ground.isQuick ? 5 : 20, countLive);
const slowest = Math.max(...sent.map(({ accepted }) => accepted));
const lastTold = Math.max(...sent.map((each) => each.told));
const p95 = percentile(coverage, 0.95);
answer([
  {
    what: `A text sent to ${below} organizations`,
    ours: `accepted ≤ ${milliseconds(slowest)}, everybody told ≤ ${milliseconds(lastTold)}`,
    control: `bare INSERT of the receipts ${milliseconds(median(control))}`,
    ratio: `${(median(sent.map(({ accepted }) => accepted)) / median(control)).toFixed(1)} ×`,
    target: `accepted ≤ ${SLOWEST_ACCEPTED_MS / 1000} s, everywhere ≤ ${SLOWEST_TOLD_MS / 1000} s`,
    isMet: slowest <= SLOWEST_ACCEPTED_MS && lastTold <= SLOWEST_TOLD_MS,
  },
  {
    what: "Coverage of that text, by level, late ones first",
    ours: `p50 ${milliseconds(median(coverage))}, p95 ${milliseconds(p95)}`,
    control: `the same counts as the owner ${milliseconds(median(counted))}`,
    ratio: `${(median(coverage) / median(counted)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_COVERAGE_MS} ms`,
    isMet: p95 <= SLOWEST_COVERAGE_MS,
  },
] satisfies Measure[]);
await working.stop();
await Promise.all([owner.end(), worker.end()]);
await server.release();

/** How long until the sending is accepted, then until a cell finds it in its register and its last leader was told. */
async function send(): Promise<{ accepted: number; told: number; directiveId: string }> {
  const text = {
    reference: "",
    type: "GUIDANCE",
    issuedOn: ground.today,
    issuerName: "Tỉnh ủy",
    subject: "Học tập nghị quyết",
  };
  const { directiveId } = (await post(register(rootId), top, text)) as { directiveId: string };
  const begun = performance.now();
  await post(`${register(rootId)}/${directiveId}/send`, top, {
    to: { kind: "ALL_BELOW" },
    expects: ["READ", "DISSEMINATE"],
  });
  const accepted = performance.now() - begun;
  await read(`${register(cellId)}/${directiveId}`, down);
  await untilDone(owner, "directive.tell");
  return { accepted, told: performance.now() - begun, directiveId };
}

/** The same receipts in a table without policies, references or history. */
async function insertBare(): Promise<void> {
  await owner.query("DROP TABLE IF EXISTS bare_receipt");
  await owner.query("CREATE TABLE bare_receipt (LIKE directive_receipt INCLUDING DEFAULTS)");
  await owner.query(
    `INSERT INTO bare_receipt (organization_id, directive_id, path, kind, sender_id, dispatch_id, expects_reading, expects_dissemination, expects_plan, expects_report, sent_at, step, is_settled)
     SELECT id, $1, path, kind, id, id, true, true, false, false, now(), 'SENT', false FROM organization`,
    [latest],
  );
}

async function countLive(): Promise<void> {
  await owner.query(
    `SELECT kind, count(*), count(received_at), count(disseminated_at), count(reported_at), count(*) FILTER (WHERE is_settled)
     FROM directive_receipt WHERE directive_id = $1 GROUP BY kind`,
    [latest],
  );
}
