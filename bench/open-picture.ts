import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";
import { idOf } from "./seed/invented.ts";
import type { Body } from "./seed/plan.ts";

const SLOWEST_MS = 25;
const LEAST_TIMES = 50;
const names = {
  CENTRAL: "the top",
  PROVINCE: "a top body",
  UPPER: "a body above committees",
  BASE_COMMITTEE: "a base committee",
};

/** Opens the year's picture at each level of the tree, as its secretary does, beside the same figures worked out live. */
const stage = await openStage();
const { ground, plan, year, owner } = stage;
const levels = ["CENTRAL", "PROVINCE", "UPPER", "BASE_COMMITTEE"].flatMap(
  (kind) => plan.bodies.find((body) => body.kind === kind) ?? [],
);
const measures: Measure[] = [];
for (const body of levels) measures.push(await open(body));
answer(measures);
await stage.close();

async function open(body: Body): Promise<Measure> {
  const cookie = await stage.leads(body);
  const url = `${stage.urlOf(body)}/picture/${year}`;
  const times = await timed(ground.isQuick ? 20 : 100, () => read(url, cookie));
  const live = await timed(ground.isQuick ? 1 : 3, () => workOutLive(body));
  const [p95, times95] = [percentile(times, 0.95), median(live) / median(times)];
  const isTop = body.parent === null;
  const isLarge = ground.tier.name !== "S" && isTop;
  return {
    what: `Picture of a year, ${isTop ? "the top" : names[body.kind]}`,
    ours: spreadOf(times),
    control: `live ${milliseconds(median(live))}`,
    ratio: `${times95.toFixed(1)} ×`,
    target: isLarge ? `p95 ≤ ${SLOWEST_MS} ms, live ≥ ${LEAST_TIMES} ×` : `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS && (!isLarge || times95 >= LEAST_TIMES),
  };
}

/** What a dashboard without roll-ups would ask: meetings, attendance, grades and reports of everything under each subordinate. */
async function workOutLive({ n }: Body): Promise<void> {
  await owner.query(
    `SELECT c.id, m.month, count(*) FILTER (WHERE m.closed_at IS NOT NULL) AS held, count(*) FILTER (WHERE m.filed_at IS NOT NULL) AS filed,
       count(*) FILTER (WHERE e.state = 'DECIDED' AND e.superior_grade = 'GOOD') AS good, count(*) FILTER (WHERE e.state = 'SUBMITTED') AS waiting,
       sum(e.superior_total) FILTER (WHERE e.state = 'DECIDED') AS points, sum(a.present) AS present, sum(a.convened) AS convened,
       sum(t.done) AS done, sum(t.reported) AS reported
     FROM organization c JOIN organization o ON o.path >= c.path AND o.path < c.path || '~'
     JOIN meeting m ON m.organization_id = o.id AND m.kind = 'REGULAR' AND m.month BETWEEN $2 AND $3
     LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
     LEFT JOIN LATERAL (SELECT count(*) AS convened, count(*) FILTER (WHERE status = 'PRESENT') AS present FROM attendance
       WHERE organization_id = m.organization_id AND meeting_id = m.id) a ON true
     LEFT JOIN LATERAL (SELECT count(*) AS reported, count(*) FILTER (WHERE state = 'DONE') AS done FROM task_report
       WHERE organization_id = m.organization_id AND meeting_id = m.id) t ON true
     WHERE c.parent_id = $1 GROUP BY c.id, m.month`,
    [idOf("organization", n), `${year}-01-01`, `${year}-12-01`],
  );
}
