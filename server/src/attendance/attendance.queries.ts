import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import type { Sitting } from "../meeting/meeting-time.rules.ts";
import type { AttendanceStatus, Convened } from "../vote/convened.rules.ts";
import type { Mark } from "./roll-call.rules.ts";

export type RollRow = Convened & { personId: string };

const standing = sql`member_status, temporarily_elsewhere, temporarily_here, exempt, suspended, special_duty, status, arrived_at, left_at`;
const standingColumns = sql`member_status AS "memberStatus", temporarily_elsewhere AS "temporarilyElsewhere",
  temporarily_here AS "temporarilyHere", exempt, suspended, special_duty AS "specialDuty", status, arrived_at AS "arrivedAt", left_at AS "leftAt"`;

/** The roll of a meeting as votes and figures need it: who is convened in which standing and how marked, without names. */
export async function readRoll(tx: Transaction, key: MeetingKey): Promise<RollRow[]> {
  const { rows } = await sql<RollRow>`SELECT person_id AS "personId", ${standingColumns}
    FROM attendance WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`.execute(tx);
  return rows;
}

export type PersonMark = Mark & {
  personId: string;
  arrivedAt: Date | null;
  leftAt: Date | null;
  revision: number;
  by: string;
  at: Date;
};

/** The meeting as it was held while one person was marked; `revision` is null where no row was changed. */
export type Marked = {
  kind: string;
  state: MeetingState;
  rulesVersion: string;
  revision: number | null;
  /** Who was marked, as after the mark; absent where the person is not convened. */
  person?: Convened | undefined;
  roll: Convened[];
};

/**
 * Marks one person and reads the roll in one statement: holds the meeting in its state, and changes the row if its revision
 * is still the one it was read with. The roll is as it stands after the mark. Undefined where there is no such meeting.
 */
export async function markPerson(
  tx: Transaction,
  key: MeetingKey,
  mark: PersonMark,
  { allowed, calls }: { allowed: readonly MeetingState[]; calls: Called },
): Promise<Marked | undefined> {
  const inMeeting = sql`organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId}`;
  // The figures need to know how many are in the same standing and marked alike, not who: few rows instead of one for everybody.
  const { rows } = await sql<Convened & Omit<Marked, "roll"> & { people: number; isMarked: boolean }>`
    WITH held AS (SELECT kind, state, rules_version FROM meeting WHERE organization_id = ${key.organizationId} AND id = ${key.meetingId} FOR KEY SHARE),
    marked AS (UPDATE attendance SET status = ${mark.status}, reason = ${mark.reason}, arrived_at = ${mark.arrivedAt}, left_at = ${mark.leftAt},
        marked_by = ${mark.by}, marked_at = ${mark.at}, revision = revision + 1
      FROM held WHERE ${inMeeting} AND person_id = ${mark.personId} AND revision = ${mark.revision} AND ${isCalledBy(calls)} AND held.state = ANY (${allowed}::text[])
      RETURNING revision)
    SELECT held.kind, held.state, held.rules_version AS "rulesVersion", (SELECT revision FROM marked) AS revision, alike.*
    FROM held LEFT JOIN (
      SELECT count(*) AS people, (person_id = ${mark.personId} AND ${isCalledBy(calls)}) AS "isMarked", ${standingColumns}
      FROM attendance WHERE ${inMeeting} GROUP BY ${standing}, "isMarked") AS alike ON true`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  const { kind, state, rulesVersion, revision } = first;
  // A statement does not see its own change.
  const after = revision === null ? {} : { status: mark.status, arrivedAt: mark.arrivedAt, leftAt: mark.leftAt };
  const roll = rows.flatMap(({ people, ...row }) =>
    Array.from({ length: people ?? 0 }, () => (row.isMarked ? { ...row, ...after } : row)),
  );
  return { kind, state, rulesVersion, revision, person: roll.find(({ isMarked }) => isMarked), roll };
}

/**
 * Who is not marked yet, with the reason of an absence request that was accepted. Somebody who asked and has no answer is
 * left out: that nobody looked at a request must not make the person present.
 */
export async function findUnmarked(tx: Transaction, key: MeetingKey, calls: Called = null): Promise<UnmarkedRow[]> {
  const { rows } =
    await sql<UnmarkedRow>`SELECT a.person_id AS "personId", a.exempt, a.suspended, a.temporarily_elsewhere AS "temporarilyElsewhere",
      a.special_duty AS "specialDuty", r.reason AS "acceptedReason"
    FROM attendance a LEFT JOIN absence_request r ON r.organization_id = a.organization_id AND r.meeting_id = a.meeting_id
      AND r.person_id = a.person_id AND r.decision = 'ACCEPTED'
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} AND a.status = 'UNMARKED' AND ${isCalledBy(calls)}
      AND NOT EXISTS (SELECT 1 FROM absence_request w WHERE w.organization_id = a.organization_id AND w.meeting_id = a.meeting_id
        AND w.person_id = a.person_id AND w.decision IS NULL)`.execute(tx);
  return rows;
}

