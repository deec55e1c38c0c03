import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable } from "../database/schema.gen.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import type { TaskState } from "../task/task.rules.ts";

export type LeftBehind = {
  tasks: { what: string; owner: string; dueOn: string; state: TaskState }[];
  unfiled: { meetingId: string; month: string; kind: MeetingTable["kind"]; state: MeetingState }[];
  returned: { meetingId: string; month: string; reason: string }[];
  held: number;
  filed: number;
  lastHeldOn: string | null;
  waitingRequests: number;
  openProposals: number;
  unansweredObjections: number;
  undecided: number;
};

/** What a leaving secretary leaves behind: open tasks, meetings of the term, and what waits for somebody. */
export async function findLeftBehind(
  tx: Transaction,
  organizationId: string,
  termStartedOn: string,
): Promise<LeftBehind> {
  const { rows } = await sql<LeftBehind>`
    WITH held AS (SELECT id, month, state, coalesce(opened_at, scheduled_at) AS at FROM meeting
      WHERE organization_id = ${organizationId} AND state IN ('CLOSED','FILED') AND month >= date_trunc('month', ${termStartedOn}::date)::date)
    SELECT
      coalesce((SELECT json_agg(json_build_object('what', t.what, 'dueOn', t.due_on, 'state', t.state,
          'owner', concat_ws(' – ', nullif(t.mass_organization, ''), p.full_name)) ORDER BY t.due_on, t.id)
        FROM task t LEFT JOIN person p ON p.id = t.owner_id WHERE t.organization_id = ${organizationId} AND t.closed_at IS NULL), '[]') AS tasks,
      coalesce((SELECT json_agg(json_build_object('meetingId', id, 'month', month, 'kind', kind, 'state', state) ORDER BY month, scheduled_at, id) FROM meeting
        WHERE organization_id = ${organizationId} AND state NOT IN ('FILED','POSTPONED')
          AND (state <> 'NOT_HELD' OR (kind = 'REGULAR' AND not_held_accepted_at IS NULL))), '[]') AS unfiled,
      coalesce((SELECT json_agg(json_build_object('meetingId', m.id, 'month', m.month, 'reason', e.return_reason) ORDER BY m.month, m.id)
        FROM evaluation e JOIN meeting m ON m.organization_id = e.organization_id AND m.id = e.meeting_id
        WHERE e.organization_id = ${organizationId} AND e.state = 'RETURNED'), '[]') AS returned,
      (SELECT count(*)::int FROM held) AS held, (SELECT count(*)::int FROM held WHERE state = 'FILED') AS filed,
      (SELECT (max(at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM held) AS "lastHeldOn",
      (SELECT count(*)::int FROM absence_request r JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id
        WHERE r.organization_id = ${organizationId} AND r.decision IS NULL AND m.state IN ('CONVENED','OPEN','ADJOURNED')) AS "waitingRequests",
      (SELECT count(*)::int FROM proposal WHERE lies_with = ${organizationId} AND state = 'OPEN') AS "openProposals",
      (SELECT count(*)::int FROM objection WHERE organization_id = ${organizationId} AND answered_at IS NULL) AS "unansweredObjections",
      (SELECT count(*)::int FROM evaluation WHERE organization_id = ${organizationId} AND state = 'SUBMITTED') AS undecided`.execute(
    tx,
  );
  // Scalar sub-selects always give one row.
  return rows[0]!;
}

export type HandoverRow = {
  handoverId: string;
  from: string | null;
  to: string | null;
  madeAt: Date;
  content: unknown;
};

/** Handings over of an organization, the last one first. */
export async function findHandovers(tx: Transaction, organizationId: string): Promise<HandoverRow[]> {
  const { rows } =
    await sql<HandoverRow>`SELECT h.id AS "handoverId", f.full_name AS "from", t.full_name AS "to", h.made_at AS "madeAt", h.content
    FROM handover h LEFT JOIN person f ON f.id = h.from_person_id LEFT JOIN person t ON t.id = h.to_person_id
    WHERE h.organization_id = ${organizationId} ORDER BY h.made_at DESC, h.id DESC LIMIT 50`.execute(tx);
  return rows;
}

export async function insertHandover(
  tx: Transaction,
  handover: {
    organizationId: string;
    id: string;
    fromPersonId: string | null;
    toPersonId: string;
    content: unknown;
    madeAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("handover")
    .values({
      organization_id: handover.organizationId,
      id: handover.id,
      from_person_id: handover.fromPersonId,
      to_person_id: handover.toPersonId,
      content: JSON.stringify(handover.content),
      made_at: handover.madeAt,
    })
    .execute();
}

/** The secretary in office, and the name of somebody of the organization who takes over. */
export async function findParties(tx: Transaction, organizationId: string, toPersonId: string) {
  const { rows } = await sql<{
    fromPersonId: string | null;
    fromName: string | null;
    toName: string | null;
    toPosition: string | null;
  }>`
    SELECT s.person_id AS "fromPersonId", sp.full_name AS "fromName", p.full_name AS "toName",
      (SELECT position FROM appointment WHERE organization_id = ${organizationId} AND person_id = p.id AND state = 'CONFIRMED'
        AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today()) AND position IN ('SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER')
        ORDER BY array_position(ARRAY['SECRETARY','DEPUTY_SECRETARY','COMMITTEE_MEMBER'], position) LIMIT 1) AS "toPosition"
    FROM (SELECT 1) AS once
    LEFT JOIN appointment s ON s.organization_id = ${organizationId} AND s.position = 'SECRETARY' AND s.state = 'CONFIRMED'
      AND s.valid_from <= nennep_today() AND (s.valid_to IS NULL OR s.valid_to > nennep_today())
    LEFT JOIN person sp ON sp.id = s.person_id LEFT JOIN person p ON p.id = ${toPersonId}`.execute(tx);
  // The single-row source always gives one row.
  return rows[0]!;
}
