import type pg from "pg";

// Single statements of the worker, once a day. `reminded_once` lets each of them through once, whoever comes again.

/** From which day on somebody is reminded the first and the second time. */
const stages = "(CASE WHEN d.due_on - $1::date <= 1 THEN 1 ELSE 3 END)";

/** Reminds of what `due` names: rows of person_id, organization_id, meeting_id, kind, subject_id, due_on and parameters. */
export function remindOf(due: string): string {
  return tellOnce(due, { stage: stages, when: "d.due_on BETWEEN $1::date AND $1::date + 3" });
}

/** Reminds of what `due` names so many days ahead, once for each of these numbers; what comes up late is told at the next of them. */
export function remindAhead(due: string, days: readonly number[]): string {
  const ascending = days.toSorted((left, right) => left - right);
  const cases = ascending.map((number) => `WHEN d.due_on - $1::date <= ${number} THEN ${number}`);
  return tellOnce(due, {
    stage: `(CASE ${cases.join(" ")} END)`,
    when: `d.due_on BETWEEN $1::date AND $1::date + ${ascending.at(-1) ?? 0}`,
  });
}

/** Tells once of what was due and is late since then; after three days nobody is told any more. */
export function tellOfLate(due: string): string {
  return tellOnce(due, { stage: "0", when: "d.due_on BETWEEN $1::date - 3 AND $1::date - 1" });
}

/** Tells of what `due` names the first time that it is so: once for each subject and day. */
export function tellFirst(due: string): string {
  return tellOnce(due, { stage: "0", when: "true" });
}

function tellOnce(due: string, { stage, when }: { stage: string; when: string }): string {
  return `WITH due AS (${due}),
    fresh AS (
      INSERT INTO reminder (person_id, kind, subject_id, due_on, days_ahead)
      SELECT DISTINCT d.person_id, d.kind, d.subject_id, d.due_on, ${stage} FROM due d
      WHERE ${when}
      ON CONFLICT ON CONSTRAINT reminded_once DO NOTHING RETURNING person_id, kind, subject_id, due_on)
    INSERT INTO notification (person_id, id, organization_id, meeting_id, kind, parameters)
    SELECT f.person_id, gen_random_uuid(), d.organization_id, d.meeting_id, f.kind,
      d.parameters || jsonb_build_object('dueOn', f.due_on, 'days', f.due_on - $1::date)
    FROM fresh f JOIN due d ON d.person_id = f.person_id AND d.kind = f.kind AND d.subject_id = f.subject_id AND d.due_on = f.due_on`;
}

/** Owners of tasks that are not done and end within three days. */
export async function remindOfTasks(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT t.owner_id AS person_id, t.organization_id, NULL::uuid AS meeting_id, 'TASK_DUE' AS kind, t.id AS subject_id, t.due_on,
        jsonb_build_object('taskId', t.id, 'what', left(t.what, 300)) AS parameters
      FROM task t WHERE t.owner_id IS NOT NULL AND t.closed_at IS NULL AND t.state NOT IN ('DONE','NOT_DONE')
        AND t.due_on BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}

/** Those who have still to prepare something for a meeting that is ahead. */
export async function remindOfPreparation(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT p.person_id, p.organization_id, p.meeting_id, 'PREPARATION_DUE' AS kind, p.id AS subject_id, p.due_on,
        jsonb_build_object('what', left(p.what, 300)) AS parameters
      FROM preparation_assignment p JOIN meeting m ON m.organization_id = p.organization_id AND m.id = p.meeting_id
      WHERE p.done_at IS NULL AND m.state IN ('DRAFT','CONVENED') AND p.due_on BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}

/** Those who are convened to a meeting that is near and have not been excused. */
export async function remindOfMeetings(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT a.person_id, m.organization_id, m.id AS meeting_id, 'MEETING_SOON' AS kind, m.id AS subject_id,
        (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS due_on,
        jsonb_build_object('scheduledAt', to_char(m.scheduled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'place', m.place) AS parameters
      FROM meeting m JOIN attendance a ON a.organization_id = m.organization_id AND a.meeting_id = m.id
      WHERE m.state = 'CONVENED' AND m.scheduled_at BETWEEN $1::date - interval '1 day' AND $1::date + interval '5 days'
        AND (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > $1::date
        AND m.notice_sent_at < ($1::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
        AND NOT EXISTS (SELECT FROM absence_request r WHERE r.organization_id = a.organization_id AND r.meeting_id = a.meeting_id
          AND r.person_id = a.person_id AND r.decision = 'ACCEPTED')`),
    [today],
  );
}

/** Who answers for a proposal, or where nobody was named those who take proposals in where it lies. */
export async function remindOfProposals(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT coalesce(r.owner_id, o.person_id) AS person_id, r.lies_with AS organization_id, NULL::uuid AS meeting_id, 'PROPOSAL_DUE' AS kind,
        r.id AS subject_id, r.due_on, jsonb_build_object('proposalId', r.id, 'what', left(r.body, 120)) AS parameters
      FROM proposal r LEFT JOIN LATERAL people_who_answer_in(r.lies_with) o ON r.owner_id IS NULL
      WHERE r.state = 'OPEN' AND r.due_on BETWEEN $1::date AND $1::date + 3 AND coalesce(r.owner_id, o.person_id) IS NOT NULL`),
    [today],
  );
}

/** Those who lead an organization that still owes its superior something about a text. */
export async function remindOfDirectives(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT o.person_id, r.organization_id, NULL::uuid AS meeting_id, 'DIRECTIVE_DUE' AS kind, r.directive_id AS subject_id, r.due_on,
        jsonb_build_object('directiveId', d.id, 'reference', d.reference, 'subject', left(d.subject, 300)) AS parameters
      FROM directive_receipt r JOIN directive d ON d.id = r.directive_id
        JOIN appointment o ON o.organization_id = r.organization_id AND o.position IN ('SECRETARY','DEPUTY_SECRETARY') AND o.state = 'CONFIRMED'
          AND o.valid_from <= $1::date AND (o.valid_to IS NULL OR o.valid_to > $1::date)
      WHERE NOT r.is_settled AND r.due_on BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}

/** Members with a remedy of their own, and whoever carries out a collective's, that is not confirmed and ends within three days; never what it is. */
export async function remindOfShortcomings(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    remindOf(`SELECT coalesce(s.person_id, s.owner_id) AS person_id, s.organization_id, NULL::uuid AS meeting_id, 'SHORTCOMING_DUE' AS kind, s.id AS subject_id, s.due_on,
        jsonb_build_object('shortcomingId', s.id) AS parameters
      FROM shortcoming s WHERE s.state = 'HANDED_IN' AND coalesce(s.person_id, s.owner_id) IS NOT NULL AND s.due_on BETWEEN $1::date AND $1::date + 3`),
    [today],
  );
}
