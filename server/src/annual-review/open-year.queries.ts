import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { NotReviewed, OnRoll } from "./annual-review.rules.ts";

type Opening = { organizationIds: readonly string[]; year: number; by: string; at: Date };

/** Opens a year for organizations themselves; answers those that were not open. */
export async function insertHeads(tx: Transaction, of: Opening & { dueOn: string | null }): Promise<string[]> {
  const { rows } = await sql<{ organizationId: string }>`
    INSERT INTO annual_review (organization_id, id, year, person_id, state, due_on, opened_by, opened_at)
    SELECT o.id, gen_random_uuid(), ${of.year}, NULL, 'OPEN', ${of.dueOn}::date, ${of.by}, ${of.at} FROM unnest(${of.organizationIds}::uuid[]) AS o (id)
    ON CONFLICT DO NOTHING RETURNING organization_id AS "organizationId"`.execute(tx);
  return rows.map(({ organizationId }) => organizationId);
}

export type RollRow = OnRoll & { organizationId: string; personId: string };

/** Everybody whose home one of these organizations is on a day, with what decides whether the year reviews him or her. */
export async function listRoll(
  tx: Transaction,
  { organizationIds, year, onDay }: { organizationIds: readonly string[]; year: number; onDay: string },
): Promise<RollRow[]> {
  const { rows } = await sql<RollRow>`
    SELECT m.organization_id AS "organizationId", m.person_id AS "personId",
      coalesce(m.admitted_on, CASE WHEN m.status = 'PROBATIONARY' THEN m.valid_from END) AS "admittedOn",
      coalesce(array_agg(s.kind) FILTER (WHERE s.kind IS NOT NULL), '{}') AS standings, bool_or(e.person_id IS NOT NULL) AS "isReviewedElsewhere"
    FROM membership m LEFT JOIN member_standing s ON s.person_id = m.person_id AND s.organization_id = m.organization_id
      AND s.valid_from <= ${onDay}::date AND (s.valid_to IS NULL OR s.valid_to >= ${onDay}::date)
    LEFT JOIN nennep_reviewed_elsewhere(${organizationIds}::uuid[], ${year}) AS e ON e.person_id = m.person_id AND e.organization_id = m.organization_id
    WHERE m.organization_id = ANY (${organizationIds}::uuid[]) AND m.stay = 'HOME' AND m.valid_from <= ${onDay}::date
      AND (m.valid_to IS NULL OR m.valid_to > ${onDay}::date)
    GROUP BY m.organization_id, m.person_id, m.admitted_on, m.status, m.valid_from`.execute(tx);
  return rows;
}

export type Opened = { organizationId: string; personId: string; notReviewed: NotReviewed | null };

export async function insertReviewed(
  tx: Transaction,
  people: readonly Opened[],
  { year, by, at }: Omit<Opening, "organizationIds">,
): Promise<void> {
  await sql`INSERT INTO annual_review (organization_id, id, year, person_id, state, not_reviewed, opened_by, opened_at)
    SELECT given.organization, gen_random_uuid(), ${year}, given.person, 'OPEN', given.why, ${by}, ${at}
    FROM unnest(${people.map((one) => one.organizationId)}::uuid[], ${people.map((one) => one.personId)}::uuid[],
      ${people.map((one) => one.notReviewed)}::text[]) AS given (organization, person, why)`.execute(tx);
}

/** The cells right below a body that stand today. */
export async function listCellsRightBelow(tx: Transaction, organizationId: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT o.id FROM organization o WHERE o.parent_id = ${organizationId} AND o.kind IN ('CELL','BASE_CELL')
    AND (o.dissolved_on IS NULL OR o.dissolved_on > nennep_today())`.execute(tx);
  return rows.map(({ id }) => id);
}

/** As `insertHeads`, for cells right below a committee, whose office does not see their reviews. */
export async function insertHeadsBelow(tx: Transaction, of: Opening & { dueOn: string | null }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT opened AS id FROM nennep_open_years_below(${of.organizationIds}::uuid[], ${of.year}, ${of.dueOn}::date, ${of.by}, ${of.at}) AS opened`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** As `insertReviewed`, for cells right below a committee. */
export async function insertReviewedBelow(
  tx: Transaction,
  people: readonly Opened[],
  { year, by, at }: Omit<Opening, "organizationIds">,
): Promise<void> {
  await sql`SELECT nennep_enter_reviewed_below(${people.map((one) => one.organizationId)}::uuid[], ${people.map((one) => one.personId)}::uuid[],
    ${people.map((one) => one.notReviewed)}::text[], ${year}, ${by}, ${at})`.execute(tx);
}

/** Sets the day until which cells right below have voted; answers how many had another one, or none. */
export async function storeDueDay(
  tx: Transaction,
  { organizationIds, year, dueOn }: { organizationIds: readonly string[]; year: number; dueOn: string },
): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    SELECT nennep_set_due_day_below(${organizationIds}::uuid[], ${year}, ${dueOn}::date) AS changed`.execute(tx);
  return rows[0]?.changed ?? 0;
}
