import { expect, test } from "vitest";
import { isForMonth, lastMonthOf } from "./months.rules.ts";

test.each([
  ["2026-11-01", "MONTH", "2026-11-01"],
  ["2026-10-01", "QUARTER", "2026-12-01"],
  ["2026-01-01", "QUARTER", "2026-03-01"],
  ["2026-11-01", "QUARTER", null],
  ["2026-12-01", "QUARTER", null],
] as const)("what begins in %s for a %s ends in %s", (firstMonth, span, last) => {
  expect(lastMonthOf(firstMonth, span)).toBe(last);
});

test.each([
  ["2026-09-01", false],
  ["2026-10-01", true],
  ["2026-12-01", true],
  ["2027-01-01", false],
])("a quarter's orientation meets the meeting of %s: %s", (month, expected) => {
  expect(isForMonth({ firstMonth: "2026-10-01", lastMonth: "2026-12-01" }, month)).toBe(expected);
});
