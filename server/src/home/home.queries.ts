import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingTable } from "../database/schema.gen.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";

type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";

export type MonthMeetingRow = {
  meetingId: string;
  month: string;
  state: MeetingState;
  scheduledAt: Date;
  place: string;
  openedAt: Date | null;
  closedAt: Date | null;
  filedAt: Date | null;
  noticeSentAt: Date | null;
  sentAt: Date | null;
  minutesAdopted: boolean;
  needsResolution: boolean;
  isCorrected: boolean;
  agendaItems: number;
  plannedMinutes: number;
  /** What is assigned for the preparation and not done, with who prepares it. */
  openAssignments: { what: string; fullName: string | null }[];
  papers: number;
  draftExists: boolean;
  preMeetingState: MeetingState | null;
  preMeetingAt: Date | null;
  committeeMembers: number;
  minutesIssued: boolean;
  resolutionIssued: boolean;
  evaluationState: "DRAFT" | "PROPOSED" | "VOTED" | "SUBMITTED" | "DECIDED" | "RETURNED" | null;
  returnReason: string;
  selfGrade: Grade | null;
  officialGrade: Grade | null;
  present: number;
  attendanceBase: number;
  tasksReviewed: number;
  tasksDone: number;
};

/** A cell's regular meetings from a month on, each with what its next steps depend on. */
export async function findMonthMeetings(
  tx: Transaction,
  organizationId: string,
  from: string,
): Promise<MonthMeetingRow[]> {
  const { rows } = await sql<MonthMeetingRow>`
    SELECT m.id AS "meetingId", m.month, m.state, m.scheduled_at AS "scheduledAt", m.place, m.opened_at AS "openedAt", m.closed_at AS "closedAt",
      m.filed_at AS "filedAt", m.notice_sent_at AS "noticeSentAt", m.sent_to_superior_at AS "sentAt", m.minutes_adopted_at IS NOT NULL AS "minutesAdopted",
      EXISTS (SELECT 1 FROM vote v WHERE v.organization_id = m.organization_id AND v.meeting_id = m.id AND v.matter = 'RESOLUTION' AND v.outcome = 'PASSED') AS "needsResolution",
      EXISTS (SELECT 1 FROM correction k WHERE k.organization_id = m.organization_id AND k.meeting_id = m.id) AS "isCorrected",
      agenda.items AS "agendaItems", agenda.minutes AS "plannedMinutes",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('what', a.what, 'fullName', p.full_name) ORDER BY a.due_on, a.id), '[]') FROM preparation_assignment a
        LEFT JOIN person p ON p.id = a.person_id WHERE a.organization_id = m.organization_id AND a.meeting_id = m.id AND a.done_at IS NULL) AS "openAssignments",
      (SELECT count(*)::int FROM material p WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.purpose = 'PAPER') AS papers,
      EXISTS (SELECT 1 FROM meeting_text t WHERE t.organization_id = m.organization_id AND t.meeting_id = m.id
        AND t.field IN ('DRAFT_CONCLUSION','DRAFT_RESOLUTION') AND btrim(t.body) <> '') AS "draftExists",
      pre.state AS "preMeetingState", coalesce(pre.opened_at, pre.scheduled_at) AS "preMeetingAt",
      (SELECT count(DISTINCT person_id)::int FROM appointment WHERE organization_id = m.organization_id AND position = 'COMMITTEE_MEMBER' AND state = 'CONFIRMED'
        AND valid_from <= nennep_today() AND (valid_to IS NULL OR valid_to > nennep_today())) AS "committeeMembers",
      EXISTS (SELECT 1 FROM issued_document d WHERE d.organization_id = m.organization_id AND d.meeting_id = m.id AND d.kind = 'MINUTES') AS "minutesIssued",
      EXISTS (SELECT 1 FROM issued_document d WHERE d.organization_id = m.organization_id AND d.meeting_id = m.id AND d.kind IN ('RESOLUTION','CONCLUSION')) AS "resolutionIssued",
      e.state AS "evaluationState", coalesce(e.return_reason, '') AS "returnReason", e.self_grade AS "selfGrade",
      CASE WHEN e.state = 'DECIDED' THEN e.superior_grade END AS "officialGrade",
      coalesce(c.present, 0) AS present, coalesce(c.attendance_base, 0) AS "attendanceBase", coalesce(r.reviewed, 0) AS "tasksReviewed", coalesce(r.done, 0) AS "tasksDone"
    FROM meeting m
    CROSS JOIN LATERAL (SELECT count(*)::int AS items, coalesce(sum(planned_minutes), 0)::int AS minutes FROM agenda_item i
      WHERE i.organization_id = m.organization_id AND i.meeting_id = m.id) AS agenda
    LEFT JOIN meeting pre ON pre.organization_id = m.organization_id AND pre.id = m.pre_meeting_id
    LEFT JOIN evaluation e ON e.organization_id = m.organization_id AND e.meeting_id = m.id
    LEFT JOIN cell_month c ON c.organization_id = m.organization_id AND c.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT count(*)::int AS reviewed, count(*) FILTER (WHERE state = 'DONE')::int AS done FROM task_report r
      WHERE r.organization_id = m.organization_id AND r.meeting_id = m.id AND r.state IS NOT NULL) AS r ON true
    WHERE m.organization_id = ${organizationId} AND m.kind = 'REGULAR' AND m.month >= ${from} ORDER BY m.month, m.scheduled_at`.execute(
    tx,
  );
  return rows;
}

