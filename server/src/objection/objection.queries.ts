import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

export async function insertObjection(
  tx: Transaction,
  key: MeetingKey,
  objection: { id: string; personId: string; body: string; raisedAt: Date },
): Promise<void> {
  await tx
    .insertInto("objection")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: objection.id,
      person_id: objection.personId,
      body: objection.body,
      raised_at: objection.raisedAt,
    })
    .execute();
}

/** Stores the answer to an objection; answers who raised it, undefined where there is none. */
export async function storeAnswer(
  tx: Transaction,
  key: MeetingKey,
  answered: { objectionId: string; answer: string; inMeetingId: string | null; at: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable("objection")
    .set({ answer: answered.answer, answered_in_meeting_id: answered.inMeetingId, answered_at: answered.at })
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("id", "=", answered.objectionId)
    .returning("person_id as personId")
    .executeTakeFirst();
  return row?.personId;
}
