import { foldName } from "../search/fold-name.ts";
import { birthBySex } from "./birth-dates-by-sex.rules.ts";
import type { CellProblem, Parsed } from "./cell-value.rules.ts";
import {
  cellText,
  parseCardNumber,
  parseCount,
  parseDay,
  parseFullName,
  parsePastDay,
  parseText,
  parseUsername,
} from "./cell-value.rules.ts";
import type { CellPosition, CellType, MemberStatus, OrganizationKind, Sex, Vocabulary } from "./cell-words.rules.ts";
import {
  cellTypeWords,
  codeOfWord,
  noPositionWords,
  organizationKindWords,
  positionWords,
  sexWords,
  statusWords,
} from "./cell-words.rules.ts";
import type { ImportField } from "./import-fields.ts";
import type { ColumnMapping } from "./match-columns.rules.ts";
import type { CellValue } from "./sheet.ts";

/** Why a row cannot be imported beyond its single cells. */
export const rowProblems = [
  "WORD_NOT_KNOWN",
  "OFFICIAL_BEFORE_ADMITTED",
  "ADMITTED_BEFORE_BIRTH",
  "PROBATIONARY_WITH_OFFICIAL_DAY",
  "BIRTH_DATE_OF_BOTH_SEXES",
  "SEX_OTHER_THAN_BIRTH_COLUMN",
  "EXEMPTION_WITHOUT_START",
  "EXEMPTION_ENDS_BEFORE_START",
  "CELL_NEEDS_A_TYPE",
  "ONLY_CELLS_HAVE_A_TYPE",
  "OWN_SUPERIOR",
  "CARD_NUMBER_TWICE_IN_FILE",
  "PERSON_TWICE_IN_FILE",
  "ORGANIZATION_TWICE_IN_FILE",
  "CARD_NUMBER_EXISTS",
  "PERSON_EXISTS",
  "SEVERAL_MEMBERS",
  "CELL_BY_TRANSFER",
  "STATUS_BY_CHANGE",
  "DAY_BY_CHANGE",
  "POSITION_BY_APPOINTMENT",
  "ORGANIZATION_EXISTS",
  "CELL_NOT_FOUND",
  "CELL_NAME_NOT_UNIQUE",
  "SUPERIOR_NOT_FOUND",
  "SUPERIOR_NAME_NOT_UNIQUE",
  "SUPERIOR_IN_A_CIRCLE",
  "SUPERIOR_TO_CORRECT",
  "KIND_NOT_ALLOWED_HERE",
] as const;

export type ImportProblemCode = CellProblem | (typeof rowProblems)[number];

/** One thing wrong in one cell of a row: the field, why, what stands there and, for doubles, the row that came first. */
export type ImportProblem = {
  readonly field: ImportField;
  readonly code: ImportProblemCode;
  readonly value: string;
  readonly firstRow?: number;
};

export type MemberRow = {
  readonly fullName: string;
  readonly birthDate?: string;
  readonly sex?: Sex;
  readonly cardNumber?: string;
  readonly status: MemberStatus;
  readonly admittedOn?: string;
  readonly officialOn?: string;
  /** The name or the code of the cell; undefined where the whole list goes into one cell. */
  readonly cell?: string;
  readonly position?: CellPosition;
  readonly exemptFrom?: string;
  readonly exemptTo?: string;
  readonly username?: string;
};

export type OrganizationRow = {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** The name or the code of the organization above; undefined at the top of the list. */
  readonly superior?: string;
  readonly code?: string;
  readonly cellType?: CellType;
  readonly foundedOn?: string;
  readonly staffCount?: number;
};

/** A complete row, or what is wrong with it and as much of it as could be read, so that all else is checked too. */
export type RowResult<Row> = {
  readonly row?: Row;
  readonly draft?: Partial<Row>;
  readonly problems: readonly ImportProblem[];
};

export type RowSettings = {
  readonly mapping: ColumnMapping;
  /** yyyy-MM-dd in the working zone. */
  readonly today: string;
  /** True where the list goes into one cell that the importer chose, so that rows need not name it. */
  readonly cellIsGiven?: boolean;
};

