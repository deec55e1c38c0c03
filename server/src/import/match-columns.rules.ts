import { foldName } from "../search/fold-name.ts";
import { birthColumnsBySex, isSplitBySex } from "./birth-dates-by-sex.rules.ts";
import { cellText, parseDay } from "./cell-value.rules.ts";
import type { Vocabulary } from "./cell-words.rules.ts";
import { codeOfWord, noPositionWords, positionWords, sexWords, statusWords } from "./cell-words.rules.ts";
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
const ambiguous = 0.8;
const contained = 0.65;
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
  const below = rows.filter((row) => row.row >= from);
  return withFittingValues(kind, withSplitName(best, below), below);
}

/** Whether a column's meaning was guessed from a header that only resembles one: the reader is asked to look. */
export function isGuessed({ confidence }: MatchedColumn): boolean {
  return confidence < withoutRemark;
}

/** Whether a header says by itself what the importer takes its column for. */
export function isRecognised({ header, field }: MatchedColumn): boolean {
  const definitions = [...fieldsOf("members"), ...fieldsOf("organizations")];
  return definitions.some((definition) => definition.field === field && confidenceOf(header, definition) > 0);
}

/** A mapping that the importer has chosen, as columns that are sure. */
export function chosenColumns(mapping: ColumnMapping, headers: readonly string[]): MatchedColumn[] {
  return fieldNames(mapping).flatMap((field) => {
    const column = mapping[field];
    return column === undefined ? [] : [{ column, header: headers[column] ?? "", field, confidence: exact }];
  });
}

function fieldNames(mapping: ColumnMapping): ImportField[] {
  // A mapping has no other keys than fields.
  return Object.keys(mapping) as ImportField[];
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
function confidenceOf(header: string, { synonyms, loose = [] }: FieldDefinition): number {
  const whole = foldName(header);
  if (whole === "") return 0;
  if (synonyms.includes(whole)) return exact;
  const bare = foldName(header.replace(/[([{][^)\]}]*[)\]}]?/g, " "));
  if (synonyms.includes(bare)) return withoutRemark;
  if (loose.includes(bare)) return ambiguous;
  if (reasonToIgnore(bare) !== "UNKNOWN") return 0;
  const longest = Math.max(
    0,
    ...synonyms.filter((synonym) => synonym.length >= shortestContained && containsWords(bare, synonym)).map(length),
  );
  return longest === 0 ? 0 : contained + (longest / bare.length) * 0.1;
}

function length(text: string): number {
  return text.length;
}

function toMatch(kind: ImportKind, headers: string[], headerRow: number, firstRow: number): ColumnMatch {
  const columns = withBirthDatesBySex(kind, matchColumns(kind, headers), headers);
  const mapping: ColumnMapping = Object.fromEntries(columns.map(({ field, column }) => [field, column]));
  const ignored = headers
    .map((header, column) => ({ column, header, reason: reasonToIgnore(foldName(header)) }))
    .filter(({ column, header }) => header !== "" && !columns.some((matched) => matched.column === column));
  return { headerRow, firstRow, headers, mapping, columns, ignored, missing: missingFields(kind, mapping) };
}

/** Days of birth in a column for men and one for women, in the place of what their headers only resemble. */
function withBirthDatesBySex(kind: ImportKind, matched: MatchedColumn[], headers: readonly string[]): MatchedColumn[] {
  const pair = kind === "members" ? birthColumnsBySex(headers) : [];
  const others = matched.filter(({ column }) => !pair.some((each) => each.column === column));
  if (pair.length === 0 || others.some(({ field }) => field === "birthDate")) return matched;
  const births = pair.map(({ column, field }) => ({ column, field, header: headers[column] ?? "", confidence: exact }));
  return [...others, ...births].toSorted((a, b) => a.column - b.column);
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
  const leavesGap = ({ column, field }: MatchedColumn) =>
    (cells[column] ?? null) === null || (field === "birthDate" && isSplitBySex(cells, column));
  return !hasValues && named.length > 0 && named.every(leavesGap);
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

/** Leaves out columns whose values show that the header meant something else; nothing is said of empty ones. */
function withFittingValues(kind: ImportKind, match: ColumnMatch, rows: readonly SheetRow[]): ColumnMatch {
  const unfit = match.columns.flatMap((column) => {
    const values = rows.map(({ cells }) => cells[column.column] ?? null).filter((value) => cellText(value) !== "");
    const reason = reasonOfValues(column, values);
    return reason === undefined ? [] : [{ column: column.column, header: column.header, reason }];
  });
  if (unfit.length === 0) return match;
  const columns = match.columns.filter(({ column }) => !unfit.some((each) => each.column === column));
  const mapping: ColumnMapping = Object.fromEntries(columns.map(({ field, column }) => [field, column]));
  const ignored = [...match.ignored, ...unfit].toSorted((a, b) => a.column - b.column);
  return { ...match, columns, mapping, ignored, missing: missingFields(kind, mapping) };
}

function reasonOfValues(column: MatchedColumn, values: readonly CellValue[]): IgnoredReason | undefined {
  if (values.length === 0) return undefined;
  if (births.includes(column.field) && values.every(isYear)) return "ONLY_YEARS";
  const fits = fitting[column.field];
  if (!isGuessed(column) || fits === undefined) return undefined;
  return values.filter(fits).length * 2 < values.length ? "OTHER_VALUES" : undefined;
}

const births: readonly ImportField[] = ["birthDate", "birthDateOfMen", "birthDateOfWomen"];

function isYear(value: CellValue): boolean {
  return parseDay(value).problem === "DAY_ONLY_YEAR";
}

function isDay(value: CellValue): boolean {
  return parseDay(value).value !== undefined;
}

function isWordOf<Code extends string>(vocabulary: Vocabulary<Code>, empty: readonly string[] = []) {
  return (value: CellValue) => {
    const text = cellText(value);
    return empty.includes(foldName(text)) || codeOfWord(vocabulary, text) !== undefined;
  };
}

/** Fields whose values can be told from other words. */
const fitting: Partial<Record<ImportField, (value: CellValue) => boolean>> = {
  birthDate: isDay,
  admittedOn: isDay,
  officialOn: isDay,
  sex: isWordOf(sexWords),
  status: isWordOf(statusWords),
  position: isWordOf(positionWords, noPositionWords),
};

function isNameText(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && /^[\p{L}\p{M}\s.'’-]+$/u.test(cell);
}
