import { foldName } from "../search/fold-name.ts";
import type { IgnoredReason } from "./ignored-columns.ts";
import { containsWords, reasonToIgnore } from "./ignored-columns.ts";
import type { FieldDefinition, ImportField, ImportKind } from "./import-fields.ts";
import { fieldsOf, requiredFields } from "./import-fields.ts";
import type { CellValue, SheetRow } from "./sheet.ts";

/** Which column (from 0) a field is read from. */
export type ColumnMapping = Partial<Record<ImportField, number>>;

export type MatchedColumn = { column: number; header: string; field: ImportField; confidence: number };
export type IgnoredColumn = { column: number; header: string; reason: IgnoredReason };

export type ColumnMatch = {
  /** The row of the header and the first row after it (both as numbered in the file). */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly headers: readonly string[];
  readonly mapping: ColumnMapping;
  readonly columns: readonly MatchedColumn[];
  readonly ignored: readonly IgnoredColumn[];
  readonly missing: readonly ImportField[];
};

const exact = 1;
const withoutRemark = 0.95;
const contained = 0.7;
const guessed = 0.6;
const shortestContained = 6;

/**
 * The header of a list among its first rows, and what each of its columns means. Titles above the header are passed
 * over; a header of two rows (a group above its parts) is read as one. Undefined if fewer than two columns are known.
 */
export function findHeader(kind: ImportKind, rows: readonly SheetRow[]): ColumnMatch | undefined {
  let best: ColumnMatch | undefined;
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const single = toMatch(kind, headerTexts(row.cells), row.row, below?.row ?? row.row + 1);
    best = better(best, single);
    if (below === undefined || !isSecondHeaderRow(single, below.cells)) return;
    const joined = joinHeaders(headerTexts(row.cells), headerTexts(below.cells));
    best = better(best, toMatch(kind, joined, row.row, rows[index + 2]?.row ?? below.row + 1));
  });
  if (best === undefined || best.columns.length < 2) return undefined;
  const from = best.firstRow;
  return withSplitName(
    best,
    rows.filter((row) => row.row >= from),
  );
}

/** What each header cell means: the field it names most clearly, each field once, the clearest first. */
export function matchColumns(kind: ImportKind, headers: readonly string[]): MatchedColumn[] {
  const candidates = headers.flatMap((header, column) =>
    fieldsOf(kind).map((definition) => ({
      column,
      header,
      field: definition.field,
      confidence: confidenceOf(header, definition),
    })),
  );
  const taken: MatchedColumn[] = [];
  for (const candidate of candidates.toSorted(clearestFirst)) {
    const isFree = !taken.some(({ column, field }) => column === candidate.column || field === candidate.field);
    if (candidate.confidence > 0 && isFree) taken.push(candidate);
  }
  return taken.toSorted((a, b) => a.column - b.column);
}

function clearestFirst(a: MatchedColumn, b: MatchedColumn): number {
  return b.confidence - a.confidence || a.column - b.column;
}

/** 1 for a header that is a known name of the field, less where a remark or other words stand beside it, 0 for none. */
function confidenceOf(header: string, { synonyms }: FieldDefinition): number {
  const whole = foldName(header);
  if (whole === "") return 0;
  if (synonyms.includes(whole)) return exact;
  const bare = foldName(header.replace(/[([{][^)\]}]*[)\]}]?/g, " "));
  if (synonyms.includes(bare)) return withoutRemark;
  if (reasonToIgnore(bare) !== "UNKNOWN") return 0;
  const longest = Math.max(
    0,
    ...synonyms.filter((synonym) => synonym.length >= shortestContained && containsWords(bare, synonym)).map(length),
  );
  return longest === 0 ? 0 : contained + (longest / bare.length) * 0.2;
}

function length(text: string): number {
  return text.length;
}

function toMatch(kind: ImportKind, headers: string[], headerRow: number, firstRow: number): ColumnMatch {
  const columns = matchColumns(kind, headers);
  const mapping: ColumnMapping = Object.fromEntries(columns.map(({ field, column }) => [field, column]));
  const ignored = headers
    .map((header, column) => ({ column, header, reason: reasonToIgnore(foldName(header)) }))
    .filter(({ column, header }) => header !== "" && !columns.some((matched) => matched.column === column));
  return { headerRow, firstRow, headers, mapping, columns, ignored, missing: missingFields(kind, mapping) };
}

/** Required fields without a column. A full name may stand in two columns; a member's status may follow from a date. */
export function missingFields(kind: ImportKind, mapping: ColumnMapping): ImportField[] {
  const covered = (field: ImportField) => {
    if (mapping[field] !== undefined) return true;
    if (field === "fullName") return mapping.familyName !== undefined && mapping.givenName !== undefined;
    return field === "status" && mapping.officialOn !== undefined;
  };
  return requiredFields[kind].filter((field) => !covered(field));
}

function better(best: ColumnMatch | undefined, next: ColumnMatch): ColumnMatch {
  return best === undefined || clarity(next) > clarity(best) ? next : best;
}

function clarity(match: ColumnMatch): number {
  return match.columns.reduce((sum, { confidence }) => sum + confidence, 0);
}

function headerTexts(cells: readonly CellValue[]): string[] {
  return Array.from(cells, (cell) => (typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : ""));
}

/** Parts of a header stand under groups only: under a column that is named already they leave a gap, which people do not. */
function isSecondHeaderRow(upper: ColumnMatch, cells: readonly CellValue[]): boolean {
  const hasValues = cells.some((cell) => cell instanceof Date || typeof cell === "number");
  const named = upper.columns.filter(({ confidence }) => confidence === exact);
  return !hasValues && named.length > 0 && named.every(({ column }) => (cells[column] ?? null) === null);
}

/** A group's name stands once over the columns it spans; each part below it reads "group part". */
function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const top = upper[column] ?? "";
    const part = lower[column] ?? "";
    if (top !== "") group = top;
    if (part === "") return top;
    return top === "" && group === "" ? part : `${group} ${part}`;
  });
}

/** A header "Họ và tên" merged over two columns: the second column has no header and holds the given names. */
function withSplitName(match: ColumnMatch, rows: readonly SheetRow[]): ColumnMatch {
  const column = match.mapping.fullName;
  if (column === undefined || match.mapping.givenName !== undefined) return match;
  const next = column + 1;
  const isFree = (match.headers[next] ?? "") === "" && !match.columns.some((matched) => matched.column === next);
  const filled = rows.filter((row) => isNameText(row.cells[column]) && isNameText(row.cells[next]));
  if (!isFree || rows.length === 0 || filled.length * 2 <= rows.length) return match;
  const { fullName: _, ...others } = match.mapping;
  const header = match.headers[column] ?? "";
  const rest = match.columns.filter((matched) => matched.column !== column);
  const family: MatchedColumn = { column, header, field: "familyName", confidence: guessed };
  const given: MatchedColumn = { column: next, header, field: "givenName", confidence: guessed };
  return {
    ...match,
    mapping: { ...others, familyName: column, givenName: next },
    columns: [...rest, family, given].toSorted((a, b) => a.column - b.column),
  };
}

function isNameText(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && /^[\p{L}\p{M}\s.'’-]+$/u.test(cell);
}
