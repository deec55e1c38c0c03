import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { statusOn } from "../meeting/convening.queries.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { Standing } from "./apply-corrections.rules.ts";

export type StandingThen = Standing & { fullName: string };

/**
 * How a person stood in the organization on the day of a meeting, by the register as it is now: what convening would have
 * frozen. Undefined for whoever did not belong to it that day; to a committee's own meeting its members in office belong.
 */
export async function findStandingThen(
  tx: Transaction,
  meeting: Pick<MeetingRow, "organizationId" | "kind" | "openedAt" | "scheduledAt">,
  personId: string,
): Promise<StandingThen | undefined> {
  const on = dayOf(meeting.openedAt ?? meeting.scheduledAt);
  const { rows } = await sql<StandingThen>`
    WITH office AS (SELECT position FROM appointment WHERE person_id = ${personId} AND organization_id = ${meeting.organizationId} AND state = 'CONFIRMED'
        AND position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND valid_from <= ${on} AND (valid_to IS NULL OR valid_to > ${on})
        ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], position) LIMIT 1),
    standing AS (SELECT kind FROM member_standing WHERE person_id = ${personId}
        AND (organization_id = ${meeting.organizationId} AND ${meeting.kind} <> 'COMMITTEE' OR kind = 'SUSPENDED' AND ${meeting.kind} = 'COMMITTEE')
        AND valid_from <= ${on} AND (valid_to IS NULL OR valid_to >= ${on})),
    belonging AS (
      SELECT ${statusOn(on)} AS status, m.stay FROM membership m WHERE ${meeting.kind} <> 'COMMITTEE' AND person_id = ${personId} AND organization_id = ${meeting.organizationId}
        AND valid_from <= ${on} AND (valid_to IS NULL OR valid_to > ${on})
      UNION ALL SELECT 'OFFICIAL', 'HOME' FROM office WHERE ${meeting.kind} = 'COMMITTEE')
    SELECT p.full_name AS "fullName", b.status AS "memberStatus", (SELECT position FROM office) AS position,
      EXISTS (SELECT 1 FROM standing WHERE kind = 'TEMPORARILY_ELSEWHERE') AS "temporarilyElsewhere", b.stay = 'TEMPORARY' AS "temporarilyHere",
      EXISTS (SELECT 1 FROM standing WHERE kind = 'EXEMPT') AS exempt, EXISTS (SELECT 1 FROM standing WHERE kind = 'SUSPENDED') AS suspended,
      EXISTS (SELECT 1 FROM standing WHERE kind = 'SPECIAL_DUTY') AS "specialDuty"
    FROM belonging b JOIN person p ON p.id = ${personId} LIMIT 1`.execute(tx);
  return rows[0];
}
