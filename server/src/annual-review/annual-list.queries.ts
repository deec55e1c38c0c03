import { sql } from "kysely";
import type { AnnualLevel } from "../../../rulesets/annual-review-rules.ts";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";
import type { Answer } from "../operation.ts";
import type { NotReviewed, State } from "./annual-review.rules.ts";

export type Listed = {
  state: State;
  notReviewed: NotReviewed | null;
  ownLevel: AnnualLevel | null;
  proposedLevel: AnnualLevel | null;
  decidedLevel: AnnualLevel | null;
};

const standing = sql`r.state, r.not_reviewed AS "notReviewed", r.own_level AS "ownLevel", r.proposed_level AS "proposedLevel", r.decided_level AS "decidedLevel"`;

/** What a level not sent yet says stays with whoever writes it. */
const sentOnly = sql`r.state, r.not_reviewed AS "notReviewed", CASE WHEN r.state <> 'OPEN' THEN r.own_level END AS "ownLevel",
  r.proposed_level AS "proposedLevel", r.decided_level AS "decidedLevel"`;

type OfYear = { organizationId: string; year: number };

type ReviewedRow = Listed & {
  personId: string;
  fullName: string;
  sortName: string;
  comments: { asked: number; received: number };
};

/** A page of the members of a year's review by name. */
export async function listReviewed(
  tx: Transaction,
  of: OfYear & { after: string[] | undefined; limit: number },
): Promise<ReviewedRow[]> {
  const page = of.after ? sql`AND (p.sort_name, p.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<ReviewedRow>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", ${sentOnly},
      (SELECT jsonb_build_object('asked', count(*), 'received', count(c.received_on)) FROM annual_comment c
        WHERE c.organization_id = r.organization_id AND c.review_id = r.id) AS comments
    FROM annual_review r JOIN person p ON p.id = r.person_id WHERE r.organization_id = ${of.organizationId} AND r.year = ${of.year} ${page}
    ORDER BY p.sort_name, p.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

type Progress = Answer<"annualReview.list">["progress"];
type Counted = Record<AnnualLevel, number> & { decidedExcellent: number; progress: Progress };

/** How many of a year's members stand at which level, as decided or else as the cell proposes, how many were decided excellent, and at which step they stand. */
export async function countLevels(tx: Transaction, of: OfYear): Promise<Counted> {
  const level = (wanted: AnnualLevel) =>
    sql`count(*) FILTER (WHERE r.not_reviewed IS NULL AND coalesce(r.decided_level, r.proposed_level) = ${wanted})::int`;
  const state = (wanted: State) => sql`count(*) FILTER (WHERE r.not_reviewed IS NULL AND r.state = ${wanted})`;
  const { rows } = await sql<Counted>`
    SELECT ${level("EXCELLENT")} AS "EXCELLENT", ${level("WELL_DONE")} AS "WELL_DONE", ${level("DONE")} AS "DONE", ${level("NOT_DONE")} AS "NOT_DONE",
      count(*) FILTER (WHERE r.not_reviewed IS NULL AND r.decided_level = 'EXCELLENT')::int AS "decidedExcellent",
      jsonb_build_object('notReviewed', count(r.not_reviewed), 'OPEN', ${state("OPEN")}, 'SENT', ${state("SENT")}, 'BALLOTED', ${state("BALLOTED")},
        'DECIDED', ${state("DECIDED")}, 'commentsWaiting', coalesce(sum((SELECT count(*) FROM annual_comment c WHERE c.organization_id = r.organization_id
          AND c.review_id = r.id AND c.received_on IS NULL)), 0)) AS progress
    FROM annual_review r WHERE r.organization_id = ${of.organizationId} AND r.year = ${of.year} AND r.person_id IS NOT NULL`.execute(
    tx,
  );
  // An aggregate without grouping always gives one row.
  return rows[0]!;
}

export type OwnRow = Listed & {
  organizationId: string;
  organizationName: string;
  personId: string;
  year: number;
  reviewId: string;
};

/** A page of a person's own reviews, the latest year first. */
export async function listOwnReviews(
  tx: Transaction,
  of: { personId: string; after: string[] | undefined; limit: number },
): Promise<OwnRow[]> {
  const page = of.after ? sql`AND (r.year, r.id) < (${of.after[0]}::int, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<OwnRow>`
    SELECT r.organization_id AS "organizationId", coalesce(o.name, '') AS "organizationName", r.person_id AS "personId", r.year, r.id AS "reviewId", ${standing}
    FROM annual_review r LEFT JOIN organization o ON o.id = r.organization_id WHERE r.person_id = ${of.personId} ${page}
    ORDER BY r.year DESC, r.id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type BelowRow = Record<AnnualLevel, number> & {
  organizationId: string;
  name: string;
  nameFolded: string;
  kind: OrganizationTable["kind"];
  cells: number;
  opened: number;
  reviewed: number;
  notReviewed: number;
  sent: number;
  balloted: number;
  decided: number;
  ownLevel: AnnualLevel | null;
  dueOn: string | null;
};

/** A page of the organizations right below by name, each with the counts of everything under it. */
export async function listBelow(
  tx: Transaction,
  of: OfYear & { after: string[] | undefined; limit: number },
): Promise<BelowRow[]> {
  const page = of.after ? sql`WHERE (b.name_folded, b.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<BelowRow>`
    SELECT b.id AS "organizationId", b.name, b.name_folded AS "nameFolded", b.kind, b.cells, b.opened, b.reviewed, b.not_reviewed AS "notReviewed", b.sent, b.balloted, b.decided,
      b.excellent AS "EXCELLENT", b.well_done AS "WELL_DONE", b.done AS "DONE", b.not_done AS "NOT_DONE", b.own_level AS "ownLevel", b.due_on AS "dueOn"
    FROM nennep_annual_reviews_below(${of.organizationId}, ${of.year}) b ${page} ORDER BY b.name_folded, b.id LIMIT ${of.limit + 1}`.execute(
    tx,
  );
  return rows;
}
