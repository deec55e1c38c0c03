import { cellText } from "./cell-value.rules.ts";
import type { DuplicateFinder, KnownKeys } from "./duplicates.rules.ts";
import { existingMember, existingOrganization, memberDuplicates, organizationDuplicates } from "./duplicates.rules.ts";
import type { ImportKind } from "./import-fields.ts";
import type { ImportProblem, MemberRow, OrganizationRow, RowResult, RowSettings } from "./import-row.rules.ts";
import { parseMemberRow, parseOrganizationRow } from "./import-row.rules.ts";
import { isColumnNumbering, isListRow, type RowShape, shapeOf } from "./list-row.rules.ts";
import type { ColumnMapping, ColumnMatch } from "./match-columns.rules.ts";
import { chosenColumns, findHeader, missingFields } from "./match-columns.rules.ts";
import { streamRows } from "./read-sheet.ts";
import type { CellValue, SheetLimits, SheetRow } from "./sheet.ts";
import { defaultSheetLimits, SheetRefused } from "./sheet.ts";
import { sniffSheet } from "./sniff-sheet.ts";

export type ImportedRow = { readonly members: MemberRow; readonly organizations: OrganizationRow };

export type ImportRequest<Kind extends ImportKind> = {
  readonly path: string;
  readonly kind: Kind;
  /** yyyy-MM-dd in the working zone. */
  readonly today: string;
  /** Which column is what, where the importer has decided it; else the header is matched. */
  readonly mapping?: ColumnMapping;
  /** True where the whole list goes into one cell. */
  readonly cellIsGiven?: boolean;
  readonly limits?: SheetLimits;
  readonly batchSize?: number;
  /** Rows beyond this many failures are only counted. */
  readonly mostFailures?: number;
  /** What of a batch is in the register already; asked once a batch. */
  readonly findKnown?: (rows: readonly Partial<ImportedRow[Kind]>[]) => Promise<KnownKeys>;
};

export type ParsedRow<Row> = { readonly row: number; readonly value: Row; readonly cells: readonly CellValue[] };
export type FailedRow<Row = unknown> = {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly problems: readonly ImportProblem[];
  /** As much of the row as could be read. */
  readonly draft?: Partial<Row>;
};

/** A line that is no row of the list, because at most one of its columns has a value: a group's title, a sum, a signature. */
export type SkippedLine = { readonly row: number; readonly text: string };

export type ImportTotals = {
  readonly rows: number;
  readonly good: number;
  readonly failed: number;
  readonly known: number;
  readonly skipped: number;
};

export type ImportBatch<Row> = {
  readonly columns: ColumnMatch;
  readonly rows: readonly ParsedRow<Row>[];
  /** Rows to correct. */
  readonly failed: readonly FailedRow<Row>[];
  /** Rows that are in the register already. */
  readonly known: readonly (FailedRow<Row> & { readonly isComplete: boolean })[];
  readonly skipped: readonly SkippedLine[];
  /** Counts from the beginning of the file up to and with this batch. */
  readonly totals: ImportTotals;
};

const headerSearchRows = 30;
const usualBatch = 1_000;
const usualMostFailures = 1_000;

/**
 * Reads a list from a file in batches; no more than one batch and the keys that find doubles are in memory. At least one
 * batch comes, so that columns and totals are known. Throws `SheetRefused` where the file as a whole is no good.
 */
export async function* parseImport<Kind extends ImportKind>(
  request: ImportRequest<Kind>,
  onProgress?: (fraction: number) => void,
): AsyncGenerator<ImportBatch<ImportedRow[Kind]>> {
  const limits = request.limits ?? defaultSheetLimits;
  const source = streamRows(request.path, await sniffSheet(request.path, limits), limits, onProgress);
  const opening: SheetRow[] = [];
  let state: ImportState<ImportedRow[Kind]> | undefined;
  for await (const row of source) {
    if (state === undefined) {
      opening.push(row);
      if (opening.length < headerSearchRows) continue;
      state = begin(request, opening);
      for (const early of opening) readRow(state, early);
    } else readRow(state, row);
    if (state.waiting.length + state.doubtful.length >= state.batchSize) yield await takeBatch(state);
  }
  if (state === undefined) {
    state = begin(request, opening);
    for (const early of opening) readRow(state, early);
  }
  if (state.totals.rows === 0) throw new SheetRefused("NO_ROWS");
  yield await takeBatch(state);
}

type ImportState<Row> = {
  readonly shape: RowShape;
  readonly columns: ColumnMatch;
  readonly settings: RowSettings;
  readonly parse: (settings: RowSettings, cells: readonly CellValue[]) => RowResult<Row>;
  readonly doubles: DuplicateFinder<Row>;
  readonly existing: (value: Partial<Row>, known: KnownKeys) => ImportProblem | undefined;
  readonly findKnown: ((rows: readonly Partial<Row>[]) => Promise<KnownKeys>) | undefined;
  readonly batchSize: number;
  readonly mostFailures: number;
  readonly totals: { -readonly [Count in keyof ImportTotals]: number };
  waiting: ParsedRow<Row>[];
  /** Rows with something to correct; those that are in the register already need no correcting. */
  doubtful: FailedRow<Row>[];
  skipped: SkippedLine[];
};

