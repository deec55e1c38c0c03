import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { statusOn } from "../meeting/convening.queries.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { Standing } from "./apply-corrections.rules.ts";

export type StandingThen = Standing & { fullName: string; countsFor?: string };

const jointStanding =
  sql.raw(`status AS "memberStatus", position, elsewhere AS "temporarilyElsewhere", stay = 'TEMPORARY' AS "temporarilyHere",
  exempt, suspended, duty AS "specialDuty"`);

type Held = Pick<MeetingRow, "organizationId" | "id" | "openedAt" | "scheduledAt">;

/** How a person stood on the day of a joint meeting in the cell for which he or she counts; undefined for whoever belonged to none of its cells. */
export async function findJointStandingThen(
  tx: Transaction,
  meeting: Held,
  personId: string,
): Promise<StandingThen | undefined> {
  const { rows } = await sql<StandingThen>`SELECT full_name AS "fullName", counts_for AS "countsFor", ${jointStanding}
    FROM nennep_joint_standing(${meeting.organizationId}, ${meeting.id}, ${dayHeld(meeting)}::date, ${personId})`.execute(
    tx,
  );
  return rows[0];
}

export type LeftOff = {
  personId: string;
  fullName: string;
  sortName: string;
};

/** Who belonged that day to one cell that took part and is not on the roll, by given name; those after one of them. */
export async function findLeftOff(
  tx: Transaction,
  meeting: Held,
  { ofOrganizationId, after, limit }: { ofOrganizationId: string; after: string[] | undefined; limit: number },
): Promise<LeftOff[]> {
  const behind = after ? sql`AND (sort_name, person_id) > (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<LeftOff>`
    SELECT person_id AS "personId", full_name AS "fullName", sort_name AS "sortName" 
    FROM nennep_joint_standing(${meeting.organizationId}, ${meeting.id}, ${dayHeld(meeting)}::date, NULL) WHERE counts_for = ${ofOrganizationId} ${behind}
    ORDER BY sort_name, person_id LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

function dayHeld({ openedAt, scheduledAt }: Pick<MeetingRow, "openedAt" | "scheduledAt">): string {
  return dayOf(openedAt ?? scheduledAt);
}

/**
 * How a person stood in the organization on the day of a meeting, by the register as it is now: what convening would have
 * frozen. Undefined for whoever did not belong to it that day; to a committee's own meeting its members in office belong.
 */
export async function findStandingThen(
  tx: Transaction,
  meeting: Pick<MeetingRow, "organizationId" | "kind" | "openedAt" | "scheduledAt">,
  personId: string,
): Promise<StandingThen | undefined> {
  const on = dayHeld(meeting);
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
