import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

/**
 * Says of every topic on a meeting's agenda, or that was on it, in which meeting its cell plans to hold it or has held it:
 * worked out anew from the agendas, so it may run at any time and as often as one likes. A closed meeting has held what it
 * came to; what it did not come to is free for another one.
 */
export async function followTopics(tx: Transaction, key: MeetingKey): Promise<void> {
  const { organizationId, meetingId } = key;
  await sql`
    WITH concerned AS (
      SELECT topic_id FROM agenda_item WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND topic_id IS NOT NULL
      UNION SELECT id FROM topic WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId}),
    place AS (
      SELECT DISTINCT ON (i.topic_id) i.topic_id, i.meeting_id, CASE WHEN m.state IN ('CLOSED','FILED') THEN m.closed_at END AS held_at
      FROM agenda_item i JOIN meeting m ON m.organization_id = i.organization_id AND m.id = i.meeting_id
      WHERE i.organization_id = ${organizationId} AND i.topic_id IN (SELECT topic_id FROM concerned) AND m.state NOT IN ('POSTPONED','NOT_HELD')
        AND (m.state NOT IN ('CLOSED','FILED') OR m.recorded_from = 'PAPER' OR i.discussed OR i.spent_seconds > 0)
      ORDER BY i.topic_id, m.state IN ('CLOSED','FILED') DESC, m.scheduled_at, i.ordinal)
    UPDATE topic t SET meeting_id = place.meeting_id, held_at = place.held_at
    FROM concerned LEFT JOIN place ON place.topic_id = concerned.topic_id
    WHERE t.organization_id = ${organizationId} AND t.id = concerned.topic_id
      AND (t.meeting_id IS DISTINCT FROM place.meeting_id OR t.held_at IS DISTINCT FROM place.held_at)`.execute(tx);
}

/** Frees the topics on the agenda of a draft that is thrown away. */
export async function leaveTopics(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`UPDATE topic SET meeting_id = NULL, held_at = NULL
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
}
