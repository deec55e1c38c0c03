import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OfficeCandidate } from "./proposed-offices.rules.ts";

/** Who led and who wrote the last meeting of the same kind that was held, and who is secretary today. */
export async function findOfficeCandidates(
  tx: Transaction,
  meeting: { organizationId: string; id: string; kind: string },
): Promise<OfficeCandidate[]> {
  const { organizationId } = meeting;
  const { rows } = await sql<OfficeCandidate>`
    WITH last AS (SELECT chair_id, minute_taker_id FROM meeting
        WHERE organization_id = ${organizationId} AND kind = ${meeting.kind} AND id <> ${meeting.id} AND state IN ('CLOSED','FILED')
        ORDER BY scheduled_at DESC, id DESC LIMIT 1),
      secretary AS (SELECT person_id FROM appointment WHERE organization_id = ${organizationId} AND position = 'SECRETARY' AND state = 'CONFIRMED'
        AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())),
      candidate AS (SELECT chair_id AS person_id FROM last UNION SELECT minute_taker_id FROM last UNION SELECT person_id FROM secretary)
    SELECT p.id AS "personId", p.full_name AS "fullName", EXISTS (SELECT 1 FROM secretary s WHERE s.person_id = p.id) AS "isSecretary",
      coalesce(p.id = (SELECT chair_id FROM last), false) AS "chairedLast",
      coalesce(p.id = (SELECT minute_taker_id FROM last), false) AS "wroteLast"
    FROM candidate c JOIN person p ON p.id = c.person_id ORDER BY p.id`.execute(tx);
  return rows;
}
