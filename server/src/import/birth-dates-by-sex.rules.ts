import { foldName } from "../search/fold-name.ts";
import { cellText } from "./cell-value.rules.ts";
import type { Sex } from "./cell-words.rules.ts";
import type { ImportField } from "./import-fields.ts";
import type { ColumnMapping } from "./match-columns.rules.ts";
import { memberFields } from "./member-fields.ts";
import type { CellValue } from "./sheet.ts";

const fieldOf: Readonly<Record<Sex, ImportField>> = { MALE: "birthDateOfMen", FEMALE: "birthDateOfWomen" };

/** The two columns of "Ngày sinh: Nam | Nữ", under which the day of birth says the sex as well. */
export type BirthColumns = readonly { column: number; field: ImportField }[];

/**
 * Both columns where one names the births of men and the one beside it those of women; none where either is missing.
 * Read with its accents: without the other, "Ngày sinh Nam" and the "Năm" of a day in three columns are the same letters.
 */
export function birthColumnsBySex(headers: readonly string[]): BirthColumns {
  const found = headers.flatMap((header, column) => {
    const sex = sexOfHeader(header);
    return sex === undefined ? [] : [{ column, sex }];
  });
  const [first, second] = found;
  const isPair = found.length === 2 && first && second && first.sex !== second.sex;
  if (!isPair || second.column !== first.column + 1) return [];
  return found.map(({ column, sex }) => ({ column, field: fieldOf[sex] }));
}

/** Whether the row below a header names the two parts of a day of birth, "Nam" and "Nữ", from this column on. */
export function isSplitBySex(lower: readonly CellValue[], column: number): boolean {
  const [one, other] = [lower[column], lower[column + 1]].map((cell) => sexWord(cellText(cell)));
  return one !== undefined && other !== undefined && one !== other;
}

/** Under which of the two columns a row's day of birth stands; undefined where the list has only one for both. */
export function birthBySex(mapping: ColumnMapping, cells: readonly CellValue[]) {
  const { birthDateOfMen, birthDateOfWomen, birthDate } = mapping;
  if (birthDate !== undefined || (birthDateOfMen === undefined && birthDateOfWomen === undefined)) return undefined;
  const isFilled = (column: number | undefined) => column !== undefined && cellText(cells[column]) !== "";
  const [man, woman] = [isFilled(birthDateOfMen), isFilled(birthDateOfWomen)];
  const sex: Sex | undefined = man === woman ? undefined : man ? "MALE" : "FEMALE";
  return { field: woman && !man ? fieldOf.FEMALE : fieldOf.MALE, sex, isTwice: man && woman };
}

const birthHeaders = memberFields.find(({ field }) => field === "birthDate")?.synonyms ?? [];

function sexOfHeader(header: string): Sex | undefined {
  const [, birth = "", part = ""] = /^(.*?)[\s:(/–-]+(\p{L}+)\)?$/u.exec(header.normalize("NFC").trim()) ?? [];
  return birthHeaders.includes(foldName(birth)) ? sexWord(part) : undefined;
}

function sexWord(text: string): Sex | undefined {
  const word = text.normalize("NFC").toLowerCase();
  return word === "nam" ? "MALE" : word === "nữ" ? "FEMALE" : undefined;
}
