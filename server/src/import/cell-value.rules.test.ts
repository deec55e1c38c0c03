import { expect, test } from "vitest";
import {
  cellText,
  parseCardNumber,
  parseCount,
  parseDay,
  parseFullName,
  parsePastDay,
  parseUsername,
} from "./cell-value.rules.ts";
import type { CellValue } from "./sheet.ts";

test.each<[CellValue, string]>([
  ["03/02/1985", "1985-02-03"],
  ["3/2/1985", "1985-02-03"],
  ["3-2-1985", "1985-02-03"],
  ["03.02.1985", "1985-02-03"],
  [" 29/02/2024 ", "2024-02-29"],
  ["1985-02-03", "1985-02-03"],
  [new Date("1985-02-03T00:00:00Z"), "1985-02-03"],
])("%j is the day %s", (cell, day) => {
  expect(parseDay(cell)).toEqual({ value: day });
});

test.each<[CellValue, string]>([
  ["31/02/1985", "DAY_DOES_NOT_EXIST"],
  ["29/02/2023", "DAY_DOES_NOT_EXIST"],
  ["02/13/1985", "DAY_DOES_NOT_EXIST"],
  ["00/01/1985", "DAY_DOES_NOT_EXIST"],
  ["03/02/85", "DAY_TWO_DIGIT_YEAR"],
  ["1985", "DAY_ONLY_YEAR"],
  [1985, "DAY_ONLY_YEAR"],
  ["03/02/1885", "DAY_TOO_EARLY"],
  ["tháng 2 năm 1985", "DAY_NOT_UNDERSTOOD"],
  [31081, "DAY_NOT_UNDERSTOOD"],
  ["#N/A", "SPREADSHEET_ERROR"],
])("%j is refused as a day: %s", (cell, problem) => {
  expect(parseDay(cell)).toEqual({ problem });
});

test("an empty cell is neither a day nor a problem", () => {
  expect(parseDay(null)).toEqual({});
  expect(parseDay("  ")).toEqual({});
});

test("nobody is born tomorrow; today is allowed", () => {
  expect(parsePastDay("02/11/2026", "2026-11-01")).toEqual({ problem: "DAY_IN_FUTURE" });
  expect(parsePastDay("01/11/2026", "2026-11-01")).toEqual({ value: "2026-11-01" });
});

test.each<[CellValue, string]>([
  ["001234567890", "001234567890"],
  ["'001234567890", "001234567890"],
  ["001.234.567.890", "001234567890"],
  ["001 234 567 890", "001234567890"],
  [123456789012, "123456789012"],
])("%j is the card number %s", (cell, number) => {
  expect(parseCardNumber(cell)).toEqual({ value: number });
});

test.each<[CellValue, string]>([
  [1234567890, "CARD_NUMBER_LOST_ZEROS"],
  ["1234567890", "CARD_NUMBER_LOST_ZEROS"],
  ["0123", "CARD_NUMBER_WRONG_LENGTH"],
  ["1234567890123", "CARD_NUMBER_WRONG_LENGTH"],
  [1234567890123, "CARD_NUMBER_WRONG_LENGTH"],
  ["1,23457E+11", "CARD_NUMBER_ROUNDED"],
  [1.5, "CARD_NUMBER_LOST_ZEROS"],
  ["12A", "CARD_NUMBER_NOT_DIGITS"],
  ["#REF!", "SPREADSHEET_ERROR"],
])("%j is refused as a card number: %s", (cell, problem) => {
  expect(parseCardNumber(cell)).toEqual({ problem });
});

test.each<[CellValue, object]>([
  ["  Nguyễn\u00a0 Thị   Ân ", { value: "Nguyễn Thị Ân" }],
  ["Nguyễn Thị Ân".normalize("NFD"), { value: "Nguyễn Thị Ân" }],
  ["NGUYỄN THỊ ÂN", { value: "NGUYỄN THỊ ÂN" }],
  ["K'Brôi Y-Nguyên", { value: "K'Brôi Y-Nguyên" }],
  ["Nguy?n Th? Ân", { problem: "NAME_LOST_LETTERS" }],
  ["NguyÔn ThÞ ¢n", { problem: "NAME_HAS_OTHER_CHARACTERS" }],
  ["=HYPERLINK(1)", { problem: "NAME_HAS_OTHER_CHARACTERS" }],
  ["Ân", { problem: "NAME_IS_ONE_WORD" }],
  ["a ".repeat(80), { problem: "TOO_LONG" }],
  [null, {}],
])("the name %j", (cell, result) => {
  expect(parseFullName(cell)).toEqual(result);
});

test("counts and user names are read or refused", () => {
  expect(parseCount("1.250")).toEqual({ value: 1250 });
  expect(parseCount(17)).toEqual({ value: 17 });
  expect(parseCount(17.5)).toEqual({ problem: "COUNT_NOT_UNDERSTOOD" });
  expect(parseCount("khoảng 20")).toEqual({ problem: "COUNT_NOT_UNDERSTOOD" });
  expect(parseUsername("An.Nguyen")).toEqual({ value: "an.nguyen" });
  expect(parseUsername("ân")).toEqual({ problem: "USERNAME_NOT_ALLOWED" });
});

test("a real date as text is its day", () => {
  expect(cellText(new Date("1985-02-03"))).toBe("1985-02-03");
});
