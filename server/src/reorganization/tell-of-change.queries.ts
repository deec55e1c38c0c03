import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { findHolders, tellOrganizations, tellPeople } from "../notification/notification.queries.ts";
import type { ReorganizationKey } from "./reorganization.queries.ts";

type Word =
  | { kind: "REORGANIZATION_PLANNED" | "REORGANIZATION_DONE"; parameters: { decision: string; due: string } }
  | { kind: "REORGANIZATION_ENDED"; parameters: { decision: string; reason: string } };

/**
 * Tells those who lead what a change touches, and on the day itself also the members who belong elsewhere by it: under the organization
 * that they can open afterwards, the successor where there is one.
 */
export async function tellOfChange(
  tx: Transaction,
  { reorganizationId }: ReorganizationKey,
  day: string,
  word: Word,
): Promise<void> {
  const { rows } = await sql<{ organizationId: string; personIds: string[] }>`
    WITH subject AS (SELECT s.organization_id AS id, s.role,
        (SELECT h.organization_id FROM organization_succession h WHERE h.predecessor_id = s.organization_id AND h.succeeded_on = ${day} ORDER BY h.organization_id LIMIT 1) AS heir_id
      FROM reorganization_subject s WHERE s.reorganization_id = ${reorganizationId} AND s.role IN ('CHANGED','ENDED','INTO')),
    told AS (
      SELECT 1 AS preferred, m.person_id, m.organization_id FROM subject s
        JOIN membership old ON old.organization_id = s.id AND old.end_reason = 'REORGANIZED' AND old.valid_to = ${day} AND old.stay = 'HOME'
        JOIN membership m ON m.person_id = old.person_id AND m.stay = 'HOME' AND m.valid_from = ${day} AND m.organization_id <> s.id
      UNION ALL
      SELECT 2, a.person_id, coalesce(s.heir_id, s.id) FROM subject s JOIN appointment a ON a.organization_id = s.id
        AND a.state = 'CONFIRMED' AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','OFFICE_STAFF') AND a.valid_from <= nennep_today()
        AND (a.valid_to IS NULL OR a.valid_to > nennep_today() OR a.valid_to = ${day})),
    once AS (SELECT DISTINCT ON (person_id) person_id, organization_id FROM told ORDER BY person_id, preferred, organization_id)
    SELECT organization_id AS "organizationId", array_agg(person_id) AS "personIds" FROM once GROUP BY organization_id`.execute(
    tx,
  );
  await tellOrganizations(tx, rows, word);
}

/** Tells those who record changes that one could not be carried out on its day. */
export async function tellOfStop(
  tx: Transaction,
  { organizationId }: ReorganizationKey,
  decision: string,
): Promise<void> {
  const office = await findHolders(tx, organizationId, ["SECRETARY", "OFFICE_STAFF"]);
  await tellPeople(tx, office, { kind: "REORGANIZATION_STOPPED", organizationId, parameters: { decision } });
}
