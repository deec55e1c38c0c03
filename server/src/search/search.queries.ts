import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable, OrganizationTable } from "../database/schema.gen.ts";

const upTo = (word: string) => `${word}\uffff`;

/** Members whose names have a word that begins like each of these, as far as the reader sees them. */
export async function findMembers(tx: Transaction, words: readonly string[], limit: number) {
  const [first = "", ...others] = [...words].sort((a, b) => b.length - a.length);
  const also = others.map(
    (
      word,
    ) => sql`AND EXISTS (SELECT 1 FROM person_name_word v WHERE v.organization_id = w.organization_id AND v.person_id = w.person_id
      AND v.word >= ${word} AND v.word < ${upTo(word)})`,
  );
  const { rows } = await sql<{ personId: string; fullName: string; organizationId: string; organizationName: string }>`
    WITH found AS MATERIALIZED (
      SELECT w.person_id, w.organization_id FROM person_name_word w
      WHERE w.word >= ${first} AND w.word < ${upTo(first)} ${sql.join(also, sql` `)} LIMIT ${limit * candidatesPerRow})
    SELECT p.id AS "personId", p.full_name AS "fullName", o.id AS "organizationId", o.name AS "organizationName"
    FROM found f JOIN membership m ON m.person_id = f.person_id AND m.organization_id = f.organization_id
      JOIN person p ON p.id = f.person_id JOIN organization o ON o.id = f.organization_id
    WHERE m.valid_from <= nennep_today() AND (m.valid_to IS NULL OR m.valid_to > nennep_today())
    ORDER BY p.sort_name, p.id LIMIT ${limit}`.execute(tx);
  return rows;
}

/** So many are looked at for each one shown: a search by one letter must not read the country. */
const candidatesPerRow = 15;

/** Organizations whose names have all these words, as far as the reader sees them. */
export async function findOrganizations(tx: Transaction, words: readonly string[], limit: number) {
  const { rows } = await sql<{
    organizationId: string;
    name: string;
    kind: OrganizationTable["kind"];
    parentName: string | null;
  }>`
    SELECT o.id AS "organizationId", o.name, o.kind, u.name AS "parentName" FROM organization o LEFT JOIN organization u ON u.id = o.parent_id
    WHERE o.dissolved_on IS NULL AND ${hasWords(words)} ORDER BY length(o.path), o.name_folded, o.id LIMIT ${limit}`.execute(
    tx,
  );
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
};

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
  const { rows } = await sql<FoundMeeting>`
    SELECT m.organization_id AS "organizationId", m.id AS "meetingId", o.name AS "organizationName", m.kind, m.state, m.month, m.scheduled_at AS "scheduledAt"
    FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE ${hasWords(wanted.words)} ${month} ${year} ORDER BY m.scheduled_at DESC, m.id DESC LIMIT ${limit}`.execute(
    tx,
  );
  return rows;
}

function hasWords(words: readonly string[]): RawBuilder<unknown> {
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => sql`position(${word} in o.name_folded) > 0`),
    sql` AND `,
  );
}
