import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { type Told, tellOrganizations } from "./notification.queries.ts";

/** An organization and the people who are told for it. */
export type ToTell = { organizationId: string; personIds: string[] };

const organizationsAtOnce = 500;

/** Leaves the same word for the people of however many organizations, a page of these at a time. */
export async function tellInPages(
  tx: Transaction,
  findPage: (after: string | null, limit: number) => Promise<ToTell[]>,
  told: Pick<Told, "kind" | "parameters">,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const page = await findPage(after, organizationsAtOnce);
    await tellOrganizations(tx, page, told);
    const last = page.at(-1);
    if (!last || page.length < organizationsAtOnce) return;
    after = last.organizationId;
  }
}

/** Cells below an organization, and who is told for each: those who lead it. A page after a cell. */
export async function findCellsToTell(
  tx: Transaction,
  organizationId: string,
  after: string | null,
  limit: number,
): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    SELECT o.id AS "organizationId", coalesce(array_agg(DISTINCT a.person_id) FILTER (WHERE a.person_id IS NOT NULL), '{}') AS "personIds"
    FROM (SELECT o.id FROM organization i JOIN organization o ON o.path > i.path AND o.path < i.path || '~'
      WHERE i.id = ${organizationId} AND o.kind IN ('CELL','BASE_CELL') AND o.dissolved_on IS NULL
        AND (${after}::uuid IS NULL OR o.id > ${after}::uuid) ORDER BY o.id LIMIT ${limit}) AS o
    LEFT JOIN appointment a ON a.organization_id = o.id AND a.position IN ('SECRETARY','DEPUTY_SECRETARY')
      AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
    GROUP BY o.id ORDER BY o.id`.execute(tx);
  return rows;
}
