import type { DirectiveTable } from "../database/schema.gen.ts";
import { cellText, parseDay } from "../import/cell-value.rules.ts";
import type { CellValue } from "../import/sheet.ts";
import { foldName } from "../search/fold-name.ts";

type Type = DirectiveTable["type"];
type Field = "reference" | "type" | "issuedOn" | "issuerName" | "subject" | "validFrom" | "validTo";

/** A text as a line of a sheet has it; null where the cell was empty or says something else. */
export type ListedDirective = {
  readonly place: number;
  readonly reference: string;
  readonly type: Type;
  readonly issuedOn: string | null;
  readonly issuerName: string;
  readonly subject: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly doubts: readonly ListDoubt[];
};

export type ListDoubt =
  | "SUBJECT_MISSING"
  | "DAY_WRONG"
  | "ISSUER_MISSING"
  | "TYPE_UNKNOWN"
  | "TOO_LONG"
  | "ENDS_FIRST"
  | "TWICE_IN_LIST"
  | "IN_REGISTER";

/** Doubts with which a line is still a text that can be entered. */
const harmless: readonly ListDoubt[] = ["TYPE_UNKNOWN"];

type Row = { readonly row: number; readonly cells: readonly CellValue[] };

const headers: Readonly<Record<Field, readonly string[]>> = {
  reference: ["so ky hieu", "so va ky hieu", "so hieu", "so van ban", "so", "ky hieu", "number", "reference"],
  type: ["loai", "loai van ban", "the loai", "ten loai", "type"],
  issuedOn: ["ngay ban hanh", "ngay van ban", "ngay thang", "ngay thang nam", "ngay ky", "ngay", "date"],
  issuerName: ["co quan ban hanh", "noi ban hanh", "don vi ban hanh", "cap ban hanh", "co quan", "issuer"],
  subject: ["trich yeu", "trich yeu noi dung", "noi dung trich yeu", "noi dung", "ten van ban", "ve viec", "subject"],
  validFrom: ["hieu luc tu", "co hieu luc tu", "ngay hieu luc", "ngay co hieu luc", "valid from"],
  validTo: ["hieu luc den", "het hieu luc", "ngay het hieu luc", "valid to"],
};

const typeWords: Readonly<Record<string, Type>> = {
  "nghi quyet": "RESOLUTION",
  "chi thi": "INSTRUCTION",
  "ket luan": "CONCLUSION",
  "quy dinh": "REGULATION",
  "quy che": "RULES",
  "quyet dinh": "DECISION",
  "huong dan": "GUIDANCE",
  "ke hoach": "PLAN",
  "chuong trinh": "PROGRAM",
  "thong bao": "NOTICE",
  "cong van": "LETTER",
  "bao cao": "REPORT",
  khac: "OTHER",
  "van ban khac": "OTHER",
};

/** Letters between number and issuer of a symbol, where the sheet has no column of types: `14-HD/ĐUK` is a guidance. */
const symbolTypes: Readonly<Record<string, Type>> = {
  nq: "RESOLUTION",
  ct: "INSTRUCTION",
  kl: "CONCLUSION",
  qdi: "REGULATION",
  qc: "RULES",
  qd: "DECISION",
  hd: "GUIDANCE",
  kh: "PLAN",
  ctr: "PROGRAM",
  tb: "NOTICE",
  cv: "LETTER",
  bc: "REPORT",
};

const headerSearched = 20;
const longest = { reference: 60, issuerName: 300, subject: 1000 } as const;

/** Texts of a sheet, by the headers of its columns; null where there is no header that names subject and day. */
export function readDirectives(rows: readonly Row[], inRegister: ReadonlySet<string>): ListedDirective[] | null {
  const found = findColumns(rows.slice(0, headerSearched));
  if (!found) return null;
  const seen = new Set<string>();
  return rows
    .filter(({ row, cells }) => row > found.row && cells.some((cell) => cellText(cell) !== ""))
    .map((row) => readDirective(row, found.columns, { seen, inRegister }))
    .filter(({ subject, reference, issuedOn }) => subject !== "" || (reference !== "" && issuedOn !== null));
}

/** The same number and symbol of the same day and issuer, as the register tells texts apart; empty where there is no number. */
export function keyOf(text: { reference: string; issuedOn: string | null; issuerName: string }): string {
  if (text.reference === "") return "";
  return [text.reference, text.issuedOn ?? "", text.issuerName].join("\n").toLocaleUpperCase("vi");
}

/** Whether a line can be entered as it is. */
export function canBeEntered({ doubts }: Pick<ListedDirective, "doubts">): boolean {
  return doubts.every((doubt) => harmless.includes(doubt));
}

type Columns = Partial<Record<Field, number>>;

function findColumns(rows: readonly Row[]): { row: number; columns: Columns } | undefined {
  for (const { row, cells } of rows) {
    const words = cells.map((cell) => foldName(cellText(cell).replace(/[([].*$/u, "")));
    const columns = columnsOf(words);
    if (columns.subject !== undefined && columns.issuedOn !== undefined) return { row, columns };
  }
  return undefined;
}

function columnsOf(words: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [field, names] of Object.entries(headers)) {
    const column = names.map((name) => words.indexOf(name)).find((index) => index >= 0);
    // The keys of the table are the fields.
    if (column !== undefined) columns[field as Field] = column;
  }
  return columns;
}

function readDirective(
  { row, cells }: Row,
  columns: Columns,
  known: { seen: Set<string>; inRegister: ReadonlySet<string> },
): ListedDirective {
  const cell = (field: Field) => (columns[field] === undefined ? undefined : cells[columns[field]]);
  const said = (field: Field) => cellText(cell(field));
  const day = (field: Field) => parseDay(cell(field)).value ?? null;
  const text = { reference: said("reference"), issuerName: said("issuerName"), subject: said("subject") };
  const [issuedOn, validFrom, validTo] = [day("issuedOn"), day("validFrom"), day("validTo")];
  const type = typeOf(said("type"), text.reference);
  const key = keyOf({ ...text, issuedOn });
  const doubts: [ListDoubt, boolean][] = [
    ["SUBJECT_MISSING", text.subject === ""],
    ["DAY_WRONG", issuedOn === null || isWrong(said("validFrom"), validFrom) || isWrong(said("validTo"), validTo)],
    ["ISSUER_MISSING", text.issuerName === ""],
    ["TYPE_UNKNOWN", type === undefined],
    ["TOO_LONG", isTooLong(text)],
    ["ENDS_FIRST", validFrom !== null && validTo !== null && validTo < validFrom],
    ["TWICE_IN_LIST", key !== "" && known.seen.has(key)],
    ["IN_REGISTER", key !== "" && known.inRegister.has(key)],
  ];
  known.seen.add(key);
  const found = doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
  return { place: row, ...text, type: type ?? "OTHER", issuedOn, validFrom, validTo, doubts: found };
}

function isWrong(said: string, day: string | null): boolean {
  return said !== "" && day === null;
}

function isTooLong(text: Readonly<Record<keyof typeof longest, string>>): boolean {
  return (["reference", "issuerName", "subject"] as const).some((field) => text[field].length > longest[field]);
}

function typeOf(said: string, reference: string): Type | undefined {
  const byWord = typeWords[foldName(said)];
  if (byWord !== undefined || said !== "") return byWord;
  const [, letters = ""] = /^\d+[a-z]?\s*[-/]\s*([\p{L}]+)/iu.exec(reference) ?? [];
  // Đ of a decision and of a regulation (`QĐ`, `QĐi`) are told apart before the accents go.
  return symbolTypes[foldName(letters)];
}
