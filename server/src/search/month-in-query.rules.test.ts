import { expect, test } from "vitest";
import { foldName } from "./fold-name.ts";
import { monthInQuery } from "./month-in-query.rules.ts";

test.each([
  ["tháng 12", 12, undefined, []],
  ["Sinh hoạt tháng 9 năm 2026", 9, 2026, []],
  ["10/2026 chi bộ tín dụng", 10, 2026, ["chi", "bo", "tin", "dung"]],
  ["thang 3 2025", 3, 2025, []],
] as const)("%j names month %s of year %s", (query, month, year, words) => {
  expect(monthInQuery(query, foldName(query))).toEqual({ month, year, words });
});

test("a number alone is no month", () => {
  expect(monthInQuery("Chi bộ 12", "chi bo 12")).toEqual({
    month: undefined,
    year: undefined,
    words: ["chi", "bo", "12"],
  });
});