export type OpenTaskCounts = { open: number; overdue: number; nextDueOn: string | null };

/** Open tasks of an organization: how many, how many past their day, and the next day due. */
export async function countOpenTasks(tx: Transaction, organizationId: string, today: string): Promise<OpenTaskCounts> {
  const { rows } = await sql<OpenTaskCounts>`
    SELECT count(*)::int AS open, count(*) FILTER (WHERE due_on < ${today})::int AS overdue, min(due_on) AS "nextDueOn"
    FROM task t WHERE t.organization_id = ${organizationId} AND t.closed_at IS NULL`.execute(tx);
  // An aggregate without GROUP BY always answers one row.
  return rows[0]!;
}

export type WaitingAbsence = {
  organizationId: string;
  meetingId: string;
  personId: string;
  fullName: string;
  reason: string;
};

/**
 * Requests to be excused that wait for an organization's answer: of its own meetings, and of its members to a joint meeting of
 * another one; the same as `whoAnswers` says of one request.
 */
export async function findWaitingAbsences(tx: Transaction, organizationId: string): Promise<WaitingAbsence[]> {
  const { rows } = await sql<WaitingAbsence>`
    WITH waiting AS (
      SELECT r.* FROM absence_request r JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id AND m.state IN ('CONVENED','OPEN')
      LEFT JOIN attendance a ON a.organization_id = r.organization_id AND a.meeting_id = r.meeting_id AND a.person_id = r.person_id
      WHERE r.organization_id = ${organizationId} AND r.decision IS NULL AND (NOT m.joint OR m.state = 'OPEN' OR a.counts_for_organization_id = ${organizationId}
        OR NOT EXISTS (SELECT 1 FROM nennep_leaders_of_participants(r.organization_id, r.meeting_id) l WHERE l.participant_id = a.counts_for_organization_id))
      UNION ALL
      SELECT r.* FROM meeting_participant t JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id AND m.state = 'CONVENED'
      JOIN absence_request r ON r.organization_id = m.organization_id AND r.meeting_id = m.id AND r.decision IS NULL
      JOIN attendance a ON a.organization_id = r.organization_id AND a.meeting_id = r.meeting_id AND a.person_id = r.person_id AND a.counts_for_organization_id = ${organizationId}
      WHERE t.participant_id = ${organizationId} AND t.state = 'AGREED')
    SELECT r.organization_id AS "organizationId", r.meeting_id AS "meetingId", r.person_id AS "personId", p.full_name AS "fullName", r.reason
    FROM waiting r JOIN person p ON p.id = r.person_id ORDER BY r.requested_at, r.person_id LIMIT 50`.execute(tx);
  return rows;
}

/** Opinions sent for a meeting that were not taken up yet. */
export async function countOpinions(
  tx: Transaction,
  organizationId: string,
  meetingId: string | null,
): Promise<number> {
  const { rows } = await sql<{ opinions: number }>`SELECT count(*)::int AS opinions FROM opinion
    WHERE organization_id = ${organizationId} AND meeting_id = ${meetingId} AND taken_up_as IS NULL`.execute(tx);
  return rows[0]?.opinions ?? 0;
}