const longestOrganizationName = 300;
const longestCode = 60;

/** The member that a row describes, or everything that is wrong with it at once. */
export function parseMemberRow(settings: RowSettings, cells: readonly CellValue[]): RowResult<MemberRow> {
  const { mapping, today } = settings;
  const read = rowReader(mapping, cells);
  const fullName = read.required("fullName", (cell) =>
    parseFullName(mapping.fullName === undefined ? joinedName(mapping, cells) : cell),
  );
  const bySex = birthBySex(mapping, cells);
  const birthDate = read.optional(bySex?.field ?? "birthDate", (cell) => parsePastDay(cell, today));
  const sex = read.word("sex", sexWords);
  if (bySex?.isTwice) read.report(bySex.field, "BIRTH_DATE_OF_BOTH_SEXES");
  if (sex && bySex?.sex && sex !== bySex.sex) read.report("sex", "SEX_OTHER_THAN_BIRTH_COLUMN");
  const admittedOn = read.optional("admittedOn", (cell) => parsePastDay(cell, today));
  const officialOn = read.optional("officialOn", (cell) => parsePastDay(cell, today));
  const parseCell = (cell: CellValue | undefined) => parseText(cell, longestOrganizationName);
  const status = statusOf(read, mapping, officialOn);
  const member = {
    fullName,
    birthDate,
    sex: sex ?? bySex?.sex,
    cardNumber: read.optional("cardNumber", parseCardNumber),
    status,
    admittedOn,
    officialOn,
    cell: settings.cellIsGiven ? read.optional("cell", parseCell) : read.required("cell", parseCell),
    position: read.word("position", positionWords, noPositionWords),
    exemptFrom: read.optional("exemptFrom", parseDay),
    exemptTo: read.optional("exemptTo", parseDay),
    username: read.optional("username", parseUsername),
  };
  checkMemberDays(member, read.report);
  return finished<MemberRow>(member, read.problems);
}

/** The organization that a row describes, or everything that is wrong with it at once. */
export function parseOrganizationRow(settings: RowSettings, cells: readonly CellValue[]): RowResult<OrganizationRow> {
  const read = rowReader(settings.mapping, cells);
  const organization = {
    name: read.required("name", (cell) => parseText(cell, longestOrganizationName)),
    kind: read.requiredWord("kind", organizationKindWords),
    superior: read.optional("superior", (cell) => parseText(cell, longestOrganizationName)),
    code: read.optional("code", (cell) => parseText(cell, longestCode)),
    cellType: read.word("cellType", cellTypeWords),
    foundedOn: read.optional("foundedOn", (cell) => parsePastDay(cell, settings.today)),
    staffCount: read.optional("staffCount", parseCount),
  };
  checkOrganization(organization, read);
  return finished<OrganizationRow>(organization, read.problems);
}

