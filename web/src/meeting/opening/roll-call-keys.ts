import { fold } from "../../ui/fold.ts";
import type { AttendanceRow } from "../workspace-query.ts";

/** C có mặt · L vắng có lý do · K vắng không lý do · M đến muộn. */
export const markKeys = { c: "PRESENT", l: "EXCUSED", k: "UNEXCUSED", m: "LATE" } as const;
export type MarkKey = (typeof markKeys)[keyof typeof markKeys];

export interface Search {
  letters: string;
  /** Which of those found is meant; the arrow keys move it. */
  place: number;
}

export const noSearch: Search = { letters: "", place: 0 };
const LETTERS_BEFORE_A_MARK = 2;

type Step = { search: Search } | { mark: MarkKey };

/** What a key means after what was typed: two letters of a given name, then the mark. */
export function afterKey(search: Search, key: string, found: number): Step | undefined {
  if (key === "Escape") return { search: noSearch };
  if (key === "Backspace") return { search: { letters: search.letters.slice(0, -1), place: 0 } };
  if (found > 0 && key === "ArrowDown") return { search: { ...search, place: (search.place + 1) % found } };
  if (found > 0 && key === "ArrowUp") return { search: { ...search, place: (search.place + found - 1) % found } };
  const letter = fold(key);
  if (!/^[a-z]$/.test(letter)) return undefined;
  if (search.letters.length >= LETTERS_BEFORE_A_MARK && found > 0 && isMarkKey(letter))
    return { mark: markKeys[letter] };
  return { search: { letters: search.letters + letter, place: 0 } };
}

/** Whose given name begins with the letters; where nobody's does, whose family or middle name does. */
export function peopleFound<Row extends Pick<AttendanceRow, "fullName">>(rows: readonly Row[], letters: string): Row[] {
  if (letters === "") return [];
  const wordsOf = (row: Row) => fold(row.fullName).split(/\s+/);
  const byGivenName = rows.filter((row) => wordsOf(row).at(-1)?.startsWith(letters));
  return byGivenName.length > 0
    ? byGivenName
    : rows.filter((row) => wordsOf(row).some((word) => word.startsWith(letters)));
}

function isMarkKey(letter: string): letter is keyof typeof markKeys {
  return letter in markKeys;
}
