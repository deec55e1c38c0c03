import { expect, test } from "vitest";
import { pictureSearch, quarterOfMonth, quarterSearch, romanQuarter } from "./picture-search.ts";

test("an address keeps year, filter and form, and drops what is none of them", () => {
  expect(pictureSearch({ year: "2025", filter: "WAITING", table: true })).toEqual({
    year: 2025,
    filter: "WAITING",
    table: true,
  });
  expect(pictureSearch({ year: "soon", filter: "EVERYTHING", table: "yes" })).toEqual({});
  expect(pictureSearch({ filter: "ALL" })).toEqual({});
});

test("a quarter is one of four", () => {
  expect(quarterSearch({ year: 2026, quarter: 4 })).toEqual({ year: 2026, quarter: 4 });
  expect(quarterSearch({ quarter: 5 })).toEqual({});
});

test("months fall into quarters that are written in Roman figures", () => {
  expect(["2026-01-01", "2026-03-01", "2026-04-01", "2026-12-01"].map(quarterOfMonth)).toEqual([1, 1, 2, 4]);
  expect([1, 2, 3, 4].map(romanQuarter)).toEqual(["I", "II", "III", "IV"]);
});
