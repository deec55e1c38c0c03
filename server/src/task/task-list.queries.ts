import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { TaskState } from "./task.rules.ts";

type Named = { personId: string; fullName: string };

export type ListedTaskRow = {
  organizationId: string;
  organizationName: string;
  id: string;
  what: string;
  owner: Named | null;
  massOrganization: string;
  dueOn: string;
  reportMonth: string | null;
  targetValue: number | null;
  targetUnit: string;
  state: TaskState;
  percent: number;
  closedAt: Date | null;
  closedAtText: string | null;
  meetingId: string | null;
  documentSymbol: string | null;
  /** The name of the organization in which it began, where that went into this one. */
  beganWith: string | null;
  revision: number;
  /** Whether the reader leads the organization of the task. */
  isLed: boolean;
};

const taskOf = (readerId: string | null) => sql`
  SELECT t.organization_id AS "organizationId", o.name AS "organizationName", t.id, t.what, t.mass_organization AS "massOrganization", t.due_on AS "dueOn",
    t.report_month AS "reportMonth", t.target_value AS "targetValue", t.target_unit AS "targetUnit", t.state, t.percent,
    t.closed_at AS "closedAt", t.closed_at::text AS "closedAtText", t.meeting_id AS "meetingId", t.revision,
    CASE WHEN t.began_with_id IS NOT NULL THEN nennep_came_from(t.organization_id, t.began_with_id) END AS "beganWith",
    CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'fullName', p.full_name) END AS owner,
    (SELECT d.symbol FROM issued_document d WHERE d.organization_id = t.organization_id AND d.meeting_id = t.meeting_id AND d.kind IN ('RESOLUTION','CONCLUSION')
      ORDER BY d.issued_at LIMIT 1) AS "documentSymbol",
    EXISTS (SELECT 1 FROM appointment a WHERE a.organization_id = t.organization_id AND a.person_id = ${readerId} AND a.position IN ('SECRETARY','DEPUTY_SECRETARY')
      AND a.state = 'CONFIRMED' AND a.valid_from <= nennep_today() AND (a.valid_to IS NULL OR a.valid_to > nennep_today())) AS "isLed"
  FROM task t JOIN organization o ON o.id = t.organization_id LEFT JOIN person p ON p.id = t.owner_id`;

// What a committee assigned in its own meeting is for those who see that meeting, and for whoever answers for it.
const seenBy = (readerId: string | null) => sql`(t.meeting_id IS NULL OR t.owner_id = ${readerId}
  OR EXISTS (SELECT 1 FROM meeting m WHERE m.organization_id = t.organization_id AND m.id = t.meeting_id))`;

export type TaskPage = { readerId: string | null; after: string[] | undefined; limit: number };

/** Open tasks of an organization, those due first at the top. */
export async function listOpenTasks(tx: Transaction, organizationId: string, page: TaskPage): Promise<ListedTaskRow[]> {
  const { rows } = await sql<ListedTaskRow>`${taskOf(page.readerId)}
    WHERE t.organization_id = ${organizationId} AND t.closed_at IS NULL ${dueAfter(page)} AND ${seenBy(page.readerId)}
    ORDER BY t.due_on, t.id LIMIT ${page.limit + 1}`.execute(tx);
  return rows;
}

/** Closed tasks of an organization, the last closed at the top. */
export async function listClosedTasks(
  tx: Transaction,
  organizationId: string,
  page: TaskPage,
): Promise<ListedTaskRow[]> {
  const after = page.after
    ? sql`AND (t.closed_at, t.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<ListedTaskRow>`${taskOf(page.readerId)}
    WHERE t.organization_id = ${organizationId} AND t.closed_at IS NOT NULL ${after} AND ${seenBy(page.readerId)}
    ORDER BY t.closed_at DESC, t.id DESC LIMIT ${page.limit + 1}`.execute(tx);
  return rows;
}

/** Open tasks that a person answers for, in every organization that the person sees. */
export async function listTasksOf(tx: Transaction, personId: string, page: TaskPage): Promise<ListedTaskRow[]> {
  const { rows } = await sql<ListedTaskRow>`${taskOf(page.readerId)}
    WHERE t.owner_id = ${personId} AND t.closed_at IS NULL ${dueAfter(page)}
    ORDER BY t.due_on, t.id LIMIT ${page.limit + 1}`.execute(tx);
  return rows;
}

/** One task, if the reader sees it. */
export async function findTask(
  tx: Transaction,
  key: { organizationId: string; taskId: string },
  readerId: string | null,
): Promise<ListedTaskRow | undefined> {
  const { rows } = await sql<ListedTaskRow>`${taskOf(readerId)}
    WHERE t.organization_id = ${key.organizationId} AND t.id = ${key.taskId} AND ${seenBy(readerId)}`.execute(tx);
  return rows[0];
}

export type TaskNoteRow = {
  id: string;
  person: Named | null;
  body: string;
  percent: number | null;
  file: { fileId: string; name: string } | null;
  notedAt: Date;
};

export async function findNotes(
  tx: Transaction,
  key: { organizationId: string; taskId: string },
): Promise<TaskNoteRow[]> {
  const { rows } = await sql<TaskNoteRow>`SELECT n.id, n.body, n.percent, n.noted_at AS "notedAt",
      CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'fullName', p.full_name) END AS person,
      CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('fileId', f.id, 'name', f.name) END AS file
    FROM task_note n LEFT JOIN person p ON p.id = n.person_id LEFT JOIN file f ON f.organization_id = n.organization_id AND f.id = n.file_id
    WHERE n.organization_id = ${key.organizationId} AND n.task_id = ${key.taskId} ORDER BY n.noted_at DESC, n.id DESC LIMIT 500`.execute(
    tx,
  );
  return rows;
}

export type TaskReportRow = {
  meetingId: string;
  month: string;
  state: TaskState | null;
  percent: number | null;
  result: string;
};

/** What meetings that the reader sees reported of a task, in their order. */
export async function findReports(
  tx: Transaction,
  key: { organizationId: string; taskId: string },
): Promise<TaskReportRow[]> {
  const { rows } = await sql<TaskReportRow>`SELECT r.meeting_id AS "meetingId", m.month, r.state, r.percent, r.result
    FROM task_report r JOIN meeting m ON m.organization_id = r.organization_id AND m.id = r.meeting_id
    WHERE r.organization_id = ${key.organizationId} AND r.task_id = ${key.taskId} ORDER BY m.scheduled_at, m.id LIMIT 200`.execute(
    tx,
  );
  return rows;
}

function dueAfter(page: TaskPage) {
  return page.after ? sql`AND (t.due_on, t.id) > (${page.after[0]}::date, ${page.after[1]}::uuid)` : sql``;
}