function begin<Kind extends ImportKind>(
  request: ImportRequest<Kind>,
  opening: readonly SheetRow[],
): ImportState<ImportedRow[Kind]> {
  if (opening.length === 0) throw new SheetRefused("NO_ROWS");
  const found = findHeader(request.kind, opening);
  if (found === undefined) throw new SheetRefused("NO_HEADER");
  const mapping = request.mapping ?? found.mapping;
  const missing = missingFields(request.kind, mapping).filter((field) => !(field === "cell" && request.cellIsGiven));
  const settings = { mapping, today: request.today, cellIsGiven: request.cellIsGiven ?? false };
  return {
    ...rulesOf(request.kind),
    shape: shapeOf(mapping),
    columns: request.mapping
      ? { ...found, mapping, missing, columns: chosenColumns(mapping, found.headers) }
      : { ...found, missing },
    settings,
    findKnown: request.findKnown,
    batchSize: request.batchSize ?? usualBatch,
    mostFailures: request.mostFailures ?? usualMostFailures,
    totals: { rows: 0, good: 0, failed: 0, known: 0, skipped: 0 },
    waiting: [],
    doubtful: [],
    skipped: [],
  };
}

type KindRules<Row> = Pick<ImportState<Row>, "parse" | "doubles" | "existing">;

function rulesOf<Kind extends ImportKind>(kind: Kind): KindRules<ImportedRow[Kind]> {
  const members: KindRules<MemberRow> = {
    parse: parseMemberRow,
    doubles: memberDuplicates(),
    existing: existingMember,
  };
  const organizations: KindRules<OrganizationRow> = {
    parse: parseOrganizationRow,
    doubles: organizationDuplicates(),
    existing: existingOrganization,
  };
  // The compiler does not narrow a generic by its value; the two kinds and their rows are tied by ImportedRow.
  return (kind === "members" ? members : organizations) as unknown as KindRules<ImportedRow[Kind]>;
}

function readRow<Row>(state: ImportState<Row>, { row, cells }: SheetRow): void {
  if (row < state.columns.firstRow) return;
  if (state.totals.rows === 0 && isColumnNumbering(cells)) return;
  if (!isListRow(state.shape, cells)) {
    skip(state, row, cells);
    return;
  }
  state.totals.rows += 1;
  const { row: value, draft, problems } = state.parse(state.settings, cells);
  const read: Partial<Row> = value ?? draft ?? {};
  const twice = state.doubles.check(row, read);
  if (value !== undefined && twice === undefined) state.waiting.push({ row, value, cells });
  else
    state.doubtful.push({ row, cells, draft: read, problems: twice === undefined ? problems : [...problems, twice] });
}

function skip<Row>(state: ImportState<Row>, row: number, cells: readonly CellValue[]): void {
  state.totals.skipped += 1;
  const text = cells.map(cellText).filter((part) => part !== "");
  if (state.totals.skipped <= state.mostFailures) state.skipped.push({ row, text: text.join(" ").slice(0, 200) });
}

async function takeBatch<Row>(state: ImportState<Row>): Promise<ImportBatch<Row>> {
  const read: Partial<Row>[] = state.waiting.map(({ value }) => value);
  for (const { draft } of state.doubtful) if (draft !== undefined) read.push(draft);
  const keys: KnownKeys = (await state.findKnown?.(read)) ?? {};
  const rows: ParsedRow<Row>[] = [];
  const failed: FailedRow<Row>[] = [];
  const known: ImportBatch<Row>["known"][number][] = [];
  for (const { row, value, cells } of state.waiting) {
    const problem = state.existing(value, keys);
    if (problem === undefined) rows.push({ row, value, cells });
    else known.push({ row, cells, draft: value, problems: [problem], isComplete: true });
  }
  for (const doubtful of state.doubtful) {
    const problem = doubtful.draft === undefined ? undefined : state.existing(doubtful.draft, keys);
    const isTwice = doubtful.problems.some(({ code }) => code === "CARD_NUMBER_TWICE_IN_FILE");
    if (problem !== undefined && !isTwice) known.push({ ...doubtful, problems: [problem], isComplete: false });
    else if (++state.totals.failed <= state.mostFailures) failed.push(doubtful);
  }
  known.sort((one, other) => one.row - other.row);
  const { skipped } = state;
  state.totals.good += rows.length;
  state.totals.known += known.length;
  state.waiting = [];
  state.doubtful = [];
  state.skipped = [];
  return { columns: state.columns, rows, failed, known, skipped, totals: { ...state.totals } };
}
