import type { Transaction } from "../database/connect.ts";
import type { VoteTable } from "../database/schema.gen.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";

type Matter = VoteTable["matter"];

export type NewVote = {
  id: string;
  matter: Matter;
  title: string;
  agendaItemId: string | null;
  takenAt: Date;
  recordedBy: string;
} & (
  | { outcome: "DEFERRED"; reason: string }
  | {
      outcome: "PASSED" | "FAILED";
      convened: number;
      base: number;
      needed: number;
      agree: number;
      disagree: number;
      other: number;
      presentIds: string[];
    }
);

export async function insertVote(tx: Transaction, key: MeetingKey, vote: NewVote): Promise<void> {
  const subject = {
    organization_id: key.organizationId,
    meeting_id: key.meetingId,
    id: vote.id,
    matter: vote.matter,
    title: vote.title,
    agenda_item_id: vote.agendaItemId,
    outcome: vote.outcome,
    taken_at: vote.takenAt,
    recorded_by: vote.recordedBy,
  };
  const result =
    vote.outcome === "DEFERRED"
      ? { reason: vote.reason }
      : {
          convened: vote.convened,
          base: vote.base,
          needed: vote.needed,
          present_with_vote: vote.presentIds.length,
          agree: vote.agree,
          disagree: vote.disagree,
          other: vote.other,
          present_ids: vote.presentIds,
        };
  await tx
    .insertInto("vote")
    .values({ ...subject, ...result })
    .execute();
}

/** Whether a matter was passed in the meeting already. */
export async function hasPassed(tx: Transaction, key: MeetingKey, matter: Matter): Promise<boolean> {
  const row = await tx
    .selectFrom("vote")
    .select("id")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("matter", "=", matter)
    .where("outcome", "=", "PASSED")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The state of the meeting's score, held until the vote on it is recorded; undefined before it was first touched. */
export async function lockEvaluationState(tx: Transaction, key: MeetingKey) {
  const row = await tx
    .selectFrom("evaluation")
    .select("state")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state;
}
