import { expect, test } from "vitest";
import {
  dueDay,
  isLate,
  lastDayOf,
  monthsOf,
  openQuartersOf,
  type Period,
  periodInWords,
  periodOf,
  sentFrom,
  shifted,
  spanOf,
} from "./period.rules.ts";

const month: Period = { kind: "MONTH", year: 2024, number: 2 };
const quarter: Period = { kind: "QUARTER", year: 2026, number: 3 };
const half: Period = { kind: "HALF_YEAR", year: 2026, number: 2 };
const year: Period = { kind: "YEAR", year: 2026, number: 1 };

test.each([
  [month, "2024-02-01", "2024-02-01", "2024-02-29", "tháng 02 năm 2024", "month 2 of 2024"],
  [quarter, "2026-07-01", "2026-09-01", "2026-09-30", "quý III năm 2026", "quarter III of 2026"],
  [half, "2026-07-01", "2026-12-01", "2026-12-31", "6 tháng cuối năm 2026", "second half of 2026"],
  [year, "2026-01-01", "2026-12-01", "2026-12-31", "năm 2026", "2026"],
] as const)("a period begins, ends and is called: %j", (period, from, to, lastDay, vi, en) => {
  expect(spanOf(period)).toEqual({ from, to });
  expect(lastDayOf(period)).toBe(lastDay);
  expect(periodInWords(period)).toBe(vi);
  expect(periodInWords(period, "en")).toBe(en);
  expect(periodOf(period.kind, lastDay)).toEqual(period);
});

test.each([
  [month, 1, "2024-03-01"],
  [quarter, 2, "2027-01-01"],
  [quarter, -3, "2025-10-01"],
  [half, 1, "2027-01-01"],
  [year, -1, "2025-01-01"],
] as const)("so many periods later or earlier: %j %i", (period, by, from) => {
  expect(spanOf(shifted(period, by)).from).toBe(from);
});

test("a report is due so many days after the end, or before it, and may be sent from the last month on", () => {
  expect(dueDay(quarter, 5)).toBe("2026-10-05");
  expect(dueDay(quarter, -6)).toBe("2026-09-24");
  expect(sentFrom(quarter, 1)).toBe("2026-09-01");
  expect(sentFrom(month, 3)).toBe("2024-02-01");
  expect(monthsOf(quarter)).toEqual(["2026-07-01", "2026-08-01", "2026-09-01"]);
});

test.each([
  ["NOT_SENT", "2026-10-05", false],
  ["NOT_SENT", "2026-10-06", true],
  ["RETURNED", "2026-10-06", false],
  ["SUBMITTED", "2026-10-06", false],
  ["ACCEPTED", "2026-10-06", false],
] as const)("late with nothing sent once the day is over: %s on %s", (standing, today, late) => {
  expect(isLate(standing, { dueOn: "2026-10-05", today })).toBe(late);
});

test.each([
  [{ kind: "QUARTER", year: 2026, number: 3 }, [], []],
  [{ kind: "MONTH", year: 2026, number: 3 }, [], []],
  [{ kind: "HALF_YEAR", year: 2026, number: 1 }, [2], [1]],
  [{ kind: "HALF_YEAR", year: 2026, number: 2 }, [1, 2], [3, 4]],
  [{ kind: "YEAR", year: 2026, number: 1 }, [1, 3], [2, 4]],
] as const)("of %o with the quarters %j closed, the quarters %j are open", (period, closed, open) => {
  expect(openQuartersOf(period, closed)).toEqual(open);
});
