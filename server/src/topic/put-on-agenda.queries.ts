import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

export type TopicItem = {
  id: string;
  topicId: string;
  title: string;
  presenterId: string | null;
  directiveId: string | null;
  plannedMinutes: number;
  /** The step of the template that a thematic part brings along, and those that go before it. */
  stepKey: string;
  after: readonly string[];
};

/** Puts a topic on an agenda: into the thematic part's own step while that is free, behind it otherwise. Returns the item. */
export async function putOnAgenda(tx: Transaction, key: MeetingKey, item: TopicItem): Promise<string> {
  const ofMeeting = sql`organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`;
  const filled = await sql<{ id: string }>`
    UPDATE agenda_item SET title = ${item.title}, presenter_id = coalesce(${item.presenterId}::uuid, presenter_id), directive_id = coalesce(${item.directiveId}::uuid, directive_id),
      topic_id = ${item.topicId}, revision = revision + 1
    WHERE ${ofMeeting} AND step_key = ${item.stepKey} AND topic_id IS NULL RETURNING id`.execute(tx);
  const step = filled.rows[0];
  if (step) return step.id;
  const { rows } = await sql<{ ordinal: number }>`
    SELECT coalesce(max(ordinal), 0) + 1 AS ordinal FROM agenda_item
    WHERE ${ofMeeting} AND (step_key = ANY (${[...item.after, item.stepKey]}::text[]) OR topic_id IS NOT NULL)`.execute(
    tx,
  );
  const ordinal = rows[0]?.ordinal ?? 1;
  await sql`UPDATE agenda_item SET ordinal = ordinal + 1 WHERE ${ofMeeting} AND ordinal >= ${ordinal}`.execute(tx);
  await tx
    .insertInto("agenda_item")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      id: item.id,
      ordinal,
      part: "COURSE",
      kind: "DISCUSSION",
      title: item.title,
      presenter_id: item.presenterId,
      planned_minutes: item.plannedMinutes,
      directive_id: item.directiveId,
      topic_id: item.topicId,
    })
    .execute();
  return item.id;
}
