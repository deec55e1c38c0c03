import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { GuestAnswer, GuestKind, GuestPresence } from "./guest.rules.ts";

export type NewGuest = { id: string; fullName: string; office: string; kind: GuestKind };

/** Stores guests of a meeting in their order, in one statement. */
export async function insertGuests(tx: Transaction, key: MeetingKey, guests: readonly NewGuest[]): Promise<void> {
  if (guests.length === 0) return;
  await tx
    .insertInto("guest")
    .values(
      guests.map(({ id, fullName, office, kind }) => ({
        organization_id: key.organizationId,
        meeting_id: key.meetingId,
        id,
        full_name: fullName,
        office,
        kind,
      })),
    )
    .execute();
}

/** Who is a guest of the meeting, as names are compared. */
export function findGuestNames(
  tx: Transaction,
  key: MeetingKey,
): Promise<{ id: string; fullName: string; office: string }[]> {
  return tx
    .selectFrom("guest")
    .select(["id", "full_name as fullName", "office"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .orderBy("id")
    .execute();
}

/** Names of who is convened to the meeting: whoever stands on the roll is no guest. */
export async function findConvenedNames(tx: Transaction, key: MeetingKey): Promise<string[]> {
  const { rows } = await sql<{ fullName: string }>`SELECT p.full_name AS "fullName"
    FROM attendance a JOIN person p ON p.id = a.person_id
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId}`.execute(tx);
  return rows.map(({ fullName }) => fullName);
}

export type EarlierGuests = {
  heldOn: Date;
  guests: { fullName: string; office: string; kind: GuestKind }[];
};

/** Guests of the last meeting of the organization before this one that had any; undefined where none had. */
export async function findEarlierGuests(tx: Transaction, key: MeetingKey): Promise<EarlierGuests | undefined> {
  const { rows } = await sql<EarlierGuests>`
    SELECT coalesce(e.opened_at, e.scheduled_at) AS "heldOn",
      (SELECT jsonb_agg(jsonb_build_object('fullName', g.full_name, 'office', g.office, 'kind', g.kind) ORDER BY g.id)
        FROM guest g WHERE g.organization_id = e.organization_id AND g.meeting_id = e.id) AS guests
    FROM meeting m JOIN meeting e ON e.organization_id = m.organization_id AND e.id <> m.id AND e.scheduled_at <= m.scheduled_at
      AND e.state NOT IN ('POSTPONED', 'NOT_HELD')
    WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId}
      AND EXISTS (SELECT 1 FROM guest g WHERE g.organization_id = e.organization_id AND g.meeting_id = e.id)
    ORDER BY e.scheduled_at DESC, e.id LIMIT 1`.execute(tx);
  return rows[0];
}

/** Whether somebody is a guest of the meeting and not marked absent. The row is held, so that nobody takes the guest off the list meanwhile. */
export async function mayGuestSpeak(tx: Transaction, key: MeetingKey, guestId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("guest")
    .select("presence")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", guestId)
    .forShare()
    .executeTakeFirst();
  return row !== undefined && row.presence !== "ABSENT";
}

/** Changes what is recorded of a guest; whether there is such a guest. */
export async function changeGuest(
  tx: Transaction,
  key: MeetingKey,
  guestId: string,
  change: {
    full_name?: string;
    office?: string;
    kind?: GuestKind;
    answer?: GuestAnswer;
    presence?: GuestPresence;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable("guest")
    .set(change)
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", guestId)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks who is not marked yet: absent whoever said so, present everybody else. How many were marked. */
export async function markAllGuests(tx: Transaction, key: MeetingKey): Promise<number> {
  const result = await sql`UPDATE guest SET presence = CASE WHEN answer = 'CANNOT' THEN 'ABSENT' ELSE 'PRESENT' END
    WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND presence = 'UNMARKED'`.execute(
    tx,
  );
  return Number(result.numAffectedRows ?? 0n);
}

export async function deleteGuest(tx: Transaction, key: MeetingKey, guestId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("guest")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", guestId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Whether anything that a guest said is recorded. */
export async function hasSpoken(tx: Transaction, key: MeetingKey, guestId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("statement")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("guest_id", "=", guestId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
