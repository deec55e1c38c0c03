import { expect, test } from "vitest";
import { committeeDay, regularDay } from "./regular-day.ts";

const rule = { regularDay: 3, regularDayOnWeekend: "NEXT_WEEKDAY" } as const;

test("the regular meeting is proposed for the rule's day", () => {
  expect(regularDay("2026-12-01", rule)).toBe("2026-12-03");
});

test("a rule's day on a weekend is proposed as the next weekday, where the setting says so", () => {
  expect(regularDay("2026-10-01", rule)).toBe("2026-10-05");
  expect(regularDay("2026-10-01", { ...rule, regularDayOnWeekend: "KEEP" })).toBe("2026-10-03");
});

test.each([
  ["two days before the cell's", "2026-12-01", "2026-12-01"],
  ["a Sunday is the Friday before", "2026-11-01", "2026-10-30"],
  ["a Saturday is the Friday before", "2026-10-01", "2026-10-02"],
])("the committee is proposed %s", (_, month, day) => {
  expect(committeeDay(month, rule, "2026-09-01")).toBe(day);
});

test("no past day is proposed for the committee, and a weekend stays where the setting keeps it", () => {
  expect(committeeDay("2026-12-01", rule, "2026-12-02")).toBe("2026-12-02");
  expect(committeeDay("2026-11-01", { ...rule, regularDayOnWeekend: "KEEP" }, "2026-09-01")).toBe("2026-11-01");
});
