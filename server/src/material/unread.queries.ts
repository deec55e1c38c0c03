import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

type Key = { organizationId: string; meetingId: string };

/** Who reads papers before a meeting: whoever is convened and neither exempt nor excused. */
function readers(key: Key): RawBuilder<unknown> {
  return sql`SELECT a.person_id FROM attendance a WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId}
    AND NOT a.exempt AND a.status IN ('UNMARKED', 'PRESENT')`;
}

export type UnreadRow = { personId: string; fullName: string; sortName: string };

/** Who has not read the present version of a paper, by given name: never by how often or how long anybody reads. */
export async function findUnreadBy(
  tx: Transaction,
  key: Key & { materialId: string },
  { after, limit }: { after: string[] | undefined; limit: number },
): Promise<UnreadRow[]> {
  const [sortName = null, personId = null] = after ?? [];
  const { rows } = await sql<UnreadRow>`SELECT p.id AS "personId", p.full_name AS "fullName", p.sort_name AS "sortName"
    FROM (${readers(key)}) AS r JOIN person p ON p.id = r.person_id
    WHERE NOT EXISTS (SELECT 1 FROM material m JOIN material_read d ON d.organization_id = m.organization_id AND d.meeting_id = m.meeting_id
        AND d.material_id = m.id AND d.version = m.version
      WHERE m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} AND m.id = ${key.materialId} AND d.person_id = r.person_id)
      AND (${sortName}::text IS NULL OR (p.sort_name, p.id::text) > (${sortName}, ${personId}))
    ORDER BY p.sort_name, p.id::text LIMIT ${limit + 1}`.execute(tx);
  return rows;
}

export type Unread = { personId: string; papers: number };

/** Who has papers of the meeting that he or she has not read, and how many. */
export async function findUnread(tx: Transaction, key: Key): Promise<Unread[]> {
  const { rows } = await sql<Unread>`SELECT r.person_id AS "personId", count(*)::int AS papers
    FROM (${readers(key)}) AS r JOIN material m ON m.organization_id = ${key.organizationId} AND m.meeting_id = ${key.meetingId} AND m.purpose = 'PAPER'
    WHERE NOT EXISTS (SELECT 1 FROM material_read d WHERE d.organization_id = m.organization_id AND d.meeting_id = m.meeting_id
      AND d.material_id = m.id AND d.version = m.version AND d.person_id = r.person_id)
    GROUP BY r.person_id`.execute(tx);
  return rows;
}

/** Notes that people were reminded on a day; false where that was done on this day already. */
export async function noteReminder(
  tx: Transaction,
  key: Key,
  reminder: { on: string; by: string; people: number },
): Promise<boolean> {
  const result = await sql`INSERT INTO material_reminder (organization_id, meeting_id, reminded_on, reminded_by, people)
    VALUES (${key.organizationId}, ${key.meetingId}, ${reminder.on}, ${reminder.by}, ${reminder.people}) ON CONFLICT DO NOTHING`.execute(
    tx,
  );
  return result.numAffectedRows === 1n;
}

/** Whether people were reminded on a day. */
export async function wasReminded(tx: Transaction, key: Key, on: string): Promise<boolean> {
  const row = await tx
    .selectFrom("material_reminder")
    .select("people")
    .where("organization_id", "=", key.organizationId)
    .where("meeting_id", "=", key.meetingId)
    .where("reminded_on", "=", on)
    .executeTakeFirst();
  return row !== undefined;
}
