import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable, OrganizationTable } from "../database/schema.gen.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import type { Planned } from "./clashes.rules.ts";

type Span = { since: Date; until: Date };

export type ScheduledRow = {
  organizationId: string;
  organizationName: string;
  organizationKind: OrganizationTable["kind"];
  meetingId: string;
  kind: MeetingTable["kind"];
  state: MeetingState;
  form: "IN_PLACE" | "BY_GROUPS" | "ONLINE";
  thematicPart: boolean;
  scheduledAt: Date;
  place: string;
  chair: { personId: string; fullName: string } | null;
  request: { requestId: string; fromName: string; reason: string; wantedOn: string | null; askedAt: string } | null;
  attendsMyself: boolean | null;
};

const columns = sql`s.organization_id AS "organizationId", s.organization_name AS "organizationName", s.organization_kind AS "organizationKind", s.meeting_id AS "meetingId", s.kind, s.state, s.form,
  s.thematic_part AS "thematicPart", s.scheduled_at AS "scheduledAt", s.place,
  CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'fullName', p.full_name) END AS chair,
  CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('requestId', r.id, 'fromName', coalesce(f.name, ''), 'reason', r.reason, 'wantedOn', r.wanted_on, 'askedAt', r.asked_at) END AS request,
  t.attends AS "attendsMyself"`;

function joined(personId: string | null): RawBuilder<unknown> {
  return sql`LEFT JOIN person p ON p.id = s.chair_id
    LEFT JOIN meeting_day_request r ON r.organization_id = s.organization_id AND r.meeting_id = s.meeting_id AND r.answered_at IS NULL
    LEFT JOIN organization f ON f.id = r.from_id
    LEFT JOIN meeting_attending t ON t.organization_id = s.organization_id AND t.meeting_id = s.meeting_id AND t.person_id = ${personId}`;
}

function isAfter(after: string[]): RawBuilder<unknown> {
  return sql`(s.scheduled_at, s.meeting_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`;
}

export type DayRow = { on: string; meetings: number; proposed: number };

/**
 * A page of the meetings of an organization and of those under it, in the order of their times, and how many there are on
 * each day of the whole span, also outside the page. The meetings of the span are looked up once for both.
 */
export async function listScheduled(
  tx: Transaction,
  wanted: Span & {
    organizationId: string;
    personId: string | null;
    /** Only this day of the span. */
    on: string | undefined;
    after: string[] | undefined;
    limit: number;
  },
): Promise<{ rows: ScheduledRow[]; days: DayRow[] }> {
  const { on, after } = wanted;
  const day = sql`(s.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
  const onDay = on === undefined ? sql`true` : sql`${day} = ${on}`;
  const { rows } = await sql<(ScheduledRow | { meetingId: null }) & { days: DayRow[] }>`
    WITH s AS MATERIALIZED (SELECT * FROM nennep_scheduled(${wanted.organizationId}, ${wanted.since}, ${wanted.until})),
      page AS (SELECT s.* FROM s WHERE ${onDay} ${after ? sql`AND ${isAfter(after)}` : sql``} ORDER BY s.scheduled_at, s.meeting_id LIMIT ${wanted.limit + 1})
    SELECT d.days, ${columns} FROM (SELECT coalesce(json_agg(c ORDER BY c."on"), '[]') AS days FROM (
        SELECT ${day} AS "on", count(*)::int AS meetings, count(*) FILTER (WHERE s.state = 'DRAFT')::int AS proposed FROM s GROUP BY 1) AS c) AS d
      LEFT JOIN page AS s ON true ${joined(wanted.personId)}
    ORDER BY s.scheduled_at, s.meeting_id`.execute(tx);
  return {
    days: rows[0]?.days ?? [],
    rows: rows.flatMap(({ days: _, ...row }) => (row.meetingId === null ? [] : [row])),
  };
}

/** A page of the meetings of the organizations that a person follows, and of those that he or she said to attend. */
export async function listFollowed(
  tx: Transaction,
  wanted: Span & { personId: string; after: string[] | undefined; limit: number },
): Promise<ScheduledRow[]> {
  const { personId, since, until } = wanted;
  const { rows } = await sql<ScheduledRow>`SELECT ${columns}
    FROM (SELECT s.* FROM (
        SELECT m.organization_id, o.name AS organization_name, o.kind AS organization_kind, m.id AS meeting_id, m.kind, m.state, m.form,
          m.thematic_part, m.scheduled_at, m.place, m.chair_id
        FROM (SELECT m.organization_id, m.id FROM appointment a JOIN meeting m ON m.organization_id = a.organization_id AND m.kind <> 'COMMITTEE'
            AND m.scheduled_at >= ${since} AND m.scheduled_at < ${until}
            WHERE a.person_id = ${personId} AND a.position = 'FOLLOWER' AND a.state = 'CONFIRMED'
              AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())
          UNION SELECT t.organization_id, t.meeting_id FROM meeting_attending t WHERE t.person_id = ${personId} AND t.attends) AS mine
          JOIN meeting m ON m.organization_id = mine.organization_id AND m.id = mine.id JOIN organization o ON o.id = m.organization_id
        WHERE m.scheduled_at >= ${since} AND m.scheduled_at < ${until} AND m.state NOT IN ('POSTPONED','NOT_HELD') AND m.recorded_from = 'LIVE') AS s
      ${wanted.after ? sql`WHERE ${isAfter(wanted.after)}` : sql``} ORDER BY s.scheduled_at, s.meeting_id LIMIT ${wanted.limit + 1}) AS s ${joined(personId)}
    ORDER BY s.scheduled_at, s.meeting_id`.execute(tx);
  return rows;
}

type ExpectedRow = Omit<Planned, "people"> & {
  personId: string | null;
  fullName: string | null;
  isNeeded: boolean | null;
};

/** Meetings that are ahead or under way, with who is expected at each. */
export async function findPlanned(tx: Transaction, organizationId: string, { since, until }: Span): Promise<Planned[]> {
  const { rows } =
    await sql<ExpectedRow>`SELECT e.organization_id AS "organizationId", e.organization_name AS "organizationName", e.unit_id AS "unitId",
      e.meeting_id AS "meetingId", e.scheduled_at AS "scheduledAt", e.place, e.minutes, e.person_id AS "personId", e.full_name AS "fullName", e.is_needed AS "isNeeded"
    FROM nennep_expected(${organizationId}, ${since}, ${until}) AS e`.execute(tx);
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId).values()].flatMap((of) => {
    const [meeting] = of;
    if (!meeting) return [];
    const people = of.flatMap(({ personId, fullName, isNeeded }) =>
      personId === null ? [] : [{ personId, fullName: fullName ?? "", isNeeded: isNeeded === true }],
    );
    return [{ ...meeting, people }];
  });
}

export type AttendingRow = {
  meetingId: string;
  personId: string;
  fullName: string;
  position: "SECRETARY" | "DEPUTY_SECRETARY" | "COMMITTEE_MEMBER" | "FOLLOWER" | "INSPECTOR" | "OFFICE_STAFF" | null;
  organizationName: string | null;
};

/** Who comes from above to each of some meetings. */
export async function findAttending(tx: Transaction, meetingIds: readonly string[]): Promise<AttendingRow[]> {
  const { rows } =
    await sql<AttendingRow>`SELECT a.meeting_id AS "meetingId", a.person_id AS "personId", a.full_name AS "fullName",
      a.held_position AS position, a.held_in AS "organizationName"
    FROM nennep_attending(${meetingIds}::uuid[]) AS a`.execute(tx);
  return rows;
}
