import { runInternally } from "../run-operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { followProgress } from "./follow-progress.ts";
import { finishRun, type RunRow, type RunSummary } from "./import.queries.ts";
import type { Importing } from "./import-next.ts";
import { nameInRow } from "./import-row.rules.ts";
import { lookUpFor, work } from "./import-work.ts";
import { type ColumnMapping, type ColumnMatch, isGuessed } from "./match-columns.rules.ts";
import type { FailedRow } from "./parse-import.ts";
import { type ListBatch, readList } from "./read-list.ts";
import { SheetRefused } from "./sheet.ts";
import { beginUpdates, forgetUpdates, recordUpdates } from "./updates.queries.ts";

const previewRows = 10;
const shownProblems = 200;

/** Reads the whole file of a run and notes what would be stored, what is to correct and what is there already. Stores nothing else. */
export async function checkList(importing: Importing, run: RunRow): Promise<void> {
  const summary = await summarize(importing, run);
  if (!summary) return;
  const state = summary.refusal ? "FAILED" : "CHECKED";
  await runInternally(importing.pool, work(run), async (tx) => {
    await forgetUpdates(tx, run, state === "FAILED");
    await finishRun(tx, run.id, "CHECKING", { state, summary, total: summary.totals?.rows ?? null });
  });
}

async function summarize(importing: Importing, run: RunRow): Promise<RunSummary | undefined> {
  const progress = followProgress(importing, run);
  const summary: RunSummary = run.summary.changed ? { changed: true } : {};
  try {
    const source = {
      run,
      path: run.storedAs,
      today: dayOf(importing.around.clock.now()),
      lookUp: lookUpFor(importing, run),
      onProgress: progress.set,
      compares: true,
    };
    await runInternally(importing.pool, work(run), (tx) => beginUpdates(tx, run));
    for await (const batch of readList(source)) {
      addBatch(summary, batch);
      if (batch.columns.missing.length > 0) break;
      if (batch.updates.length > 0)
        await runInternally(importing.pool, work(run), (tx) => recordUpdates(tx, run, batch.updates));
      if (!(await progress.tell())) return undefined;
    }
    return summary;
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return { refusal: { code: error.code, ...(error.row === undefined ? {} : { row: error.row }) } };
  }
}

function addBatch(summary: RunSummary, batch: ListBatch): void {
  const { columns } = batch;
  summary.columns ??= columnsOf(columns);
  summary.missing ??= [...columns.missing];
  // Where a required column is missing every row fails for that one reason; counting them helps nobody.
  if (columns.missing.length > 0) return;
  const { rows, good, failed, known } = batch.totals;
  summary.totals = { rows, good, failed, known };
  summary.preview ??= [...batch.members, ...batch.organizations]
    .slice(0, previewRows)
    .map(({ row, value }) => ({ row, values: texts(value) }));
  summary.skipped = [...(summary.skipped ?? []), ...batch.skipped].slice(0, shownProblems);
  summary.problems = [
    ...(summary.problems ?? []),
    ...problemsOf(batch.failed, { mapping: columns.mapping, known: false }),
    ...problemsOf(batch.known, { mapping: columns.mapping, known: true }),
  ].slice(0, shownProblems);
}

function columnsOf({ headers, mapping, ignored, columns }: ColumnMatch): NonNullable<RunSummary["columns"]> {
  const guessed = new Set(columns.filter(isGuessed).map(({ column }) => column));
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
  return headers.flatMap((header, column) => {
    const field = fieldOf.get(column) ?? null;
    if (header === "" && field === null) return [];
    const leftOut = field === null ? (ignored.find((each) => each.column === column)?.reason ?? "UNKNOWN") : null;
    return [{ column, header, field, leftOut, guessed: guessed.has(column) }];
  });
}

function problemsOf(
  rows: readonly FailedRow[],
  { mapping, known }: { mapping: ColumnMapping; known: boolean },
): NonNullable<RunSummary["problems"]> {
  return rows
    .toSorted((one, other) => one.row - other.row)
    .slice(0, shownProblems)
    .map(({ row, cells, problems }) => ({
      row,
      name: nameInRow(mapping, cells),
      known,
      problems: problems.map((problem) => ({ ...problem })),
    }));
}

function texts(value: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, content]) => (content === undefined ? [] : [[field, String(content)]])),
  );
}
