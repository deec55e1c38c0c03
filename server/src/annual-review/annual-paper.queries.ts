import { sql } from "kysely";
import type { AnnualLevel } from "../../../rulesets/annual-review-rules.ts";
import type { Transaction } from "../database/connect.ts";
import type { NotReviewed } from "./annual-review.rules.ts";

export type ReviewedPerson = {
  birthDate: string | null;
  sex: "MALE" | "FEMALE" | null;
  admittedOn: string | null;
  officialOn: string | null;
  position: "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER" | null;
};

/** What the head of a member's paper says of him or her. */
export async function findReviewedPerson(
  tx: Transaction,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<ReviewedPerson | undefined> {
  const { rows } = await sql<ReviewedPerson>`
    SELECT p.birth_date AS "birthDate", p.sex, m.admitted_on AS "admittedOn", m.official_on AS "officialOn",
      (SELECT a.position FROM appointment a WHERE a.person_id = p.id AND a.organization_id = ${organizationId} AND a.state = 'CONFIRMED'
        AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.valid_from <= nennep_today()
        AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
        ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], a.position) LIMIT 1) AS position
    FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.organization_id = ${organizationId} AND m.stay = 'HOME'
    WHERE p.id = ${personId} ORDER BY m.valid_from DESC NULLS LAST LIMIT 1`.execute(tx);
  return rows[0];
}

/** The day and the place of the meeting that voted. */
export async function findBallotMeeting(
  tx: Transaction,
  { organizationId, meetingId }: { organizationId: string; meetingId: string },
): Promise<{ on: string; place: string } | undefined> {
  const { rows } = await sql<{ on: string; place: string }>`
    SELECT (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "on", m.place FROM meeting m
    WHERE m.organization_id = ${organizationId} AND m.id = ${meetingId}`.execute(tx);
  return rows[0];
}

export async function findSuperiorId(tx: Transaction, organizationId: string): Promise<string | null> {
  const { rows } = await sql<{ parentId: string | null }>`
    SELECT parent_id AS "parentId" FROM organization WHERE id = ${organizationId}`.execute(tx);
  return rows[0]?.parentId ?? null;
}

export type ResultRow = {
  personId: string;
  fullName: string;
  notReviewed: NotReviewed | null;
  whyNot: string;
  ownLevel: AnnualLevel | null;
  votesForLevel: number | null;
  base: number | null;
  proposedLevel: AnnualLevel | null;
  decidedLevel: AnnualLevel | null;
};

/** Everybody of a year's review by name, with the level of each step. */
export async function listResults(tx: Transaction, of: { organizationId: string; year: number }): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    SELECT p.id AS "personId", p.full_name AS "fullName", r.not_reviewed AS "notReviewed", r.why_not AS "whyNot", CASE WHEN r.state <> 'OPEN' THEN r.own_level END AS "ownLevel",
      (r.ballot -> 'votes' ->> r.proposed_level)::int AS "votesForLevel", (r.ballot ->> 'base')::int AS base, r.proposed_level AS "proposedLevel",
      r.decided_level AS "decidedLevel"
    FROM annual_review r JOIN person p ON p.id = r.person_id WHERE r.organization_id = ${of.organizationId} AND r.year = ${of.year}
    ORDER BY p.sort_name, p.id`.execute(tx);
  return rows;
}
