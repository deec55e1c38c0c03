import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import type { Answer } from "../operation.ts";
import type { ReviewKey } from "./annual-review.queries.ts";

export type Comment = Answer<"annualReview.get">["comments"][number];
export type Giver = Comment["giver"];
export type CommentWords = Omit<Comment, "commentId" | "revision">;

/** More than anybody is asked for. */
const shownAtMost = 50;

/** What was asked for and said of a member for a year's review, in the order in which it was asked for. */
export async function listComments(tx: Transaction, { organizationId, year, personId }: ReviewKey): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    SELECT c.id AS "commentId", c.giver, c.giver_name AS "giverName", c.asked_on AS "askedOn", c.received_on AS "receivedOn", c.body, c.revision
    FROM annual_comment c JOIN annual_review r ON r.organization_id = c.organization_id AND r.id = c.review_id
    WHERE r.organization_id = ${organizationId} AND r.year = ${year} AND r.person_id = ${personId}
    ORDER BY c.giver DESC, coalesce(c.asked_on, c.received_on), c.id LIMIT ${shownAtMost}`.execute(tx);
  return rows;
}

type Recorded = { words: CommentWords; by: string; at: Date };

export async function insertComment(tx: Transaction, key: ReviewKey, { words, by, at }: Recorded): Promise<string> {
  const id = newId();
  const { giver, giverName, askedOn, receivedOn, body } = words;
  await sql`INSERT INTO annual_comment (organization_id, id, review_id, person_id, giver, giver_name, asked_on, received_on, body, recorded_by, recorded_at)
    SELECT r.organization_id, ${id}, r.id, r.person_id, ${giver}, ${giverName}, ${askedOn}, ${receivedOn}, ${body}, ${by}, ${at}
    FROM annual_review r WHERE r.organization_id = ${key.organizationId} AND r.year = ${key.year} AND r.person_id = ${key.personId}`.execute(
    tx,
  );
  return id;
}

const oneOf = (key: ReviewKey, commentId: string) =>
  sql`c.organization_id = ${key.organizationId} AND c.id = ${commentId} AND c.person_id = ${key.personId}
    AND EXISTS (SELECT FROM annual_review r WHERE r.organization_id = c.organization_id AND r.id = c.review_id AND r.year = ${key.year})`;

/** The revision at which a comment stands, locked; nothing where there is none at this review. */
export async function lockComment(
  tx: Transaction,
  key: ReviewKey,
  commentId: string,
): Promise<{ revision: number } | undefined> {
  const { rows } = await sql<{
    revision: number;
  }>`SELECT c.revision FROM annual_comment c WHERE ${oneOf(key, commentId)} FOR UPDATE`.execute(tx);
  return rows[0];
}

export async function updateComment(
  tx: Transaction,
  key: ReviewKey,
  { commentId, words, by, at }: Recorded & { commentId: string },
): Promise<void> {
  const { giver, giverName, askedOn, receivedOn, body } = words;
  await sql`UPDATE annual_comment c SET giver = ${giver}, giver_name = ${giverName}, asked_on = ${askedOn}, received_on = ${receivedOn}, body = ${body},
    recorded_by = ${by}, recorded_at = ${at}, revision = revision + 1 WHERE ${oneOf(key, commentId)}`.execute(tx);
}

export async function deleteComment(tx: Transaction, key: ReviewKey, commentId: string): Promise<void> {
  await sql`DELETE FROM annual_comment c WHERE ${oneOf(key, commentId)}`.execute(tx);
}

/** Notes for everybody who is not voted on yet that such a comment was asked for, where none is noted; answers for how many. */
export async function insertAsked(
  tx: Transaction,
  of: { organizationId: string; year: number; giver: Giver; askedOn: string; by: string; at: Date },
): Promise<number> {
  const { organizationId, year, giver, askedOn, by, at } = of;
  const { numAffectedRows } = await sql`
    INSERT INTO annual_comment (organization_id, id, review_id, person_id, giver, asked_on, recorded_by, recorded_at)
    SELECT r.organization_id, gen_random_uuid(), r.id, r.person_id, ${giver}, ${askedOn}, ${by}, ${at} FROM annual_review r
    WHERE r.organization_id = ${organizationId} AND r.year = ${year} AND r.person_id IS NOT NULL AND r.not_reviewed IS NULL AND r.state IN ('OPEN','SENT')
      AND NOT EXISTS (SELECT FROM annual_comment c WHERE c.organization_id = r.organization_id AND c.review_id = r.id AND c.giver = ${giver})`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
