import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import type { ColumnMapping } from "./match-columns.rules.ts";

export type RunState =
  | "UPLOADED"
  | "CHECKING"
  | "CHECKED"
  | "CONFIRMING"
  | "CONFIRMED"
  | "FAILED"
  | "DISCARDED"
  | "UNDONE";

/** What checking found; kept beside the run because nothing of the list is stored before it is confirmed. */
export type RunSummary = {
  totals?: { rows: number; good: number; failed: number; known: number };
  columns?: { column: number; header: string; field: string | null; leftOut: string | null; guessed?: boolean }[];
  missing?: string[];
  preview?: { row: number; values: Record<string, string> }[];
  problems?: {
    row: number;
    /** Who or what the row names; absent in a run that was checked before names were kept. */
    name?: string;
    known: boolean;
    problems: { field: string; code: string; value: string; firstRow?: number }[];
  }[];
  skipped?: { row: number; text: string }[];
  /** Why the file as a whole is refused. */
  refusal?: { code: string; row?: number };
  /** The register changed after the check: the list was checked again. */
  changed?: boolean;
};

export type RunRow = {
  id: string;
  organizationId: string;
  organizationPath: string;
  organizationKind: string;
  kind: "MEMBERS" | "ORGANIZATIONS";
  state: RunState;
  fileName: string;
  storedAs: string;
  /** The importer's own; empty while the header decides. */
  mapping: ColumnMapping;
  summary: RunSummary;
  progress: number;
  startedBy: string | null;
  confirmedBy: string | null;
  withoutFailedRows: boolean;
  startedAt: Date;
  finishedAt: Date | null;
};

const columns = sql`r.id, r.organization_id AS "organizationId", o.path AS "organizationPath", o.kind AS "organizationKind", r.kind, r.state,
  r.file_name AS "fileName", r.stored_as AS "storedAs", r.mapping, r.summary, r.progress, r.started_by AS "startedBy", r.confirmed_by AS "confirmedBy",
  r.without_failed_rows AS "withoutFailedRows", r.started_at AS "startedAt", r.finished_at AS "finishedAt"`;

export async function insertRun(
  tx: Transaction,
  run: {
    id: string;
    organizationId: string;
    kind: "MEMBERS" | "ORGANIZATIONS";
    fileName: string;
    storedAs: string;
    startedBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("import_run")
    .values({
      id: run.id,
      organization_id: run.organizationId,
      kind: run.kind,
      state: "UPLOADED",
      file_name: run.fileName,
      stored_as: run.storedAs,
      started_by: run.startedBy,
    })
    .execute();
}

export async function findRun(
  tx: Transaction,
  organizationId: string,
  importId: string,
  lock = false,
): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`SELECT ${columns} FROM import_run r JOIN organization o ON o.id = r.organization_id
    WHERE r.organization_id = ${organizationId} AND r.id = ${importId} ${lock ? sql`FOR UPDATE OF r` : sql``}`.execute(
    tx,
  );
  return rows[0];
}

/** A page of an organization's imports, newest first. */
export async function listRuns(
  tx: Transaction,
  organizationId: string,
  after: string[] | undefined,
  limit: number,
): Promise<RunRow[]> {
  const page = after ? sql`AND (r.started_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<RunRow>`SELECT ${columns} FROM import_run r JOIN organization o ON o.id = r.organization_id
    WHERE r.organization_id = ${organizationId} ${page} ORDER BY r.started_at DESC, r.id DESC LIMIT ${limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** Puts a run back in front of the checker, with the importer's mapping where there is one. */
export async function askForCheck(
  tx: Transaction,
  importId: string,
  mapping: ColumnMapping,
  summary: RunSummary = {},
): Promise<void> {
  await tx
    .updateTable("import_run")
    .set({
      state: "UPLOADED",
      mapping: JSON.stringify(mapping),
      summary: JSON.stringify(summary),
      progress: 0,
      working_since: null,
      confirmed_by: null,
      finished_at: null,
    })
    .where("id", "=", importId)
    .execute();
}

export async function askForConfirmation(
  tx: Transaction,
  importId: string,
  confirmedBy: string,
  withoutFailedRows: boolean,
): Promise<void> {
  await tx
    .updateTable("import_run")
    .set({
      state: "CONFIRMING",
      progress: 0,
      working_since: null,
      confirmed_by: confirmedBy,
      without_failed_rows: withoutFailedRows,
    })
    .where("id", "=", importId)
    .execute();
}

export async function discardRun(tx: Transaction, importId: string): Promise<void> {
  await sql`UPDATE import_run SET state = 'DISCARDED', summary = '{}', finished_at = now() WHERE id = ${importId}`.execute(
    tx,
  );
}

const waits = sql`(w.state = 'UPLOADED'
  OR (w.state IN ('CHECKING', 'CONFIRMING') AND (w.working_since IS NULL OR w.working_since < now() - interval '1 minute')))`;

/** Whether a run waits for somebody to work on it. */
export async function isRunWaiting(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{
    waits: boolean;
  }>`SELECT EXISTS (SELECT 1 FROM import_run w WHERE ${waits}) AS waits`.execute(tx);
  return rows[0]?.waits === true;
}

/** Takes the run that waits longest, or one whose worker has not been heard of for a minute. */
export async function claimRun(tx: Transaction): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    UPDATE import_run r SET state = CASE r.state WHEN 'UPLOADED' THEN 'CHECKING' ELSE r.state END, working_since = now(), progress = 0
    FROM organization o WHERE o.id = r.organization_id AND r.id = (
      SELECT w.id FROM import_run w WHERE ${waits}
      ORDER BY w.started_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${columns}`.execute(tx);
  return rows[0];
}

/** Says how far the work on a run is, and that somebody works on it. False when the run was discarded meanwhile. */
export async function recordProgress(
  tx: Transaction,
  importId: string,
  state: RunState,
  percent: number,
): Promise<boolean> {
  const result =
    await sql`UPDATE import_run SET progress = ${percent}, working_since = now() WHERE id = ${importId} AND state = ${state}`.execute(
      tx,
    );
  return result.numAffectedRows === 1n;
}

/** Ends the work on a run, if it is still in the state in which the work began. Returns whether it was. */
export async function finishRun(
  tx: Transaction,
  importId: string,
  from: RunState,
  to: { state: RunState; summary: RunSummary; total: number | null },
): Promise<boolean> {
  const result =
    await sql`UPDATE import_run SET state = ${to.state}, summary = ${JSON.stringify(to.summary)}::jsonb, total = ${to.total}, progress = 100, working_since = NULL,
    finished_at = CASE WHEN ${to.state} IN ('CONFIRMED', 'FAILED') THEN now() END WHERE id = ${importId} AND state = ${from}`.execute(
      tx,
    );
  return result.numAffectedRows === 1n;
}
