import { sql } from "kysely";
import { placeOfEach } from "../agenda/item-place.queries.ts";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

/**
 * Says of every text on a meeting's agenda, or that was on it, at which meeting its organization plans to disseminate it
 * or has done so: worked out anew from the agendas, so it may run at any time and as often as one likes. A closed meeting
 * has disseminated what it came to; what it did not come to is free for another one.
 */
export async function followDirectives(tx: Transaction, key: MeetingKey, now: Date): Promise<void> {
  const { organizationId, meetingId } = key;
  await sql`
    WITH concerned AS (
      SELECT directive_id AS subject_id FROM agenda_item WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND directive_id IS NOT NULL
      UNION SELECT directive_id FROM directive_receipt WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId}),
    place AS (${placeOfEach("directive_id", organizationId)})
    UPDATE directive_receipt r SET meeting_id = place.meeting_id, agenda_item_id = place.id, disseminated_at = place.held_at,
      received_at = coalesce(r.received_at, CASE WHEN place.meeting_id IS NOT NULL THEN ${now}::timestamptz END)
    FROM concerned LEFT JOIN place ON place.subject_id = concerned.subject_id
    WHERE r.organization_id = ${organizationId} AND r.directive_id = concerned.subject_id`.execute(tx);
}

/** Frees the texts on the agenda of a draft that is thrown away. */
export async function leaveDirectives(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`UPDATE directive_receipt SET meeting_id = NULL, agenda_item_id = NULL, disseminated_at = NULL
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
}
