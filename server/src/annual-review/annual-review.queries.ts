import { sql } from "kysely";
import type { AnnualLevel } from "../../../rulesets/annual-review-rules.ts";
import type { Transaction } from "../database/connect.ts";
import type { Answer } from "../operation.ts";
import type { Fact } from "../quarter-review/facts.queries.ts";
import type { NotReviewed, State } from "./annual-review.rules.ts";

/** Whose review of which year; `personId` is null for the organization itself. */
export type ReviewKey = { organizationId: string; year: number; personId: string | null };

export type Ballot = Omit<NonNullable<Answer<"annualReview.get">["ballot"]>, "meetingId">;

export type ReviewRow = {
  fullName: string | null;
  organizationName: string;
  state: State;
  notReviewed: NotReviewed | null;
  whyNot: string;
  facts: Fact[] | null;
  ownWords: string;
  commonPoints: number | null;
  taskPoints: number | null;
  ownLevel: AnnualLevel | null;
  sentAt: Date | null;
  ballotMeetingId: string | null;
  ballot: Ballot | null;
  proposedLevel: AnnualLevel | null;
  decidedLevel: AnnualLevel | null;
  decisionReason: string;
  decidedAt: Date | null;
  complaint: string;
  complainedAt: Date | null;
  complaintAnswer: string;
  answeredAt: Date | null;
  dueOn: string | null;
  revision: number;
};

const ofKey = (key: ReviewKey) => sql`r.organization_id = ${key.organizationId} AND r.year = ${key.year}
  AND r.person_id IS NOT DISTINCT FROM ${key.personId}::uuid`;

/** A review with the names that it bears, locked where something is done with it. */
export async function findReview(
  tx: Transaction,
  key: ReviewKey,
  lock: "LOCKED" | "READ",
): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`
    SELECT p.full_name AS "fullName", coalesce(o.name, '') AS "organizationName", r.state, r.not_reviewed AS "notReviewed", r.why_not AS "whyNot", r.facts,
      r.own_words AS "ownWords", r.common_points::float8 AS "commonPoints", r.task_points::float8 AS "taskPoints", r.own_level AS "ownLevel", r.sent_at AS "sentAt",
      r.ballot_meeting_id AS "ballotMeetingId", r.ballot, r.proposed_level AS "proposedLevel", r.decided_level AS "decidedLevel",
      r.decision_reason AS "decisionReason", r.decided_at AS "decidedAt", r.complaint, r.complained_at AS "complainedAt",
      r.complaint_answer AS "complaintAnswer", r.answered_at AS "answeredAt", r.due_on AS "dueOn", r.revision
    FROM annual_review r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN organization o ON o.id = r.organization_id
    WHERE ${ofKey(key)} ${lock === "LOCKED" ? sql`FOR UPDATE OF r` : sql``}`.execute(tx);
  return rows[0];
}

/** Locks what stands for the year being open: decisions that share a cap are taken one after the other. */
export async function lockYear(tx: Transaction, { organizationId, year }: Omit<ReviewKey, "personId">): Promise<void> {
  const of = { organizationId, year, personId: null };
  await sql`SELECT 1 FROM annual_review r WHERE ${ofKey(of)} FOR UPDATE`.execute(tx);
}

export async function storeExemption(
  tx: Transaction,
  key: ReviewKey,
  { notReviewed, reason }: { notReviewed: NotReviewed | null; reason: string },
): Promise<void> {
  await sql`UPDATE annual_review r SET not_reviewed = ${notReviewed}, why_not = ${reason}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}

export type SelfReview = {
  ownWords: string;
  commonPoints: number | null;
  taskPoints: number | null;
  ownLevel: AnnualLevel | null;
  /** The facts that are kept with it, and when; null while it is being written or was taken back. */
  sent: { facts: readonly Fact[]; at: Date } | null;
};

export async function storeSelfReview(tx: Transaction, key: ReviewKey, written: SelfReview): Promise<void> {
  const { ownWords, commonPoints, taskPoints, ownLevel, sent } = written;
  await sql`UPDATE annual_review r SET own_words = ${ownWords}, common_points = ${commonPoints}, task_points = ${taskPoints}, own_level = ${ownLevel},
    state = ${sent ? "SENT" : "OPEN"}, facts = ${sent ? JSON.stringify(sent.facts) : null}::jsonb, sent_at = ${sent?.at ?? null}, revision = revision + 1
    WHERE ${ofKey(key)}`.execute(tx);
}

export async function storeBallot(
  tx: Transaction,
  key: ReviewKey,
  { meetingId, ballot, proposedLevel }: { meetingId: string; ballot: Ballot; proposedLevel: AnnualLevel | null },
): Promise<void> {
  await sql`UPDATE annual_review r SET state = ${proposedLevel === null ? "SENT" : "BALLOTED"}, ballot_meeting_id = ${meetingId},
    ballot = ${JSON.stringify(ballot)}::jsonb, proposed_level = ${proposedLevel}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}

export async function storeDecision(
  tx: Transaction,
  key: ReviewKey,
  { level, reason, by, at }: { level: AnnualLevel; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`UPDATE annual_review r SET state = 'DECIDED', decided_level = ${level}, decision_reason = ${reason}, decided_by = ${by}, decided_at = ${at},
    revision = revision + 1 WHERE ${ofKey(key)}`.execute(tx);
}

export async function storeComplaint(
  tx: Transaction,
  key: ReviewKey,
  { complaint, at }: { complaint: string; at: Date },
): Promise<void> {
  await sql`UPDATE annual_review r SET complaint = ${complaint}, complained_at = ${at}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}

export async function storeAnswer(
  tx: Transaction,
  key: ReviewKey,
  { answer, at }: { answer: string; at: Date },
): Promise<void> {
  await sql`UPDATE annual_review r SET complaint_answer = ${answer}, answered_at = ${at}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}
