import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import { colToLetter, writeXlsx } from "hucre/xlsx";
import {
  cellTypeWords,
  offeredWords,
  organizationKindWords,
  positionWords,
  sexWords,
  statusWords,
} from "./cell-words.rules.ts";
import type { FieldDefinition, ImportField, ImportKind } from "./import-fields.ts";
import { fieldsOf, requiredFields } from "./import-fields.ts";
import type { Language } from "./import-messages.ts";
import { columnStyle, headerCell, sheetFont } from "./write-table.ts";

const formattedRows = 1_000;
/** A full name is asked for in one column; the two parts are only recognised in other people's lists. */
const notOffered: readonly ImportField[] = [
  "familyName",
  "givenName",
  "birthDateOfMen",
  "birthDateOfWomen",
  "username",
];

const wordLists: Partial<Record<ImportField, readonly string[]>> = {
  sex: offeredWords(sexWords),
  status: offeredWords(statusWords),
  position: offeredWords(positionWords),
  kind: offeredWords(organizationKindWords),
  cellType: offeredWords(cellTypeWords),
};

/** An empty list to fill in: headers, formats and choices; a second sheet explains each column, a third holds the choices. */
export async function writeTemplate(kind: ImportKind, language: Language = "vi"): Promise<Uint8Array> {
  const fields = fieldsOf(kind).filter(({ field }) => !notOffered.includes(field));
  return await writeXlsx({
    sheets: [listSheet(kind, fields, language), instructionSheet(kind, fields, language), wordSheet(fields, language)],
    defaultFont: sheetFont,
  });
}

function listSheet(kind: ImportKind, fields: readonly FieldDefinition[], language: Language): WriteSheet {
  const headers = fields.map((definition) => definition[language]);
  // Empty cells carry the formats: a card number typed into one stays a text with its leading zeros.
  const emptyRows = Array.from({ length: formattedRows }, () => headers.map(() => null));
  return {
    name: sheetNames[kind][language],
    columns: fields.map(({ format }) => columnStyle({ header: "", format })),
    rows: [headers, ...emptyRows],
    cells: headerCells(headers),
    dataValidations: fields.flatMap((definition, column) => choice({ definition, column, fields, language })),
    freezePane: { rows: 1 },
  };
}

type Choice = { definition: FieldDefinition; column: number; fields: readonly FieldDefinition[]; language: Language };

/** A list to choose from, read from the sheet of words. Other ways of writing are understood too, so it does not forbid. */
function choice({ definition, column, fields, language }: Choice): DataValidation[] {
  const position = wordFields(fields).indexOf(definition);
  const words = wordLists[definition.field];
  if (words === undefined || position === -1) return [];
  const [own, source] = [colToLetter(column), colToLetter(position)];
  const formula1 = `'${instructionWords[language].words}'!$${source}$2:$${source}$${words.length + 1}`;
  const range = `${own}2:${own}${formattedRows + 1}`;
  return [{ type: "list", formula1, range, allowBlank: true, showErrorMessage: false }];
}

function wordSheet(fields: readonly FieldDefinition[], language: Language): WriteSheet {
  const columns = wordFields(fields);
  const lists = columns.map(({ field }) => wordLists[field] ?? []);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  const headers = columns.map((definition) => definition[language]);
  return {
    name: instructionWords[language].words,
    columns: columns.map(() => ({ width: 36 })),
    rows: [headers, ...rows],
    cells: headerCells(headers),
  };
}

function wordFields(fields: readonly FieldDefinition[]): FieldDefinition[] {
  return fields.filter(({ field }) => wordLists[field] !== undefined);
}

function instructionSheet(kind: ImportKind, fields: readonly FieldDefinition[], language: Language): WriteSheet {
  const words = instructionWords[language];
  const header = [words.column, words.isRequired, words.howTo];
  const rows = fields.map((definition) => [
    definition[language],
    requiredFields[kind].includes(definition.field) ? words.yes : "",
    explanation(definition, language),
  ]);
  return {
    name: words.sheet,
    columns: [{ width: 32 }, { width: 12 }, { width: 100, style: { alignment: { wrapText: true, vertical: "top" } } }],
    rows: [header, ...rows, [], ...words.notes.map((note) => [null, null, note])],
    cells: headerCells(header),
  };
}

