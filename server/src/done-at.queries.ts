import { sql } from "kysely";
import type { Transaction } from "./database/connect.ts";
import type { Beginnings } from "./done-at.rules.ts";
import type { MeetingKey } from "./meeting/hold-meeting.queries.ts";

/** Since when things can have been done in a meeting: its notice, and its first and latest sitting. */
export async function findBeginnings(tx: Transaction, key: MeetingKey): Promise<Beginnings> {
  const { rows } = await sql<Beginnings>`SELECT m.notice_sent_at AS "noticeAt",
      min(s.opened_at) AS "openedAt", max(s.opened_at) AS "sittingAt"
    FROM meeting m LEFT JOIN meeting_session s ON s.organization_id = m.organization_id AND s.meeting_id = m.id
    WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId} GROUP BY m.notice_sent_at`.execute(tx);
  return rows[0] ?? { noticeAt: null, openedAt: null, sittingAt: null };
}

/** Notes in the record when things that were kept on a device arrived; those that arrive together are noted once. */
export async function noteReceivedLate(tx: Transaction, key: MeetingKey, at: Date): Promise<void> {
  await sql`UPDATE meeting SET received_late_at = ${at} WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId}
    AND (received_late_at IS NULL OR received_late_at < ${at}::timestamptz - interval '10 minutes')`.execute(tx);
}
