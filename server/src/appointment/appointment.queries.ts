import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AppointmentTable, OrganizationTable } from "../database/schema.gen.ts";

export type Position = AppointmentTable["position"];
export type AppointmentState = AppointmentTable["state"];
export type Obtained = NonNullable<AppointmentTable["obtained"]>;
export type EndReason = NonNullable<AppointmentTable["end_reason"]>;

export type AppointmentRow = {
  id: string;
  personId: string;
  fullName: string;
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationTable["kind"] | null;
  position: Position;
  inStandingCommittee: boolean;
  validFrom: string;
  validTo: string | null;
  state: AppointmentState;
  decision: string;
  obtained: Obtained | null;
  placeInOrder: number | null;
  askedOn: string | null;
  ratifiedOn: string | null;
  refusalReason: string;
  endReason: EndReason | null;
  rank: string;
};

/** The order in which positions are listed, and after it the day. */
const rank = sql`(CASE a.position WHEN 'SECRETARY' THEN 1 WHEN 'DEPUTY_SECRETARY' THEN 2 WHEN 'COMMITTEE_MEMBER' THEN 3
  WHEN 'FOLLOWER' THEN 4 WHEN 'INSPECTOR' THEN 5 ELSE 6 END)`;

const columns = sql`a.id, a.person_id AS "personId", p.full_name AS "fullName", a.organization_id AS "organizationId",
  coalesce(o.name, own_organization_name(a.organization_id), '') AS "organizationName", o.kind AS "organizationKind", a.position, a.in_standing_committee AS "inStandingCommittee", a.valid_from AS "validFrom",
  a.valid_to AS "validTo", a.state, a.decision, a.obtained, a.place_in_order AS "placeInOrder", a.asked_on AS "askedOn", a.ratified_on AS "ratifiedOn",
  a.refusal_reason AS "refusalReason", a.end_reason AS "endReason", ${rank}::text AS rank`;
const source = sql`appointment a JOIN person p ON p.id = a.person_id LEFT JOIN organization o ON o.id = a.organization_id`;

/** A page of an organization's appointments: proposed, in force and coming; the rejected and ended ones on request. */
export async function listAppointmentRows(
  tx: Transaction,
  wanted: { organizationId: string; ended: boolean; after: string[] | undefined; limit: number },
): Promise<AppointmentRow[]> {
  const open = wanted.ended
    ? sql``
    : sql`AND a.state <> 'REJECTED' AND (a.valid_to IS NULL OR a.valid_to > nennep_today())`;
  const page = wanted.after
    ? sql`AND (${rank}, a.valid_from, a.id) > (${wanted.after[0]}::int, ${wanted.after[1]}::date, ${wanted.after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<AppointmentRow>`SELECT ${columns} FROM ${source}
    WHERE a.organization_id = ${wanted.organizationId} ${open} ${page}
    ORDER BY ${rank}, a.valid_from, a.id LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}

const mostSeats = 400;

/** Secretary, deputies and members of a committee through a term, in their order: whoever held, awaits or was refused a seat; only those of certain ids where some are named. */
export async function listSeats(
  tx: Transaction,
  of: { organizationId: string; from: string; to: string | null },
): Promise<AppointmentRow[]> {
  const { rows } = await sql<AppointmentRow>`SELECT ${columns} FROM ${source}
    WHERE a.organization_id = ${of.organizationId} AND a.position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
      AND daterange(a.valid_from, a.valid_to) && daterange(${of.from}::date, ${of.to}::date)
    ORDER BY ${rank}, NOT a.in_standing_committee, a.place_in_order NULLS LAST, p.sort_name, a.valid_from, a.id LIMIT ${mostSeats}`.execute(
    tx,
  );
  return rows;
}

/** Proposed seats by their ids, locked. */
export async function lockSeats(tx: Transaction, organizationId: string, ids: string[]): Promise<AppointmentRow[]> {
  const { rows } = await sql<AppointmentRow>`SELECT ${columns} FROM ${source}
    WHERE a.organization_id = ${organizationId} AND a.id = ANY (${ids}::uuid[]) ORDER BY a.id FOR UPDATE OF a`.execute(
    tx,
  );
  return rows;
}

/** Ends what earlier committees' members still hold as of a day: of certain people, or of everybody. Returns who they are. */
export async function endFormerSeats(
  tx: Transaction,
  of: {
    organizationId: string;
    before: string;
    endedOn: string;
    personIds: string[] | undefined;
    except: string | null;
  },
): Promise<{ personId: string; position: Position }[]> {
  const chosen = of.personIds ? sql`AND person_id = ANY (${of.personIds}::uuid[])` : sql``;
  const { rows } = await sql<{ personId: string; position: Position }>`
    UPDATE appointment SET valid_to = ${of.endedOn}::date, end_reason = 'TERM_ENDED'
    WHERE organization_id = ${of.organizationId} AND position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER') AND state = 'CONFIRMED'
      AND valid_from < ${of.before}::date AND (valid_to IS NULL OR valid_to > ${of.endedOn}::date) AND person_id IS DISTINCT FROM ${of.except}::uuid ${chosen}
    RETURNING person_id AS "personId", position`.execute(tx);
  return rows;
}

/** Appointments of a person that the reader may see, the latest first. */
export async function listAppointmentsOf(tx: Transaction, personId: string): Promise<AppointmentRow[]> {
  const { rows } =
    await sql<AppointmentRow>`SELECT ${columns} FROM ${source} WHERE a.person_id = ${personId} ORDER BY a.valid_from DESC, a.id DESC`.execute(
      tx,
    );
  return rows;
}

