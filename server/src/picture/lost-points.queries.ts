import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { type Months, within } from "./rollup-span.queries.ts";

/**
 * What the voted scores of some meetings say criterion by criterion, as a query: what the facts propose where they speak, with the
 * cell's and the superior's points for the same, and the points that each criterion lost in the end. `meetings` names a query with
 * `organization_id`, `id` and `state`. Of a score that was
 * written down before criteria kept what they count by now, a provisional point that was withdrawn is none.
 */
export function scoresOf(meetings: string): RawBuilder<unknown> {
  return sql`
    SELECT s.organization_id, s.meeting_id, min(e.sheet_id || '@' || e.sheet_version) AS sheet,
      sum(part.proposed) FILTER (WHERE part.speaks) AS evidence_points, sum(part.maximum) FILTER (WHERE part.speaks) AS evidence_maximum,
      sum(part.self) FILTER (WHERE part.speaks) AS self_on_evidence,
      sum(part.official) FILTER (WHERE part.speaks AND e.state = 'DECIDED') AS official_on_evidence,
      jsonb_object_agg(s.criterion, part.maximum - part.counted) FILTER (WHERE part.counted < part.maximum) AS lost
    FROM ${sql.raw(meetings)} m JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    JOIN evaluation_score s ON s.organization_id = e.organization_id AND s.meeting_id = e.meeting_id
    CROSS JOIN LATERAL (SELECT (s.facts->>'max')::numeric AS maximum,
      coalesce(s.counted_proposal, CASE WHEN s.provisional_state = 'WITHDRAWN' THEN 0 ELSE s.proposed END) AS proposed,
      s.facts->>'judgedBy' = 'FACTS' AND (s.facts->>'applies')::boolean AND coalesce(s.counted_proposal, s.proposed) IS NOT NULL AS speaks) AS fact
    CROSS JOIN LATERAL (SELECT fact.*, coalesce(s.counted_self, s.self_points, fact.proposed) AS self) AS own
    CROSS JOIN LATERAL (SELECT own.*, coalesce(s.superior_points, own.self) AS official) AS given
    CROSS JOIN LATERAL (SELECT given.*, CASE WHEN e.state = 'DECIDED' THEN given.official ELSE given.self END AS counted) AS part
    WHERE m.state IN ('CLOSED','FILED') AND e.state IN ('VOTED','SUBMITTED','DECIDED','RETURNED') AND jsonb_typeof(s.facts) = 'object'
    GROUP BY s.organization_id, s.meeting_id`;
}

/** The months of cells by sheet and criterion, with a row for each sheet itself: the feet of every body's lost points. */
const ofCells = sql`
  SELECT r.parent_id, r.month, c.sheet, part.criterion, part.lost FROM month_rollup r
  JOIN cell_month c ON c.organization_id = r.organization_id AND c.month = r.month AND c.sheet IS NOT NULL
  CROSS JOIN LATERAL (SELECT '' AS criterion, 0::numeric AS lost
    UNION ALL SELECT l.key, l.value::numeric FROM jsonb_each_text(c.lost) AS l) AS part`;

/** One body's lost points of a month, from its direct children's. */
export async function storeLostPoints(tx: Transaction, organizationId: string, month: string): Promise<void> {
  await sql`DELETE FROM criterion_month WHERE organization_id = ${organizationId} AND month = ${month}`.execute(tx);
  await sql`
    INSERT INTO criterion_month (organization_id, month, sheet, criterion, meetings, lost)
    SELECT parent_id, month, sheet, criterion, sum(meetings), sum(lost) FROM (
      SELECT f.*, 1 AS meetings FROM (${ofCells} WHERE r.parent_id = ${organizationId} AND r.month = ${month}) AS f
      UNION ALL
      SELECT r.parent_id, r.month, k.sheet, k.criterion, k.lost, k.meetings FROM month_rollup r
      JOIN criterion_month k ON k.organization_id = r.organization_id AND k.month = r.month
      WHERE r.parent_id = ${organizationId} AND r.month = ${month}) AS child
    GROUP BY parent_id, month, sheet, criterion`.execute(tx);
}

/** The lost points of all bodies over a span, each from the cells at its feet. Their roll-ups stand already. */
export async function storeAllLostPoints(tx: Transaction, span: Months): Promise<void> {
  const { from, to } = span;
  await sql`
    WITH RECURSIVE climbing AS (
      SELECT f.parent_id AS organization_id, f.month, f.sheet, f.criterion, count(*) AS meetings, sum(f.lost) AS lost
        FROM (${ofCells} WHERE r.parent_id IS NOT NULL AND r.month BETWEEN ${from} AND ${to}) AS f GROUP BY f.parent_id, f.month, f.sheet, f.criterion
      UNION ALL
      SELECT body.parent_id, c.month, c.sheet, c.criterion, c.meetings, c.lost FROM climbing c
        JOIN month_rollup body ON body.organization_id = c.organization_id AND body.month = c.month WHERE body.parent_id IS NOT NULL)
    INSERT INTO criterion_month (organization_id, month, sheet, criterion, meetings, lost)
    SELECT c.organization_id, c.month, c.sheet, c.criterion, sum(c.meetings), sum(c.lost) FROM climbing c
    WHERE ${within(span, "c.organization_id")} GROUP BY c.organization_id, c.month, c.sheet, c.criterion
    ON CONFLICT (organization_id, month, sheet, criterion) DO UPDATE SET meetings = excluded.meetings, lost = excluded.lost`.execute(
    tx,
  );
}
