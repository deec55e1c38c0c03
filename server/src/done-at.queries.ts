import { sql } from "kysely";
import type { Transaction } from "./database/connect.ts";
import type { MeetingKey } from "./meeting/hold-meeting.queries.ts";

/** Since when things can have been done in a meeting: its latest sitting, before the first the notice; null before that. */
export async function findBeginning(tx: Transaction, key: MeetingKey): Promise<Date | null> {
  const { rows } = await sql<{ beganAt: Date | null }>`SELECT coalesce(
      (SELECT max(opened_at) FROM meeting_session s WHERE s.organization_id = m.organization_id AND s.meeting_id = m.id),
      m.notice_sent_at) AS "beganAt"
    FROM meeting m WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId}`.execute(tx);
  return rows[0]?.beganAt ?? null;
}

/** Notes in the record when things that were kept on a device arrived; those that arrive together are noted once. */
export async function noteReceivedLate(tx: Transaction, key: MeetingKey, at: Date): Promise<void> {
  await sql`UPDATE meeting SET received_late_at = ${at} WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId}
    AND (received_late_at IS NULL OR received_late_at < ${at}::timestamptz - interval '10 minutes')`.execute(tx);
}
