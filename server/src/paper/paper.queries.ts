import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { StatementTable } from "../database/schema.gen.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import type { TaskState } from "../task/task.rules.ts";
import type { PaperItem } from "./paper-agenda.rules.ts";

export type PaperMark = { personId: string; status: "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT"; reason: string };

/** Marks a whole roll at once, as it stands in the minute book. */
export async function markRoll(
  tx: Transaction,
  key: MeetingKey,
  marks: readonly PaperMark[],
  by: string,
  at: Date,
): Promise<void> {
  await sql`UPDATE attendance a SET status = r.status, reason = r.reason, marked_by = ${by}, marked_at = ${at}, revision = a.revision + 1
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS r ("personId" uuid, status text, reason text)
    WHERE a.organization_id = ${key.organizationId} AND a.meeting_id = ${key.meetingId} AND a.person_id = r."personId"`.execute(
    tx,
  );
}

export type PaperContent = PaperItem & { id: string; ordinal: number };

/** The contents of a paper meeting as its agenda, each one discussed, with what was said and concluded. */
export async function insertContents(
  tx: Transaction,
  key: MeetingKey,
  contents: readonly PaperContent[],
  by: string,
): Promise<void> {
  if (contents.length === 0) return;
  await tx
    .insertInto("agenda_item")
    .values(
      contents.map(({ id, ordinal, kind, stepKey, title, presenterId, topicId }) => ({
        organization_id: key.organizationId,
        meeting_id: key.meetingId,
        id,
        ordinal,
        part: "COURSE" as const,
        kind,
        step_key: stepKey,
        title,
        presenter_id: presenterId,
        topic_id: topicId,
        discussed: true,
      })),
    )
    .execute();
  const texts = contents.flatMap(({ id, outline, discussion, conclusion }) => [
    { subjectId: id, field: "OUTLINE" as const, body: outline },
    { subjectId: id, field: "DISCUSSION" as const, body: discussion },
    { subjectId: id, field: "CONCLUSION" as const, body: conclusion },
  ]);
  await insertTexts(tx, key, texts, by);
}

export async function insertTexts(
  tx: Transaction,
  key: MeetingKey,
  texts: readonly { subjectId: string; field: "OUTLINE" | "DISCUSSION" | "CONCLUSION" | "MOOD"; body: string }[],
  by: string,
): Promise<void> {
  const written = texts.filter(({ body }) => body.trim() !== "");
  if (written.length === 0) return;
  await tx
    .insertInto("meeting_text")
    .values(
      written.map(({ subjectId, field, body }) => ({
        organization_id: key.organizationId,
        meeting_id: key.meetingId,
        subject_id: subjectId,
        field,
        body,
        revision: 1,
        changed_by: by,
      })),
    )
    .execute();
}

export async function insertStatements(
  tx: Transaction,
  key: MeetingKey,
  statements: readonly { id: string; personId: string; kind: StatementTable["kind"]; gist: string }[],
  typed: { by: string; saidAt: Date },
): Promise<void> {
  if (statements.length === 0) return;
  await tx
    .insertInto("statement")
    .values(
      statements.map(({ id, personId, kind, gist }) => ({
        organization_id: key.organizationId,
        meeting_id: key.meetingId,
        id,
        person_id: personId,
        kind,
        gist,
        said_at: typed.saidAt,
        typed_by: typed.by,
      })),
    )
    .execute();
}

export async function insertTasks(
  tx: Transaction,
  key: MeetingKey & { heldUnder: string },
  tasks: readonly { id: string; what: string; ownerId: string; dueOn: string }[],
  createdAt: Date,
): Promise<void> {
  if (tasks.length === 0) return;
  await tx
    .insertInto("task")
    .values(
      tasks.map(({ id, what, ownerId, dueOn }) => ({
        organization_id: key.organizationId,
        id,
        held_under: key.heldUnder,
        meeting_id: key.meetingId,
        what,
        owner_id: ownerId,
        due_on: dueOn,
        created_at: createdAt,
      })),
    )
    .execute();
}

export type PaperTaskReport = { taskId: string; state: TaskState; percent: number; result: string };

/**
 * Reports tasks as the minute book has it. A task moves along only where no later meeting has reported it: what is typed
 * in late does not undo what came after. Answers how many of the tasks the organization has.
 */
