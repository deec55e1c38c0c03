import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type CountsRow = {
  organizationId: string;
  name: string;
  path: string;
  people: number;
  members: Counts;
  collective: Counts;
};

export type Counts = Record<"named" | "remedied" | "partly" | "notRemedied" | "goingOn" | "overdue", number>;

const counts = (isCollective: boolean) => {
  const sum = (column: string) =>
    sql`coalesce(sum(${sql.ref(`c.${column}`)}) FILTER (WHERE c.is_collective = ${isCollective}), 0)::int`;
  return sql`jsonb_build_object('named', ${sum("named")}, 'remedied', ${sum("remedied")}, 'partly', ${sum("partly")},
    'notRemedied', ${sum("not_remedied")}, 'goingOn', ${sum("going_on")}, 'overdue', ${sum("overdue")})`;
};
const people = sql`coalesce(sum(c.people), 0)::int AS people`;

/** A page of the organizations at and below a path that have named something in a year, with how much. */
export async function listCounts(
  tx: Transaction,
  of: { path: string; year: number; today: string; after: string[] | undefined; limit: number },
): Promise<CountsRow[]> {
  const page = of.after ? sql`WHERE o.path > ${of.after[0]}` : sql``;
  const { rows } = await sql<CountsRow>`
    SELECT o.id AS "organizationId", o.name, o.path, ${people}, ${counts(false)} AS members, ${counts(true)} AS collective
    FROM nennep_shortcoming_counts(${of.path}, ${of.year}, ${of.today}::date) c JOIN organization o ON o.id = c.organization_id ${page}
    GROUP BY o.id ORDER BY o.path LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** The sum of all of them. */
export async function sumCounts(
  tx: Transaction,
  of: { path: string; year: number; today: string },
): Promise<Pick<CountsRow, "people" | "members" | "collective">> {
  const { rows } = await sql<Pick<CountsRow, "people" | "members" | "collective">>`
    SELECT ${people}, ${counts(false)} AS members, ${counts(true)} AS collective
    FROM nennep_shortcoming_counts(${of.path}, ${of.year}, ${of.today}::date) c`.execute(tx);
  // An aggregate without groups has one row.
  return rows[0]!;
}
