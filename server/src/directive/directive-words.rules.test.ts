import { expect, test } from "vitest";
import { saysSomething, searchOf, wordsOf } from "./directive-words.rules.ts";

test("words are searched without accents, each once, whatever stands between them", () => {
  expect(wordsOf(["Nghị quyết Trung ương 4, khóa XIII", "NGHỊ QUYẾT số 14-HD/ĐUK"])).toEqual([
    "nghi",
    "quyet",
    "trung",
    "uong",
    "4",
    "khoa",
    "xiii",
    "so",
    "14",
    "hd",
    "duk",
  ]);
  expect(wordsOf(["a".repeat(41), ""])).toEqual([]);
});

test.each([
  ["nghi quyet trung uong", "'nghi' & 'quyet' & 'trung' & 'uong':*"],
  ["  Ương ", "'uong':*"],
  ["14-HD/ĐUK", "'14' & 'hd' & 'duk':*"],
  ["' & !", null],
  ["", null],
])("what is typed (%s) is looked for in any order, the last word as it is being typed", (typed, search) => {
  expect(searchOf(typed)).toBe(search);
});

test.each([
  [["nghi", "quyet", "trung"], true],
  [["1", "2", "a"], false],
  [[], false],
])("a picture of paper says nothing (%j: %s)", (words, expected) => {
  expect(saysSomething(words)).toBe(expected);
});
