import { describe, expect, test } from "vitest";
import { changeOn, isReached, periodsOf, spanOf, standingOf, yearBefore } from "./indicator.rules.ts";

test.each([
  ["MONTH", "2026-02", "2026-02-01", "2026-02-28"],
  ["MONTH", "2028-02", "2028-02-01", "2028-02-29"],
  ["MONTH", "2026-12", "2026-12-01", "2026-12-31"],
  ["QUARTER", "2018-Q1", "2018-01-01", "2018-03-31"],
  ["QUARTER", "2026-Q4", "2026-10-01", "2026-12-31"],
  ["HALF_YEAR", "2026-H2", "2026-07-01", "2026-12-31"],
  ["YEAR", "2026", "2026-01-01", "2026-12-31"],
] as const)("by %s, %s runs from %s to %s", (frequency, period, from, to) => {
  expect(spanOf(period, frequency)).toEqual({ from, to });
  expect(periodsOf(frequency, Number(period.slice(0, 4)))).toContain(period);
});

test.each([
  ["QUARTER", "2026-04"],
  ["QUARTER", "2026"],
  ["YEAR", "2026-H1"],
  ["HALF_YEAR", "2026-H3"],
] as const)("by %s there is no %s", (frequency, period) => {
  expect(spanOf(period, frequency)).toBeUndefined();
});

test("the periods of a year follow one another without a gap, and end with it", () => {
  for (const frequency of ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const) {
    const spans = periodsOf(frequency, 2026).map((period) => spanOf(period, frequency));
    expect(spans[0]?.from).toBe("2026-01-01");
    expect(spans.at(-1)?.to).toBe("2026-12-31");
    for (const [index, span] of spans.entries())
      if (index > 0) expect(Date.parse(span?.from ?? "") - Date.parse(spans[index - 1]?.to ?? "")).toBe(86_400_000);
  }
});

test.each(["2026", "2026-H1", "2026-Q3", "2026-09"])("a year before %s the period is called the same", (period) => {
  expect(yearBefore(period)).toBe(period.replace("2026", "2025"));
});

// The two figures of the bank's report of April 2018: 4,2 % and 5,1 % more than in the first quarter of 2017.
test.each([
  [99_808, 104_000, "tỷ đồng", 4.2],
  [91_817, 96_500, "tỷ đồng", 5.1],
  [104_000, 99_840, "tỷ đồng", -4],
  [-50, -25, "tỷ đồng", 50],
  [1.8, 1.5, "%", -0.3],
  [0, 5, "hộ", null],
  [0, 5, "%", 5],
  [null, 5, "hộ", null],
  [5, null, "hộ", null],
])("from %s to %s %s is a change of %s", (before, value, unit, change) => {
  expect(changeOn(before, value, unit)).toBe(change);
});

test.each([
  [10, 10, "MORE", true],
  [9.9, 10, "MORE", false],
  [10, 10, "LESS", true],
  [10.1, 10, "LESS", false],
  [null, 10, "LESS", null],
  [10, null, "MORE", null],
] as const)("%s against a target of %s where %s is better: %s", (value, target, better, met) => {
  expect(isReached(value, target, better)).toBe(met);
});

describe("a goal of a term", () => {
  const goal = { baseline: 40, setOn: "2025-07-01", target: 60, dueOn: "2030-07-01" };
  test.each([
    ["half of the way in a tenth of the time", goal, 50, "2025-12-31", { share: 50, elapsed: 10, isMet: false }],
    ["beyond it", goal, 61, "2027-01-01", { share: 105, elapsed: 30.1, isMet: true }],
    ["backwards", goal, 38, "2026-07-01", { share: -10, elapsed: 20, isMet: false }],
    ["after its deadline", goal, 59, "2031-01-01", { share: 95, elapsed: 100, isMet: false }],
    ["before it was set", goal, 40, "2025-01-01", { share: 0, elapsed: 0, isMet: false }],
    ["without a baseline", { ...goal, baseline: null }, 60, "2026-07-01", { share: null, elapsed: 20, isMet: true }],
    [
      "that began where it is to end",
      { ...goal, baseline: 60 },
      60,
      "2026-07-01",
      { share: null, elapsed: 20, isMet: true },
    ],
  ])("%s", (_, set, value, on, standing) => {
    expect(standingOf(set, "MORE", { period: "2025", value }, on)).toEqual({ period: "2025", value, ...standing });
  });
  test("less is better where less was set", () => {
    const fall = { baseline: 10, setOn: "2025-07-01", target: 2, dueOn: "2030-07-01" };
    expect(standingOf(fall, "LESS", { period: "2026", value: 4 }, "2026-12-31")).toMatchObject({
      share: 75,
      isMet: false,
    });
    expect(standingOf(fall, "LESS", { period: "2026", value: 2 }, "2026-12-31")).toMatchObject({
      share: 100,
      isMet: true,
    });
  });
  test("says nothing before there is a value", () => {
    expect(standingOf(goal, "MORE", undefined, "2026-01-01")).toBeUndefined();
  });
});
