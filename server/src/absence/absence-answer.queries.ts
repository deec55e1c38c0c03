import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findParticipantLeaders } from "../meeting/participants.queries.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Asked } from "./absence-answer.rules.ts";

/** What decides who answers a request that was made; undefined where there is none. */
export async function findAsked(
  tx: Transaction,
  key: MeetingKey,
  personId: string,
): Promise<(Asked & { isAnswered: boolean }) | undefined> {
  const { rows } = await sql<Asked & { isAnswered: boolean }>`
    SELECT m.joint, m.state, m.organization_id AS "hostId", coalesce(a.counts_for_organization_id, m.organization_id) AS "countsFor", r.decision IS NOT NULL AS "isAnswered",
      m.joint AND EXISTS (SELECT 1 FROM nennep_leaders_of_participants(m.organization_id, m.id) l WHERE l.participant_id = a.counts_for_organization_id) AS "isLed"
    FROM absence_request r JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id
      LEFT JOIN attendance a ON a.organization_id = r.organization_id AND a.meeting_id = r.meeting_id AND a.person_id = r.person_id
    WHERE r.organization_id = ${key.organizationId} AND r.meeting_id = ${key.meetingId} AND r.person_id = ${personId} FOR UPDATE OF r`.execute(
    tx,
  );
  return rows[0];
}

/** Tells whoever answers the request of somebody who counts for an organization: its leaders, or those of the one that holds the meeting. */
export async function tellWhoAnswers(tx: Transaction, key: MeetingKey, countsFor: string): Promise<void> {
  const leaders = await findParticipantLeaders(tx, key);
  const leading = (organizationId: string) =>
    leaders.filter(({ participantId }) => participantId === organizationId).map(({ personId }) => personId);
  const own = leading(countsFor);
  const told = own.length > 0 ? own : leading(key.organizationId);
  await tellPeople(tx, told, { kind: "ABSENCE_REQUESTED", ...key });
}

/** A joint meeting opens: what its cells have not answered is from now on for whoever leads the one that holds it, who is told. */
export async function handOverUnanswered(tx: Transaction, key: MeetingKey): Promise<void> {
  const { rows } = await sql`
    SELECT 1 FROM absence_request r JOIN attendance a ON a.organization_id = r.organization_id AND a.meeting_id = r.meeting_id AND a.person_id = r.person_id
    WHERE r.organization_id = ${key.organizationId} AND r.meeting_id = ${key.meetingId} AND r.decision IS NULL
      AND a.counts_for_organization_id <> r.organization_id LIMIT 1`.execute(tx);
  if (rows.length > 0) await tellWhoAnswers(tx, key, key.organizationId);
}
