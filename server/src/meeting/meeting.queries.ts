import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable } from "../database/schema.gen.ts";

type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";

/** How a meeting on a topic is held. */
export type ThematicForm = "IN_PLACE" | "SEMINAR" | "CONTEST" | "EXCHANGE";

export type MeetingRow = {
  organizationId: string;
  id: string;
  organizationName: string;
  kind: MeetingTable["kind"];
  state: "DRAFT" | "CONVENED" | "OPEN" | "ADJOURNED" | "CLOSED" | "FILED" | "POSTPONED" | "NOT_HELD";
  recordedFrom: "LIVE" | "PAPER";
  form: "IN_PLACE" | "BY_GROUPS" | "ONLINE";
  month: string;
  scheduledAt: Date;
  place: string;
  thematicPart: boolean;
  topic: string;
  thematicForm: ThematicForm;
  joint: boolean;
  ofStandingCommittee: boolean;
  chairId: string | null;
  chairName: string | null;
  minuteTakerId: string | null;
  minuteTakerName: string | null;
  helperId: string | null;
  helperName: string | null;
  preMeetingId: string | null;
  continuesId: string | null;
  /** The meeting that takes the place of a postponed one. */
  followerId: string | null;
  followerScheduledAt: Date | null;
  noticeSentAt: Date | null;
  openedAt: Date | null;
  agendaAdoptedAt: Date | null;
  closedAt: Date | null;
  minutesAdoptedAt: Date | null;
  filedAt: Date | null;
  sentToSuperiorAt: Date | null;
  postedAt: Date | null;
  receivedLateAt: Date | null;
  notHeldAcceptedAt: Date | null;
  notHeldDeclinedAt: Date | null;
  notHeldDeclinedBecause: string;
  duesStatus: "UNKNOWN" | "PAID" | "PARTLY";
  withoutVotes: boolean;
  resolutionWaived: boolean;
  reason: string;
  rulesVersion: string;
  revision: number;
  selfGrade: Grade | null;
  officialGrade: Grade | null;
};

const columns = sql`m.organization_id AS "organizationId", m.id, coalesce(o.name, nennep_name_in_meeting(m.organization_id, m.id, m.organization_id)) AS "organizationName", m.kind, m.state, m.recorded_from AS "recordedFrom", m.form,
  m.month, m.scheduled_at AS "scheduledAt", m.place, m.thematic_part AS "thematicPart",
  m.topic, m.thematic_form AS "thematicForm", m.joint, m.of_standing_committee AS "ofStandingCommittee",
  m.chair_id AS "chairId", chair.full_name AS "chairName", m.minute_taker_id AS "minuteTakerId", taker.full_name AS "minuteTakerName",
  m.helper_id AS "helperId", helper.full_name AS "helperName", m.pre_meeting_id AS "preMeetingId", m.continues_id AS "continuesId",
  follower.id AS "followerId", follower.scheduled_at AS "followerScheduledAt",
  m.notice_sent_at AS "noticeSentAt", m.opened_at AS "openedAt", m.agenda_adopted_at AS "agendaAdoptedAt", m.closed_at AS "closedAt",
  m.minutes_adopted_at AS "minutesAdoptedAt", m.filed_at AS "filedAt", m.sent_to_superior_at AS "sentToSuperiorAt", m.posted_at AS "postedAt",
  m.received_late_at AS "receivedLateAt",  m.not_held_accepted_at AS "notHeldAcceptedAt", m.not_held_declined_at AS "notHeldDeclinedAt", m.not_held_declined_because AS "notHeldDeclinedBecause",
  m.dues_status AS "duesStatus", m.without_votes AS "withoutVotes", m.resolution_waived AS "resolutionWaived", m.reason,
  m.rules_version AS "rulesVersion", m.revision, e.self_grade AS "selfGrade", CASE WHEN e.state = 'DECIDED' THEN e.superior_grade END AS "officialGrade"`;

// A cell beside that takes part in a joint meeting does not see the organization that holds it.
const tables = sql`meeting m LEFT JOIN organization o ON o.id = m.organization_id
  LEFT JOIN person chair ON chair.id = m.chair_id LEFT JOIN person taker ON taker.id = m.minute_taker_id LEFT JOIN person helper ON helper.id = m.helper_id
  LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
  LEFT JOIN LATERAL (SELECT f.id, f.scheduled_at FROM meeting f WHERE m.state = 'POSTPONED' AND f.organization_id = m.organization_id AND f.continues_id = m.id
    ORDER BY f.id DESC LIMIT 1) AS follower ON true`;

export async function findMeeting(
  tx: Transaction,
  organizationId: string,
  meetingId: string,
): Promise<MeetingRow | undefined> {
  const { rows } =
    await sql<MeetingRow>`SELECT ${columns} FROM ${tables} WHERE m.organization_id = ${organizationId} AND m.id = ${meetingId}`.execute(
      tx,
    );
  return rows[0];
}

