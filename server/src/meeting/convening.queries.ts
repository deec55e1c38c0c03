import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Convened } from "../vote/convened.rules.ts";

type Key = { organizationId: string; meetingId: string };

/** Columns of a roll that come from the register of its day. In a joint meeting somebody may count for another cell on another day. */
const standing = [
  "counts_for_organization_id",
  "member_status",
  "position",
  "temporarily_elsewhere",
  "temporarily_here",
  "exempt",
  "suspended",
  "special_duty",
] as const;
const standingOf = (row: "attendance" | "excluded") => sql.raw(standing.map((each) => `${row}.${each}`).join(", "));
const standsAsOnTheDay = sql.raw(standing.map((each) => `${each} = excluded.${each}`).join(", "));

/** Where somebody is on the roll already, because the meeting has got another day: the standing is that of the new day, and who came on the old one has not come yet. */
const orStandsAnew = sql`ON CONFLICT ON CONSTRAINT attendance_once_per_person DO UPDATE SET ${standsAsOnTheDay},
  arrived_at = NULL, left_at = NULL, revision = attendance.revision + 1,
  status = CASE WHEN attendance.status IN ('PRESENT','UNEXCUSED') THEN 'UNMARKED' ELSE attendance.status END`;

/** Where somebody is on the roll already, because the meeting opens: how people were marked before it stays. */
const orKeepsTheMark = sql`ON CONFLICT ON CONSTRAINT attendance_once_per_person DO UPDATE SET ${standsAsOnTheDay}, revision = attendance.revision + 1
  WHERE (${standingOf("attendance")}) IS DISTINCT FROM (${standingOf("excluded")})`;

/** Whether marks that were made are those of another day, or of this one. */
export type Marks = "OF_ANOTHER_DAY" | "KEPT";

const whereOnTheRoll: Record<Marks, RawBuilder<unknown>> = { OF_ANOTHER_DAY: orStandsAnew, KEPT: orKeepsTheMark };

/**
 * Freezes who is convened to a cell's meeting: everybody on the roll on its day, also those staying here temporarily,
 * each with status, position and standing of that day; who is on the roll of another day only is taken off.
 * Returns how many, and how many of them are official members of the cell.
 */
export async function freezeCellRoll(
  tx: Transaction,
  key: Key,
  on: string,
  marks: Marks = "OF_ANOTHER_DAY",
): Promise<{ convened: number; official: number }> {
  const { rows } = await sql<{ convened: number; official: number }>`
    WITH roll AS (
      ${cellRollOn(key.organizationId, on)}),
    frozen AS (
      INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, position,
        temporarily_elsewhere, temporarily_here, exempt, suspended, special_duty)
      SELECT ${key.organizationId}, ${key.meetingId}, person_id, ${key.organizationId}, status, position, elsewhere, stay = 'TEMPORARY', exempt, suspended, duty FROM roll
      ${whereOnTheRoll[marks]}),
    gone AS (${notOn(key, "roll")})
    SELECT (SELECT count(*)::int FROM roll) AS convened, (SELECT count(*)::int FROM roll WHERE status = 'OFFICIAL' AND stay = 'HOME') AS official`.execute(
    tx,
  );
  // Two scalar sub-selects always give one row.
  return rows[0]!;
}

/**
 * Freezes who is convened to a joint meeting: everybody on the roll of a cell that takes part, and of the one that holds it,
 * each once and counted for the own cell. Returns how many, and how many of them are official members at home.
 */
export async function freezeJointRoll(
  tx: Transaction,
  key: Key,
  on: string,
  marks: Marks = "OF_ANOTHER_DAY",
): Promise<{ convened: number; official: number }> {
  const { rows } = await sql<{ convened: number; official: number }>`
    WITH roll AS (SELECT * FROM nennep_joint_roll(${key.organizationId}, ${key.meetingId}, ${on}::date)),
    frozen AS (
      INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, position,
        temporarily_elsewhere, temporarily_here, exempt, suspended, special_duty)
      SELECT ${key.organizationId}, ${key.meetingId}, person_id, counts_for, status, position, elsewhere, stay = 'TEMPORARY', exempt, suspended, duty FROM roll
      ${whereOnTheRoll[marks]}),
    gone AS (${notOn(key, "roll")})
    SELECT (SELECT count(*)::int FROM roll) AS convened, (SELECT count(*)::int FROM roll WHERE status = 'OFFICIAL' AND stay = 'HOME') AS official`.execute(
    tx,
  );
  // Two scalar sub-selects always give one row.
  return rows[0]!;
}

