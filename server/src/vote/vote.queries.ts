import type { Transaction } from "../database/connect.ts";
import type { VoteTable } from "../database/schema.gen.ts";
import type { EvaluationState } from "../evaluation/evaluation.rules.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findNewTasks } from "../workspace/outcome.queries.ts";
import { findTexts } from "../workspace/preparation.queries.ts";
import { type ResolutionContent, resolutionStanding } from "./resolution-content.rules.ts";

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
      contentMark?: string | null;
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
          content_mark: vote.contentMark ?? null,
        };
  await tx
    .insertInto("vote")
    .values({ ...subject, ...result })
    .execute();
}

/** Whether a matter was passed in the meeting already; a resolution that was changed since, and a score that was proposed anew, are to be voted again. */
export async function hasPassed(tx: Transaction, key: MeetingKey, matter: Matter): Promise<boolean> {
  const votes = await tx
    .selectFrom("vote")
    .select(["matter", "outcome", "content_mark as contentMark"])
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("matter", "=", matter)
    .orderBy("taken_at")
    .orderBy("id")
    .execute();
  if (!votes.some(({ outcome }) => outcome === "PASSED")) return false;
  if (matter === "MEETING_SCORE") return !isOpenScore(await lockEvaluationState(tx, key));
  return matter !== "RESOLUTION" || resolutionStanding(votes, await readContent(tx, key)) === "PASSED";
}

/** What the meeting's resolution decides as it is written now. */
export async function readContent(tx: Transaction, key: MeetingKey): Promise<ResolutionContent> {
  return { texts: await findTexts(tx, key), newTasks: await findNewTasks(tx, key) };
}

function isOpenScore(state: EvaluationState | undefined): boolean {
  return state === "DRAFT" || state === "PROPOSED";
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
