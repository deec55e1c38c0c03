import { expect, test } from "vitest";
import { daysOf } from "./held-day.ts";

test("a meeting that has opened stands under the day it was held; the planned day is named only where it was another", () => {
  const scheduledAt = "2026-12-03T07:00:00Z";
  expect(daysOf({ scheduledAt, openedAt: null })).toEqual({ on: "2026-12-03", planned: null });
  expect(daysOf({ scheduledAt, openedAt: "2026-12-03T08:10:00Z" })).toEqual({ on: "2026-12-03", planned: null });
  expect(daysOf({ scheduledAt, openedAt: "2026-12-05T07:00:00Z" })).toEqual({
    on: "2026-12-05",
    planned: "2026-12-03",
  });
});

test("the day is that of Việt Nam: 23:30 UTC is already the next one", () => {
  expect(daysOf({ scheduledAt: "2026-12-03T01:00:00Z", openedAt: "2026-12-02T23:30:00Z" }).planned).toBeNull();
});
