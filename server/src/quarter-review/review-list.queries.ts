import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { State } from "./quarter-review.rules.ts";

export type Listed = { state: State | null; followUpOn: string | null };

const openFollowUp = sql`CASE WHEN r.followed_up_at IS NULL THEN r.follow_up_on END AS "followUpOn"`;

/** A page of the members of a day by name, and how far the evaluation of each has come. */
export async function listMembersReviewed(
  tx: Transaction,
  of: {
    organizationId: string;
    year: number;
    quarter: number;
    onDay: string;
    after: string[] | undefined;
    limit: number;
  },
): Promise<(Listed & { personId: string; fullName: string; sortName: string })[]> {
  const page = of.after ? sql`AND (p.sort_name, p.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<Listed & { personId: string; fullName: string; sortName: string }>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", r.state, ${openFollowUp}
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN quarter_review r ON r.organization_id = m.organization_id AND r.year = ${of.year} AND r.quarter = ${of.quarter} AND r.person_id = m.person_id
    WHERE m.organization_id = ${of.organizationId} AND m.stay = 'HOME' AND m.valid_from <= ${of.onDay}::date AND (m.valid_to IS NULL OR m.valid_to > ${of.onDay}::date) ${page}
    ORDER BY p.sort_name, p.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type BelowRow = Listed & {
  organizationId: string;
  name: string;
  nameFolded: string;
  members: number;
  proposed: number;
  concluded: number;
};

/** A page of the organizations right below by name: how far their own evaluation and those of their members have come. */
export async function listBelowReviewed(
  tx: Transaction,
  of: {
    organizationId: string;
    year: number;
    quarter: number;
    onDay: string;
    after: string[] | undefined;
    limit: number;
  },
): Promise<BelowRow[]> {
  const page = of.after ? sql`AND (o.name_folded, o.id) > (${of.after[0]}, ${of.after[1]}::uuid)` : sql``;
  const { rows } = await sql<BelowRow>`
    SELECT o.id AS "organizationId", o.name, o.name_folded AS "nameFolded", r.state, ${openFollowUp}, roll.members,
      coalesce(done.proposed, 0)::int AS proposed, coalesce(done.concluded, 0)::int AS concluded
    FROM (SELECT o.id, o.name, o.name_folded FROM organization o WHERE o.parent_id = ${of.organizationId} AND o.dissolved_on IS NULL ${page}
      ORDER BY o.name_folded, o.id LIMIT ${of.limit + 1}) AS o
    LEFT JOIN quarter_review r ON r.organization_id = o.id AND r.year = ${of.year} AND r.quarter = ${of.quarter} AND r.person_id IS NULL
    CROSS JOIN LATERAL (SELECT count(*)::int AS members FROM membership m WHERE m.organization_id = o.id AND m.stay = 'HOME'
      AND m.valid_from <= ${of.onDay}::date AND (m.valid_to IS NULL OR m.valid_to > ${of.onDay}::date)) AS roll
    LEFT JOIN LATERAL (SELECT count(*) AS proposed, count(*) FILTER (WHERE d.state = 'CONCLUDED') AS concluded FROM quarter_review d
      WHERE d.organization_id = o.id AND d.year = ${of.year} AND d.quarter = ${of.quarter} AND d.person_id IS NOT NULL) AS done ON true
    ORDER BY o.name_folded, o.id`.execute(tx);
  return rows;
}

export type OwnRow = Listed & {
  organizationId: string;
  organizationName: string;
  personId: string;
  year: number;
  quarter: number;
  reviewId: string;
};

/** A page of a person's own evaluations, the latest quarter first. */
export async function listOwnReviews(
  tx: Transaction,
  of: { personId: string; after: string[] | undefined; limit: number },
): Promise<OwnRow[]> {
  const page = of.after
    ? sql`AND (r.year, r.quarter, r.id) < (${of.after[0]}::int, ${of.after[1]}::int, ${of.after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<OwnRow>`
    SELECT r.organization_id AS "organizationId", coalesce(o.name, '') AS "organizationName", r.person_id AS "personId", r.year, r.quarter, r.id AS "reviewId", r.state, ${openFollowUp}
    FROM quarter_review r LEFT JOIN organization o ON o.id = r.organization_id WHERE r.person_id = ${of.personId} ${page}
    ORDER BY r.year DESC, r.quarter DESC, r.id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}
