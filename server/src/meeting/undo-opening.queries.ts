import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import type { MeetingState } from "./meeting.rules.ts";
import type { Recorded } from "./undo-opening.rules.ts";

/**
 * What was recorded since the meeting opened; what was prepared or marked before, and a mark that was taken back by hand, is
 * not counted.
 */
export async function countRecordedInCourse(tx: Transaction, key: MeetingKey): Promise<Recorded> {
  const { organizationId, meetingId } = key;
  const inMeeting = sql`organization_id = ${organizationId} AND meeting_id = ${meetingId}`;
  const { rows } = await sql<Recorded>`SELECT
    (SELECT count(*) FROM attendance WHERE ${inMeeting} AND marked_at >= m.opened_at AND status <> 'UNMARKED')::int AS "ROLL_CALL",
    (m.agenda_adopted_at IS NOT NULL)::int AS "AGENDA_ADOPTED",
    (SELECT count(*) FROM vote WHERE ${inMeeting})::int AS "VOTES",
    (SELECT count(*) FROM statement WHERE ${inMeeting})::int AS "STATEMENTS",
    (SELECT count(*) FROM task_report WHERE ${inMeeting} AND state IS NOT NULL)::int AS "TASK_REPORTS",
    (SELECT count(*) FROM task WHERE ${inMeeting})::int AS "TASKS",
    (SELECT count(*) FROM meeting_text WHERE ${inMeeting} AND field IN ('CONCLUSION','DISCUSSION','SYNTHESIS')
      AND body <> '' AND changed_at >= m.opened_at)::int AS "NOTES",
    (SELECT count(*) FROM agenda_item WHERE ${inMeeting} AND (discussed OR started_at IS NOT NULL OR spent_seconds > 0))::int AS "ITEMS_DISCUSSED",
    (SELECT count(*) FROM evaluation_score WHERE ${inMeeting} AND self_points IS NOT NULL)::int AS "POINTS",
    (SELECT count(*) FROM weakness WHERE ${inMeeting})::int AS "WEAKNESSES",
    (SELECT count(*) - 1 FROM meeting_session WHERE ${inMeeting})::int AS "ADJOURNED",
    m.without_votes::int AS "WITHOUT_VOTES", m.resolution_waived::int AS "RESOLUTION_WAIVED",
    (m.minutes_adopted_at IS NOT NULL)::int AS "MINUTES_ADOPTED"
    FROM meeting m WHERE m.organization_id = ${organizationId} AND m.id = ${meetingId}`.execute(tx);
  // The meeting is locked by whoever asks, so it is there.
  return rows[0]!;
}

/** Takes the marks since the opening back; who was excused on request stays excused. */
export async function takeBackRollCall(tx: Transaction, key: MeetingKey, openedAt: Date): Promise<void> {
  await sql`UPDATE attendance AS a SET arrived_at = NULL, left_at = NULL, marked_by = NULL, marked_at = NULL, revision = a.revision + 1,
      status = CASE WHEN r.reason IS NULL THEN 'UNMARKED' ELSE 'EXCUSED' END, reason = coalesce(r.reason, '')
    FROM attendance AS b LEFT JOIN absence_request r ON r.organization_id = b.organization_id AND r.meeting_id = b.meeting_id
      AND r.person_id = b.person_id AND r.decision = 'ACCEPTED'
    WHERE b.organization_id = ${key.organizationId} AND b.meeting_id = ${key.meetingId} AND b.marked_at >= ${openedAt}
      AND a.organization_id = b.organization_id AND a.meeting_id = b.meeting_id AND a.person_id = b.person_id`.execute(
    tx,
  );
}

/** Takes the opening back: its sitting goes with it, the audit log keeps both. */
export async function storeOpeningUndone(tx: Transaction, key: MeetingKey, state: MeetingState): Promise<void> {
  await tx
    .deleteFrom("meeting_session")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .execute();
  await tx
    .updateTable("meeting")
    .set((expression) => ({ state, opened_at: null, revision: expression("revision", "+", 1) }))
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}
