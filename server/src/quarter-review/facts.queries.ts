import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { Answer } from "../operation.ts";

export type Fact = Answer<"quarterReview.get">["facts"][number];

type Of = { organizationId: string; from: string; to: string; today: string };

const held = ({ organizationId, from, to }: Of) =>
  sql`m.organization_id = ${organizationId} AND m.state IN ('CLOSED','FILED') AND m.month >= ${from}::date AND m.month < ${to}::date`;

const tasks = (of: Of, owner: RawBuilder<unknown>) => sql`
  SELECT count(*) FILTER (WHERE t.state = 'DONE')::int AS "TASKS_DONE", count(*) FILTER (WHERE t.state = 'NOT_DONE')::int AS "TASKS_NOT_DONE",
    count(*) FILTER (WHERE t.state NOT IN ('DONE','NOT_DONE'))::int AS "TASKS_OPEN",
    count(*) FILTER (WHERE t.state NOT IN ('DONE','NOT_DONE') AND t.due_on < ${of.today}::date)::int AS "TASKS_OVERDUE"
  FROM task t WHERE t.organization_id = ${of.organizationId} AND t.due_on >= ${of.from}::date AND t.due_on < ${of.to}::date ${owner}`;

const shortcomings = (of: Of, whose: RawBuilder<unknown>) => sql`
  SELECT count(*)::int AS "SHORTCOMINGS", count(*) FILTER (WHERE s.result = 'REMEDIED')::int AS "REMEDIED"
  FROM shortcoming s WHERE s.organization_id = ${of.organizationId} AND s.state IN ('HANDED_IN','CLOSED') AND ${whose}
    AND s.named_on < ${of.to}::date AND (s.closed_on IS NULL OR s.closed_on >= ${of.from}::date)`;

/** About the person `p`; where a statement does not say whom it is about, by the name in it. */
const about = sql`(s.about_id = p.id OR (s.about_id IS NULL AND position(lower(p.full_name) IN lower(s.gist)) > 0))`;

/**
 * What a quarter's records say of a member: meetings of all members to which the person was convened, what the person said,
 * praise and reminders about the person, tasks due in the quarter, shortcomings open in it.
 */
export async function findMemberFacts(tx: Transaction, of: Of & { personId: string }): Promise<Fact[]> {
  const { rows } = await sql<Record<Fact["fact"], number>>`
    SELECT * FROM (SELECT count(*)::int AS "MEETINGS", count(*) FILTER (WHERE a.status = 'PRESENT')::int AS "PRESENT",
        count(*) FILTER (WHERE a.status = 'EXCUSED')::int AS "EXCUSED", count(*) FILTER (WHERE a.status = 'UNEXCUSED')::int AS "UNEXCUSED"
      FROM meeting m JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id AND a.person_id = ${of.personId}
      WHERE ${held(of)} AND m.kind <> 'COMMITTEE' AND a.status <> 'EXEMPT') AS roll,
    (SELECT count(*) FILTER (WHERE s.person_id = ${of.personId} AND s.kind <> 'SELF_CRITICISM')::int AS "STATEMENTS",
        count(*) FILTER (WHERE s.person_id = ${of.personId} AND s.kind = 'SELF_CRITICISM')::int AS "SELF_CRITICISMS",
        count(*) FILTER (WHERE s.kind = 'PRAISE' AND ${about})::int AS "PRAISED",
        count(*) FILTER (WHERE s.kind = 'REMINDER' AND ${about})::int AS "REMINDED"
      FROM person p LEFT JOIN (meeting m JOIN statement s ON s.organization_id = m.organization_id AND s.meeting_id = m.id) ON ${held(of)} AND m.kind <> 'COMMITTEE'
      WHERE p.id = ${of.personId}) AS said,
    (${tasks(of, sql`AND t.owner_id = ${of.personId}`)}) AS work, (${shortcomings(of, sql`s.person_id = ${of.personId}`)}) AS mended`.execute(
    tx,
  );
  return listed(rows[0]);
}

/** What a quarter's records say of an organization: its meetings with their grades, its tasks, what it named of itself. */
export async function findOrganizationFacts(tx: Transaction, of: Of): Promise<Fact[]> {
  const grade = (wanted: string) =>
    sql`count(*) FILTER (WHERE coalesce(e.superior_grade, e.self_grade) = ${wanted})::int`;
  const { rows } = await sql<Record<Fact["fact"], number>>`
    SELECT * FROM (SELECT count(*) FILTER (WHERE m.kind = 'REGULAR')::int AS "MEETINGS_HELD", count(*) FILTER (WHERE m.kind = 'THEMATIC' OR m.thematic_part)::int AS "THEMATIC_HELD",
        ${grade("GOOD")} AS "GRADE_GOOD", ${grade("FAIR")} AS "GRADE_FAIR", ${grade("AVERAGE")} AS "GRADE_AVERAGE", ${grade("POOR")} AS "GRADE_POOR"
      FROM meeting m LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id WHERE ${held(of)}) AS met,
    (${tasks(of, sql``)}) AS work, (${shortcomings(of, sql`s.person_id IS NULL`)}) AS mended`.execute(tx);
  return listed(rows[0]);
}

function listed(row: Record<string, number> | undefined): Fact[] {
  // The columns are named like the facts.
  return Object.entries(row ?? {}).map(([fact, count]) => ({ fact: fact as Fact["fact"], count }));
}