function explanation({ field, format }: FieldDefinition, language: Language): string {
  const words = instructionWords[language];
  const values = wordLists[field];
  const specific = fieldNotes[field]?.[language];
  const parts = [specific, values && `${words.oneOf}: ${values.join(" · ")}.`, format === "day" && words.day];
  return parts.filter((part) => typeof part === "string").join(" ");
}

function headerCells(headers: readonly string[]): Map<string, Partial<Cell>> {
  return new Map(headers.map((header, column) => [`0,${column}`, headerCell(header)]));
}

const sheetNames: Readonly<Record<ImportKind, Readonly<Record<Language, string>>>> = {
  members: { vi: "Đảng viên", en: "Members" },
  organizations: { vi: "Tổ chức đảng", en: "Organizations" },
};

const instructionWords = {
  vi: {
    sheet: "Hướng dẫn",
    words: "Danh mục",
    column: "Cột",
    isRequired: "Bắt buộc",
    howTo: "Cách ghi",
    yes: "Có",
    oneOf: "Một trong các từ",
    day: "Ngày/tháng/năm, ví dụ 03/02/1985.",
    notes: [
      "Có thể thêm dòng tiêu đề phía trên, đổi thứ tự cột hoặc bỏ cột không bắt buộc.",
      "Không nhập dân tộc, tôn giáo, số căn cước, sức khỏe, tiền lương: sinh hoạt chi bộ không cần đến.",
      "Chưa có gì được lưu cho đến khi bạn xem lại và xác nhận.",
    ],
  },
  en: {
    sheet: "Instructions",
    words: "Words",
    column: "Column",
    isRequired: "Required",
    howTo: "How to fill it in",
    yes: "Yes",
    oneOf: "One of the words",
    day: "Day/month/year, for example 03/02/1985.",
    notes: [
      "You may add title rows above, change the order of columns or leave out columns that are not required.",
      "Ethnicity, religion, national ID, health and salary are not imported: meetings do not need them.",
      "Nothing is stored until you have looked at the preview and confirmed it.",
    ],
  },
} as const;

const fieldNotes: Partial<Record<ImportField, Readonly<Record<Language, string>>>> = {
  fullName: { vi: "Họ, tên đệm và tên.", en: "Family name, middle name and given name." },
  cardNumber: {
    vi: "12 chữ số, giữ các số 0 ở đầu; cột đã định dạng Văn bản. Để trống nếu chưa được phát thẻ.",
    en: "12 digits with leading zeros; the column is formatted as text. Leave it empty if no card has been issued.",
  },
  admittedOn: { vi: "Ngày kết nạp vào Đảng (dự bị).", en: "Day of admission as a probationary member." },
  officialOn: {
    vi: "Ngày được công nhận chính thức; để trống với đảng viên dự bị.",
    en: "Day of becoming official; empty for probationary members.",
  },
  cell: { vi: "Tên hoặc mã của chi bộ đã có trong hệ thống.", en: "Name or code of a cell that exists already." },
  position: { vi: "Để trống nếu không giữ chức vụ.", en: "Leave it empty if there is none." },
  exemptFrom: {
    vi: "Chỉ ghi với đảng viên được miễn sinh hoạt.",
    en: "Only for members who are exempt from meetings.",
  },
  exemptTo: { vi: "Để trống nếu chưa định ngày.", en: "Leave it empty if no end is set." },
  username: {
    vi: "3 đến 40 ký tự: chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới. Để trống nếu chưa cần tài khoản.",
    en: "3 to 40 characters: letters without accents, digits, dots, hyphens, underscores. Empty if no account is needed.",
  },
  name: { vi: "Tên đầy đủ của tổ chức đảng.", en: "Full name of the organization." },
  superior: {
    vi: "Tên hoặc mã của tổ chức cấp trên, có sẵn trong hệ thống hoặc ở một dòng khác của danh sách này.",
    en: "Name or code of the organization above: one that exists already or stands in another row of this list.",
  },
  code: { vi: "Mã riêng của tổ chức, nếu có.", en: "The organization's own code, if it has one." },
  cellType: { vi: "Bắt buộc với chi bộ; để trống với tổ chức khác.", en: "Required for cells; empty for others." },
  staffCount: {
    vi: "Tổng số cán bộ, công chức, viên chức, người lao động của đơn vị, kể cả người chưa vào Đảng.",
    en: "All staff of the unit, members or not.",
  },
};
