import type { ColumnMapping } from "./match-columns.rules.ts";
import type { CellValue } from "./sheet.ts";

/** The columns that a row may fill, and those in which the words of a closing line stand. */
export type RowShape = { readonly columns: readonly number[]; readonly closing: readonly number[] };

/** What a row of the list looks like, worked out once for all of them. */
export function shapeOf(mapping: ColumnMapping): RowShape {
  const { fullName, familyName, name } = mapping;
  const named = fullName ?? familyName ?? name ?? 0;
  // A sum is often written from the first column on, before the one that names people.
  return { columns: Object.values(mapping), closing: named === 0 ? [0] : [0, named] };
}

/** A row of the list has a value in at least two of its columns, and is no sum and no signature under it. */
export function isListRow({ columns, closing }: RowShape, cells: readonly CellValue[]): boolean {
  let filled = 0;
  for (const column of columns) if (!isBlank(cells[column])) filled += 1;
  if (filled < Math.min(2, columns.length)) return false;
  return filled > mostClosingCells || !closing.some((column) => isClosing(cells[column]));
}

/** The row "(1) (2) (3)" that official forms put under their header. */
export function isColumnNumbering(cells: readonly CellValue[]): boolean {
  const marks = cells.filter((cell) => cell !== null).map((cell) => String(cell).replace(/[()\s]/g, ""));
  return marks.length > 2 && marks.every((mark, index) => mark === String(index + Number(marks[0])));
}

/** Sums and signatures fill few of the columns; a row with more is a row of the list whatever its name. */
const mostClosingCells = 3;

/** How the lines under a list begin. With their accents, because Tống Công Minh and Lưu Ý Nhi are people. */
const closingWords =
  /^\s*(?:tổng cộng|tổng số|tổng|cộng|danh sách (?:này )?(?:có|gồm)|người lập|xác nhận của|ghi chú|lưu ý\s*:|t\/m|nơi nhận)(?![\p{L}\p{M}])/iu;

function isClosing(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && closingWords.test(cell.normalize("NFC"));
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
