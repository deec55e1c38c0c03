import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { Result, State, Subject } from "./shortcoming.rules.ts";

export type ShortcomingKey = { organizationId: string; shortcomingId: string };

export type ShortcomingFields = {
  body: string;
  cause: string;
  remedy: string;
  ownerId: string | null;
  dueOn: string | null;
};

type Named = { personId: string; fullName: string };

export type ShortcomingRow = {
  organizationId: string;
  organizationName: string;
  shortcomingId: string;
  subject: Subject;
  person: Named | null;
  namedOn: string;
  body: string;
  cause: string;
  remedy: string;
  owner: Named | null;
  dueOn: string | null;
  state: State;
  handedInAt: Date | null;
  returnWord: string;
  result: Result | null;
  resultWord: string;
  closedOn: string | null;
  meetingId: string | null;
  revision: number;
};

const named = (alias: string) =>
  sql`CASE WHEN ${sql.ref(`${alias}.id`)} IS NULL THEN NULL ELSE jsonb_build_object('personId', ${sql.ref(`${alias}.id`)}, 'fullName', ${sql.ref(`${alias}.full_name`)}) END`;
const columns = sql`s.organization_id AS "organizationId", coalesce(o.name, '') AS "organizationName", s.id AS "shortcomingId", s.subject, ${named("p")} AS person,
  s.named_on AS "namedOn", s.body, s.cause, s.remedy, ${named("w")} AS owner, s.due_on AS "dueOn", s.state, s.handed_in_at AS "handedInAt",
  s.return_word AS "returnWord", s.result, s.result_word AS "resultWord", s.closed_on AS "closedOn", s.meeting_id AS "meetingId", s.revision`;
const joined = sql`shortcoming s LEFT JOIN organization o ON o.id = s.organization_id LEFT JOIN person p ON p.id = s.person_id LEFT JOIN person w ON w.id = s.owner_id`;
const ofYear = (year: number) => sql`nennep_shortcoming_of_year(s.named_on, s.closed_on, ${year})`;

/** A page of a person's own shortcomings of a year, those that go on first. */
export async function listOwn(
  tx: Transaction,
  of: { personId: string; year: number; after: string[] | undefined; limit: number },
): Promise<ShortcomingRow[]> {
  const order = sql`s.state = 'CLOSED', coalesce(s.due_on, date '9999-12-31'), s.id`;
  const page = of.after
    ? sql`AND (${order}) > (${of.after[0]}::boolean, ${of.after[1]}::date, ${of.after[2]}::uuid)`
    : sql``;
  const { rows } = await sql<ShortcomingRow>`
    SELECT ${columns} FROM ${joined} WHERE s.person_id = ${of.personId} AND ${ofYear(of.year)} ${page}
    ORDER BY ${order} LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

export type Filter = "ALL" | "OPEN" | "OVERDUE" | "CLOSED";

/** A page of what an organization follows in a year: collective ones first, then members by name. Own drafts are not among it. */
export async function listFollowed(
  tx: Transaction,
  of: {
    organizationId: string;
    year: number;
    filter: Filter;
    /** Whether members' own are listed, which is for those who lead. */
    withMembers: boolean;
    today: string;
    after: string[] | undefined;
    limit: number;
  },
): Promise<(ShortcomingRow & { sortName: string })[]> {
  const order = sql`coalesce(p.sort_name, ''), coalesce(p.id::text, ''), coalesce(s.due_on, date '9999-12-31'), s.id`;
  const page = of.after
    ? sql`AND (${order}) > (${of.after[0]}, ${of.after[1]}, ${of.after[2]}::date, ${of.after[3]}::uuid)`
    : sql``;
  const { rows } = await sql<ShortcomingRow & { sortName: string }>`
    SELECT ${columns}, coalesce(p.sort_name, '') AS "sortName" FROM ${joined} WHERE s.organization_id = ${of.organizationId} AND s.state IN ('HANDED_IN','CLOSED') AND ${ofYear(of.year)}
      ${of.withMembers ? sql`` : sql`AND s.subject <> 'MEMBER'`} ${filtered(of.filter, of.today)} ${page}
    ORDER BY ${order} LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

function filtered(filter: Filter, today: string): RawBuilder<unknown> {
  if (filter === "OPEN") return sql`AND s.state = 'HANDED_IN'`;
  if (filter === "CLOSED") return sql`AND s.state = 'CLOSED'`;
  return filter === "OVERDUE" ? sql`AND s.state = 'HANDED_IN' AND s.due_on < ${today}::date` : sql``;
}

/** A page of what a meeting looks at: put before it, due by a day, and for those who lead whatever else is open. */
export async function listForMeeting(
  tx: Transaction,
  of: MeetingKey & {
    dueBy: string;
    personId: string | null;
    leads: boolean;
    after: string[] | undefined;
    limit: number;
  },
): Promise<ShortcomingRow[]> {
  const isBefore = sql`coalesce(s.meeting_id = ${of.meetingId}, false)`;
  const order = sql`NOT ${isBefore}, coalesce(s.due_on, date '9999-12-31'), s.id`;
  const page = of.after
    ? sql`AND (${order}) > (${of.after[0]}::boolean, ${of.after[1]}::date, ${of.after[2]}::uuid)`
    : sql``;
  const concerned = of.leads
    ? sql`s.state = 'HANDED_IN'`
    : sql`s.state = 'HANDED_IN' AND s.due_on <= ${of.dueBy}::date AND (s.subject <> 'MEMBER' OR s.person_id = ${of.personId}::uuid)`;
  const { rows } = await sql<ShortcomingRow>`
    SELECT ${columns} FROM ${joined} WHERE s.organization_id = ${of.organizationId} AND (${concerned} OR (${isBefore} AND s.state IN ('HANDED_IN','CLOSED'))) ${page}
    ORDER BY ${order} LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** What a member, or with null the collective, named and remedied in a year, in the order in which it was named. */
export async function listYearOf(
  tx: Transaction,
  of: { organizationId: string; year: number; personId: string | null },
): Promise<ShortcomingRow[]> {
  const { rows } = await sql<ShortcomingRow>`
    SELECT ${columns} FROM ${joined} WHERE s.organization_id = ${of.organizationId} AND s.person_id IS NOT DISTINCT FROM ${of.personId}::uuid
      AND s.state IN ('HANDED_IN','CLOSED') AND ${ofYear(of.year)} ORDER BY s.named_on, s.id LIMIT 500`.execute(tx);
  return rows;
}

export async function findShortcoming(tx: Transaction, key: ShortcomingKey): Promise<ShortcomingRow | undefined> {
  const { rows } = await sql<ShortcomingRow>`SELECT ${columns} FROM ${joined}
    WHERE s.organization_id = ${key.organizationId} AND s.id = ${key.shortcomingId}`.execute(tx);
  return rows[0];
}

export type NoteRow = {
  noteId: string;
  by: Named | null;
  body: string;
  result: Result | null;
  dueOn: string | null;
  notedAt: Date;
};

export async function listNotes(tx: Transaction, key: ShortcomingKey): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    SELECT n.id AS "noteId", ${named("p")} AS by, n.body, n.result, n.due_on AS "dueOn", n.noted_at AS "notedAt"
    FROM shortcoming_note n LEFT JOIN person p ON p.id = n.person_id
    WHERE n.organization_id = ${key.organizationId} AND n.shortcoming_id = ${key.shortcomingId} ORDER BY n.noted_at DESC, n.id DESC LIMIT 200`.execute(
    tx,
  );
  return rows;
}
