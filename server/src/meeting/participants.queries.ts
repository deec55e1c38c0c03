import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "./hold-meeting.queries.ts";
import type { Invitation, ParticipantState } from "./participants.rules.ts";

export type Companion = { organizationId: string; name: string; sortPath: string };

/** Cells with which an organization can hold a meeting, in the order of the tree; those after one path, or all of them. */
export async function findCompanions(
  tx: Transaction,
  organizationId: string,
  page?: { after: string[] | undefined; limit: number },
): Promise<Companion[]> {
  const after = page?.after ? sql`WHERE sort_path COLLATE "C" > ${page.after[0]}` : sql``;
  const limit = page ? sql`LIMIT ${page.limit + 1}` : sql``;
  const { rows } = await sql<Companion>`
    SELECT id AS "organizationId", name, sort_path AS "sortPath" FROM nennep_companions(${organizationId}) ${after}
    ORDER BY sort_path COLLATE "C" ${limit}`.execute(tx);
  return rows;
}

/** How every organization that was asked to a meeting stands to it. */
export async function findParticipantStates(tx: Transaction, key: MeetingKey): Promise<Map<string, ParticipantState>> {
  const rows = await tx
    .selectFrom("meeting_participant")
    .select(["participant_id as participantId", "state"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .execute();
  return new Map(rows.map(({ participantId, state }) => [participantId, state]));
}

/** Sets who takes part: whoever is not among them any more is let go, who has agreed before stays as answered. */
export async function storeParticipants(
  tx: Transaction,
  key: MeetingKey,
  invitations: readonly Invitation[],
  chosen: { at: Date; by: string; joint: boolean },
): Promise<void> {
  const ids = invitations.map(({ participantId }) => participantId);
  const states = invitations.map(({ state }) => state);
  const ofMeeting = sql`organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`;
  await sql`DELETE FROM meeting_participant WHERE ${ofMeeting} AND NOT participant_id = ANY (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`INSERT INTO meeting_participant AS p (organization_id, meeting_id, participant_id, state, invited_at, answered_at, answered_by)
    SELECT ${key.organizationId}, ${key.meetingId}, id, state, ${chosen.at}::timestamptz,
      CASE WHEN state = 'AGREED' THEN ${chosen.at}::timestamptz END, CASE WHEN state = 'AGREED' THEN ${chosen.by}::uuid END
    FROM unnest(${ids}::uuid[], ${states}::text[]) AS chosen (id, state)
    ON CONFLICT (organization_id, meeting_id, participant_id) DO UPDATE
      SET state = excluded.state, reason = '', invited_at = excluded.invited_at, answered_at = excluded.answered_at, answered_by = excluded.answered_by
      WHERE p.state <> excluded.state`.execute(tx);
  await sql`UPDATE meeting SET joint = ${chosen.joint}, revision = revision + 1
    WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId} AND joint <> ${chosen.joint}`.execute(tx);
}

/** Answers for organizations that were asked; says whether any of them was, and had not answered so before. */
export async function storeAnswer(
  tx: Transaction,
  key: MeetingKey,
  participantIds: readonly string[],
  answer: { state: "AGREED" | "DECLINED"; reason: string; at: Date; by: string },
): Promise<boolean> {
  const result =
    await sql`UPDATE meeting_participant SET state = ${answer.state}, reason = ${answer.reason}, answered_at = ${answer.at}, answered_by = ${answer.by}
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND participant_id = ANY (${participantIds}::uuid[]) AND state = 'INVITED'`.execute(
      tx,
    );
  return Number(result.numAffectedRows ?? 0n) > 0;
}

/** Leaders of the organizations that were asked to a meeting or take part in it. */
export async function findParticipantLeaders(
  tx: Transaction,
  key: MeetingKey,
): Promise<{ participantId: string; personId: string }[]> {
  const { rows } = await sql<{ participantId: string; personId: string }>`
    SELECT participant_id AS "participantId", person_id AS "personId"
    FROM nennep_leaders_of_participants(${key.organizationId}, ${key.meetingId})`.execute(tx);
  return rows;
}

export type ParticipantRow = {
  organizationId: string;
  name: string;
  state: ParticipantState;
  reason: string;
  /** Whether somebody is its secretary or deputy today. */
  isLed: boolean;
};

/** Who was asked to a joint meeting, with the names as everybody in it may read them; the one that holds it where that is a cell. */
export async function findParticipants(tx: Transaction, key: MeetingKey): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    WITH led AS MATERIALIZED (SELECT DISTINCT l.participant_id AS id FROM meeting m, nennep_leaders_of_participants(m.organization_id, m.id) l
      WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId} AND m.joint),
      named AS MATERIALIZED (SELECT n.id, n.name FROM meeting m, nennep_names_in_meeting(m.organization_id, m.id) n
      WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId} AND m.joint)
    SELECT p.participant_id AS "organizationId", coalesce(n.name, '') AS name, p.state, p.reason, p.participant_id IN (SELECT id FROM led) AS "isLed"
    FROM meeting_participant p LEFT JOIN named n ON n.id = p.participant_id WHERE p.organization_id = ${key.organizationId} AND p.meeting_id = ${key.meetingId}
    UNION ALL
    SELECT m.organization_id, coalesce((SELECT name FROM named WHERE id = m.organization_id), ''), 'AGREED', '', m.organization_id IN (SELECT id FROM led)
    FROM meeting m WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId} AND m.joint
      AND EXISTS (SELECT 1 FROM organization o WHERE o.id = m.organization_id AND o.kind IN ('CELL','BASE_CELL'))
    ORDER BY name, "organizationId"`.execute(tx);
  return rows;
}
