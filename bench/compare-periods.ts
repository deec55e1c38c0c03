import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";
import { idOf } from "./seed/invented.ts";
import type { Body } from "./seed/plan.ts";

const SLOWEST_MS = 1000;

/** Compares this year with the last, as each stood and on today's perimeter, beside both years worked out from the meetings. */
const stage = await openStage();
const { ground, plan, root, year, owner } = stage;
const committee = plan.bodies.find(({ kind }) => kind === "BASE_COMMITTEE");
if (!committee) throw new Error("A tier has a base committee.");
answer([await compare(root, "the top"), await compare(committee, "a base committee")] satisfies Measure[]);
await stage.close();

async function compare(body: Body, name: string): Promise<Measure> {
  const cookie = await stage.leads(body);
  const url = `${stage.urlOf(body)}/comparison/${year - 1}/${year}`;
  const times = await timed(ground.isQuick ? 10 : 50, () => read(url, cookie));
  const live = await timed(ground.isQuick ? 1 : 3, () => workOutLive(body));
  const p95 = percentile(times, 0.95);
  return {
    what: `This year beside last, ${name}`,
    ours: spreadOf(times),
    control: `live ${milliseconds(median(live))}`,
    ratio: `${(median(live) / median(times)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS / 1000} s`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Both years of the cells that stand under it today, which is one of the two perimeters. */
async function workOutLive({ n }: Body): Promise<void> {
  await owner.query(
    `SELECT extract(year FROM m.month) AS year, count(*) FILTER (WHERE m.closed_at IS NOT NULL) AS held,
       count(*) FILTER (WHERE e.state = 'DECIDED' AND e.superior_grade = 'GOOD') AS good, sum(e.superior_total) FILTER (WHERE e.state = 'DECIDED') AS points,
       sum(a.present) AS present, sum(a.convened) AS convened, sum(t.done) AS done, sum(t.reported) AS reported
     FROM organization c JOIN organization o ON o.path >= c.path AND o.path < c.path || '~'
     JOIN meeting m ON m.organization_id = o.id AND m.kind = 'REGULAR' AND m.month BETWEEN $2 AND $3
     LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
     LEFT JOIN LATERAL (SELECT count(*) AS convened, count(*) FILTER (WHERE status = 'PRESENT') AS present FROM attendance
       WHERE organization_id = m.organization_id AND meeting_id = m.id) a ON true
     LEFT JOIN LATERAL (SELECT count(*) AS reported, count(*) FILTER (WHERE state = 'DONE') AS done FROM task_report
       WHERE organization_id = m.organization_id AND meeting_id = m.id) t ON true
     WHERE c.id = $1 GROUP BY 1`,
    [idOf("organization", n), `${year - 1}-01-01`, `${year}-12-01`],
  );
}
