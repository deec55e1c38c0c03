import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MemberStandingTable, MembershipTable } from "../database/schema.gen.ts";

type StandingKind = MemberStandingTable["kind"];
type EndReason = NonNullable<MembershipTable["end_reason"]>;

export type MembershipRow = {
  id: string;
  personId: string;
  organizationId: string;
  organizationName: string;
  stay: "HOME" | "TEMPORARY";
  status: MembershipTable["status"];
  admittedOn: string | null;
  officialOn: string | null;
  validFrom: string;
  validTo: string | null;
  endReason: EndReason | null;
};

const columns = sql`m.id, m.person_id AS "personId", m.organization_id AS "organizationId",
  coalesce(o.name, own_organization_name(m.organization_id), '') AS "organizationName", m.stay, m.status, m.admitted_on AS "admittedOn",
  m.official_on AS "officialOn", m.valid_from AS "validFrom", m.valid_to AS "validTo", m.end_reason AS "endReason"`;

/** Memberships of a person that the reader may see, the latest first. */
export async function listMembershipsOf(tx: Transaction, personId: string): Promise<MembershipRow[]> {
  const { rows } =
    await sql<MembershipRow>`SELECT ${columns} FROM membership m LEFT JOIN organization o ON o.id = m.organization_id
    WHERE m.person_id = ${personId} ORDER BY m.valid_from DESC, m.id DESC`.execute(tx);
  return rows;
}

const homeOf = (
  organizationId: string,
  personId: string,
) => sql`SELECT ${columns} FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.organization_id = ${organizationId} AND m.person_id = ${personId} AND m.stay = 'HOME'
      AND (m.valid_to IS NULL OR m.valid_to > nennep_today())`;

/** The present home membership of a person in exactly this organization. */
export async function findHomeMembership(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<MembershipRow | undefined> {
  const { rows } = await sql<MembershipRow>`${homeOf(organizationId, personId)}`.execute(tx);
  return rows[0];
}

/** Locks the present home membership of a person in exactly this organization. */
export async function lockHomeMembership(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<MembershipRow | undefined> {
  const { rows } = await sql<MembershipRow>`${homeOf(organizationId, personId)} FOR UPDATE OF m`.execute(tx);
  return rows[0];
}

export async function lockMembership(
  tx: Transaction,
  organizationId: string,
  membershipId: string,
): Promise<MembershipRow | undefined> {
  const { rows } =
    await sql<MembershipRow>`SELECT ${columns} FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.organization_id = ${organizationId} AND m.id = ${membershipId} FOR UPDATE OF m`.execute(tx);
  return rows[0];
}

export async function insertMembership(
  tx: Transaction,
  membership: Omit<MembershipRow, "organizationName">,
): Promise<void> {
  await tx
    .insertInto("membership")
    .values({
      id: membership.id,
      person_id: membership.personId,
      organization_id: membership.organizationId,
      stay: membership.stay,
      status: membership.status,
      admitted_on: membership.admittedOn,
      official_on: membership.officialOn,
      valid_from: membership.validFrom,
      valid_to: membership.validTo,
      end_reason: membership.endReason,
    })
    .execute();
}

export async function makeOfficial(tx: Transaction, membershipId: string, officialOn: string): Promise<void> {
  await tx
    .updateTable("membership")
    .set({ status: "OFFICIAL", official_on: officialOn })
    .where("id", "=", membershipId)
    .execute();
}

export async function endMembershipRow(
  tx: Transaction,
  membershipId: string,
  endedOn: string,
  reason: EndReason,
): Promise<void> {
  await tx
    .updateTable("membership")
    .set({ valid_to: endedOn, end_reason: reason })
    .where("id", "=", membershipId)
    .execute();
}

/** Whether the person already has a membership of this kind of stay in any of these days. */
export async function hasStayWithin(
  tx: Transaction,
  personId: string,
  stay: "HOME" | "TEMPORARY",
  from: string,
  to: string | null,
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM membership WHERE person_id = ${personId} AND stay = ${stay}
    AND daterange(valid_from, valid_to) && daterange(${from}::date, ${to}::date) LIMIT 1`.execute(tx);
  return rows.length > 0;
}

export type StandingRow = {
  id: string;
  personId: string;
  organizationId: string;
  kind: StandingKind;
  validFrom: string;
  validTo: string | null;
  note: string;
};

const standingColumns = sql`id, person_id AS "personId", organization_id AS "organizationId", kind, valid_from AS "validFrom", valid_to AS "validTo", note`;

export async function listStandingsOf(tx: Transaction, personId: string): Promise<StandingRow[]> {
  const { rows } =
    await sql<StandingRow>`SELECT ${standingColumns} FROM member_standing WHERE person_id = ${personId} ORDER BY valid_from DESC, id DESC`.execute(
      tx,
    );
  return rows;
}

export async function lockStanding(
  tx: Transaction,
  organizationId: string,
  standingId: string,
): Promise<StandingRow | undefined> {
  const { rows } = await sql<StandingRow>`SELECT ${standingColumns} FROM member_standing
    WHERE organization_id = ${organizationId} AND id = ${standingId} FOR UPDATE`.execute(tx);
  return rows[0];
}

/** Whether the same standing already holds in any of these days; both ends belong to them. */
export async function hasStandingWithin(
  tx: Transaction,
  standing: Pick<StandingRow, "personId" | "organizationId" | "kind" | "validFrom" | "validTo">,
): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM member_standing WHERE person_id = ${standing.personId} AND organization_id = ${standing.organizationId}
    AND kind = ${standing.kind} AND daterange(valid_from, valid_to, '[]') && daterange(${standing.validFrom}::date, ${standing.validTo}::date, '[]') LIMIT 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export async function insertStanding(tx: Transaction, standing: StandingRow): Promise<void> {
  await tx
    .insertInto("member_standing")
    .values({
      id: standing.id,
      person_id: standing.personId,
      organization_id: standing.organizationId,
      kind: standing.kind,
      valid_from: standing.validFrom,
      valid_to: standing.validTo,
      note: standing.note,
    })
    .execute();
}

export async function setLastDay(tx: Transaction, standingId: string, lastDay: string): Promise<void> {
  await tx.updateTable("member_standing").set({ valid_to: lastDay }).where("id", "=", standingId).execute();
}

/** A member is back from a temporary stay: at home no longer temporarily elsewhere after this day. */
export async function endAbsenceFromHome(tx: Transaction, membershipId: string, lastDay: string): Promise<void> {
  await sql`SELECT nennep_back_home(${membershipId}::uuid, ${lastDay}::date)`.execute(tx);
}
