import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingState } from "../meeting/meeting.rules.ts";
import { type Key, type Named, person, rowsOf } from "./rows.queries.ts";

export type TaskRow = {
  id: string;
  what: string;
  owner: Named | null;
  massOrganization: string;
  dueOn: string;
  reportMonth: string | null;
  targetValue: number | null;
  targetUnit: string;
  state: "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE";
  percent: number;
  closedAt: Date | null;
  revision: number;
};

export type TaskReviewRow = TaskRow & {
  startDueOn: string;
  /** As the meeting before left it, not begun where none did: what was noted since is not yet known to the meeting. */
  startState: "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE";
  reportedState: "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE" | null;
  reportedPercent: number | null;
  result: string | null;
  lastNote?: { person: string; body: string; notedAt: string } | null;
  newDueOn: string | null;
  reportRevision: number | null;
};

const taskColumns = sql`t.id, t.what, ${person("p")} AS owner, t.mass_organization AS "massOrganization", t.due_on AS "dueOn", t.report_month AS "reportMonth",
  t.target_value AS "targetValue", t.target_unit AS "targetUnit", t.state, t.percent, t.closed_at AS "closedAt", t.revision`;

/**
 * Which open tasks are a meeting's matter, of task `t` given by meeting `m`: those of earlier meetings. What a cell's
 * committee gave in its own meeting, closed to members, is for the committee; the cell's tasks it looks at as well. One on
 * a topic alone reviews none.
 */
export function areReviewedAt(meeting: { kind: string; scheduledAt: Date }) {
  if (meeting.kind === "THEMATIC") return sql`false`;
  const ofCommittee = meeting.kind === "COMMITTEE" ? sql`true` : sql`(t.meeting_id IS NULL OR m.kind <> 'COMMITTEE')`;
  return sql`t.closed_at IS NULL AND (m.scheduled_at IS NULL OR m.scheduled_at < ${meeting.scheduledAt}) AND ${ofCommittee}`;
}

/**
 * How each task stood when the meeting before was over: as its last report says, of those that this kind of meeting hears.
 * A meeting that was put off reported nothing: the one in its place does.
 */
function leftBy(key: Key, meeting: { kind: string; scheduledAt: Date }) {
  const heardHere = meeting.kind === "COMMITTEE" ? sql`true` : sql`e.kind <> 'COMMITTEE'`;
  return sql`(SELECT DISTINCT ON (b.task_id) b.task_id, b.state FROM task_report b
    JOIN meeting e ON e.organization_id = b.organization_id AND e.id = b.meeting_id
    WHERE b.organization_id = ${key.organizationId} AND b.state IS NOT NULL AND e.scheduled_at < ${meeting.scheduledAt}
      AND e.state NOT IN ('POSTPONED','NOT_HELD') AND ${heardHere} AND e.id <> ${key.meetingId}
    ORDER BY b.task_id, e.scheduled_at DESC, e.id DESC)`;
}

/**
 * Tasks this meeting reviews: everything of earlier meetings that is still open, or that this meeting has reported.
 * They come back by themselves until they are closed; nobody copies them.
 */
export function findTaskReviews(
  tx: Transaction,
  key: Key,
  meeting: { kind: string; scheduledAt: Date },
  isLocked: boolean,
): Promise<TaskReviewRow[]> {
  const open = isLocked ? sql`false` : areReviewedAt(meeting);
  return rowsOf(
    tx,
    sql<TaskReviewRow>`SELECT ${taskColumns}, coalesce(before.state, 'NOT_STARTED') AS "startState", coalesce(r.start_due_on, t.due_on) AS "startDueOn", r.state AS "reportedState", r.percent AS "reportedPercent",
      r.result, r.new_due_on AS "newDueOn", r.revision AS "reportRevision",
      (SELECT json_build_object('person', coalesce(w.full_name, ''), 'body', n.body, 'notedAt', n.noted_at) FROM task_note n LEFT JOIN person w ON w.id = n.person_id
        WHERE n.organization_id = t.organization_id AND n.task_id = t.id ORDER BY n.noted_at DESC, n.id DESC LIMIT 1) AS "lastNote"
    FROM task t LEFT JOIN person p ON p.id = t.owner_id
    LEFT JOIN task_report r ON r.organization_id = t.organization_id AND r.task_id = t.id AND r.meeting_id = ${key.meetingId}
    LEFT JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
    LEFT JOIN ${leftBy(key, meeting)} AS before ON before.task_id = t.id
    WHERE t.organization_id = ${key.organizationId} AND t.meeting_id IS DISTINCT FROM ${key.meetingId}
      AND (r.task_id IS NOT NULL OR (${open}))
    ORDER BY t.due_on, t.id LIMIT 300`,
  );
}

