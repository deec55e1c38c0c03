import { type RawBuilder, sql } from "kysely";

/** Whether the meeting `m`, which is over, came to its item `i`. */
export const cameToIt = sql`(m.recorded_from = 'PAPER' OR i.discussed OR i.spent_seconds > 0)`;

/**
 * Where each topic in `concerned` stands: at the closed meeting that came to it, else at the next one on whose agenda it
 * is. What a closed meeting did not come to, or one that did not take place, is free for another one.
 */
export function placeOfEach(organizationId: string): RawBuilder<unknown> {
  return sql`SELECT DISTINCT ON (i.topic_id) i.topic_id AS subject_id, i.meeting_id, i.id, CASE WHEN m.state IN ('CLOSED','FILED') THEN m.closed_at END AS held_at
    FROM agenda_item i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
    WHERE i.organization_id = ${organizationId} AND i.topic_id IN (SELECT subject_id FROM concerned) AND m.state NOT IN ('POSTPONED','NOT_HELD')
      AND (m.state NOT IN ('CLOSED','FILED') OR ${cameToIt})
    ORDER BY i.topic_id, m.state IN ('CLOSED','FILED') DESC, m.scheduled_at, i.ordinal`;
}
