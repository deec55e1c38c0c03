import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { PeriodKey } from "./closing.queries.ts";
import type { CellRecords, SentBelow } from "./report-sections.ts";

type Span = { organizationId: string; from: string; to: string; lastDay: string };

const held = (of: Span) =>
  sql`SELECT m.organization_id, m.id, m.month FROM meeting m WHERE m.organization_id = ${of.organizationId} AND m.kind = 'REGULAR'
    AND m.state IN ('CLOSED','FILED') AND m.month BETWEEN ${of.from} AND ${of.to}`;

/** What was praised in the regular meetings of a span, in their order. */
export async function findPraise(tx: Transaction, of: Span): Promise<CellRecords["praise"]> {
  const { rows } = await sql<CellRecords["praise"][number]>`
    WITH held AS (${held(of)})
    SELECT h.month, s.gist AS text FROM held h JOIN statement s ON s.organization_id = h.organization_id AND s.meeting_id = h.id AND s.kind = 'PRAISE'
    UNION ALL
    SELECT h.month, t.body FROM held h JOIN meeting_text t ON t.organization_id = h.organization_id AND t.meeting_id = h.id
      AND t.field = 'PRAISE' AND btrim(t.body) <> ''
    ORDER BY 1, 2 LIMIT 200`.execute(tx);
  return rows;
}

/** What fell short in a span: noted in the meetings, weak criteria with their remedies, and what the cell as a whole has named. */
export async function findShortcomings(tx: Transaction, of: Span): Promise<CellRecords["shortcomings"]> {
  const { rows } = await sql<CellRecords["shortcomings"][number]>`
    WITH held AS (${held(of)}),
    found AS (
      SELECT h.month, t.body AS text, '' AS cause, '' AS remedy, NULL::date AS due_on, NULL AS result FROM held h
        JOIN meeting_text t ON t.organization_id = h.organization_id AND t.meeting_id = h.id AND t.field = 'SHORTCOMINGS' AND btrim(t.body) <> ''
      UNION ALL
      SELECT h.month, w.body, '', w.remedy, w.due_on, NULL FROM held h JOIN weakness w ON w.organization_id = h.organization_id AND w.meeting_id = h.id
      UNION ALL
      SELECT date_trunc('month', s.named_on)::date, s.body, s.cause, s.remedy, s.due_on, s.result FROM shortcoming s
        WHERE s.organization_id = ${of.organizationId} AND s.subject = 'ORGANIZATION' AND s.state IN ('HANDED_IN','CLOSED')
          AND s.named_on BETWEEN ${of.from} AND ${of.lastDay})
    SELECT month, text, cause, remedy, due_on AS "dueOn", result FROM found ORDER BY month, text LIMIT 200`.execute(tx);
  return rows;
}

/** Tasks of an organization that are open, those due first at the top. */
export async function findOpenTasks(tx: Transaction, organizationId: string): Promise<CellRecords["tasks"]> {
  const { rows } = await sql<CellRecords["tasks"][number]>`
    SELECT t.what, p.full_name AS owner, t.due_on AS "dueOn" FROM task t LEFT JOIN person p ON p.id = t.owner_id
    WHERE t.organization_id = ${organizationId} AND t.closed_at IS NULL
      AND (t.meeting_id IS NULL OR EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = t.organization_id AND m.id = t.meeting_id
        AND m.kind <> 'COMMITTEE'))
    ORDER BY t.due_on, t.id LIMIT 100`.execute(tx);
  return rows;
}

/** Tasks that a committee decided in meetings of its own. */
export async function findCommitteeTasks(tx: Transaction, organizationId: string): Promise<CellRecords["tasks"]> {
  const { rows } = await sql<CellRecords["tasks"][number]>`
    SELECT t.what, p.full_name AS owner, t.due_on AS "dueOn" FROM task t LEFT JOIN person p ON p.id = t.owner_id
    WHERE t.organization_id = ${organizationId} AND t.closed_at IS NULL ORDER BY t.due_on, t.id LIMIT 100`.execute(tx);
  return rows;
}

/** What lies with a committee from those right under it: their words, in the order in which they were entered. */
export async function findSentBelow(tx: Transaction, key: PeriodKey): Promise<SentBelow> {
  const { rows } = await sql<SentBelow[number]>`
    SELECT o.name, v.sections FROM organization o
    JOIN LATERAL (SELECT v.sections, v.state FROM period_report_version v WHERE v.organization_id = o.id AND v.kind = ${key.kind}
      AND v.begins_on = ${key.beginsOn} ORDER BY v.version DESC LIMIT 1) AS v ON v.state <> 'RETURNED'
    WHERE o.parent_id = ${key.organizationId} ORDER BY o.serial LIMIT 500`.execute(tx);
  return rows;
}
