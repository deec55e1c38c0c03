import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

export async function insertGuest(
  tx: Transaction,
  key: MeetingKey,
  guest: { id: string; fullName: string; office: string },
): Promise<void> {
  await tx
    .insertInto("guest")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: guest.id,
      full_name: guest.fullName,
      office: guest.office,
    })
    .execute();
}

/** Whether somebody is a guest of the meeting. The row is held, so that nobody takes the guest off the list meanwhile. */
export async function isGuest(tx: Transaction, key: MeetingKey, guestId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("guest")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", guestId)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
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
