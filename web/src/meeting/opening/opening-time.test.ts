import { expect, test } from "vitest";
import { isExpectedNow } from "./opening-time.ts";

test.each<[string, string, boolean]>([
  ["at its time", "2026-12-05T14:00", true],
  ["an hour before", "2026-12-05T13:00", true],
  ["more than an hour before", "2026-12-05T12:59", false],
  ["late in the evening of its day", "2026-12-05T23:59", true],
  ["the day before, in the evening", "2026-12-04T23:30", false],
  ["the day after", "2026-12-06T14:00", false],
  ["a week before", "2026-11-28T14:00", false],
])("a meeting scheduled for 14:00 on 5 December, %s (%s): expected is %s", (_when, now, expected) => {
  expect(isExpectedNow("2026-12-05T07:00:00.000Z", new Date(`${now}:00+07:00`))).toBe(expected);
});

test("just after midnight the hour before lies on the day before, and is asked about", () => {
  expect(isExpectedNow("2026-12-05T00:30:00+07:00", new Date("2026-12-04T23:45:00+07:00"))).toBe(false);
});
