import { sql } from "kysely";

/** Columns of a roll that corrections can change, by the key under which a correction's standing has them. */
const standing = {
  exempt: "exempt",
  suspended: "suspended",
  special_duty: "specialDuty",
  temporarily_elsewhere: "temporarilyElsewhere",
  temporarily_here: "temporarilyHere",
} as const;

const columns = Object.entries(standing);
const onRoll = columns.map(([column, key]) => `coalesce((c.standing->>'${key}')::boolean, r.${column}) AS ${column}`);
const forgotten = columns.map(([column, key]) => `coalesce((c.standing->>'${key}')::boolean, false) AS ${column}`);

/**
 * The rolls of some meetings as they are corrected, as a source to select from: who was forgotten is on it, and everybody
 * has the mark and the standing of the last correction; the same as `applyCorrections` makes of one meeting. `meetings` is
 * the name of a query with `organization_id` and `id`; `carried` names further columns of it, so that nobody has to join
 * it again. Who is marked exempt without an exemption counts as excused.
 */
export function correctedRoll(meetings: string, carried: readonly string[]) {
  const of = sql.raw(meetings);
  const more = sql.raw(carried.map((column) => `, m.${column}`).join(""));
  return sql`(
    WITH corrected AS MATERIALIZED (
      SELECT DISTINCT ON (k.organization_id, k.meeting_id, k.subject_id) k.organization_id, k.meeting_id, k.subject_id AS person_id,
        k.new_value->>'status' AS status, k.new_value->'standing' AS standing
      FROM ${of} m JOIN correction k ON k.organization_id = m.organization_id AND k.meeting_id = m.id
      WHERE k.subject = 'ATTENDANCE' ORDER BY k.organization_id, k.meeting_id, k.subject_id, k.made_at DESC, k.id DESC),
    marked AS (
      SELECT m.organization_id, m.id AS meeting_id, r.person_id, coalesce(c.status, r.status) AS mark, ${sql.raw(onRoll.join(", "))}${more}
      FROM ${of} m JOIN attendance r ON r.organization_id = m.organization_id AND r.meeting_id = m.id
      LEFT JOIN corrected c ON c.organization_id = r.organization_id AND c.meeting_id = r.meeting_id AND c.person_id = r.person_id
      UNION ALL
      SELECT m.organization_id, m.id, c.person_id, c.status, ${sql.raw(forgotten.join(", "))}${more}
      FROM corrected c JOIN ${of} m ON m.organization_id = c.organization_id AND m.id = c.meeting_id
      WHERE NOT EXISTS (SELECT 1 FROM attendance r WHERE r.organization_id = c.organization_id AND r.meeting_id = c.meeting_id AND r.person_id = c.person_id))
    SELECT marked.*, CASE WHEN mark = 'EXEMPT' AND NOT exempt THEN 'EXCUSED' ELSE mark END AS status FROM marked)`;
}
