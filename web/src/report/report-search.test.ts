import { expect, test } from "vitest";
import { periodReported, reportSearch } from "./report-search.ts";

test("an address keeps a period that its year has, and the part that is looked at", () => {
  expect(reportSearch({ kind: "QUARTER", year: 2026, number: 3, view: "TABLES", subject: "TASKS" })).toEqual({
    ...{ kind: "QUARTER", year: 2026, number: 3, view: "TABLES", subject: "TASKS" },
  });
  expect(reportSearch({ kind: "QUARTER", year: 2026, number: 5, view: "ELSE" })).toEqual({});
  expect(reportSearch({ year: 2026, number: 1 })).toEqual({});
});

test.each([
  ["2026-10-10", "QUARTER", 2026, 3],
  ["2026-11-22", "QUARTER", 2026, 3],
  ["2026-12-15", "QUARTER", 2026, 4],
  ["2027-01-10", "QUARTER", 2026, 4],
  ["2026-11-05", "MONTH", 2026, 10],
  ["2026-11-22", "MONTH", 2026, 11],
  ["2026-11-22", "YEAR", 2025, 1],
  ["2026-12-20", "HALF_YEAR", 2026, 2],
] as const)("on %s by %s, %s/%s is reported of", (day, kind, year, number) => {
  expect(periodReported(kind, new Date(`${day}T02:00:00Z`))).toEqual({ kind, year, number });
});
