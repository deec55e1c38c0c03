import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";

const SLOWEST_MS = 100;

/** Opens the month ahead of all cells, with what stands in each other's way, as the secretary at the top does. */
const stage = await openStage();
const { ground, plan, root, owner } = stage;
const [year = 0, month = 0] = ground.today.split("-").map(Number);
const ahead = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
await prepareEverywhere();
const cookie = await stage.leads(root);
const url = `${stage.urlOf(root)}/schedule/${ahead}`;
const live = await timed(ground.isQuick ? 3 : 20, listLive);
answer([
  await open(`The calendar of a month of ${plan.cells.length} cells, first page`, url),
  await open("The same, one day", `${url}?on=${ahead.slice(0, 8)}05`),
] satisfies Measure[]);
await owner.query("DELETE FROM agenda_item WHERE meeting_id IN (SELECT id FROM meeting WHERE month = $1)", [ahead]);
await owner.query("DELETE FROM meeting WHERE month = $1", [ahead]);
await stage.close();

async function open(what: string, page: string): Promise<Measure> {
  const times = await timed(ground.isQuick ? 20 : 100, () => read(page, cookie));
  const p95 = percentile(times, 0.95);
  return {
    what,
    ours: spreadOf(times),
    control: `bare page and days as the owner ${milliseconds(median(live))}`,
    ratio: `${(median(times) / median(live)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Every cell prepares the next month: on one of its first ten days, in the morning or the afternoon, chaired, with somebody who presents. */
async function prepareEverywhere(): Promise<void> {
  await owner.query("BEGIN");
  await owner.query("SELECT audit.set_watching(false)");
  await owner.query(
    `INSERT INTO meeting (organization_id, id, held_under, kind, state, month, scheduled_at, place, chair_id, minute_taker_id, rules_version)
     SELECT m.organization_id, gen_random_uuid(), m.held_under, m.kind, 'CONVENED', $1::date,
       $1::date + (o.serial % 10) * interval '1 day' + (CASE WHEN o.serial % 2 = 0 THEN 1 ELSE 7 END) * interval '1 hour', m.place, m.chair_id, m.minute_taker_id, m.rules_version
     FROM organization o JOIN LATERAL (SELECT * FROM meeting WHERE organization_id = o.id ORDER BY scheduled_at DESC LIMIT 1) AS m ON true
     WHERE o.kind IN ('CELL','BASE_CELL')`,
    [ahead],
  );
  await owner.query(
    `INSERT INTO agenda_item (organization_id, meeting_id, id, ordinal, part, kind, title, planned_minutes, presenter_id)
     SELECT organization_id, id, gen_random_uuid(), n, 'COURSE', 'DISCUSSION', 'Nội dung', 15, CASE n WHEN 1 THEN chair_id WHEN 2 THEN minute_taker_id END
     FROM meeting CROSS JOIN generate_series(1, 6) AS n WHERE month = $1`,
    [ahead],
  );
  await owner.query("SELECT audit.set_watching(true)");
  await owner.query("COMMIT");
  await owner.query("ANALYZE meeting, agenda_item");
}

/** The same meetings and days, without who is expected where and what stands in each other's way. */
async function listLive(): Promise<void> {
  await owner.query(
    `WITH s AS MATERIALIZED (SELECT m.id, m.scheduled_at, m.place, m.chair_id, o.name FROM meeting m JOIN organization o ON o.id = m.organization_id
       WHERE m.scheduled_at >= $1::date AND m.scheduled_at < $1::date + interval '1 month')
     SELECT (SELECT json_agg(d) FROM (SELECT scheduled_at::date AS day, count(*) FROM s GROUP BY 1) AS d),
       (SELECT json_agg(p) FROM (SELECT s.*, c.full_name FROM s LEFT JOIN person c ON c.id = s.chair_id ORDER BY scheduled_at, s.id LIMIT 51) AS p)`,
    [ahead],
  );
}
