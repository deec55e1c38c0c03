import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { OfficeCandidate } from "./proposed-offices.rules.ts";

/** Who led and wrote the last meeting of the same kind that was held, and who is secretary today, each with what the person may do here today. */
export async function findOfficeCandidates(
  tx: Transaction,
  meeting: { organizationId: string; id: string; kind: string },
): Promise<OfficeCandidate[]> {
  const { organizationId } = meeting;
  const { rows } = await sql<OfficeCandidate>`
    WITH last AS (SELECT chair_id, minute_taker_id FROM meeting
        WHERE organization_id = ${organizationId} AND kind = ${meeting.kind} AND id <> ${meeting.id} AND state IN ('CLOSED','FILED')
        ORDER BY scheduled_at DESC, id DESC LIMIT 1),
      office AS (SELECT person_id, position FROM appointment WHERE organization_id = ${organizationId} AND state = 'CONFIRMED'
        AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())),
      roll AS (SELECT person_id, status = 'OFFICIAL' AND stay = 'HOME' AS official FROM membership
        WHERE organization_id = ${organizationId} AND (valid_to IS NULL OR valid_to > nennep_today())),
      candidate AS (SELECT chair_id AS person_id FROM last UNION SELECT minute_taker_id FROM last
        UNION SELECT person_id FROM office WHERE position = 'SECRETARY')
    SELECT p.id AS "personId", p.full_name AS "fullName",
      (SELECT position FROM office o WHERE o.person_id = p.id AND position IN ('SECRETARY','DEPUTY_SECRETARY') ORDER BY position DESC LIMIT 1) AS position,
      (EXISTS (SELECT 1 FROM roll r WHERE r.person_id = p.id AND r.official)
        OR EXISTS (SELECT 1 FROM office o WHERE o.person_id = p.id AND o.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')))
      AND NOT EXISTS (SELECT 1 FROM member_standing s WHERE s.person_id = p.id AND s.kind = 'SUSPENDED'
        AND s.valid_from <= nennep_today() AND (s.valid_to IS NULL OR s.valid_to >= nennep_today())) AS "mayLead",
      EXISTS (SELECT 1 FROM roll r WHERE r.person_id = p.id) OR EXISTS (SELECT 1 FROM office o WHERE o.person_id = p.id) AS belongs,
      coalesce(p.id = (SELECT chair_id FROM last), false) AS "chairedLast",
      coalesce(p.id = (SELECT minute_taker_id FROM last), false) AS "wroteLast"
    FROM candidate c JOIN person p ON p.id = c.person_id ORDER BY p.id`.execute(tx);
  return rows;
}
