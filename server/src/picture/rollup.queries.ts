import { sql } from "kysely";
import { meetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { correctedRoll } from "../attendance/corrected-roll.queries.ts";
import type { Transaction } from "../database/connect.ts";

/** Figures of a subtree's month; every one of them adds up from the direct children. */
const figures = [
  "members",
  "cells",
  "held",
  "not_held",
  "filed",
  "submitted",
  "decided",
  "good",
  "fair",
  "average",
  "poor",
  "self_good",
  "self_fair",
  "self_average",
  "self_poor",
  "present",
  "attendance_base",
  "score_sum",
  "scored",
  "tasks_done",
  "tasks_total",
] as const;

const columns = sql.raw(figures.join(", "));
const sums = sql.raw(figures.map((figure) => `coalesce(sum(c.${figure}), 0) AS ${figure}`).join(", "));
const replaced = sql.raw(["parent_id", ...figures].map((column) => `${column} = excluded.${column}`).join(", "));

/** A span of months of one organization, of everything at and under a path, or of all. */
export type Months = { from: string; to: string; organizationId?: string; under?: string };

function within({ organizationId, under }: Months, column: string) {
  if (organizationId !== undefined) return sql`${sql.raw(column)} = ${organizationId}`;
  if (under === undefined) return sql`true`;
  return sql`${sql.raw(column)} IN (SELECT id FROM organization WHERE path >= ${under} AND path < ${`${under}~`})`;
}

/** The place of an organization in a month: on the day named, else where it first stood in that month. */
const place = (organization: string, month: string, day: string) => sql`LATERAL (
  SELECT p.parent_id FROM organization_placement p
  WHERE p.organization_id = ${sql.raw(organization)} AND ((p.valid_from <= ${sql.raw(day)} AND (p.valid_to IS NULL OR p.valid_to > ${sql.raw(day)}))
    OR (p.valid_from < ${sql.raw(month)} + interval '1 month' AND (p.valid_to IS NULL OR p.valid_to > ${sql.raw(month)})))
  ORDER BY (p.valid_from <= ${sql.raw(day)} AND (p.valid_to IS NULL OR p.valid_to > ${sql.raw(day)})) DESC, p.valid_from LIMIT 1) AS place`;

/** Who is outside the attendance base, by the rules that judged the meeting; the same as `countsForAttendance`. */
const leavesOut = JSON.stringify(
  meetingThresholds.map((thresholds) => ({
    name: versionName(thresholds),
    elsewhere: thresholds.attendanceLeavesOut.temporarilyElsewhere,
    here: thresholds.attendanceLeavesOut.temporarilyHere,
    suspended: thresholds.attendanceLeavesOut.suspended,
  })),
);

/** Works out the months of cells from their regular meetings, in place of what stood there. */
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
    rule AS (SELECT * FROM jsonb_to_recordset(${leavesOut}::jsonb) AS r (name text, elsewhere boolean, here boolean, suspended boolean)),
    held AS (
      SELECT m.organization_id, m.id, rule.suspended AS without_suspended, rule.elsewhere AS without_elsewhere, rule.here AS without_here
      FROM chosen m JOIN rule ON ' ' || m.rules_version || ' ' LIKE '% ' || rule.name || ' %' WHERE m.state IN ('CLOSED','FILED')),
    roll AS (
      SELECT a.organization_id, a.meeting_id, count(*) AS base, count(*) FILTER (WHERE a.status = 'PRESENT') AS present
      FROM ${correctedRoll("held", ["without_suspended", "without_elsewhere", "without_here"])} a
      WHERE NOT (a.exempt OR a.special_duty OR (a.suspended AND a.without_suspended)
        OR (a.temporarily_elsewhere AND a.without_elsewhere) OR (a.temporarily_here AND a.without_here))
      GROUP BY a.organization_id, a.meeting_id),
    report AS (
      SELECT r.organization_id, r.meeting_id, count(*) AS total, count(*) FILTER (WHERE r.state = 'DONE') AS done
      FROM chosen m JOIN task_report r ON r.organization_id = m.organization_id AND r.meeting_id = m.id
      WHERE m.state IN ('CLOSED','FILED') AND r.state IS NOT NULL GROUP BY r.organization_id, r.meeting_id)
    INSERT INTO cell_month (organization_id, month, meeting_id, held_on, state, self_grade, official_grade, official_total,
      present, attendance_base, tasks_done, tasks_total, filed_at, submitted_at)
    SELECT m.organization_id, m.month, m.id, m.held_on,
      CASE WHEN m.state = 'NOT_HELD' THEN 'NOT_HELD' WHEN m.state NOT IN ('CLOSED','FILED') THEN 'PREPARING'
        WHEN e.state = 'SUBMITTED' THEN 'WAITING' WHEN e.state IN ('DECIDED','RETURNED') THEN e.state
        WHEN m.state = 'FILED' THEN 'FILED' ELSE 'HELD' END,
      CASE WHEN e.state IN ('VOTED','SUBMITTED','DECIDED','RETURNED') THEN e.self_grade END,
      CASE WHEN e.state = 'DECIDED' THEN e.superior_grade END, CASE WHEN e.state = 'DECIDED' THEN e.superior_total END,
      coalesce(roll.present, 0), coalesce(roll.base, 0), coalesce(report.done, 0), coalesce(report.total, 0),
      m.filed_at, CASE WHEN e.state IN ('SUBMITTED','DECIDED') THEN e.submitted_at END
    FROM chosen m LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    LEFT JOIN roll ON roll.organization_id = m.organization_id AND roll.meeting_id = m.id
    LEFT JOIN report ON report.organization_id = m.organization_id AND report.meeting_id = m.id`.execute(tx);
}

/** One row a cell and month, whether it met or not; a cell that did not exist yet, or no more, has none. */
export async function storeCellRollups(tx: Transaction, span: Months, today: string): Promise<void> {
  const { from, to } = span;
  await sql`
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT o.id, span.month, place.parent_id, roll.members, 1,
      (c.state IN ('HELD','FILED','WAITING','DECIDED','RETURNED'))::int, (c.state = 'NOT_HELD')::int,
      (c.filed_at IS NOT NULL)::int, (c.state IN ('WAITING','DECIDED'))::int, (c.state = 'DECIDED')::int,
      (c.official_grade IS NOT DISTINCT FROM 'GOOD')::int, (c.official_grade IS NOT DISTINCT FROM 'FAIR')::int,
      (c.official_grade IS NOT DISTINCT FROM 'AVERAGE')::int, (c.official_grade IS NOT DISTINCT FROM 'POOR')::int,
      (c.self_grade IS NOT DISTINCT FROM 'GOOD')::int, (c.self_grade IS NOT DISTINCT FROM 'FAIR')::int,
      (c.self_grade IS NOT DISTINCT FROM 'AVERAGE')::int, (c.self_grade IS NOT DISTINCT FROM 'POOR')::int,
      c.present, c.attendance_base, coalesce(c.official_total, 0), (c.official_total IS NOT NULL)::int, c.tasks_done, c.tasks_total
    FROM organization o CROSS JOIN (SELECT day::date AS month FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day) AS span
    LEFT JOIN cell_month found ON found.organization_id = o.id AND found.month = span.month
    CROSS JOIN LATERAL (SELECT coalesce(found.state, 'NONE') AS state, coalesce(found.held_on, span.month) AS held_on, found.filed_at,
      found.official_grade, found.self_grade, found.official_total, coalesce(found.present, 0) AS present,
      coalesce(found.attendance_base, 0) AS attendance_base, coalesce(found.tasks_done, 0) AS tasks_done, coalesce(found.tasks_total, 0) AS tasks_total) AS c
    CROSS JOIN ${place("o.id", "span.month", "c.held_on")}
    CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM membership m WHERE m.organization_id = o.id AND m.stay = 'HOME'
      AND m.valid_from <= least(${today}::date, span.month + interval '1 month - 1 day')
      AND (m.valid_to IS NULL OR m.valid_to > least(${today}::date, span.month + interval '1 month - 1 day'))) AS roll
    WHERE o.kind IN ('CELL','BASE_CELL') AND ${within(span, "o.id")} AND (o.dissolved_on IS NULL OR o.dissolved_on > span.month OR found.meeting_id IS NOT NULL)
    ON CONFLICT (organization_id, month) DO UPDATE SET ${replaced}`.execute(tx);
}

/** Rows of all bodies over a span, each from the cells at its feet: what climbing upward from every cell would give. */
export async function storeBodyRollups(tx: Transaction, span: Months): Promise<void> {
  const { from, to } = span;
  const carried = sql.raw(figures.map((figure) => `c.${figure}`).join(", "));
  await sql`
    WITH RECURSIVE body AS (
      SELECT o.id AS organization_id, span.month, place.parent_id FROM organization o
      CROSS JOIN (SELECT day::date AS month FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day) AS span
      CROSS JOIN ${place("o.id", "span.month", "span.month")} WHERE o.kind NOT IN ('CELL','BASE_CELL','GROUP') AND ${within(span, "o.id")}),
    climbing AS (
      SELECT c.parent_id AS organization_id, c.month, ${sums} FROM month_rollup c JOIN organization o ON o.id = c.organization_id
        WHERE o.kind IN ('CELL','BASE_CELL') AND c.parent_id IS NOT NULL AND c.month BETWEEN ${from} AND ${to} GROUP BY c.parent_id, c.month
      UNION ALL
      SELECT body.parent_id, c.month, ${carried} FROM climbing c JOIN body ON body.organization_id = c.organization_id AND body.month = c.month
        WHERE body.parent_id IS NOT NULL)
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT body.organization_id, body.month, body.parent_id, ${sums} FROM body
    LEFT JOIN climbing c ON c.organization_id = body.organization_id AND c.month = body.month
    GROUP BY body.organization_id, body.month, body.parent_id`.execute(tx);
}

/** One body's row from its direct children's rows. */
export async function storeBodyRollup(tx: Transaction, organizationId: string, month: string): Promise<void> {
  await sql`
    INSERT INTO month_rollup (organization_id, month, parent_id, ${columns})
    SELECT o.id, ${month}::date, place.parent_id, ${sums} FROM organization o
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

