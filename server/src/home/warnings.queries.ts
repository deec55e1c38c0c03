import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

/** Of the latest months with a regular meeting, the newest first: how many were counted and how many of them were there. */
export async function findLatestAttendance(
  tx: Transaction,
  organizationId: string,
  limit: number,
): Promise<{ base: number; present: number }[]> {
  return await tx
    .selectFrom("cell_month")
    .select(["attendance_base as base", "present"])
    .where("organization_id", "=", organizationId)
    .where("state", "not in", ["PREPARING", "NOT_HELD"])
    .orderBy("month", "desc")
    .limit(limit)
    .execute();
}

export async function countTasksDue(
  tx: Transaction,
  of: { organizationId: string; from: string; to: string },
): Promise<{ dueSoon: number; firstDueOn: string | null }> {
  const { rows } = await sql<{ dueSoon: number; firstDueOn: string | null }>`
    SELECT count(*)::int AS "dueSoon", min(due_on) AS "firstDueOn" FROM task
    WHERE organization_id = ${of.organizationId} AND closed_at IS NULL AND state NOT IN ('DONE','NOT_DONE') AND due_on BETWEEN ${of.from}::date AND ${of.to}::date`.execute(
    tx,
  );
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

/** Members of today who were at so many meetings since a day and said nothing recorded in any, by name; the first of them and how many there are. */
export async function findSilentMembers(
  tx: Transaction,
  of: { organizationId: string; since: string; today: string; meetings: number; limit: number },
): Promise<{ personId: string; fullName: string; count: number }[]> {
  const { rows } = await sql<{ personId: string; fullName: string; count: number }>`
    SELECT p.id AS "personId", p.full_name AS "fullName", count(*) OVER ()::int AS count
    FROM membership b JOIN person p ON p.id = b.person_id
    WHERE b.organization_id = ${of.organizationId} AND b.stay = 'HOME' AND b.valid_from <= ${of.today}::date AND (b.valid_to IS NULL OR b.valid_to > ${of.today}::date)
      AND (SELECT count(*) FROM meeting m JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id AND a.person_id = b.person_id AND a.status = 'PRESENT'
        WHERE m.organization_id = ${of.organizationId} AND m.kind <> 'COMMITTEE' AND m.state IN ('CLOSED','FILED') AND m.month >= ${of.since}::date) >= ${of.meetings}
      AND NOT EXISTS (SELECT 1 FROM meeting m JOIN statement s ON s.organization_id = m.organization_id AND s.meeting_id = m.id AND s.person_id = b.person_id
        WHERE m.organization_id = ${of.organizationId} AND m.kind <> 'COMMITTEE' AND m.state IN ('CLOSED','FILED') AND m.month >= ${of.since}::date)
    ORDER BY p.sort_name, p.id LIMIT ${of.limit}`.execute(tx);
  return rows;
}
