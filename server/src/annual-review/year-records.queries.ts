import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Answer } from "../operation.ts";
import type { ReviewKey } from "./annual-review.queries.ts";

export type YearRecord = Answer<"annualReview.get">["records"][number];

/** More than a year has of one person; a cell's own are the latest. */
const shownAtMost = 100;

/**
 * What the figures of a year rest on, the latest first: meetings missed, praise and reminders by name, tasks and what became of them,
 * shortcomings with what became of those,
 * awards and disciplines by decision. As far as the reader may see the records themselves.
 */
export async function listYearRecords(tx: Transaction, key: ReviewKey): Promise<YearRecord[]> {
  const [from, to] = [`${key.year}-01-01`, `${key.year + 1}-01-01`];
  const own = key.personId;
  const inYear = sql`>= ${from}::date`;
  const meetings = sql`m.organization_id = ${key.organizationId} AND m.state IN ('CLOSED','FILED') AND m.kind <> 'COMMITTEE' AND m.month ${inYear} AND m.month < ${to}::date`;
  const heldOn = sql`(coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
  const { rows } = await sql<YearRecord>`
    SELECT kind, happened_on AS "on", words, result FROM (
      SELECT CASE a.status WHEN 'EXCUSED' THEN 'ABSENT_EXCUSED' ELSE 'ABSENT_UNEXCUSED' END AS kind, ${heldOn} AS happened_on, a.reason AS words, NULL::text AS result
      FROM meeting m JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id
      WHERE ${meetings} AND a.person_id = ${own}::uuid AND a.status IN ('EXCUSED','UNEXCUSED')
      UNION ALL
      SELECT s.kind, ${heldOn}, s.gist, NULL FROM meeting m JOIN statement s ON s.organization_id = m.organization_id AND s.meeting_id = m.id
        JOIN person p ON p.id = ${own}::uuid
      WHERE ${meetings} AND (s.kind IN ('PRAISE','REMINDER') AND (s.about_id = p.id OR (s.about_id IS NULL AND position(lower(p.full_name) IN lower(s.gist)) > 0))
        OR s.kind = 'SELF_CRITICISM' AND s.person_id = p.id)
      UNION ALL
      SELECT 'TASK', t.due_on, t.what, t.state FROM task t
      WHERE t.organization_id = ${key.organizationId} AND t.due_on ${inYear} AND t.due_on < ${to}::date AND (t.owner_id = ${own}::uuid OR ${own}::uuid IS NULL)
      UNION ALL
      SELECT c.kind, c.decided_on, concat_ws(E'\n', concat_ws(', ', c.number, c.issuer), c.reason), NULL FROM conduct_record c
      WHERE c.person_id = ${own}::uuid AND c.decided_on ${inYear} AND c.decided_on < ${to}::date AND c.annulled_on IS NULL
      UNION ALL
      SELECT 'SHORTCOMING', s.named_on, concat_ws(E'\n', s.body, nullif(s.remedy, '')), coalesce(s.result, 'IN_REMEDY') FROM shortcoming s
      WHERE s.organization_id = ${key.organizationId} AND s.state IN ('HANDED_IN','CLOSED') AND s.named_on < ${to}::date AND (s.closed_on IS NULL OR s.closed_on ${inYear})
        AND s.person_id IS NOT DISTINCT FROM ${own}::uuid) AS happened
    ORDER BY happened_on DESC, kind, words LIMIT ${shownAtMost}`.execute(tx);
  return rows;
}
