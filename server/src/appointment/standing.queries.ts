import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** How a person stands towards one organization on a day; what permissions are decided from. */
export type Standing = {
  organizationId: string;
  path: string;
  kind: string;
  member: boolean;
  /** Positions held in the organization itself. */
  here: string[];
  /** Positions held in the organization right above. */
  rightAbove: string[];
  /** Positions held in any organization above. */
  above: string[];
  /** Whether an office is held in what succeeded the organization, which is dissolved. */
  succeeds: boolean;
};

/** Reads how a person stands towards an organization; undefined where the reader cannot see it at all. */
export async function readStanding(
  tx: Transaction,
  personId: string | null,
  organizationId: string,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    WITH held AS MATERIALIZED (
      SELECT a.position, a.organization_id, o.path FROM appointment a JOIN organization o ON o.id = a.organization_id
      WHERE a.person_id = ${personId} AND a.state = 'CONFIRMED'
        AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today()))
    SELECT o.id AS "organizationId", o.path, o.kind,
      EXISTS (SELECT 1 FROM membership m WHERE m.organization_id = o.id AND m.person_id = ${personId}
        AND m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())) AS member,
      array(SELECT position FROM held WHERE organization_id = o.id) AS here,
      array(SELECT position FROM held WHERE organization_id = o.parent_id) AS "rightAbove",
      array(SELECT position FROM held WHERE organization_id <> o.id AND starts_with(o.path, held.path)) AS above,
      coalesce(o.dissolved_on <= nennep_today(), false) AND nennep_within(o.path, nennep_scope())
        AND NOT EXISTS (SELECT FROM held WHERE starts_with(o.path, held.path)) AS succeeds
    FROM organization o WHERE o.id = ${organizationId}`.execute(tx);
  return rows[0];
}
