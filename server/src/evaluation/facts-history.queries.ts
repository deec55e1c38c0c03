import { sql } from "kysely";
import { agendaTemplate, requiredStepKeys } from "../../../rulesets/agenda-templates.ts";
import { rulesOfVersion } from "../../../rulesets/index.ts";
import { correctedRoll } from "../attendance/corrected-roll.queries.ts";
import type { Transaction } from "../database/connect.ts";
import { markInExcuses } from "../meeting/attendance.rules.ts";
import type { MeetingRow } from "../meeting/meeting.queries.ts";
import type { Convened } from "../vote/convened.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { FactsHistory } from "./gather-facts.rules.ts";

type Surroundings = {
  followerInformedAt: Date | null;
  draftExisted: boolean;
  cellType: string | null;
  papersPostedOn: string | null;
  steps: { id: string; key: string }[];
  due: { id: string; body: string; dueOn: string; answeredAt: string | null }[];
};

/** What stands around a meeting's record: earlier excuses of the year, the drafts before it opened, the steps of its procedure. */
export async function findFactsHistory(tx: Transaction, meeting: MeetingRow): Promise<FactsHistory> {
  const surroundings = await findSurroundingFacts(tx, meeting);
  const template = agendaTemplate(meeting.kind, surroundings.cellType, dayOf(meeting.scheduledAt), {
    thematicPart: meeting.thematicPart,
  });
  return {
    excuses: await findExcuses(tx, meeting),
    followerInformedAt: surroundings.followerInformedAt,
    draftExisted: surroundings.draftExisted,
    requiredSteps: requiredStepKeys(template),
    stepOfItem: new Map(surroundings.steps.map(({ id, key }) => [id, key])),
    titleOfStep: new Map(template.map(({ stepKey, title }) => [stepKey, title])),
    papersPostedOn: surroundings.papersPostedOn,
    proposalsDue: surroundings.due.map((each) => ({
      ...each,
      answeredAt: each.answeredAt ? new Date(each.answeredAt) : null,
    })),
  };
}

async function findSurroundingFacts(tx: Transaction, meeting: MeetingRow): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`
    SELECT m.follower_informed_at AS "followerInformedAt", o.cell_type AS "cellType", m.snapshot->>'papersPostedOn' AS "papersPostedOn",
      (EXISTS (SELECT 1 FROM meeting_text_version v, jsonb_array_elements(v.texts) AS kept
          WHERE v.organization_id = m.organization_id AND v.meeting_id = m.id AND v.at_transition IN ('CONVENE','OPEN')
            AND kept->>'field' IN ('DRAFT_CONCLUSION','DRAFT_RESOLUTION') AND btrim(kept->>'body') <> '')
        OR EXISTS (SELECT 1 FROM meeting_text t WHERE t.organization_id = m.organization_id AND t.meeting_id = m.id
          AND t.field IN ('DRAFT_CONCLUSION','DRAFT_RESOLUTION') AND btrim(t.body) <> '' AND (m.opened_at IS NULL OR t.changed_at <= m.opened_at))) AS "draftExisted",
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'key', a.step_key)) FROM agenda_item a
        WHERE a.organization_id = m.organization_id AND a.meeting_id = m.id AND a.step_key IS NOT NULL), '[]') AS steps,
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'body', left(p.body, 300), 'dueOn', p.due_on, 'answeredAt', p.answered_at) ORDER BY p.due_on, p.id) FROM proposal p
          JOIN meeting raised ON raised.organization_id = p.organization_id AND raised.id = p.meeting_id AND raised.kind <> 'COMMITTEE'
        WHERE p.organization_id = m.organization_id AND p.due_on <= (coalesce(m.opened_at, m.scheduled_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
          AND p.due_on > coalesce((SELECT max((before.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) FROM meeting before
            WHERE before.organization_id = m.organization_id AND before.kind = m.kind AND before.state IN ('CLOSED','FILED') AND before.scheduled_at < m.scheduled_at),
            (m.scheduled_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 31)), '[]') AS due
    FROM meeting m JOIN organization o ON o.id = m.organization_id
    WHERE m.organization_id = ${meeting.organizationId} AND m.id = ${meeting.id}`.execute(tx);
  // The caller has read this very meeting in the same transaction.
  return rows[0]!;
}

async function findExcuses(tx: Transaction, meeting: MeetingRow): Promise<FactsHistory["excuses"]> {
  const { rows } = await sql<{ personId: string; marks: Omit<Convened, "memberStatus">[] }>`
    WITH earlier AS (SELECT organization_id, id, month, scheduled_at FROM meeting
      WHERE organization_id = ${meeting.organizationId} AND kind = 'REGULAR' AND state IN ('CLOSED','FILED')
        AND month >= date_trunc('year', ${meeting.month}::date)::date AND month < ${meeting.month}::date)
    SELECT a.person_id AS "personId", json_agg(json_build_object('status', a.status, 'exempt', a.exempt, 'suspended', a.suspended,
      'specialDuty', a.special_duty, 'temporarilyElsewhere', a.temporarily_elsewhere, 'temporarilyHere', a.temporarily_here)
      ORDER BY a.month, a.scheduled_at) AS marks
    FROM ${correctedRoll("earlier", ["month", "scheduled_at"])} a
    GROUP BY a.person_id`.execute(tx);
  const { thresholds } = rulesOfVersion(meeting.rulesVersion);
  return rows.map(({ personId, marks }) => ({
    personId,
    statuses: marks.map((mark) => markInExcuses(mark, thresholds)),
  }));
}
