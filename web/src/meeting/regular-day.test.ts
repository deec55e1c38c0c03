import { expect, test } from "vitest";
import { regularDay } from "./regular-day.ts";

const rule = { regularDay: 3, regularDayOnWeekend: "NEXT_WEEKDAY" } as const;

test("the regular meeting is proposed for the rule's day", () => {
  expect(regularDay("2026-12-01", rule)).toBe("2026-12-03");
});

test("a rule's day on a weekend is proposed as the next weekday, where the setting says so", () => {
  expect(regularDay("2026-10-01", rule)).toBe("2026-10-05");
  expect(regularDay("2026-10-01", { ...rule, regularDayOnWeekend: "KEEP" })).toBe("2026-10-03");
});
