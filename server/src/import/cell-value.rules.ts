import type { CellValue } from "./sheet.ts";

/** Why a cell cannot be imported; each code has its words in `import-messages.ts`. */
export const cellProblems = [
  "MISSING",
  "SPREADSHEET_ERROR",
  "TOO_LONG",
  "NAME_HAS_OTHER_CHARACTERS",
  "NAME_LOST_LETTERS",
  "NAME_IS_ONE_WORD",
  "DAY_NOT_UNDERSTOOD",
  "DAY_DOES_NOT_EXIST",
  "DAY_ONLY_YEAR",
  "DAY_TWO_DIGIT_YEAR",
  "DAY_IN_FUTURE",
  "DAY_TOO_EARLY",
  "CARD_NUMBER_NOT_DIGITS",
  "CARD_NUMBER_WRONG_LENGTH",
  "CARD_NUMBER_LOST_ZEROS",
  "CARD_NUMBER_ROUNDED",
  "COUNT_NOT_UNDERSTOOD",
  "USERNAME_NOT_ALLOWED",
] as const;

export type CellProblem = (typeof cellProblems)[number];

/** The value of a cell or why there is none; an empty cell has neither. */
export type Parsed<Value> = { readonly value?: Value; readonly problem?: CellProblem };

// A property of the card as the register and its form print it; the database holds the same constraint.
const cardNumberLength = 12;
const longestName = 120;
const earliestYear = 1900;
const nothing: Parsed<never> = {};

/** The text of a cell: NFC, edges trimmed, runs of white space (the unbreakable one too) as one space. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dayOf(cell);
  return String(cell)
    .normalize("NFC")
    .replace(/[\s\u00a0\u200b\ufeff]+/g, " ")
    .trim();
}

/** A free text, at most `longest` characters. */
export function parseText(cell: CellValue | undefined, longest: number): Parsed<string> {
  const text = cellText(cell);
  if (text === "") return nothing;
  if (isSpreadsheetError(text)) return { problem: "SPREADSHEET_ERROR" };
  return text.length > longest ? { problem: "TOO_LONG" } : { value: text };
}

/**
 * A person's full name as it is written: letters of any alphabet, spaces, hyphens, apostrophes, dots. A question mark or
 * replacement character inside tells of a file that was saved in a code page without Vietnamese letters.
 */
export function parseFullName(cell: CellValue | undefined): Parsed<string> {
  const text = parseText(cell, longestName);
  if (text.value === undefined) return text;
  if (/[?\ufffd]/.test(text.value)) return { problem: "NAME_LOST_LETTERS" };
  if (!/^[\p{L}\p{M}\s.'’()-]+$/u.test(text.value)) return { problem: "NAME_HAS_OTHER_CHARACTERS" };
  return text.value.includes(" ") ? text : { problem: "NAME_IS_ONE_WORD" };
}

/**
 * A calendar day as yyyy-MM-dd: a real date of the spreadsheet, dd/MM/yyyy, d/M/yyyy (also with dots or hyphens), or
 * yyyy-MM-dd. Days that do not exist, years of two digits and a year alone are refused: nothing is guessed.
 */
export function parseDay(cell: CellValue | undefined): Parsed<string> {
  if (cell instanceof Date) return checkedDay(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate());
  const text = cellText(cell);
  if (text === "") return nothing;
  if (isSpreadsheetError(text)) return { problem: "SPREADSHEET_ERROR" };
  if (/^(19|20)\d\d$/.test(text)) return { problem: "DAY_ONLY_YEAR" };
  const local = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/.exec(text);
  if (local !== null && local[3]?.length === 2) return { problem: "DAY_TWO_DIGIT_YEAR" };
  if (local !== null) return checkedDay(Number(local[3]), Number(local[2]), Number(local[1]));
  const international = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (international === null) return { problem: "DAY_NOT_UNDERSTOOD" };
  return checkedDay(Number(international[1]), Number(international[2]), Number(international[3]));
}

/** A day that has come: births, admissions and foundings lie in the past. `today` is yyyy-MM-dd. */
export function parsePastDay(cell: CellValue | undefined, today: string): Parsed<string> {
  const day = parseDay(cell);
  return day.value !== undefined && day.value > today ? { problem: "DAY_IN_FUTURE" } : day;
}

/**
 * A party card number: 12 digits, kept as text with its leading zeros; spaces, dots and hyphens between digits are
 * dropped. A number cell that holds fewer digits has lost its zeros, and we do not invent them.
 */
export function parseCardNumber(cell: CellValue | undefined): Parsed<string> {
  const text = cellText(cell);
  if (text === "") return nothing;
  if (isSpreadsheetError(text)) return { problem: "SPREADSHEET_ERROR" };
  if (/^\d[\d.,]*e[+-]?\d+$/i.test(text)) return { problem: "CARD_NUMBER_ROUNDED" };
  const digits = text.replace(/^'/, "").replace(/(?<=\d)[ .-](?=\d)/g, "");
  if (!/^\d+$/.test(digits)) return { problem: "CARD_NUMBER_NOT_DIGITS" };
  if (digits.length === cardNumberLength) return { value: digits };
  const mayHaveLostZeros = digits.length < cardNumberLength && (typeof cell === "number" || !digits.startsWith("0"));
  return { problem: mayHaveLostZeros ? "CARD_NUMBER_LOST_ZEROS" : "CARD_NUMBER_WRONG_LENGTH" };
}

/** A number of people: a whole number, thousands apart by a dot, comma or space or not at all. */
export function parseCount(cell: CellValue | undefined): Parsed<number> {
  const text = cellText(cell);
  if (text === "") return nothing;
  const isGrouped = typeof cell === "string" && /^\d{1,3}([., ]\d{3})+$/.test(text);
  const digits = isGrouped ? text.replace(/[., ]/g, "") : text;
  return /^\d{1,7}$/.test(digits) ? { value: Number(digits) } : { problem: "COUNT_NOT_UNDERSTOOD" };
}

/** A name to sign in with: 3 to 40 lower-case letters, digits, dots, hyphens or underscores, starting with a letter or digit. */
export function parseUsername(cell: CellValue | undefined): Parsed<string> {
  const text = cellText(cell).toLowerCase();
  if (text === "") return nothing;
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(text) ? { value: text } : { problem: "USERNAME_NOT_ALLOWED" };
}

/** Whether the spreadsheet shows an error instead of a value ("#N/A"). */
export function isSpreadsheetError(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/.test(text);
}

function checkedDay(year: number, month: number, day: number): Parsed<string> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return { problem: "DAY_DOES_NOT_EXIST" };
  if (year < earliestYear) return { problem: "DAY_TOO_EARLY" };
  // Not by way of the date: an import checks hundreds of thousands of days.
  return { value: `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
