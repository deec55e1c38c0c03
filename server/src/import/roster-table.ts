import type { LanguageCode } from "../language/formats.rules.ts";
import type { Answer } from "../operation.ts";
import { type CellPosition, positionWords, sexWords, statusWords } from "./cell-words.rules.ts";
import { fieldsOf, type ImportField } from "./import-fields.ts";
import type { CellValue } from "./sheet.ts";
import type { Table } from "./write-table.ts";

type Line = Answer<"member.roster">["rows"][number];

const words = {
  vi: { title: "Danh sách đảng viên", sheet: "Đảng viên" },
  en: { title: "List of members", sheet: "Members" },
} as const;

/** What stands in the columns of an import: a list that is taken here can be read there again. */
const values: Partial<Readonly<Record<ImportField, (line: Line) => CellValue>>> = {
  fullName: ({ fullName }) => fullName,
  birthDate: ({ birthDate }) => asDay(birthDate),
  sex: ({ sex }) => (sex === null ? null : sexWords[sex][0]),
  cardNumber: ({ cardNumber }) => cardNumber,
  status: ({ status }) => statusWords[status][0],
  admittedOn: ({ admittedOn }) => asDay(admittedOn),
  officialOn: ({ officialOn }) => asDay(officialOn),
  cell: ({ organizationName }) => organizationName,
  position: ({ positions }) => {
    const held = (Object.keys(positionWords) as CellPosition[]).find((position) => positions.includes(position));
    return held === undefined ? null : positionWords[held][0];
  },
  exemptFrom: ({ exemptFrom }) => asDay(exemptFrom),
  exemptTo: ({ exemptTo }) => asDay(exemptTo),
};

const widths: Partial<Readonly<Record<ImportField, number>>> = { fullName: 28, cell: 40 };

/** The members of an organization as a workbook, in the columns of the national list that the product holds. */
export function rosterTable(lines: readonly Line[], code: LanguageCode): Table {
  const columns = fieldsOf("members").flatMap((definition) => {
    const value = values[definition.field];
    return value ? [{ definition, value }] : [];
  });
  return {
    title: words[code].title,
    sheetName: words[code].sheet,
    columns: columns.map(({ definition }) => ({
      header: definition[code],
      width: widths[definition.field] ?? 16,
      format: definition.format === "day" ? "day" : "text",
    })),
    rows: lines.map((line) => columns.map(({ value }) => value(line))),
  };
}

function asDay(day: string | null): CellValue {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
