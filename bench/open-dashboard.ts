import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";
import { idOf } from "./seed/invented.ts";
import type { Body } from "./seed/plan.ts";

const SLOWEST_MS = 25;
const LEAST_TIMES = 50;
const levels = {
  PROVINCE: "the top",
  UPPER: "a body above committees",
  BASE_COMMITTEE: "a base committee",
  CELL: "a cell",
};

/** Opens the year's charts at each level of the tree, as its secretary does, beside the same figures worked out live. */
const stage = await openStage();
const { ground, plan, year, owner } = stage;
const bodies = ["PROVINCE", "UPPER", "BASE_COMMITTEE"].flatMap(
  (kind) => plan.bodies.find((body) => body.kind === kind) ?? [],
);
const measures: Measure[] = [];
for (const body of bodies) {
  const cookie = await stage.leads(body);
  measures.push(await open(body, body.kind as keyof typeof levels, cookie)); // one of the three asked for
  const lowest = body === bodies.at(-1) ? plan.cells[0] : undefined;
  if (lowest) measures.push(await open(lowest, "CELL", cookie));
}
answer(measures);
await stage.close();

type Level = keyof typeof levels;

async function open(place: Pick<Body, "n">, level: Level, cookie: string): Promise<Measure> {
  const url = `${stage.urlOf(place)}/dashboard/${year}`;
  const times = await timed(ground.isQuick ? 20 : 100, () => read(url, cookie));
  const live = await timed(ground.isQuick ? 1 : 3, () => workOutLive(place));
  const [p95, ratio] = [percentile(times, 0.95), median(live) / median(times)];
  const isLarge = ground.tier.name !== "S" && level === "PROVINCE";
  return {
    what: `Charts of a year, ${levels[level]}`,
    ours: spreadOf(times),
    control: `live ${milliseconds(median(live))}`,
    ratio: `${ratio.toFixed(1)} ×`,
    target: isLarge ? `p95 ≤ ${SLOWEST_MS} ms, live ≥ ${LEAST_TIMES} ×` : `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS && (!isLarge || ratio >= LEAST_TIMES),
  };
}

/** What a dashboard without roll-ups would ask: everything of the subtree's meetings, month by month, and the criteria of its scores. */
async function workOutLive({ n }: Pick<Body, "n">): Promise<void> {
  const asked = [idOf("organization", n), `${year}-01-01`, `${year}-12-01`];
  await owner.query(
    `SELECT month, count(*) AS held, percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY points) AS scores, min(points), max(points),
       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY present * 1.0 / nullif(convened, 0)) AS attendance,
       sum(present) AS present, sum(convened) AS convened, sum(spoke) AS spoke, sum(done) AS done, sum(reported) AS reported, sum(open) AS open
     FROM (SELECT m.month, e.superior_total AS points, a.present, a.convened, a.spoke, t.done, t.reported, o.open
       FROM organization top JOIN organization c ON c.path >= top.path AND c.path < top.path || '~'
       JOIN meeting m ON m.organization_id = c.id AND m.kind = 'REGULAR' AND m.month BETWEEN $2 AND $3
       LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id AND e.state = 'DECIDED'
       LEFT JOIN LATERAL (SELECT count(*) AS convened, count(*) FILTER (WHERE status = 'PRESENT') AS present,
           count(*) FILTER (WHERE status = 'PRESENT' AND EXISTS (SELECT 1 FROM statement s WHERE s.organization_id = m.organization_id
             AND s.meeting_id = m.id AND s.person_id = attendance.person_id)) AS spoke
         FROM attendance WHERE organization_id = m.organization_id AND meeting_id = m.id) a ON true
       LEFT JOIN LATERAL (SELECT count(*) AS reported, count(*) FILTER (WHERE state = 'DONE') AS done FROM task_report
         WHERE organization_id = m.organization_id AND meeting_id = m.id) t ON true
       LEFT JOIN LATERAL (SELECT count(*) AS open FROM task WHERE organization_id = m.organization_id AND created_at < m.month + interval '1 month'
         AND (closed_at IS NULL OR closed_at >= m.month + interval '1 month')) o ON true
       WHERE top.id = $1) AS each GROUP BY month`,
    asked,
  );
  await owner.query(
    `SELECT e.sheet_id, s.criterion, count(*), sum((s.facts->>'max')::numeric - coalesce(s.superior_points, s.self_points, s.proposed)) AS lost
     FROM organization top JOIN organization c ON c.path >= top.path AND c.path < top.path || '~'
     JOIN evaluation e ON e.organization_id = c.id AND e.month BETWEEN $2 AND $3
     JOIN evaluation_score s ON s.organization_id = e.organization_id AND s.meeting_id = e.meeting_id
     WHERE top.id = $1 GROUP BY e.sheet_id, s.criterion`,
    asked,
  );
}
