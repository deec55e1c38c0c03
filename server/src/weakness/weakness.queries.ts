import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

export type NewWeakness = {
  id: string;
  criterion: string | null;
  body: string;
  remedy: string;
  ownerId: string | null;
  dueOn: string | null;
};

export async function insertWeakness(tx: Transaction, key: MeetingKey, weakness: NewWeakness): Promise<void> {
  await tx
    .insertInto("weakness")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: weakness.id,
      criterion: weakness.criterion,
      body: weakness.body,
      remedy: weakness.remedy,
      owner_id: weakness.ownerId,
      due_on: weakness.dueOn,
    })
    .execute();
}

/** Takes a weak point away; answers whether there was one. */
export async function deleteWeakness(tx: Transaction, key: MeetingKey, weaknessId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("weakness")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", weaknessId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
