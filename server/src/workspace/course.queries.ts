import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { AttendanceTable, StatementTable, VoteTable } from "../database/schema.gen.ts";
import type { GuestAnswer, GuestKind, GuestPresence } from "../guest/guest.rules.ts";
import { type Key, rowsOf } from "./rows.queries.ts";

export type AttendanceRow = {
  personId: string;
  fullName: string;
  /** The organization that the presence counts for. */
  organizationId: string;
  memberStatus: AttendanceTable["member_status"];
  position: string | null;
  temporarilyElsewhere: boolean;
  temporarilyHere: boolean;
  exempt: boolean;
  suspended: boolean;
  specialDuty: boolean;
  status: "UNMARKED" | "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT";
  reason: string;
  arrivedAt: Date | null;
  leftAt: Date | null;
  revision: number;
};

/** The roll of a meeting, or the part of it that counts for one organization: officers first, then by given name as Vietnamese do. */
export function findRoll(
  tx: Transaction,
  key: Key,
  { joint, ofOrganizationId }: { joint: boolean; ofOrganizationId?: string },
): Promise<AttendanceRow[]> {
  const people = joint ? sql`nennep_named_on_roll(${key.organizationId}, ${key.meetingId})` : sql`person`;
  const part = ofOrganizationId === undefined ? sql`` : sql`AND a.counts_for_organization_id = ${ofOrganizationId}`;
  return rowsOf(
    tx,
    sql<AttendanceRow>`SELECT a.person_id AS "personId", p.full_name AS "fullName", a.counts_for_organization_id AS "organizationId", a.member_status AS "memberStatus", a.position,
      a.temporarily_elsewhere AS "temporarilyElsewhere", a.temporarily_here AS "temporarilyHere", a.exempt, a.suspended, a.special_duty AS "specialDuty",
      a.status, a.reason, a.arrived_at AS "arrivedAt", a.left_at AS "leftAt", a.revision
    FROM attendance a JOIN ${people} p ON p.id = a.person_id
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} ${part}
    ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], a.position) NULLS LAST, p.sort_name, p.id`,
  );
}

export type GuestRow = {
  id: string;
  fullName: string;
  office: string;
  kind: GuestKind;
  answer: GuestAnswer;
  answeredByLinkAt: Date | null;
  presence: GuestPresence;
  /** Of the own address, where there is one: since when, and when it was opened first. */
  ownLinkMadeAt: Date | null;
  ownLinkOpenedAt: Date | null;
};

export function findGuests(tx: Transaction, key: Key): Promise<GuestRow[]> {
  return tx
    .selectFrom("guest")
    .leftJoin("guest_own_link as own", (join) =>
      join
        .onRef("own.organization_id", "=", "guest.organization_id")
        .onRef("own.meeting_id", "=", "guest.meeting_id")
        .onRef("own.guest_id", "=", "guest.id"),
    )
    .select([
      "guest.id",
      "guest.full_name as fullName",
      "guest.office",
      "guest.kind",
      "guest.answer",
      "guest.answered_by_link_at as answeredByLinkAt",
      "guest.presence",
      "own.made_at as ownLinkMadeAt",
      "own.opened_at as ownLinkOpenedAt",
    ])
    .where("guest.organization_id", "=", key.organizationId)
    .where("guest.meeting_id", "=", key.meetingId)
    .orderBy("guest.id")
    .execute();
}

export type StatementRow = {
  id: string;
  agendaItemId: string | null;
  personId: string | null;
  guestId: string | null;
  speakerName: string;
  kind: StatementTable["kind"];
  gist: string;
  /** Whom praise or a reminder is about. */
  aboutId?: string | null;
  aboutName?: string | null;
  saidAt: Date;
  revision: number;
  /** Taken up from an opinion that was sent before the meeting. */
  sentBefore?: boolean;
};

export function findStatements(tx: Transaction, key: Key): Promise<StatementRow[]> {
  return rowsOf(
    tx,
    sql<StatementRow>`SELECT s.id, s.agenda_item_id AS "agendaItemId", s.person_id AS "personId", s.guest_id AS "guestId",
      coalesce(p.full_name, g.full_name, '') AS "speakerName", s.kind, s.gist, s.about_id AS "aboutId", about.full_name AS "aboutName", s.said_at AS "saidAt", s.revision,
      EXISTS (SELECT 1 FROM opinion o WHERE o.organization_id = s.organization_id AND o.meeting_id = s.meeting_id AND o.taken_up_as = s.id) AS "sentBefore"
    FROM statement s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN person about ON about.id = s.about_id
    LEFT JOIN guest g ON g.organization_id = s.organization_id AND g.meeting_id = s.meeting_id AND g.id = s.guest_id
    WHERE s.organization_id = ${key.organizationId} AND s.meeting_id = ${key.meetingId} ORDER BY s.said_at, s.id`,
  );
}

export type VoteRow = {
  id: string;
  matter: VoteTable["matter"];
  title: string;
  agendaItemId: string | null;
  outcome: "PASSED" | "FAILED" | "DEFERRED";
  convened: number | null;
  base: number | null;
  needed: number | null;
  presentWithVote: number | null;
  agree: number | null;
  disagree: number | null;
  other: number | null;
  presentIds: string[] | null;
  reason: string;
  takenAt: Date;
  contentMark?: string | null;
  /**
   * Where a corrected roll call is apart from the count: the hands as they were counted, how many turned out to be there whose
   * hand nobody counted, and how many hands were counted of people who turned out to be away.
   */
  hands?: { agree: number; disagree: number; other: number; unrecorded: number; away: number };
};

export function findVotes(tx: Transaction, key: Key): Promise<VoteRow[]> {
  return rowsOf(
    tx,
    sql<VoteRow>`SELECT id, matter, title, agenda_item_id AS "agendaItemId", outcome, convened, base, needed, present_with_vote AS "presentWithVote",
      agree, disagree, other, present_ids AS "presentIds", reason, taken_at AS "takenAt", content_mark AS "contentMark"
    FROM vote WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} ORDER BY taken_at, id`,
  );
}
