import { foldName } from "../search/fold-name.ts";

/** A line of a list, with where it stands. */
export type ListedGuest = { readonly place: number; readonly fullName: string; readonly office: string };

export type Doubt =
  | "NAME_MISSING"
  | "NAME_TOO_LONG"
  | "OFFICE_TOO_LONG"
  | "NAME_UNUSUAL"
  | "TWICE_IN_LIST"
  | "GUEST_ALREADY"
  | "CONVENED_AS_MEMBER";

type Cells = { readonly place: number; readonly cells: readonly string[] };

const longestName = 120;
const longestOffice = 300;
const headerSearched = 20;

const nameHeaders = ["ho va ten", "ho ten", "ten", "ho va ten dem ten", "khach moi", "dai bieu", "full name", "name"];
const officeHeaders = [
  "chuc vu",
  "chuc danh",
  "chuc vu chuc danh",
  "chuc vu don vi",
  "chuc vu noi cong tac",
  "chuc vu don vi cong tac",
  "vi tri viec lam",
  "don vi",
  "don vi cong tac",
  "noi cong tac",
  "co quan",
  "co quan don vi",
  "phong ban",
  "phong",
  "bo phan",
  "office",
  "position",
  "unit",
  "department",
];

/** A pasted list: one guest a line; cells of a sheet come apart by tabs, typed lines by a dash, a comma or a semicolon. */
export function readLines(text: string): ListedGuest[] {
  const lines = text.split("\n").map((line, index) => ({ place: index + 1, cells: cellsOf(line) }));
  return readRows(lines.filter(({ cells }) => cells.some((cell) => cell !== "")));
}

/** Rows of a sheet: the columns by their headers, without headers the first words as the name and what follows as the office. */
export function readRows(rows: readonly Cells[]): ListedGuest[] {
  const columns = findColumns(rows.slice(0, headerSearched));
  const below = columns === undefined ? rows : rows.filter(({ place }) => place > columns.place);
  return below
    .map(({ place, cells }) => (columns === undefined ? fromOrder(place, cells) : fromColumns(place, cells, columns)))
    .filter(({ fullName, office }) => fullName !== "" || office !== "");
}

/** What is to be looked at in each line before it is taken over, and who of the list is a guest or convened already. */
export function doubtsOf(
  list: readonly ListedGuest[],
  known: { guests: readonly { fullName: string; office: string }[]; convened: readonly string[] },
): Doubt[][] {
  const keyOf = (guest: { fullName: string; office: string }) =>
    `${foldName(guest.fullName)}/${foldName(guest.office)}`;
  const guests = new Set(known.guests.map(keyOf));
  const convened = new Set(known.convened.map(foldName));
  const seen = new Set<string>();
  return list.map((guest) => {
    const key = keyOf(guest);
    const doubts: [Doubt, boolean][] = [
      ["NAME_MISSING", guest.fullName === ""],
      ["NAME_TOO_LONG", guest.fullName.length > longestName],
      ["OFFICE_TOO_LONG", guest.office.length > longestOffice],
      ["NAME_UNUSUAL", guest.fullName !== "" && isUnusual(guest.fullName)],
      ["TWICE_IN_LIST", seen.has(key)],
      ["GUEST_ALREADY", guests.has(key)],
      ["CONVENED_AS_MEMBER", convened.has(foldName(guest.fullName))],
    ];
    seen.add(key);
    return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
  });
}

/** A name of one word, or with figures and signs in it, is probably something else: a heading, a sum, a telephone number. */
function isUnusual(name: string): boolean {
  return !/\s/.test(name) || !/^[\p{L}\p{M}\s.'’()-]+$/u.test(name);
}

function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(tidy);
  const text = tidy(line).replace(/^(?:\d{1,3}\s*[.)]|[-–—•*+])\s*/u, "");
  const [name = "", ...office] = text.split(/\s+[-–—]\s+|[,;:]\s*/u);
  const rest = text.slice(name.length).replace(/^(?:\s+[-–—]\s+|[,;:]\s*)/u, "");
  return office.length === 0 ? [name] : [name, rest];
}

type Columns = { readonly place: number; readonly name: number; readonly offices: readonly number[] };

function findColumns(rows: readonly Cells[]): Columns | undefined {
  for (const { place, cells } of rows) {
    const words = cells.map((cell) => foldName(cell.replace(/[([].*$/u, "")));
    const name = words.findIndex((word) => nameHeaders.includes(word));
    const offices = words.flatMap((word, column) => (officeHeaders.includes(word) ? [column] : []));
    const isHeader = name >= 0 && (offices.length > 0 || words.some((word) => ["stt", "tt", "no"].includes(word)));
    if (isHeader || (name >= 0 && words.filter((word) => word !== "").length === 1)) return { place, name, offices };
  }
  return undefined;
}

function fromColumns(place: number, cells: readonly string[], { name, offices }: Columns): ListedGuest {
  const office = offices.flatMap((column) => cells[column] || []).join(", ");
  return { place, fullName: nameOf(cells[name] ?? ""), office };
}

/** Numbers in front of the name count the lines. */
function fromOrder(place: number, cells: readonly string[]): ListedGuest {
  const words = cells.filter((cell) => cell !== "");
  const [first = "", ...rest] = words.length > 1 && /^\d+[.)]?$/.test(words[0] ?? "") ? words.slice(1) : words;
  return { place, fullName: nameOf(first), office: rest.join(", ") };
}

/** The name without the form of address that lists put in front of it. */
function nameOf(cell: string): string {
  return cell.replace(/^(?:(?:ông|bà|đồng chí|đ\/c|đc|mr|mrs|ms)[.:]?\s+)+/iu, "");
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
}