export async function insertTaskReports(
  tx: Transaction,
  key: MeetingKey,
  reports: readonly PaperTaskReport[],
  reported: { by: string; heldAt: Date },
): Promise<number> {
  if (reports.length === 0) return 0;
  const complete = reports.map((report) => ({ ...report, percent: report.state === "DONE" ? 100 : report.percent }));
  const rows = sql`jsonb_to_recordset(${JSON.stringify(complete)}::jsonb) AS r ("taskId" uuid, state text, percent integer, result text)`;
  // The same as `closesTask`: what a cell gave itself is not closed by its committee.
  const closes = sql`NOT EXISTS (SELECT 1 FROM meeting reporting, meeting giving WHERE reporting.organization_id = t.organization_id
    AND reporting.id = ${key.meetingId} AND reporting.kind = 'COMMITTEE' AND giving.organization_id = t.organization_id
    AND giving.id = t.meeting_id AND giving.kind <> 'COMMITTEE')`;
  const { rows: known } = await sql<{ count: number }>`
    WITH told AS (
      INSERT INTO task_report (organization_id, meeting_id, task_id, start_state, start_percent, start_due_on, state, percent, result, reported_by, reported_at)
      SELECT t.organization_id, ${key.meetingId}, t.id, t.state, t.percent, t.due_on, r.state, r.percent, r.result, ${reported.by}, ${reported.heldAt}
      FROM task t JOIN ${rows} ON r."taskId" = t.id WHERE t.organization_id = ${key.organizationId} RETURNING task_id),
    moved AS (
      UPDATE task t SET state = r.state, percent = r.percent, revision = t.revision + 1,
        closed_at = CASE WHEN r.state = 'DONE' AND ${closes} THEN ${reported.heldAt}::timestamptz ELSE t.closed_at END
      FROM ${rows} WHERE t.organization_id = ${key.organizationId} AND t.id = r."taskId" AND t.closed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM task_report later JOIN meeting m ON m.organization_id = later.organization_id AND m.id = later.meeting_id
          WHERE later.organization_id = t.organization_id AND later.task_id = t.id AND later.state IS NOT NULL AND m.scheduled_at > ${reported.heldAt}))
    SELECT count(*)::int AS count FROM told`.execute(tx);
  return known[0]?.count ?? 0;
}

export type PaperOutcome = {
  state: "CLOSED" | "FILED";
  openedAt: Date;
  closedAt: Date;
  chairId: string;
  minuteTakerId: string;
  noticeSentAt: Date | null;
  filedAt: Date | null;
  minutesAdopted: boolean;
  duesStatus: "UNKNOWN" | "PAID" | "PARTLY";
  resolutionWaived: boolean;
};

/** The sitting and everything of the meeting's own row that the minute book says. */
export async function storePaperOutcome(tx: Transaction, key: MeetingKey, outcome: PaperOutcome): Promise<void> {
  await tx
    .insertInto("meeting_session")
    .values({
      organization_id: key.organizationId,
      meeting_id: key.meetingId,
      ordinal: 1,
      opened_at: outcome.openedAt,
      closed_at: outcome.closedAt,
    })
    .execute();
  await tx
    .updateTable("meeting")
    .set((expression) => ({
      state: outcome.state,
      opened_at: outcome.openedAt,
      closed_at: outcome.closedAt,
      chair_id: outcome.chairId,
      minute_taker_id: outcome.minuteTakerId,
      notice_sent_at: outcome.noticeSentAt,
      filed_at: outcome.filedAt,
      minutes_adopted_at: outcome.minutesAdopted ? outcome.closedAt : null,
      dues_status: outcome.duesStatus,
      resolution_waived: outcome.resolutionWaived,
      revision: expression("revision", "+", 1),
    }))
    .where("organization_id", "=", key.organizationId)
    .where("id", "=", key.meetingId)
    .execute();
}

/** Points as they stand in the minute book; a reason stands beside each. */
export async function insertPaperPoints(
  tx: Transaction,
  key: MeetingKey,
  points: readonly { criterion: string; points: number; reason: string }[],
): Promise<void> {
  if (points.length === 0) return;
  await tx
    .insertInto("evaluation_score")
    .values(
      points.map(({ criterion, points: given, reason }) => ({
        organization_id: key.organizationId,
        meeting_id: key.meetingId,
        criterion,
        self_points: given,
        self_reason: reason,
      })),
    )
    .execute();
}

/** Where an organization stood on a day; undefined where nothing is known of that day. */
export async function findPlaceOn(tx: Transaction, organizationId: string, day: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("organization_placement")
    .select("path")
    .where("organization_id", "=", organizationId)
    .where("valid_from", "<=", day)
    .where((expression) => expression.or([expression("valid_to", "is", null), expression("valid_to", ">", day)]))
    .executeTakeFirst();
  return row?.path;
}