export async function lockAppointment(
  tx: Transaction,
  organizationId: string,
  appointmentId: string,
): Promise<AppointmentRow | undefined> {
  const { rows } = await sql<AppointmentRow>`SELECT ${columns} FROM ${source}
    WHERE a.organization_id = ${organizationId} AND a.id = ${appointmentId} FOR UPDATE OF a`.execute(tx);
  return rows[0];
}

/** Confirmed positions that a person still holds in an organization on or after a day. */
export async function listOpenPositions(
  tx: Transaction,
  organizationId: string,
  personId: string,
  from: string,
): Promise<Position[]> {
  const rows = await tx
    .selectFrom("appointment")
    .select("position")
    .distinct()
    .where("organization_id", "=", organizationId)
    .where("person_id", "=", personId)
    .where("state", "=", "CONFIRMED")
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">", from)]))
    .execute();
  return rows.map((row) => row.position);
}

/** Whether nothing stands above an organization, and whether anybody is or will be in office in it. Locks it against a second first secretary. */
export async function readPlace(
  tx: Transaction,
  organizationId: string,
): Promise<{ isRoot: boolean; hasOfficers: boolean }> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`appointment ${organizationId}`}, 0))`.execute(tx);
  const { rows } = await sql<{ isRoot: boolean; hasOfficers: boolean }>`
    SELECT o.parent_id IS NULL AS "isRoot", EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = o.id AND a.state = 'CONFIRMED'
      AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS "hasOfficers"
    FROM organization o WHERE o.id = ${organizationId}`.execute(tx);
  return rows[0] ?? { isRoot: false, hasOfficers: true };
}

type Days = { validFrom: string; validTo: string | null };

/** Whether another secretary of the organization is confirmed for any of these days. */
export async function hasSecretaryWithin(
  tx: Transaction,
  organizationId: string,
  { validFrom, validTo }: Days,
): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM appointment WHERE organization_id = ${organizationId} AND position = 'SECRETARY' AND state = 'CONFIRMED'
    AND daterange(valid_from, valid_to) && daterange(${validFrom}::date, ${validTo}::date) LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Whether the person holds the position, or is proposed for it, in any of these days. */
export async function isInPositionWithin(
  tx: Transaction,
  wanted: { organizationId: string; personId: string; position: Position; since?: string } & Days,
): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM appointment WHERE organization_id = ${wanted.organizationId} AND person_id = ${wanted.personId}
    AND position = ${wanted.position} AND state <> 'REJECTED' ${wanted.since === undefined ? sql`` : sql`AND valid_from >= ${wanted.since}::date`}
    AND daterange(valid_from, valid_to) && daterange(${wanted.validFrom}::date, ${wanted.validTo}::date) LIMIT 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Whether a person is an official member of exactly this cell today. */
export async function isOfficialMember(tx: Transaction, organizationId: string, personId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM membership WHERE organization_id = ${organizationId} AND person_id = ${personId} AND stay = 'HOME' AND status = 'OFFICIAL'
    AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today()) LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Whether the reader sees a person: somebody's membership or appointment within reach. */
export async function isPersonKnown(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM person p WHERE p.id = ${personId}
    AND (EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id) OR EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = p.id))`.execute(
    tx,
  );
  return rows.length > 0;
}

export type NewAppointment = {
  id: string;
  organizationId: string;
  personId: string;
  position: Position;
  inStandingCommittee: boolean;
  validFrom: string;
  validTo: string | null;
  decision: string;
  state: AppointmentState;
  obtained?: Obtained;
  placeInOrder?: number;
  askedOn?: string;
  proposedBy: string;
  decidedBy: string | null;
  decidedAt: Date | null;
};

export async function insertAppointment(tx: Transaction, appointment: NewAppointment): Promise<void> {
  await tx
    .insertInto("appointment")
    .values({
      id: appointment.id,
      organization_id: appointment.organizationId,
      person_id: appointment.personId,
      position: appointment.position,
      in_standing_committee: appointment.inStandingCommittee,
      valid_from: appointment.validFrom,
      valid_to: appointment.validTo,
      decision: appointment.decision,
      state: appointment.state,
      obtained: appointment.obtained ?? null,
      place_in_order: appointment.placeInOrder ?? null,
      asked_on: appointment.askedOn ?? null,
      proposed_by: appointment.proposedBy,
      decided_by: appointment.decidedBy,
      decided_at: appointment.decidedAt,
    })
    .execute();
}

export async function setAppointmentState(
  tx: Transaction,
  appointmentId: string,
  decided: {
    state: "CONFIRMED" | "REJECTED";
    decidedBy: string;
    decidedAt: Date;
    reason?: string;
    ratified?: { decision: string; on: string };
  },
): Promise<void> {
  const { reason = "", ratified } = decided;
  await tx
    .updateTable("appointment")
    .set({
      state: decided.state,
      decided_by: decided.decidedBy,
      decided_at: decided.decidedAt,
      refusal_reason: reason,
      ...(ratified ? { decision: ratified.decision, ratified_on: ratified.on } : {}),
    })
    .where("id", "=", appointmentId)
    .execute();
}

export async function setAppointmentEnd(
  tx: Transaction,
  appointmentId: string,
  ended: { on: string; reason: EndReason | null },
): Promise<void> {
  await tx
    .updateTable("appointment")
    .set({ valid_to: ended.on, end_reason: ended.reason })
    .where("id", "=", appointmentId)
    .execute();
}