/** Whose part of a roll somebody calls: the organizations that people count for, or null for all of it. */
export type Called = readonly string[] | null;

function isCalledBy(calls: Called) {
  return calls === null ? sql`true` : sql`counts_for_organization_id = ANY (${calls}::uuid[])`;
}

export type UnmarkedRow = {
  personId: string;
  exempt: boolean;
  suspended: boolean;
  temporarilyElsewhere: boolean;
  specialDuty: boolean;
  acceptedReason: string | null;
};

/** Marks people who are still not marked; whoever was marked meanwhile stays as marked. Returns how many were. */
export async function markUnmarked(
  tx: Transaction,
  key: MeetingKey,
  marks: readonly (Mark & { personId: string })[],
  marked: { by: string; at: Date },
): Promise<number> {
  if (marks.length === 0) return 0;
  const column = <Value>(of: (mark: Mark & { personId: string }) => Value) => marks.map(of);
  const result =
    await sql`UPDATE attendance a SET status = m.status, reason = m.reason, marked_by = ${marked.by}, marked_at = ${marked.at}, revision = a.revision + 1
    FROM unnest(${column((mark) => mark.personId)}::uuid[], ${column((mark) => mark.status)}::text[], ${column((mark) => mark.reason)}::text[]) AS m (person_id, status, reason)
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} AND a.person_id = m.person_id AND a.status = 'UNMARKED'`.execute(
      tx,
    );
  return Number(result.numAffectedRows ?? 0n);
}

export type Sittings = { state: MeetingState; scheduledAt: Date; rulesVersion: string; sittings: Sitting[] };

/** When a meeting is to be held and was, sitting by sitting in their order; undefined where there is no such meeting. */
export async function findSittings(tx: Transaction, key: MeetingKey): Promise<Sittings | undefined> {
  const { rows } = await sql<Omit<Sittings, "sittings"> & { openedAt: Date | null; closedAt: Date | null }>`
    SELECT m.state, m.scheduled_at AS "scheduledAt", m.rules_version AS "rulesVersion", s.opened_at AS "openedAt", s.closed_at AS "closedAt"
    FROM meeting m LEFT JOIN meeting_session s ON s.organization_id = m.organization_id AND s.meeting_id = m.id
    WHERE m.organization_id = ${key.organizationId} AND m.id = ${key.meetingId} ORDER BY s.ordinal`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  const sittings = rows.flatMap(({ openedAt, closedAt }) => (openedAt ? [{ openedAt, closedAt }] : []));
  const { state, scheduledAt, rulesVersion } = first;
  return { state, scheduledAt, rulesVersion, sittings };
}

/** How a person is marked on the roll of a meeting; undefined for who is not convened. */
export async function findMark(
  tx: Transaction,
  key: MeetingKey,
  personId: string,
): Promise<AttendanceStatus | undefined> {
  const row = await tx
    .selectFrom("attendance")
    .select("status")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.status;
}

export type FoundOnRoll = {
  personId: string;
  fullName: string;
  organizationName: string;
  status: AttendanceStatus;
};

/** People on a roll whose names have all these words, by given name; of some organizations only where these are said. */
export async function findOnRoll(
  tx: Transaction,
  key: MeetingKey,
  wanted: { joint: boolean; words: readonly string[]; within: readonly string[] | null; limit: number },
): Promise<FoundOnRoll[]> {
  const { joint, words, within, limit } = wanted;
  const people = joint ? sql`nennep_named_on_roll(${key.organizationId}, ${key.meetingId})` : sql`person`;
  const { rows } = await sql<FoundOnRoll>`
    SELECT f."personId", f."fullName", coalesce(nennep_name_in_meeting(${key.organizationId}, ${key.meetingId}, f.part), '') AS "organizationName", f.status
    FROM (SELECT p.id AS "personId", p.full_name AS "fullName", a.counts_for_organization_id AS part, a.status, p.sort_name
      FROM attendance a JOIN ${people} p ON p.id = a.person_id
      WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId}
        AND (${within === null} OR a.counts_for_organization_id = ANY (${within ?? []}::uuid[]))
        AND NOT EXISTS (SELECT 1 FROM unnest(${words}::text[]) AS word WHERE strpos(p.name_folded, word) = 0)
      ORDER BY p.sort_name, p.id LIMIT ${limit}) f ORDER BY f.sort_name, f."personId"`.execute(tx);
  return rows;
}