/** Meetings that a selection of (organization_id, id) names, last held first. */
export async function findMeetings(tx: Transaction, selection: RawBuilder<unknown>): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    SELECT ${columns} FROM ${tables} WHERE (m.organization_id, m.id) IN (${selection}) ORDER BY m.scheduled_at DESC, m.id DESC`.execute(
    tx,
  );
  return rows;
}

/** A meeting whose state is about to change: locked, so that two transitions never run at once. */
export async function lockMeeting(
  tx: Transaction,
  organizationId: string,
  meetingId: string,
): Promise<MeetingRow | undefined> {
  await sql`SELECT 1 FROM meeting WHERE organization_id = ${organizationId} AND id = ${meetingId} FOR UPDATE`.execute(
    tx,
  );
  return findMeeting(tx, organizationId, meetingId);
}

export async function listMeetingRows(
  tx: Transaction,
  wanted: {
    organizationId: string;
    kind: string | undefined;
    includeCommittee: boolean;
    after: string[] | undefined;
    limit: number;
  },
): Promise<MeetingRow[]> {
  const kind = wanted.kind ? sql`AND m.kind = ${wanted.kind}` : sql``;
  const committee = wanted.includeCommittee ? sql`` : sql`AND m.kind <> 'COMMITTEE'`;
  const after = wanted.after
    ? sql`AND (m.scheduled_at, m.id) < (${wanted.after[0]}::timestamptz, ${wanted.after[1]}::uuid)`
    : sql``;
  const page = sql`${kind} ${committee} ${after} ORDER BY m.scheduled_at DESC, m.id DESC LIMIT ${wanted.limit + 1}`;
  const { rows } = await sql<MeetingRow>`
    WITH listed AS (
      (SELECT m.organization_id, m.id FROM meeting m WHERE m.organization_id = ${wanted.organizationId} ${page})
      UNION ALL
      (SELECT m.organization_id, m.id FROM meeting_participant p JOIN meeting m ON m.organization_id = p.organization_id AND m.id = p.meeting_id
        WHERE p.participant_id = ${wanted.organizationId} AND p.state <> 'DECLINED' ${page}))
    SELECT ${columns} FROM ${tables} WHERE (m.organization_id, m.id) IN (SELECT organization_id, id FROM listed)
    ORDER BY m.scheduled_at DESC, m.id DESC LIMIT ${wanted.limit + 1}`.execute(tx);
  return rows;
}

export type NewMeeting = {
  organizationId: string;
  id: string;
  heldUnder: string;
  kind: MeetingTable["kind"];
  month: string;
  scheduledAt: Date;
  place: string;
  form: "IN_PLACE" | "BY_GROUPS" | "ONLINE";
  thematicPart: boolean;
  topic?: string;
  thematicForm?: ThematicForm;
  joint?: boolean;
  ofStandingCommittee?: boolean;
  helperId?: string | null;
  rulesVersion: string;
  createdBy: string;
  recordedFrom: "LIVE" | "PAPER";
};

export async function insertMeeting(tx: Transaction, meeting: NewMeeting): Promise<void> {
  await tx
    .insertInto("meeting")
    .values({
      organization_id: meeting.organizationId,
      id: meeting.id,
      held_under: meeting.heldUnder,
      kind: meeting.kind,
      month: meeting.month,
      scheduled_at: meeting.scheduledAt,
      place: meeting.place,
      form: meeting.form,
      thematic_part: meeting.thematicPart,
      topic: meeting.topic ?? "",
      thematic_form: meeting.thematicForm ?? "IN_PLACE",
      joint: meeting.joint ?? false,
      of_standing_committee: meeting.ofStandingCommittee ?? false,
      helper_id: meeting.helperId ?? null,
      rules_version: meeting.rulesVersion,
      created_by: meeting.createdBy,
      recorded_from: meeting.recordedFrom,
    })
    .execute();
}

/** Whether the month already has a regular meeting that was not given up. */
export async function hasRegularMeeting(tx: Transaction, organizationId: string, month: string): Promise<boolean> {
  const row = await tx
    .selectFrom("meeting")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("kind", "=", "REGULAR")
    .where("month", "=", month)
    .where("state", "not in", ["POSTPONED", "NOT_HELD"])
    .executeTakeFirst();
  return row !== undefined;
}

export type AgendaItemSeed = {
  id: string;
  ordinal: number;
  part: "OPENING" | "COURSE" | "CLOSING";
  kind: string;
  stepKey: string;
  title: string;
  plannedMinutes: number;
};

export async function insertAgendaItems(
  tx: Transaction,
  organizationId: string,
  meetingId: string,
  seeds: AgendaItemSeed[],
): Promise<void> {
  await tx
    .insertInto("agenda_item")
    .values(
      seeds.map((seed) => ({
        organization_id: organizationId,
        meeting_id: meetingId,
        id: seed.id,
        ordinal: seed.ordinal,
        part: seed.part,
        // The template's kinds are the constraint's kinds; rulesets are typed against them.
        kind: seed.kind as "OTHER",
        step_key: seed.stepKey,
        title: seed.title,
        planned_minutes: seed.plannedMinutes,
      })),
    )
    .execute();
}

/** Puts a step of the template on an agenda that has none of that key, behind those that go before it. */
export async function insertStep(
  tx: Transaction,
  organizationId: string,
  meetingId: string,
  { step, after }: { step: Omit<AgendaItemSeed, "ordinal">; after: readonly string[] },
): Promise<void> {
  const ofMeeting = sql`organization_id = ${organizationId} AND meeting_id = ${meetingId}`;
  const { rows } = await sql<{ ordinal: number; isThere: boolean }>`
    SELECT coalesce(max(ordinal) FILTER (WHERE step_key = ANY (${after}::text[])), 0) + 1 AS ordinal,
      coalesce(bool_or(step_key = ${step.stepKey}), false) AS "isThere" FROM agenda_item WHERE ${ofMeeting}`.execute(
    tx,
  );
  const { ordinal, isThere } = rows[0] ?? { ordinal: 1, isThere: false };
  if (isThere) return;
  await sql`UPDATE agenda_item SET ordinal = ordinal + 1 WHERE ${ofMeeting} AND ordinal >= ${ordinal}`.execute(tx);
  await insertAgendaItems(tx, organizationId, meetingId, [{ ...step, ordinal }]);
}
