import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OrganizationTable } from "../database/schema.gen.ts";

type State = "PAID" | "EXCUSED" | "UNPAID";
export type Counts = { members: number; paid: number; excused: number; unpaid: number };

/** Memberships `m` whose dues of a month a cell collects: those at home on the day that the roll is read. */
const onRoll = (day: string) =>
  sql`m.stay = 'HOME' AND m.valid_from <= ${day}::date AND (m.valid_to IS NULL OR m.valid_to > ${day}::date)`;

const counted = sql.raw(`count(*)::int AS members, count(*) FILTER (WHERE d.state = 'PAID')::int AS paid,
  count(*) FILTER (WHERE d.state = 'EXCUSED')::int AS excused, count(*) FILTER (WHERE d.state IS NULL)::int AS unpaid`);

export type DuesRow = {
  personId: string;
  fullName: string;
  sortName: string;
  state: State;
  reason: string;
  markedAt: Date | null;
  openMonths: number;
};

/**
 * A page of a cell's roll with the dues of a month, by name. Open months are those of the span that the cell marked somebody in,
 * that lie within the membership, and in which nothing is marked for the member.
 */
export async function listDues(
  tx: Transaction,
  of: {
    organizationId: string;
    month: string;
    rollDay: string;
    open: { from: string; before: string };
    after: string[] | undefined;
    limit: number;
  },
): Promise<DuesRow[]> {
  const { organizationId, month, open, after } = of;
  const page = after ? sql`AND (p.sort_name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<DuesRow>`
    WITH kept AS (SELECT DISTINCT k.month FROM dues_mark k WHERE k.organization_id = ${organizationId} AND k.month >= ${open.from} AND k.month < ${open.before})
    SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName", coalesce(d.state, 'UNPAID') AS state, coalesce(d.reason, '') AS reason,
      d.marked_at AS "markedAt", (SELECT count(*)::int FROM kept k WHERE k.month >= date_trunc('month', m.valid_from)
        AND NOT EXISTS (SELECT 1 FROM dues_mark e WHERE e.organization_id = m.organization_id AND e.month = k.month AND e.person_id = m.person_id)) AS "openMonths"
    FROM membership m JOIN person p ON p.id = m.person_id
    LEFT JOIN dues_mark d ON d.organization_id = m.organization_id AND d.month = ${month} AND d.person_id = m.person_id
    WHERE m.organization_id = ${organizationId} AND ${onRoll(of.rollDay)} ${page}
    ORDER BY p.sort_name, p.id LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** How many on a cell's roll have paid the dues of a month. */
export async function countDues(
  tx: Transaction,
  of: { organizationId: string; month: string; rollDay: string },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT ${counted} FROM membership m LEFT JOIN dues_mark d ON d.organization_id = m.organization_id AND d.month = ${of.month} AND d.person_id = m.person_id
    WHERE m.organization_id = ${of.organizationId} AND ${onRoll(of.rollDay)}`.execute(tx);
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

/** Of some people, those on a cell's roll. */
export async function listOnRoll(
  tx: Transaction,
  of: { organizationId: string; rollDay: string; personIds: readonly string[] | undefined },
): Promise<string[]> {
  const named = of.personIds ? sql`AND m.person_id = ANY (${of.personIds}::uuid[])` : sql``;
  const { rows } = await sql<{ id: string }>`
    SELECT m.person_id AS id FROM membership m WHERE m.organization_id = ${of.organizationId} AND ${onRoll(of.rollDay)} ${named}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Marks dues of a month. Who is excused stays so unless named. */
export async function storeDues(
  tx: Transaction,
  of: { organizationId: string; month: string; personIds: readonly string[]; isEverybody: boolean },
  mark: { state: "PAID" | "EXCUSED"; reason: string; by: string; at: Date },
): Promise<void> {
  await sql`
    INSERT INTO dues_mark AS d (organization_id, month, person_id, state, reason, marked_by, marked_at)
    SELECT ${of.organizationId}, ${of.month}, person_id, ${mark.state}, ${mark.reason}, ${mark.by}, ${mark.at} FROM unnest(${of.personIds}::uuid[]) AS person_id
    ON CONFLICT (organization_id, month, person_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, marked_by = excluded.marked_by, marked_at = excluded.marked_at
    WHERE (d.state, d.reason) IS DISTINCT FROM (excluded.state, excluded.reason) AND NOT (${of.isEverybody} AND d.state = 'EXCUSED')`.execute(
    tx,
  );
}

/** Takes marks back. */
export async function removeDues(
  tx: Transaction,
  of: { organizationId: string; month: string; personIds: readonly string[] },
): Promise<void> {
  await tx
    .deleteFrom("dues_mark")
    .where("organization_id", "=", of.organizationId)
    .where("month", "=", of.month)
    .where("person_id", "in", [...of.personIds])
    .execute();
}

export type CellDues = Counts & {
  organizationId: string;
  name: string;
  kind: OrganizationTable["kind"];
  serial: number;
};

/** A page of the cells under a path with counts of a month's dues. */
export async function listCellDues(
  tx: Transaction,
  of: { path: string; month: string; rollDay: string; after: string | undefined; limit: number },
): Promise<CellDues[]> {
  const { rows } = await sql<CellDues>`
    SELECT c.id AS "organizationId", c.name, c.kind, c.serial, c.members, c.paid, c.excused, c.unpaid
    FROM nennep_dues_by_cell(${of.path}, ${of.month}, ${of.rollDay}, ${of.after ?? "0"}::bigint, ${of.limit + 1}) c ORDER BY c.serial`.execute(
    tx,
  );
  return rows;
}

/** The sums of all of them. */
export async function countDuesBelow(
  tx: Transaction,
  of: { path: string; month: string; rollDay: string },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT coalesce(sum(c.members), 0)::int AS members, coalesce(sum(c.paid), 0)::int AS paid, coalesce(sum(c.excused), 0)::int AS excused, coalesce(sum(c.unpaid), 0)::int AS unpaid
    FROM nennep_dues_by_cell(${of.path}, ${of.month}, ${of.rollDay}, 0, NULL) c`.execute(tx);
  return rows[0]!;
}

/** The months of a year that a person's cells kept while he or she belonged there, with the person's state. */
export async function listOwnDues(
  tx: Transaction,
  personId: string,
  year: number,
): Promise<{ month: string; organizationName: string; state: State }[]> {
  const { rows } = await sql<{ month: string; organizationName: string; state: State }>`
    SELECT kept.month, coalesce(o.name, own_organization_name(m.organization_id)) AS "organizationName", coalesce(d.state, 'UNPAID') AS state
    FROM membership m CROSS JOIN LATERAL nennep_dues_kept(m.organization_id, ${year}) AS kept (month)
    LEFT JOIN dues_mark d ON d.organization_id = m.organization_id AND d.month = kept.month AND d.person_id = m.person_id
    LEFT JOIN organization o ON o.id = m.organization_id
    WHERE m.person_id = ${personId} AND m.stay = 'HOME' AND kept.month >= date_trunc('month', m.valid_from)
      AND (m.valid_to IS NULL OR (kept.month + interval '1 month')::date <= m.valid_to)
    ORDER BY kept.month, m.organization_id`.execute(tx);
  return rows;
}
