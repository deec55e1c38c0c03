import { sql } from "kysely";
import { meetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { correctedRoll } from "../attendance/corrected-roll.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { scoresOf } from "./lost-points.queries.ts";
import { carried, cellFigures, columns, replaced, rolledUp } from "./rollup-figures.queries.ts";
import { type Months, within } from "./rollup-span.queries.ts";

/** Whether a row `p` of places holds on the day named. */
const holdsOn = (day: string) => sql.raw(`p.valid_from <= ${day} AND (p.valid_to IS NULL OR p.valid_to > ${day})`);

/** Whether a row `p` of places can be an organization's place in a month, see `place`. */
const holdsIn = (month: string, day: string) =>
  sql`((${holdsOn(day)}) OR (p.valid_from < ${sql.raw(month)} + interval '1 month' AND (p.valid_to IS NULL OR p.valid_to > ${sql.raw(month)})))`;

/** The place of an organization in a month: on the day named, else where it first stood in that month. */
const place = (organization: string, month: string, day: string) => sql`LATERAL (
  SELECT p.parent_id FROM organization_placement p
  WHERE p.organization_id = ${sql.raw(organization)} AND ${holdsIn(month, day)} ORDER BY (${holdsOn(day)}) DESC, p.valid_from LIMIT 1) AS place`;

/** Who is outside the attendance base, by the rules that judged the meeting; the same as `countsForAttendance`. */
const leavesOut = JSON.stringify(
  meetingThresholds.map((thresholds) => ({
    name: versionName(thresholds),
    elsewhere: thresholds.attendanceLeavesOut.temporarilyElsewhere,
    here: thresholds.attendanceLeavesOut.temporarilyHere,
    suspended: thresholds.attendanceLeavesOut.suspended,
  })),
);

/** Whether a row `a` of a roll is in the attendance base by the rules that a row of meetings carries. */
const counts = (rules: string) =>
  sql.raw(`NOT (a.exempt OR a.special_duty OR (a.suspended AND ${rules}.without_suspended)
    OR (a.temporarily_elsewhere AND ${rules}.without_elsewhere) OR (a.temporarily_here AND ${rules}.without_here))`);

/** Few meetings are corrected: the rolls of all others are counted as they stand, many times as fast. */
const isCorrected = sql`EXISTS (SELECT 1 FROM correction k WHERE k.organization_id = h.organization_id AND k.meeting_id = h.id AND k.subject = 'ATTENDANCE')`;

/**
 * Works out the months of cells from their regular meetings, in place of what stood there. Every part is worked out once: of
 * tables that were just filled the planner expects few rows, and would do each part again for every meeting.
 */
export async function storeCellMonths(tx: Transaction, span: Months): Promise<void> {
  const { from, to } = span;
  await sql`DELETE FROM cell_month c WHERE c.month BETWEEN ${from} AND ${to} AND ${within(span, "c.organization_id")}`.execute(
    tx,
  );
  await sql`
    WITH chosen AS (
      SELECT DISTINCT ON (m.organization_id, m.month) m.organization_id, m.id, m.month, m.state, m.rules_version, m.filed_at,
        (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS held_on
      FROM meeting m WHERE m.kind = 'REGULAR' AND m.month BETWEEN ${from} AND ${to} AND ${within(span, "m.organization_id")}
      ORDER BY m.organization_id, m.month, CASE m.state WHEN 'POSTPONED' THEN 2 WHEN 'NOT_HELD' THEN 1 ELSE 0 END, m.scheduled_at DESC, m.id DESC),
    rule AS MATERIALIZED (
      SELECT asked.rules_version, r.* FROM (SELECT DISTINCT rules_version FROM chosen) AS asked
      JOIN jsonb_to_recordset(${leavesOut}::jsonb) AS r (name text, elsewhere boolean, here boolean, suspended boolean)
        ON ' ' || asked.rules_version || ' ' LIKE '% ' || r.name || ' %'),
    held AS MATERIALIZED (
      SELECT m.organization_id, m.id, rule.suspended AS without_suspended, rule.elsewhere AS without_elsewhere, rule.here AS without_here
      FROM chosen m JOIN rule ON rule.rules_version = m.rules_version WHERE m.state IN ('CLOSED','FILED')),
    changed AS (SELECT h.* FROM held h WHERE ${isCorrected}),
    speaker AS MATERIALIZED (SELECT DISTINCT t.organization_id, t.meeting_id, t.person_id FROM held h
      JOIN statement t ON t.organization_id = h.organization_id AND t.meeting_id = h.id),
    recorded AS MATERIALIZED (SELECT DISTINCT organization_id, meeting_id FROM speaker),
    praise AS MATERIALIZED (
      SELECT words.organization_id, words.meeting_id, sum(words.praised)::int AS praised FROM (
        SELECT t.organization_id, t.meeting_id, count(*) AS praised FROM held h JOIN statement t ON t.organization_id = h.organization_id AND t.meeting_id = h.id
          WHERE t.kind = 'PRAISE' GROUP BY 1, 2
        UNION ALL
        SELECT t.organization_id, t.meeting_id, count(*) FROM held h JOIN meeting_text t ON t.organization_id = h.organization_id AND t.meeting_id = h.id AND t.field = 'PRAISE'
          CROSS JOIN LATERAL regexp_split_to_table(t.body, E'\\n') AS line WHERE btrim(line) <> '' GROUP BY 1, 2) AS words GROUP BY 1, 2),
    spoke AS MATERIALIZED (
      SELECT s.organization_id, s.meeting_id, count(*) AS speakers FROM speaker s
      JOIN held h ON h.organization_id = s.organization_id AND h.id = s.meeting_id
      JOIN attendance a ON a.organization_id = s.organization_id AND a.meeting_id = s.meeting_id AND a.person_id = s.person_id
      WHERE a.status = 'PRESENT' AND ${counts("h")} GROUP BY s.organization_id, s.meeting_id),
    roll AS MATERIALIZED (
      SELECT h.organization_id, h.id AS meeting_id, marked.base, marked.present, marked.excused, marked.unexcused, spoke.speakers FROM held h
      CROSS JOIN LATERAL (SELECT count(*) AS base, count(*) FILTER (WHERE a.status = 'PRESENT') AS present,
          count(*) FILTER (WHERE a.status IN ('EXCUSED','EXEMPT')) AS excused, count(*) FILTER (WHERE a.status = 'UNEXCUSED') AS unexcused FROM attendance a
        WHERE a.organization_id = h.organization_id AND a.meeting_id = h.id AND ${counts("h")}) AS marked
      LEFT JOIN spoke ON spoke.organization_id = h.organization_id AND spoke.meeting_id = h.id
      WHERE NOT ${isCorrected}
      UNION ALL
      SELECT a.organization_id, a.meeting_id, count(*), count(*) FILTER (WHERE a.status = 'PRESENT'),
        count(*) FILTER (WHERE a.status = 'EXCUSED'), count(*) FILTER (WHERE a.status = 'UNEXCUSED'),
        count(*) FILTER (WHERE a.status = 'PRESENT' AND s.person_id IS NOT NULL)
      FROM ${correctedRoll("changed", ["without_suspended", "without_elsewhere", "without_here"])} a
      LEFT JOIN speaker s ON s.organization_id = a.organization_id AND s.meeting_id = a.meeting_id AND s.person_id = a.person_id
      WHERE ${counts("a")} GROUP BY a.organization_id, a.meeting_id),
    report AS MATERIALIZED (
      SELECT r.organization_id, r.meeting_id, count(*) AS total, count(*) FILTER (WHERE r.state = 'DONE') AS done
      FROM chosen m JOIN task_report r ON r.organization_id = m.organization_id AND r.meeting_id = m.id
      WHERE m.state IN ('CLOSED','FILED') AND r.state IS NOT NULL GROUP BY r.organization_id, r.meeting_id),
    score AS MATERIALIZED (${scoresOf("chosen")})
    INSERT INTO cell_month (organization_id, month, meeting_id, held_on, state, self_grade, official_grade, official_total, self_total,
      present, attendance_base, excused, unexcused, praised, speakers, speaker_base, tasks_done, tasks_total, evidence_points, evidence_maximum, self_on_evidence,
      official_on_evidence, sheet, lost, filed_at, submitted_at)
    SELECT m.organization_id, m.month, m.id, m.held_on,
      CASE WHEN m.state = 'NOT_HELD' THEN 'NOT_HELD' WHEN m.state NOT IN ('CLOSED','FILED') THEN 'PREPARING'
        WHEN e.state = 'SUBMITTED' THEN 'WAITING' WHEN e.state IN ('DECIDED','RETURNED') THEN e.state
        WHEN m.state = 'FILED' THEN 'FILED' ELSE 'HELD' END,
      CASE WHEN e.state IN ('VOTED','SUBMITTED','DECIDED','RETURNED') THEN e.self_grade END,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_grade END, CASE WHEN e.state = 'DECIDED' THEN e.superior_total END,
      CASE WHEN e.state IN ('VOTED','SUBMITTED','DECIDED','RETURNED') THEN e.self_total END,
      coalesce(roll.present, 0), coalesce(roll.base, 0), coalesce(roll.excused, 0), coalesce(roll.unexcused, 0), coalesce(praise.praised, 0),
      coalesce(roll.speakers, 0),
      CASE WHEN recorded.meeting_id IS NULL THEN 0 ELSE coalesce(roll.present, 0) END, coalesce(report.done, 0), coalesce(report.total, 0),
      score.evidence_points, score.evidence_maximum, score.self_on_evidence, score.official_on_evidence, score.sheet, coalesce(score.lost, '{}'),
      m.filed_at, CASE WHEN e.state IN ('SUBMITTED','DECIDED') THEN e.submitted_at END
    FROM chosen m LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    LEFT JOIN roll ON roll.organization_id = m.organization_id AND roll.meeting_id = m.id
    LEFT JOIN recorded ON recorded.organization_id = m.organization_id AND recorded.meeting_id = m.id
    LEFT JOIN praise ON praise.organization_id = m.organization_id AND praise.meeting_id = m.id
    LEFT JOIN report ON report.organization_id = m.organization_id AND report.meeting_id = m.id
    LEFT JOIN score ON score.organization_id = m.organization_id AND score.meeting_id = m.id ${span.under === undefined ? sql`` : sql`ON CONFLICT DO NOTHING`}`.execute(
    tx,
  );
}

/** How many tasks of each cell are open at the end of each month of `span`, by the whole months since they were set. */
const openTasks = (of: Months) => sql`
  SELECT t.organization_id, span.month, count(*) FILTER (WHERE age.months < 1)::int AS of_month,
    count(*) FILTER (WHERE age.months BETWEEN 1 AND 2)::int AS of_quarter,
    count(*) FILTER (WHERE age.months BETWEEN 3 AND 5)::int AS of_half_year, count(*) FILTER (WHERE age.months > 5)::int AS longer
  FROM span JOIN task t ON t.created_at < span.over AND (t.closed_at IS NULL OR t.closed_at >= span.over)
  CROSS JOIN LATERAL (SELECT (extract(year FROM span.month) - extract(year FROM t.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')) * 12
    + extract(month FROM span.month) - extract(month FROM t.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh') AS months) AS age
  WHERE ${within(of, "t.organization_id")} GROUP BY t.organization_id, span.month`;

/** The topics of each cell's quarter, in the first month of it. */
const topicsOf = (of: Months) => sql`
  SELECT k.organization_id, span.month, k.planned[extract(quarter FROM span.month)] AS planned, k.held[extract(quarter FROM span.month)] AS held
  FROM span JOIN topic_year_count k ON k.year = extract(year FROM span.month)
  WHERE extract(month FROM span.month)::int % 3 = 1 AND ${within(of, "k.organization_id")}`;

/** Meetings of each cell's month that had a topic, whether it held them itself or took part. */
const themesOf = (of: Months) => sql`
  SELECT held.organization_id, held.month, count(*)::int AS held FROM (
    SELECT m.organization_id, m.month, m.id FROM meeting m
      WHERE m.month BETWEEN ${of.from} AND ${of.to} AND ${hadTopic} AND ${within(of, "m.organization_id")}
    UNION
    SELECT p.participant_id, m.month, m.id FROM meeting_participant p JOIN meeting m ON m.organization_id = p.organization_id AND m.id = p.meeting_id
      WHERE p.state = 'AGREED' AND m.month BETWEEN ${of.from} AND ${of.to} AND ${hadTopic} AND ${within(of, "p.participant_id")}) AS held
  GROUP BY held.organization_id, held.month`;
const hadTopic = sql.raw("(m.thematic_part OR m.kind = 'THEMATIC') AND m.state IN ('CLOSED','FILED')");

/** Topics planned for each cell's month; one of a quarter without a month counts in the quarter's last. */
const plannedIn = (of: Months) => sql`
  SELECT t.organization_id, nennep_month_of_topic(t.year, t.quarter, t.month) AS month, count(*)::int AS planned FROM topic t
  WHERE t.state IN ('REGISTERED','ACCEPTED') AND t.dropped_at IS NULL AND ${within(of, "t.organization_id")}
    AND nennep_month_of_topic(t.year, t.quarter, t.month) BETWEEN ${of.from} AND ${of.to} GROUP BY 1, 2`;

/** Topics that meetings of each cell's month took up. */
const takenUpIn = (of: Months) => sql`
  SELECT t.organization_id, m.month, count(*)::int AS held FROM topic t JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
  WHERE t.held_at IS NOT NULL AND m.month BETWEEN ${of.from} AND ${of.to} AND ${within(of, "t.organization_id")} GROUP BY 1, 2`;

/** What a reorganization moves under the path after its rows were removed has rows still: they are written over. */
const replacing = ({ under }: Months) =>
  under === undefined ? sql`` : sql`ON CONFLICT (organization_id, month) DO UPDATE SET ${replaced}`;

/** One row a cell and month, whether it met or not; a cell that did not exist yet, or no more, has none. */
export async function storeCellRollups(tx: Transaction, span: Months, today: string): Promise<void> {
  const { from, to } = span;
  await sql`
    WITH span AS (SELECT day::date AS month, least(${today}::date, (day + interval '1 month - 1 day')::date) AS counted_on,
        (day + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS over
      FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day),
    roll AS (
      SELECT m.organization_id, span.month, count(*)::int AS members FROM span JOIN membership m
        ON m.stay = 'HOME' AND m.valid_from <= span.counted_on AND (m.valid_to IS NULL OR m.valid_to > span.counted_on)
      WHERE ${within(span, "m.organization_id")} GROUP BY m.organization_id, span.month),
    open AS (${openTasks(span)}),
    topics AS (${topicsOf(span)}),
    themes AS (${themesOf(span)}),
    ahead AS (${plannedIn(span)}),
    taken AS (${takenUpIn(span)})
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT DISTINCT ON (o.id, span.month) o.id, span.month, p.parent_id, ${cellFigures}
    FROM organization o CROSS JOIN span
    LEFT JOIN cell_month c ON c.organization_id = o.id AND c.month = span.month
    CROSS JOIN LATERAL (SELECT coalesce(c.held_on, span.month) AS held_on, round(c.present * 100.0 / nullif(c.attendance_base, 0), 1) AS attendance) AS shares
    JOIN organization_placement p ON p.organization_id = o.id AND ${holdsIn("span.month", "shares.held_on")}
    LEFT JOIN roll ON roll.organization_id = o.id AND roll.month = span.month
    LEFT JOIN open ON open.organization_id = o.id AND open.month = span.month
    LEFT JOIN topics ON topics.organization_id = o.id AND topics.month = span.month
    LEFT JOIN themes ON themes.organization_id = o.id AND themes.month = span.month
    LEFT JOIN ahead ON ahead.organization_id = o.id AND ahead.month = span.month
    LEFT JOIN taken ON taken.organization_id = o.id AND taken.month = span.month
    WHERE o.kind IN ('CELL','BASE_CELL') AND ${within(span, "o.id")} AND (o.dissolved_on IS NULL OR o.dissolved_on > span.month OR c.meeting_id IS NOT NULL)
    ORDER BY o.id, span.month, (${holdsOn("shares.held_on")}) DESC, p.valid_from ${replacing(span)}`.execute(tx);
}

/** Rows of all bodies over a span, each from the cells at its feet: what climbing upward from every cell would give. */
export async function storeBodyRollups(tx: Transaction, span: Months): Promise<void> {
  const { from, to } = span;
  await sql`
    WITH RECURSIVE body AS (
      SELECT o.id AS organization_id, span.month, place.parent_id FROM organization o
      CROSS JOIN (SELECT day::date AS month FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day) AS span
      CROSS JOIN ${place("o.id", "span.month", "span.month")} WHERE o.kind NOT IN ('CELL','BASE_CELL','GROUP') AND ${within(span, "o.id")}),
    climbing AS (
      SELECT c.parent_id AS organization_id, c.month, ${rolledUp} FROM month_rollup c JOIN organization o ON o.id = c.organization_id
        WHERE o.kind IN ('CELL','BASE_CELL') AND c.parent_id IS NOT NULL AND c.month BETWEEN ${from} AND ${to} GROUP BY c.parent_id, c.month
      UNION ALL
      SELECT body.parent_id, c.month, ${carried} FROM climbing c JOIN body ON body.organization_id = c.organization_id AND body.month = c.month
        WHERE body.parent_id IS NOT NULL)
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT body.organization_id, body.month, body.parent_id, ${rolledUp} FROM body
    LEFT JOIN climbing c ON c.organization_id = body.organization_id AND c.month = body.month
    GROUP BY body.organization_id, body.month, body.parent_id ${replacing(span)}`.execute(tx);
}

/** One body's row from its direct children's rows. */
export async function storeBodyRollup(tx: Transaction, organizationId: string, month: string): Promise<void> {
  await sql`
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT o.id, ${month}::date, place.parent_id, ${rolledUp} FROM organization o
    CROSS JOIN ${place("o.id", `'${monthLiteral(month)}'::date`, `'${monthLiteral(month)}'::date`)}
    LEFT JOIN month_rollup c ON c.parent_id = o.id AND c.month = ${month}
    WHERE o.id = ${organizationId} AND o.kind NOT IN ('CELL','BASE_CELL','GROUP') GROUP BY o.id, place.parent_id
    ON CONFLICT (organization_id, month) DO UPDATE SET ${replaced}`.execute(tx);
}

// It is put into the statement as text, so it is held to its form once more.
function monthLiteral(month: string): string {
  if (!/^\d{4}-\d{2}-01$/.test(month)) throw new Error(`"${month}" is not the first day of a month.`);
  return month;
}

/** Where an organization stands in a month's roll-up; undefined where it has no row. */
export async function findRollupParent(
  tx: Transaction,
  organizationId: string,
  month: string,
): Promise<{ parentId: string | null } | undefined> {
  return tx
    .selectFrom("month_rollup")
    .select("parent_id as parentId")
    .where("organization_id", "=", organizationId)
    .where("month", "=", month)
    .executeTakeFirst();
}

/** An organization and those above it in a month's roll-up, upward. */
export async function listRollupAncestors(tx: Transaction, organizationId: string, month: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE upward AS (
      SELECT ${organizationId}::uuid AS id UNION ALL SELECT r.parent_id FROM month_rollup r JOIN upward ON upward.id = r.organization_id
        WHERE r.month = ${month} AND r.parent_id IS NOT NULL)
    SELECT id FROM upward`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function removeRollups(tx: Transaction, span: Months): Promise<void> {
  for (const table of [sql`month_rollup`, sql`criterion_month`])
    await sql`DELETE FROM ${table} r WHERE r.month BETWEEN ${span.from} AND ${span.to} AND ${within(span, "r.organization_id")}`.execute(
      tx,
    );
}

/**
 * The highest body at or above an organization, where it stood in a month, that has no row of that month: nothing under it
 * was ever worked out, so cells to which nothing happened would be missing. Undefined where every one has its row.
 */
export async function findUnopened(
  tx: Transaction,
  organizationId: string,
  month: string,
): Promise<{ organizationId: string; path: string } | undefined> {
  const holds = holdsIn(`'${monthLiteral(month)}'::date`, `'${month}'::date`);
  const { rows } = await sql<{ organizationId: string; path: string }>`
    WITH RECURSIVE place AS (
      SELECT p.organization_id, p.parent_id, 0 AS above FROM organization_placement p WHERE p.organization_id = ${organizationId} AND ${holds}
      UNION SELECT p.organization_id, p.parent_id, place.above + 1 FROM organization_placement p JOIN place ON p.organization_id = place.parent_id AND ${holds})
    SELECT o.id AS "organizationId", o.path FROM place JOIN organization o ON o.id = place.organization_id AND o.kind NOT IN ('CELL','BASE_CELL')
    WHERE NOT EXISTS (SELECT 1 FROM month_rollup r WHERE r.organization_id = o.id AND r.month = ${month}) ORDER BY place.above DESC LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

/** From the first month of any meeting or row to the last, today's month at least. */
export async function findSpan(tx: Transaction, today: string): Promise<Months> {
  const { rows } = await sql<{ from: string; to: string }>`
    SELECT coalesce(least(min(month), date_trunc('month', ${today}::date)::date), date_trunc('month', ${today}::date)::date) AS from,
      coalesce(greatest(max(month), date_trunc('month', ${today}::date)::date), date_trunc('month', ${today}::date)::date) AS to
    FROM (SELECT month FROM meeting WHERE kind = 'REGULAR' UNION ALL SELECT month FROM month_rollup) AS known`.execute(
    tx,
  );
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

/** Two recomputations of one month never run at once: each reads what the other wrote. Locked in the order of the months. */
export async function lockMonths(tx: Transaction, { from, to }: Months): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('month_rollup ' || day::date, 0))
    FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day`.execute(tx);
}
