import { expect, test } from "vitest";
import { mayBeMarked, openSpan, rollDayOf } from "./dues.rules.ts";

test.each([
  ["2024-12-01", false],
  ["2025-01-01", true],
  ["2026-11-01", true],
  ["2027-02-01", true],
  ["2027-03-01", false],
])("on 23 November 2026, %s may be marked: %s", (month, may) => expect(mayBeMarked(month, "2026-11-23")).toBe(may));

test.each([
  ["2026-10-01", "2026-10-31"],
  ["2026-11-01", "2026-11-23"],
  ["2026-12-01", "2026-11-23"],
  ["2024-02-01", "2024-02-29"],
])("the roll of %s is that of %s", (month, day) => expect(rollDayOf(month, "2026-11-23")).toBe(day));

test.each([
  ["2026-11-01", { from: "2026-01-01", before: "2026-11-01" }],
  ["2026-05-01", { from: "2026-01-01", before: "2026-06-01" }],
  ["2025-12-01", { from: "2025-01-01", before: "2026-01-01" }],
  ["2027-01-01", { from: "2027-01-01", before: "2026-11-01" }],
])("of the year of %s, months before the present one can stand open", (month, span) =>
  expect(openSpan(month, "2026-11-23")).toEqual(span),
);