export async function removeRollups(tx: Transaction, span: Months): Promise<void> {
  await sql`DELETE FROM month_rollup r WHERE r.month BETWEEN ${span.from} AND ${span.to} AND ${within(span, "r.organization_id")}`.execute(
    tx,
  );
}

/**
 * The highest organization at or above one that has no row in a month: nothing under it was ever worked out for that month,
 * so cells to which nothing happened would be missing. Undefined where every one has its row.
 */
export async function findUnopened(
  tx: Transaction,
  organizationId: string,
  month: string,
): Promise<{ organizationId: string; path: string } | undefined> {
  const { rows } = await sql<{ organizationId: string; path: string }>`
    WITH RECURSIVE upward AS (
      SELECT id, parent_id, path FROM organization WHERE id = ${organizationId}
      UNION ALL SELECT o.id, o.parent_id, o.path FROM organization o JOIN upward ON o.id = upward.parent_id)
    SELECT id AS "organizationId", path FROM upward
    WHERE NOT EXISTS (SELECT 1 FROM month_rollup r WHERE r.organization_id = upward.id AND r.month = ${month}) ORDER BY length(path) LIMIT 1`.execute(
    tx,
  );
  return rows[0];
}

/** From the first month of any meeting to the last, today's month at least. */
export async function findSpan(tx: Transaction, today: string): Promise<Months> {
  const { rows } = await sql<{ from: string; to: string }>`
    SELECT coalesce(least(min(month), date_trunc('month', ${today}::date)::date), date_trunc('month', ${today}::date)::date) AS from,
      coalesce(greatest(max(month), date_trunc('month', ${today}::date)::date), date_trunc('month', ${today}::date)::date) AS to
    FROM meeting WHERE kind = 'REGULAR'`.execute(tx);
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

/** Two recomputations of one month never run at once: each reads what the other wrote. Locked in the order of the months. */
export async function lockMonths(tx: Transaction, { from, to }: Months): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('month_rollup ' || day::date, 0))
    FROM generate_series(${from}::timestamp, ${to}::timestamp, interval '1 month') AS day`.execute(tx);
}