/** Freezes who is convened to a committee's own meeting: its members in office on the day; a suspension in the own cell holds here too. */
export async function freezeCommitteeRoll(
  tx: Transaction,
  key: Key & { ofStandingCommittee?: boolean },
  on: string,
  marks: Marks = "OF_ANOTHER_DAY",
): Promise<{ convened: number; official: number }> {
  const { rows } = await sql<{ convened: number; official: number }>`
    WITH office AS (
      ${officersOn(key.organizationId, on, key.ofStandingCommittee)}),
    frozen AS (
      INSERT INTO attendance (organization_id, meeting_id, person_id, counts_for_organization_id, member_status, position, suspended)
      SELECT ${key.organizationId}, ${key.meetingId}, person_id, ${key.organizationId}, 'OFFICIAL', position,
        ${officerIsSuspendedOn(on)}
      FROM office
      ${whereOnTheRoll[marks]}),
    gone AS (${notOn(key, "office")})
    SELECT (SELECT count(*)::int FROM office) AS convened, (SELECT count(*)::int FROM office) AS official`.execute(tx);
  // Two scalar sub-selects always give one row.
  return rows[0]!;
}

/** Everybody on a cell's roll on a day, with status, office and standing of that day. */
function cellRollOn(organizationId: string, on: string) {
  return sql`SELECT m.person_id, ${statusOn(on)} AS status, m.stay,
      (SELECT a.position FROM appointment a WHERE a.person_id = m.person_id AND a.organization_id = ${organizationId} AND a.state = 'CONFIRMED'
        AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND a.valid_from <= ${on} AND (a.valid_to IS NULL OR a.valid_to > ${on})
        ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], a.position) LIMIT 1) AS position,
      coalesce(bool_or(s.kind = 'TEMPORARILY_ELSEWHERE'), false) AS elsewhere, coalesce(bool_or(s.kind = 'EXEMPT'), false) AS exempt,
      coalesce(bool_or(s.kind = 'SUSPENDED'), false) AS suspended, coalesce(bool_or(s.kind = 'SPECIAL_DUTY'), false) AS duty
    FROM membership m LEFT JOIN member_standing s ON s.person_id = m.person_id AND s.organization_id = m.organization_id
      AND s.valid_from <= ${on} AND (s.valid_to IS NULL OR s.valid_to >= ${on})
    WHERE m.organization_id = ${organizationId} AND m.valid_from <= ${on} AND (m.valid_to IS NULL OR m.valid_to > ${on})
    GROUP BY m.person_id, m.status, m.official_on, m.stay`;
}

/** The status of membership `m` on a day: who became official after it was on probation then. */
export function statusOn(on: string) {
  return sql`CASE WHEN m.status = 'OFFICIAL' AND m.official_on > ${on} THEN 'PROBATIONARY' ELSE m.status END`;
}

/** A committee's members in office on a day, or those of its standing committee, each with the highest office. */
function officersOn(organizationId: string, on: string, ofStandingCommittee = false) {
  return sql`SELECT DISTINCT ON (person_id) person_id, position FROM appointment
    WHERE organization_id = ${organizationId} AND state = 'CONFIRMED' AND position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
      AND (NOT ${ofStandingCommittee}::boolean OR position <> 'COMMITTEE_MEMBER' OR in_standing_committee)
      AND valid_from <= ${on} AND (valid_to IS NULL OR valid_to > ${on})
    ORDER BY person_id, array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], position)`;
}

function officerIsSuspendedOn(on: string) {
  return sql`EXISTS (SELECT 1 FROM member_standing s WHERE s.person_id = office.person_id AND s.kind = 'SUSPENDED' AND s.valid_from <= ${on} AND (s.valid_to IS NULL OR s.valid_to >= ${on}))`;
}

