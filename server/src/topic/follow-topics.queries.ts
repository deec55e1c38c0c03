import { sql } from "kysely";
import { placeOfEach } from "../agenda/item-place.queries.ts";
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
      SELECT topic_id AS subject_id FROM agenda_item WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND topic_id IS NOT NULL
      UNION SELECT id FROM topic WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId}),
    place AS (${placeOfEach(organizationId)})
    UPDATE topic t SET meeting_id = place.meeting_id, held_at = place.held_at
    FROM concerned LEFT JOIN place ON place.subject_id = concerned.subject_id
    WHERE t.organization_id = ${organizationId} AND t.id = concerned.subject_id
      AND (t.meeting_id IS DISTINCT FROM place.meeting_id OR t.held_at IS DISTINCT FROM place.held_at)`.execute(tx);
}

/** Frees the topics on the agenda of a draft that is thrown away. */
export async function leaveTopics(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`UPDATE topic SET meeting_id = NULL, held_at = NULL
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
}
