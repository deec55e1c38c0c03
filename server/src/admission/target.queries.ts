import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type Attainment = {
  organizationId: string;
  name: string;
  target: number | null;
  admitted: number;
  recognized: number;
};

/** What an organization `o` attained in a year, itself and everything under it. */
const attained = (year: number) => sql`o.id AS "organizationId", o.name, t.target,
  (SELECT count(*)::int FROM membership m JOIN organization u ON u.id = m.organization_id WHERE u.path >= o.path AND u.path < o.path || '~' AND m.stay = 'HOME'
    AND m.admitted_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31) AND (m.valid_to IS NULL OR m.end_reason NOT IN ('TRANSFER','REORGANIZED','MISTAKE'))) AS admitted,
  (SELECT count(*)::int FROM membership m JOIN organization u ON u.id = m.organization_id WHERE u.path >= o.path AND u.path < o.path || '~' AND m.stay = 'HOME'
    AND m.official_on BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31) AND (m.valid_to IS NULL OR m.end_reason NOT IN ('TRANSFER','REORGANIZED','MISTAKE'))) AS recognized`;

const withTarget = (year: number) =>
  sql`organization o LEFT JOIN admission_target t ON t.organization_id = o.id AND t.year = ${year}`;

/** A page of what stands right below an organization, in the order of entry. */
export async function listAttainments(
  tx: Transaction,
  of: { organizationId: string; year: number; after: string | undefined; limit: number },
): Promise<(Attainment & { serial: string })[]> {
  const { rows } = await sql<Attainment & { serial: string }>`
    SELECT ${attained(of.year)}, o.serial::text AS serial FROM ${withTarget(of.year)}
    WHERE o.parent_id = ${of.organizationId} AND o.kind <> 'GROUP' AND o.serial > ${of.after ?? "0"}::bigint
      AND (o.dissolved_on IS NULL OR o.dissolved_on > make_date(${of.year}::int, 1, 1))
    ORDER BY o.serial LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** The organization itself, with the sum of the targets right below. */
export async function findAttainment(
  tx: Transaction,
  organizationId: string,
  year: number,
): Promise<Attainment & { sumOfTargets: number }> {
  const { rows } = await sql<Attainment & { sumOfTargets: number }>`
    SELECT ${attained(year)}, (SELECT coalesce(sum(b.target), 0)::int FROM admission_target b JOIN organization c ON c.id = b.organization_id
      WHERE c.parent_id = o.id AND b.year = ${year}) AS "sumOfTargets"
    FROM ${withTarget(year)} WHERE o.id = ${organizationId}`.execute(tx);
  // The runner has found the organization before.
  return rows[0]!;
}

export async function storeTarget(
  tx: Transaction,
  { organizationId, year, target }: { organizationId: string; year: number; target: number | null },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (target === null) {
    await tx
      .deleteFrom("admission_target")
      .where("organization_id", "=", organizationId)
      .where("year", "=", year)
      .execute();
    return;
  }
  await sql`INSERT INTO admission_target (organization_id, year, target, set_by, set_at) VALUES (${organizationId}, ${year}, ${target}, ${by}, ${at})
    ON CONFLICT (organization_id, year) DO UPDATE SET target = excluded.target, set_by = excluded.set_by, set_at = excluded.set_at`.execute(
    tx,
  );
}
