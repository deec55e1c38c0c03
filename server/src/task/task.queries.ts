import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { areReviewedAt } from "../workspace/outcome.queries.ts";
import type { TaskState } from "./task.rules.ts";

export type TaskFields = {
  what: string;
  ownerId: string;
  massOrganization: string;
  dueOn: string;
  reportMonth: string | null;
  targetValue: number | null;
  targetUnit: string;
  agendaItemId: string | null;
};

export async function insertTask(
  tx: Transaction,
  key: MeetingKey,
  task: TaskFields & { id: string; heldUnder: string; createdAt: Date },
): Promise<void> {
  await tx
    .insertInto("task")
    .values({
      organization_id: key.organizationId,
      id: task.id,
      meeting_id: key.meetingId,
      held_under: task.heldUnder,
      created_at: task.createdAt,
      ...columnsOf(task),
    })
    .execute();
}

/** The revision of a task assigned in this very meeting, held until it is changed or withdrawn. */
export async function lockAssignedTask(
  tx: Transaction,
  key: MeetingKey,
  taskId: string,
): Promise<{ revision: number } | undefined> {
  return tx
    .selectFrom("task")
    .select("revision")
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", taskId)
    .where("meeting_id", "=", key.meetingId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateTaskRow(
  tx: Transaction,
  key: MeetingKey & { taskId: string; revision: number },
  task: TaskFields,
): Promise<void> {
  await tx
    .updateTable("task")
    .set({ ...columnsOf(task), revision: key.revision + 1 })
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.taskId)
    .execute();
}

/** Withdraws a task with the notes on it. */
export async function deleteTask(tx: Transaction, key: MeetingKey, taskId: string): Promise<void> {
  await tx
    .deleteFrom("task_note")
    .where("organization_id", "=", key.organizationId)
    .where("task_id", "=", taskId)
    .execute();
  await tx.deleteFrom("task").where("organization_id", "=", key.organizationId).where("id", "=", taskId).execute();
}

/** An open task, or one that this meeting reported: how it stands, and how it stood before this meeting. */
export type ReviewedTask = {
  state: TaskState;
  percent: number;
  dueOn: string;
  startState: TaskState | null;
  startPercent: number | null;
  startDueOn: string | null;
  reportRevision: number | null;
  /** The kind of meeting that gave it; null where none did. */
  assignedAt: string | null;
};

/** A task of an earlier meeting as a meeting reviews it, held until the report is stored; undefined where it is none of its matters. */
export async function lockReviewedTask(
  tx: Transaction,
  key: MeetingKey,
  taskId: string,
  meeting: { kind: string; scheduledAt: Date },
): Promise<ReviewedTask | undefined> {
  // Locked first, read then: a joined row would be as it was before the wait.
  await sql`SELECT 1 FROM task WHERE organization_id = ${key.organizationId} AND id = ${taskId} FOR UPDATE`.execute(tx);
  const { rows } =
    await sql<ReviewedTask>`SELECT t.state, t.percent, t.due_on AS "dueOn", r.start_state AS "startState", r.start_percent AS "startPercent",
      r.start_due_on AS "startDueOn", r.revision AS "reportRevision", m.kind AS "assignedAt"
    FROM task t LEFT JOIN task_report r ON r.organization_id = t.organization_id AND r.task_id = t.id AND r.meeting_id = ${key.meetingId}
    LEFT JOIN meeting m ON m.organization_id = t.organization_id AND m.id = t.meeting_id
    WHERE t.organization_id = ${key.organizationId} AND t.id = ${taskId} AND t.meeting_id IS DISTINCT FROM ${key.meetingId}
      AND (r.task_id IS NOT NULL OR (${areReviewedAt(meeting)}))`.execute(tx);
  return rows[0];
}

export type StoredReport = {
  start: { state: TaskState; percent: number | null; dueOn: string };
  state: TaskState;
  percent: number;
  result: string;
  newDueOn: string | null;
  by: string;
  at: Date;
};

/** Stores what a meeting reports of a task; how the task stood before is kept from the first report. */
export async function storeReport(
  tx: Transaction,
  key: MeetingKey,
  taskId: string,
  report: StoredReport,
): Promise<void> {
  const { start } = report;
  await sql`
    INSERT INTO task_report AS r (organization_id, meeting_id, task_id, start_state, start_percent, start_due_on, state, percent, result, new_due_on, reported_by, reported_at)
    VALUES (${key.organizationId}, ${key.meetingId}, ${taskId}, ${start.state}, ${start.percent}, ${start.dueOn}, ${report.state}, ${report.percent},
      ${report.result}, ${report.newDueOn}, ${report.by}, ${report.at})
    ON CONFLICT (organization_id, meeting_id, task_id) DO UPDATE SET state = excluded.state, percent = excluded.percent, result = excluded.result,
      new_due_on = excluded.new_due_on, reported_by = excluded.reported_by, reported_at = excluded.reported_at, revision = r.revision + 1`.execute(
    tx,
  );
}

/** Moves a task to where a report or a note puts it. */
export async function storeProgress(
  tx: Transaction,
  organizationId: string,
  taskId: string,
  progress: { state: TaskState; percent: number; dueOn?: string; closedAt?: Date | null },
): Promise<void> {
  await tx
    .updateTable("task")
    .set((expression) => ({
      state: progress.state,
      percent: progress.percent,
      ...(progress.dueOn === undefined ? {} : { due_on: progress.dueOn }),
      ...(progress.closedAt === undefined ? {} : { closed_at: progress.closedAt }),
      revision: expression("revision", "+", 1),
    }))
    .where("organization_id", "=", organizationId)
    .where("id", "=", taskId)
    .execute();
}

/**
 * Puts the tasks that a meeting reported back to where they stood before it, because the meeting was put off and the one in
 * its place reviews them; the reports stay on record. A task that another meeting has reported since stays there.
 */
export async function takeBackReports(tx: Transaction, key: MeetingKey): Promise<void> {
  await sql`UPDATE task t SET state = r.start_state, percent = coalesce(r.start_percent, 0), due_on = coalesce(r.start_due_on, t.due_on),
      closed_at = NULL, revision = t.revision + 1
    FROM task_report r WHERE r.organization_id = ${key.organizationId} AND r.meeting_id = ${key.meetingId} AND r.state IS NOT NULL
      AND t.organization_id = r.organization_id AND t.id = r.task_id
      AND NOT EXISTS (SELECT 1 FROM task_report later WHERE later.organization_id = r.organization_id AND later.task_id = r.task_id
        AND later.meeting_id <> r.meeting_id AND later.reported_at > r.reported_at)`.execute(tx);
}

/** Somebody's task, held until a note on it is stored. */
export async function lockTask(tx: Transaction, organizationId: string, taskId: string) {
  return tx
    .selectFrom("task")
    .select(["owner_id as ownerId", "state", "percent", "closed_at as closedAt"])
    .where("organization_id", "=", organizationId)
    .where("id", "=", taskId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertNote(
  tx: Transaction,
  note: {
    organizationId: string;
    taskId: string;
    id: string;
    personId: string | null;
    body: string;
    percent: number | null;
    fileId: string | null;
    notedAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto("task_note")
    .values({
      organization_id: note.organizationId,
      task_id: note.taskId,
      id: note.id,
      person_id: note.personId,
      body: note.body,
      percent: note.percent,
      file_id: note.fileId,
      noted_at: note.notedAt,
    })
    .execute();
}

function columnsOf(task: TaskFields) {
  return {
    what: task.what,
    owner_id: task.ownerId,
    mass_organization: task.massOrganization,
    due_on: task.dueOn,
    report_month: task.reportMonth,
    target_value: task.targetValue,
    target_unit: task.targetUnit,
    agenda_item_id: task.agendaItemId,
  };
}