/** What stands in the column of a field, as a problem shows it. */
export function shownValue(mapping: ColumnMapping, cells: readonly CellValue[], field: ImportField): string {
  const column = mapping[field];
  const text = column === undefined ? "" : cellText(cells[column]);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

type Report = (field: ImportField, code: ImportProblemCode) => void;
type Reader = ReturnType<typeof rowReader>;

function rowReader(mapping: ColumnMapping, cells: readonly CellValue[]) {
  const problems: ImportProblem[] = [];
  const cellOf = (field: ImportField) => (mapping[field] === undefined ? undefined : cells[mapping[field]]);
  const report: Report = (field, code) => problems.push({ field, code, value: shownValue(mapping, cells, field) });

  function optional<Value>(
    field: ImportField,
    parse: (cell: CellValue | undefined) => Parsed<Value>,
  ): Value | undefined {
    const { value, problem } = parse(cellOf(field));
    if (problem !== undefined) report(field, problem);
    return value;
  }

  function required<Value>(
    field: ImportField,
    parse: (cell: CellValue | undefined) => Parsed<Value>,
  ): Value | undefined {
    const before = problems.length;
    const value = optional(field, parse);
    if (value === undefined && problems.length === before) report(field, "MISSING");
    return value;
  }

  function word<Code extends string>(
    field: ImportField,
    vocabulary: Vocabulary<Code>,
    empty: readonly string[] = [],
  ): Code | undefined {
    const text = cellText(cellOf(field));
    if (text === "" || empty.includes(foldName(text))) return undefined;
    const code = codeOfWord(vocabulary, text);
    if (code === undefined) report(field, "WORD_NOT_KNOWN");
    return code;
  }

  function requiredWord<Code extends string>(field: ImportField, vocabulary: Vocabulary<Code>): Code | undefined {
    const before = problems.length;
    const code = word(field, vocabulary);
    if (code === undefined && problems.length === before) report(field, "MISSING");
    return code;
  }

  return { problems, report, optional, required, word, requiredWord };
}

/** The name that a row gives, of a member or an organization; empty where it gives none. */
export function nameInRow(mapping: ColumnMapping, cells: readonly CellValue[]): string {
  const whole = shownValue(mapping, cells, mapping.name === undefined ? "fullName" : "name");
  return whole === "" ? joinedName(mapping, cells).trim() : whole;
}

function joinedName(mapping: ColumnMapping, cells: readonly CellValue[]): string {
  const part = (column: number | undefined) => (column === undefined ? "" : cellText(cells[column]));
  return `${part(mapping.familyName)} ${part(mapping.givenName)}`;
}

/** The status column decides; a list without one tells the status by whether there is an official day. */
function statusOf(read: Reader, mapping: ColumnMapping, officialOn: string | undefined): MemberStatus | undefined {
  if (mapping.status !== undefined || mapping.officialOn === undefined) return read.requiredWord("status", statusWords);
  return officialOn === undefined ? "PROBATIONARY" : "OFFICIAL";
}

function checkMemberDays(member: Partial<{ [Key in keyof MemberRow]: MemberRow[Key] | undefined }>, report: Report) {
  const { birthDate, admittedOn, officialOn, exemptFrom, exemptTo } = member;
  if (birthDate && admittedOn && admittedOn <= birthDate) report("admittedOn", "ADMITTED_BEFORE_BIRTH");
  if (admittedOn && officialOn && officialOn < admittedOn) report("officialOn", "OFFICIAL_BEFORE_ADMITTED");
  if (member.status === "PROBATIONARY" && officialOn) report("officialOn", "PROBATIONARY_WITH_OFFICIAL_DAY");
  if (exemptTo && !exemptFrom) report("exemptFrom", "EXEMPTION_WITHOUT_START");
  if (exemptFrom && exemptTo && exemptTo < exemptFrom) report("exemptTo", "EXEMPTION_ENDS_BEFORE_START");
}

type OrganizationDraft = { [Key in keyof OrganizationRow]?: OrganizationRow[Key] | undefined };

function checkOrganization({ name, code, kind, superior, cellType }: OrganizationDraft, read: Reader): void {
  const isCell = kind === "CELL" || kind === "BASE_CELL";
  const typeIsWrong = read.problems.some(({ field }) => field === "cellType");
  if (isCell && cellType === undefined && !typeIsWrong) read.report("cellType", "CELL_NEEDS_A_TYPE");
  if (kind !== undefined && !isCell && cellType !== undefined) read.report("cellType", "ONLY_CELLS_HAVE_A_TYPE");
  const own = [name, code].filter((known) => known !== undefined).map(foldName);
  if (superior !== undefined && own.includes(foldName(superior))) read.report("superior", "OWN_SUPERIOR");
}

/** A row is complete when nothing is wrong: every required field then has a value, and absent fields are left out. */
function finished<Row>(draft: Record<string, unknown>, problems: readonly ImportProblem[]): RowResult<Row> {
  const row: Record<string, unknown> = {};
  for (const field in draft) if (draft[field] !== undefined) row[field] = draft[field];
  // Whatever could be read has the type of its field.
  if (problems.length > 0) return { draft: row as Partial<Row>, problems };
  // The draft has the fields of Row; those that Row demands would have left a problem if they had no value.
  return { row: row as Row, problems };
}
