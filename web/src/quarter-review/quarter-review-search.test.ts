import { expect, test } from "vitest";
import { lastQuarter, reviewSearch } from "./quarter-review-search.ts";

test("the quarter that ended last is evaluated", () => {
  expect(lastQuarter("2026-11-22")).toEqual({ year: 2026, quarter: 3 });
  expect(lastQuarter("2027-01-01")).toEqual({ year: 2026, quarter: 4 });
  expect(lastQuarter("2026-04-30")).toEqual({ year: 2026, quarter: 1 });
});

test("an address keeps a year and a quarter that are some", () => {
  expect(reviewSearch({ year: "2026", quarter: 4 })).toEqual({ year: 2026, quarter: 4 });
  expect(reviewSearch({ year: "26", quarter: 5 })).toEqual({});
});