export function findNewTasks(tx: Transaction, key: Key): Promise<TaskRow[]> {
  return rowsOf(
    tx,
    sql<TaskRow>`SELECT ${taskColumns} FROM task t LEFT JOIN person p ON p.id = t.owner_id
    WHERE t.organization_id = ${key.organizationId} AND t.meeting_id = ${key.meetingId} ORDER BY t.created_at, t.id`,
  );
}

export type WeaknessRow = {
  id: string;
  criterion: string | null;
  body: string;
  remedy: string;
  owner: Named | null;
  dueOn: string | null;
};

export function findWeaknesses(tx: Transaction, key: Key): Promise<WeaknessRow[]> {
  return rowsOf(
    tx,
    sql<WeaknessRow>`SELECT w.id, w.criterion, w.body, w.remedy, ${person("p")} AS owner, w.due_on AS "dueOn" FROM weakness w LEFT JOIN person p ON p.id = w.owner_id
    WHERE w.organization_id = ${key.organizationId} AND w.meeting_id = ${key.meetingId} ORDER BY w.id`,
  );
}

export type ObjectionRow = {
  id: string;
  person: Named;
  body: string;
  raisedAt: Date;
  answer: string;
  answeredAt: Date | null;
};

export function findObjections(tx: Transaction, key: Key): Promise<ObjectionRow[]> {
  return rowsOf(
    tx,
    sql<ObjectionRow>`SELECT o.id, ${person("p")} AS person, o.body, o.raised_at AS "raisedAt", o.answer, o.answered_at AS "answeredAt"
    FROM objection o JOIN person p ON p.id = o.person_id
    WHERE o.organization_id = ${key.organizationId} AND o.meeting_id = ${key.meetingId} ORDER BY o.raised_at, o.id`,
  );
}

export type CorrectionRow = {
  id: string;
  subject: string;
  subjectId: string | null;
  /** Whose attendance it corrects. */
  personName: string | null;
  oldValue: unknown;
  newValue: unknown;
  reason: string;
  effects: unknown;
  needsSuperior: boolean;
  superiorDecision: "STANDS" | "REOPEN" | null;
  author: string | null;
  madeAt: Date;
};

export function findCorrections(tx: Transaction, key: Key): Promise<CorrectionRow[]> {
  return rowsOf(
    tx,
    sql<CorrectionRow>`SELECT c.id, c.subject, c.subject_id AS "subjectId", f.full_name AS "personName", c.old_value AS "oldValue", c.new_value AS "newValue", c.reason, c.effects, c.needs_superior AS "needsSuperior",
      c.superior_decision AS "superiorDecision", p.full_name AS author, c.made_at AS "madeAt"
    FROM correction c LEFT JOIN account a ON a.id = c.author_id LEFT JOIN person p ON p.id = a.person_id
      LEFT JOIN person f ON c.subject = 'ATTENDANCE' AND f.id = c.subject_id
    WHERE c.organization_id = ${key.organizationId} AND c.meeting_id = ${key.meetingId} ORDER BY c.made_at, c.id`,
  );
}

export type SurroundingsRow = {
  /** A fact of the meeting, whoever reads; when it is, only where the reader sees the committee's meeting. */
  preMeetingState: MeetingState | null;
  /** When it was held; before that, when it is planned. */
  preMeetingAt: Date | null;
  committeeMembers: number;
  hasResolution: boolean;
  hasMinutes: boolean;
};

/** What stands around a meeting: the linked pre-meeting, whether there was a cell committee that day, which documents are issued. */
export async function findSurroundings(
  tx: Transaction,
  key: Key,
  { preMeetingId, on }: { preMeetingId: string | null; on: string },
): Promise<SurroundingsRow> {
  const rows = await rowsOf(
    tx,
    sql<SurroundingsRow>`SELECT nennep_pre_meeting_state(${key.organizationId}, ${key.meetingId}) AS "preMeetingState", coalesce(pre.opened_at, pre.scheduled_at) AS "preMeetingAt",
      (SELECT count(DISTINCT person_id)::int FROM appointment WHERE organization_id = ${key.organizationId} AND position = 'COMMITTEE_MEMBER' AND state = 'CONFIRMED'
        AND valid_from <= ${on} AND (valid_to IS NULL OR valid_to > ${on})) AS "committeeMembers",
      EXISTS (SELECT 1 FROM issued_document WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND kind IN ('RESOLUTION','CONCLUSION')) AS "hasResolution",
      EXISTS (SELECT 1 FROM issued_document WHERE organization_id = ${key.organizationId} AND meeting_id = ${key.meetingId} AND kind = 'MINUTES') AS "hasMinutes"
    FROM (SELECT 1) AS once LEFT JOIN meeting pre ON pre.organization_id = ${key.organizationId} AND pre.id = ${preMeetingId}`,
  );
  // The single-row source always gives one row.
  return rows[0]!;
}
