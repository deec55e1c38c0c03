import { answer, type Measure, median, milliseconds, percentile, timed } from "./benchmark.ts";
import { read } from "./load/calls.ts";
import { openStage, spreadOf } from "./load/stage.ts";

const SLOWEST_MS = 50;

/** Opens the year's topics of all cells, as the secretary at the top does, beside the same counts worked out live. */
const stage = await openStage();
const { ground, root, year, owner } = stage;
await planEverywhere();
const cookie = await stage.leads(root);
const url = `${stage.urlOf(root)}/topic-year/${year}`;
const live = await timed(ground.isQuick ? 3 : 10, countLive);
answer([
  await open("The year's topics of all cells, four quarters", ""),
  await open("Those of which a quarter lacks a topic", "?filter=MISSING"),
] satisfies Measure[]);
await stage.close();

async function open(what: string, query: string): Promise<Measure> {
  const times = await timed(ground.isQuick ? 20 : 100, () => read(`${url}${query}`, cookie));
  const p95 = percentile(times, 0.95);
  return {
    what,
    ours: spreadOf(times),
    control: `live, as the owner ${milliseconds(median(live))}`,
    ratio: `${(median(live) / median(times)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Most cells have planned a topic for most quarters, and held those whose month is over; the triggers would count each by itself. */
async function planEverywhere(): Promise<void> {
  await owner.query("BEGIN");
  await owner.query("SELECT audit.set_watching(false)");
  for (const table of ["topic", "meeting"])
    await owner.query(
      `ALTER TABLE ${table} DISABLE TRIGGER ${table === "topic" ? "counted_in_its_year" : "counted_when_changed"}`,
    );
  await owner.query(
    "UPDATE meeting SET thematic_part = true WHERE extract(month FROM month) IN (1, 4, 7, 10) AND extract(year FROM month) = $1",
    [year],
  );
  await owner.query(
    `INSERT INTO topic (organization_id, id, year, quarter, month, title, state, registered_at, created_at, meeting_id, held_at)
     SELECT o.id, gen_random_uuid(), $1, q, q * 3 - 2, 'Chuyên đề', CASE WHEN (o.serial + q) % 5 = 0 THEN 'REGISTERED' ELSE 'ACCEPTED' END, now(), now(), m.id, m.closed_at
     FROM organization o CROSS JOIN generate_series(1, 4) AS q
     LEFT JOIN meeting m ON m.organization_id = o.id AND m.month = make_date($1, q * 3 - 2, 1) AND m.state = 'FILED'
     WHERE o.kind IN ('CELL','BASE_CELL') AND (o.serial + q) % 7 <> 0`,
    [year],
  );
  for (const table of ["topic", "meeting"])
    await owner.query(
      `ALTER TABLE ${table} ENABLE TRIGGER ${table === "topic" ? "counted_in_its_year" : "counted_when_changed"}`,
    );
  await owner.query(
    "SELECT nennep_count_topics(ARRAY(SELECT id FROM organization WHERE kind IN ('CELL','BASE_CELL')), ARRAY[$1::integer])",
    [year],
  );
  await owner.query("SELECT audit.set_watching(true)");
  await owner.query("COMMIT");
  await owner.query("ANALYZE topic, topic_year_count, meeting");
}

/** The same sums from topics and meetings, without anything that was counted before. */
async function countLive(): Promise<void> {
  await owner.query(
    `WITH cell AS (SELECT id FROM organization WHERE kind IN ('CELL','BASE_CELL')),
       planned AS (SELECT organization_id, quarter, count(*) FILTER (WHERE state IN ('REGISTERED','ACCEPTED')) AS planned,
           count(*) FILTER (WHERE state = 'REGISTERED' AND held_at IS NULL) AS waiting, count(*) FILTER (WHERE state = 'RETURNED') AS returned
         FROM topic WHERE year = $1 AND dropped_at IS NULL GROUP BY 1, 2),
       met AS (SELECT m.organization_id, extract(quarter FROM m.month)::integer AS quarter, count(*) FILTER (WHERE m.state IN ('CLOSED','FILED')) AS held,
           count(*) FILTER (WHERE NOT EXISTS (SELECT FROM topic t WHERE t.organization_id = m.organization_id AND t.meeting_id = m.id)) AS without_topic
         FROM meeting m WHERE m.thematic_part AND m.month >= make_date($1, 1, 1) AND m.month < make_date($1 + 1, 1, 1) AND m.state NOT IN ('POSTPONED','NOT_HELD') GROUP BY 1, 2)
     SELECT q, sum(p.planned), sum(p.waiting), sum(p.returned), sum(m.held), count(*) FILTER (WHERE m.held > 0),
       count(*) FILTER (WHERE coalesce(m.held, 0) = 0 AND coalesce(p.planned, 0) + coalesce(m.without_topic, 0) = 0)
     FROM cell c CROSS JOIN generate_series(1, 4) AS q LEFT JOIN planned p ON p.organization_id = c.id AND p.quarter = q
     LEFT JOIN met m ON m.organization_id = c.id AND m.quarter = q GROUP BY q`,
    [year],
  );
}