function notOn({ organizationId, meetingId }: Key, roll: "roll" | "office") {
  return sql`DELETE FROM attendance WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND person_id NOT IN (SELECT person_id FROM ${sql.raw(roll)})`;
}

export type RollOfDay = Omit<Convened, "status"> & { personId: string; fullName: string };

/** Who would be convened to a meeting on a day, by given name, as freezing the roll would take them. */
export async function readRollOfDay(
  tx: Transaction,
  { organizationId, kind }: { organizationId: string; kind: string },
  on: string,
): Promise<RollOfDay[]> {
  const roll =
    kind === "COMMITTEE"
      ? sql`SELECT office.person_id, 'OFFICIAL' AS status, 'HOME' AS stay, false AS elsewhere, false AS exempt,
          ${officerIsSuspendedOn(on)} AS suspended, false AS duty
        FROM (${officersOn(organizationId, on)}) office`
      : cellRollOn(organizationId, on);
  const { rows } = await sql<RollOfDay>`
    SELECT p.id AS "personId", p.full_name AS "fullName", roll.status AS "memberStatus", roll.elsewhere AS "temporarilyElsewhere",
      roll.stay = 'TEMPORARY' AS "temporarilyHere", roll.exempt, roll.suspended, roll.duty AS "specialDuty"
    FROM (${roll}) roll JOIN person p ON p.id = roll.person_id ORDER BY p.sort_name, p.id`.execute(tx);
  return rows;
}

/** People on the roll of a meeting. */
export async function findConvened(tx: Transaction, key: Key): Promise<string[]> {
  const rows = await tx
    .selectFrom("attendance")
    .select("person_id as personId")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .execute();
  return rows.map((row) => row.personId);
}

/** Marks the meeting convened; who is proposed chairs unless somebody else was named. */
export async function storeConvened(
  tx: Transaction,
  key: Key,
  sent: { at: Date; followerInformed: boolean; proposedChairId: string | null },
): Promise<void> {
  await sql`UPDATE meeting SET state = 'CONVENED', notice_sent_at = ${sent.at}, follower_informed_at = ${sent.followerInformed ? sent.at : null}, revision = revision + 1,
      chair_id = coalesce(chair_id, ${sent.proposedChairId}::uuid)
    WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId}`.execute(tx);
}

/** Notes that the notice went out again, for another time or place. */
export async function storeNoticeRenewed(
  tx: Transaction,
  key: Key,
  sent: { at: Date; followerInformed: boolean },
): Promise<void> {
  await sql`UPDATE meeting SET notice_sent_at = ${sent.at}, follower_informed_at = CASE WHEN ${sent.followerInformed} THEN ${sent.at}::timestamptz ELSE follower_informed_at END
    WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId}`.execute(tx);
}

/** Whom the notice reaches above: the followers assigned to the organization, else the office of the one right above. */
export async function findFollowers(tx: Transaction, organizationId: string): Promise<string[]> {
  const informed = await findInformedAbove(tx, organizationId);
  const followers = informed.filter((person) => person.position === "FOLLOWER");
  const office = informed.filter((person) => person.position === "OFFICE_STAFF");
  return (followers.length > 0 ? followers : office).map((person) => person.personId);
}

/** Officers of the organization right above, who decide and confirm; its followers only watch. */
export async function findOfficersAbove(tx: Transaction, organizationId: string): Promise<string[]> {
  const informed = await findInformedAbove(tx, organizationId);
  return informed.filter((person) => person.position !== "FOLLOWER").map((person) => person.personId);
}

/** Followers of the organization and officers of the one right above, each with the position. */
export async function findInformedAbove(
  tx: Transaction,
  organizationId: string,
): Promise<{ personId: string; position: string }[]> {
  const { rows } = await sql<{ personId: string; position: string }>`
    SELECT person_id AS "personId", held_position AS position FROM people_informed_above(${organizationId})`.execute(
    tx,
  );
  return rows;
}
