import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { QuarterReviewTable } from "../database/schema.gen.ts";
import type { Fact } from "./facts.queries.ts";
import type { State } from "./quarter-review.rules.ts";

/** Whose evaluation of which quarter; `personId` is null for the organization itself. */
export type ReviewKey = { organizationId: string; year: number; quarter: number; personId: string | null };

export type ReviewRow = {
  reviewId: string;
  state: State;
  facts: Fact[];
  tendency: QuarterReviewTable["tendency"];
  merits: string;
  limits: string;
  proposedAt: Date;
  readAt: Date | null;
  reply: string;
  conclusion: string;
  concludedAt: Date | null;
  earlyWord: string;
  followUpOn: string | null;
  followUpWord: string;
  followedUpAt: Date | null;
  revision: number;
};

const ofKey = (
  key: ReviewKey,
) => sql`r.organization_id = ${key.organizationId} AND r.year = ${key.year} AND r.quarter = ${key.quarter}
  AND r.person_id IS NOT DISTINCT FROM ${key.personId}::uuid`;

/** An evaluation, locked where something is done with it. */
export async function findReview(
  tx: Transaction,
  key: ReviewKey,
  lock: "LOCKED" | "READ",
): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`
    SELECT r.id AS "reviewId", r.state, r.facts, r.tendency, r.merits, r.limits, r.proposed_at AS "proposedAt", r.read_at AS "readAt", r.reply, r.conclusion,
      r.concluded_at AS "concludedAt", r.early_word AS "earlyWord", r.follow_up_on AS "followUpOn", r.follow_up_word AS "followUpWord",
      r.followed_up_at AS "followedUpAt", r.revision
    FROM quarter_review r WHERE ${ofKey(key)} ${lock === "LOCKED" ? sql`FOR UPDATE` : sql``}`.execute(tx);
  return rows[0];
}

/** Names whom an evaluation is of: the organization and, of a member on a day, the member; undefined for nobody of it. */
export async function findSubject(
  tx: Transaction,
  key: ReviewKey,
  onDay: string,
): Promise<{ organizationName: string; fullName: string | null } | undefined> {
  const { rows } = await sql<{ organizationName: string; fullName: string | null }>`
    SELECT o.name AS "organizationName", p.full_name AS "fullName" FROM organization o
    LEFT JOIN (person p JOIN membership m ON m.person_id = p.id AND m.stay = 'HOME' AND m.organization_id = ${key.organizationId}
      AND m.valid_from <= ${onDay}::date AND (m.valid_to IS NULL OR m.valid_to > ${onDay}::date)) ON p.id = ${key.personId}::uuid
    WHERE o.id = ${key.organizationId} AND (${key.personId}::uuid IS NULL OR p.id IS NOT NULL)`.execute(tx);
  return rows[0];
}

type Written = {
  tendency: QuarterReviewTable["tendency"];
  merits: string;
  limits: string;
  facts: readonly Fact[];
  by: string;
  at: Date;
};

/** Stores what is proposed; a reply to what was proposed before stays beside it. */
export async function storeProposal(
  tx: Transaction,
  key: ReviewKey,
  reviewId: string,
  written: Written,
): Promise<void> {
  const { tendency, merits, limits, by, at } = written;
  const facts = JSON.stringify(written.facts);
  await sql`INSERT INTO quarter_review AS r (organization_id, id, year, quarter, person_id, state, facts, tendency, merits, limits, proposed_by, proposed_at)
    VALUES (${key.organizationId}, ${reviewId}, ${key.year}, ${key.quarter}, ${key.personId}::uuid, 'PROPOSED', ${facts}::jsonb, ${tendency}, ${merits}, ${limits}, ${by}, ${at})
    ON CONFLICT ON CONSTRAINT one_review_a_quarter DO UPDATE SET state = 'PROPOSED', facts = excluded.facts, tendency = excluded.tendency,
      merits = excluded.merits, limits = excluded.limits, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, read_at = NULL,
      revision = r.revision + 1`.execute(tx);
}

export async function storeReply(
  tx: Transaction,
  key: ReviewKey,
  { reply, at }: { reply: string; at: Date },
): Promise<void> {
  await sql`UPDATE quarter_review r SET state = 'READ', read_at = ${at}, reply = ${reply}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}

export async function storeConclusion(
  tx: Transaction,
  key: ReviewKey,
  concluded: {
    conclusion: string;
    tendency: QuarterReviewTable["tendency"];
    earlyWord: string;
    followUpOn: string | null;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { conclusion, tendency, earlyWord, followUpOn, by, at } = concluded;
  await sql`UPDATE quarter_review r SET state = 'CONCLUDED', conclusion = ${conclusion}, tendency = ${tendency}, early_word = ${earlyWord},
    follow_up_on = ${followUpOn}, concluded_by = ${by}, concluded_at = ${at}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}

export async function storeFollowUp(
  tx: Transaction,
  key: ReviewKey,
  { word, at }: { word: string; at: Date },
): Promise<void> {
  await sql`UPDATE quarter_review r SET follow_up_word = ${word}, followed_up_at = ${at}, revision = revision + 1 WHERE ${ofKey(key)}`.execute(
    tx,
  );
}