export type OpenProposal = {
  proposalId: string;
  body: string;
  fullName: string | null;
  dueOn: string | null;
  ownerId: string | null;
  revision: number;
};

export async function findOpenProposals(tx: Transaction, organizationId: string): Promise<OpenProposal[]> {
  const { rows } = await sql<OpenProposal>`
    SELECT r.id AS "proposalId", r.body, p.full_name AS "fullName", r.due_on AS "dueOn", r.owner_id AS "ownerId", r.revision FROM proposal r LEFT JOIN person p ON p.id = r.person_id
    WHERE r.lies_with = ${organizationId} AND r.state = 'OPEN' ORDER BY r.due_on NULLS LAST, r.raised_at, r.id LIMIT 50`.execute(
    tx,
  );
  return rows;
}

export type OwnMeetingRow = {
  organizationId: string;
  organizationName: string;
  meetingId: string;
  kind: MeetingTable["kind"];
  topic: string;
  joint: boolean;
  state: MeetingState;
  month: string;
  scheduledAt: Date;
  openedAt: Date | null;
  place: string;
  recordedFrom: "LIVE" | "PAPER";
  absenceRequested: boolean;
  absenceDecision: "ACCEPTED" | "DECLINED" | null;
  materials: { materialId: string; fileId: string; title: string; read: boolean }[];
};

/** Meetings ahead or under way to which a person is convened, with their papers and whether the person has read them. */
export async function findOwnMeetings(tx: Transaction, personId: string): Promise<OwnMeetingRow[]> {
  const { rows } = await sql<OwnMeetingRow>`
    SELECT m.organization_id AS "organizationId", coalesce(o.name, nennep_name_in_meeting(m.organization_id, m.id, m.organization_id)) AS "organizationName",
      m.id AS "meetingId", m.kind, m.topic, m.joint, m.state, m.month,
      m.scheduled_at AS "scheduledAt", m.opened_at AS "openedAt", m.place, m.recorded_from AS "recordedFrom",
      asked.person_id IS NOT NULL AS "absenceRequested", asked.decision AS "absenceDecision",
      coalesce((SELECT json_agg(json_build_object('materialId', p.id, 'fileId', p.file_id, 'title', p.title, 'read', d.person_id IS NOT NULL) ORDER BY p.posted_at, p.id)
        FROM material p LEFT JOIN material_read d ON d.organization_id = p.organization_id AND d.meeting_id = p.meeting_id AND d.material_id = p.id AND d.version = p.version AND d.person_id = ${personId}
        WHERE p.organization_id = m.organization_id AND p.meeting_id = m.id AND p.purpose = 'PAPER'), '[]') AS materials
    FROM attendance a JOIN meeting m ON m.organization_id = a.organization_id AND m.id = a.meeting_id LEFT JOIN organization o ON o.id = m.organization_id
    LEFT JOIN absence_request asked ON asked.organization_id = m.organization_id AND asked.meeting_id = m.id AND asked.person_id = ${personId}
    WHERE a.person_id = ${personId} AND m.state IN ('CONVENED','OPEN','ADJOURNED') ORDER BY m.scheduled_at, m.id LIMIT 20`.execute(
    tx,
  );
  return rows;
}

export type OwnProposalRow = {
  organizationId: string;
  proposalId: string;
  body: string;
  answer: string;
  dueOn: string | null;
  answeredAt: Date | null;
  state: "OPEN" | "ANSWERED" | "CLOSED";
  /** Who has it now. */
  liesWith: string;
};

/** A person's own proposals: open ones first, then the newest. */
export async function findOwnProposals(tx: Transaction, personId: string): Promise<OwnProposalRow[]> {
  const { rows } = await sql<OwnProposalRow>`
    SELECT r.organization_id AS "organizationId", r.id AS "proposalId", r.body, r.answer, r.due_on AS "dueOn", r.answered_at AS "answeredAt", r.state, coalesce(o.name, '') AS "liesWith"
    FROM proposal r LEFT JOIN organization o ON o.id = r.lies_with
    WHERE r.person_id = ${personId} ORDER BY r.answered_at IS NOT NULL, r.raised_at DESC, r.id LIMIT 20`.execute(tx);
  return rows;
}
