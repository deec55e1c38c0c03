import { type Selectable, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable, OrganizationTable } from "../database/schema.gen.ts";

/** Members whose names have a word that begins like each of these, as far as the reader sees them. */
export async function findMembers(tx: Transaction, words: readonly string[], limit: number) {
  const { rows } = await sql<{ personId: string; fullName: string; organizationId: string; organizationName: string }>`
    SELECT p.id AS "personId", p.full_name AS "fullName", o.id AS "organizationId", o.name AS "organizationName"
    FROM membership m JOIN person p ON p.id = m.person_id JOIN organization o ON o.id = m.organization_id
    WHERE m.id = ANY (array(SELECT nennep_members_in_order(NULL, ${[...words]}::text[], NULL, NULL, NULL, NULL, NULL, NULL, ${limit})))
    ORDER BY p.sort_name, p.id`.execute(tx);
  return rows;
}

/** Organizations whose names have all these words, as far as the reader sees them. */
export async function findOrganizations(tx: Transaction, words: readonly string[], limit: number) {
  const { rows } = await sql<{
    organizationId: string;
    name: string;
    kind: OrganizationTable["kind"];
    parentName: string | null;
  }>`
    SELECT o.id AS "organizationId", o.name, o.kind, u.name AS "parentName" FROM organization o LEFT JOIN organization u ON u.id = o.parent_id
    WHERE o.id = ANY (${named(words, limit)}) ORDER BY length(o.path), o.name_folded, o.id`.execute(tx);
  return rows;
}

export type FoundMeeting = {
  organizationId: string;
  meetingId: string;
  organizationName: string;
  kind: MeetingTable["kind"];
  state: Selectable<MeetingTable>["state"];
  month: string;
  scheduledAt: Date;
  openedAt: Date | null;
};

/** So many organizations of a name are asked for their meetings. */
const mostOfAName = 200;

/** Meetings of a month, or of organizations with these words in their names, the latest first. */
export async function findMeetings(
  tx: Transaction,
  wanted: { month: number | undefined; year: number | undefined; words: readonly string[] },
  limit: number,
): Promise<FoundMeeting[]> {
  const month = wanted.month === undefined ? sql`` : sql`AND extract(month FROM m.month) = ${wanted.month}`;
  const year =
    wanted.year === undefined
      ? sql``
      : sql`AND m.month >= make_date(${wanted.year}, 1, 1) AND m.month < make_date(${wanted.year} + 1, 1, 1)`;
  const ofName =
    wanted.words.length === 0 ? sql`true` : sql`m.organization_id = ANY (${named(wanted.words, mostOfAName)})`;
  const { rows } = await sql<FoundMeeting>`
    SELECT m.organization_id AS "organizationId", m.id AS "meetingId", o.name AS "organizationName", m.kind, m.state, m.month, m.scheduled_at AS "scheduledAt", m.opened_at AS "openedAt"
    FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE ${ofName} ${month} ${year} ORDER BY m.scheduled_at DESC, m.id DESC LIMIT ${limit}`.execute(tx);
  return rows;
}

/** Organizations by the words of their names, as far as the reader sees them. */
const named = (words: readonly string[], most: number) =>
  sql`array(SELECT nennep_organizations_named(${[...words]}::text[], ${most}))`;
