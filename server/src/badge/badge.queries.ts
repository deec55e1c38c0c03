import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type DueRow = {
  personId: string;
  fullName: string;
  sortName: string;
  organizationId: string;
  organizationName: string;
  admittedOn: string;
  years: number;
  reachedOn: string;
};

/** Members of an organization and of everything under it who reach one of these years of party age after a day and until another. */
export async function listDueRows(
  tx: Transaction,
  wanted: {
    path: string;
    years: readonly number[];
    since: string;
    until: string;
    after: string[] | undefined;
    limit: number;
  },
): Promise<DueRow[]> {
  const { path, years, since, until, after, limit } = wanted;
  const reached = sql`(coalesce(p.party_age_from, m.admitted_on) + make_interval(years => y.years))::date`;
  const page = after
    ? sql`AND (${reached}, p.sort_name, p.id) > (${after[0]}::date, ${after[1]}, ${after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<DueRow>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", o.id AS "organizationId", o.name AS "organizationName",
      coalesce(p.party_age_from, m.admitted_on) AS "admittedOn", y.years, ${reached} AS "reachedOn"
    FROM unnest(${[...years]}::int[]) AS y (years) CROSS JOIN organization o JOIN membership m ON m.organization_id = o.id JOIN person p ON p.id = m.person_id
    WHERE o.path >= ${path} AND o.path < ${`${path}~`} AND m.stay = 'HOME' AND m.admitted_on IS NOT NULL
      AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())
      AND ${reached} > ${since}::date AND ${reached} <= ${until}::date ${page}
    ORDER BY ${reached}, p.sort_name, p.id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}
