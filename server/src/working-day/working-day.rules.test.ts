import { expect, test } from "vitest";
import { addWorkingDays, holidaysOf, isWorkingDay } from "./working-day.rules.ts";

test.each([
  ["2026-11-23", 1, "2026-11-24"],
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-02-13", 1, "2026-02-23"],
  ["2026-12-31", 1, "2027-01-04"],
  ["2026-11-23", 30, "2027-01-05"],
  ["2026-11-23", 0, "2026-11-23"],
])("%s and %i working days as shipped: %s", (day, days, reached) =>
  expect(addWorkingDays(day, days, new Map())).toBe(reached),
);

const set = new Map([
  ["2026-11-28", true],
  ["2026-11-30", false],
  ["2027-01-01", true],
]);
test.each([
  ["a Saturday that is worked", "2026-11-27", 1, "2026-11-28"],
  ["a Monday off in its place", "2026-11-27", 2, "2026-12-01"],
  ["a public holiday that is worked", "2026-12-31", 1, "2027-01-01"],
  ["days that nobody set", "2026-12-01", 1, "2026-12-02"],
])("set here: %s", (_name, day, days, reached) => expect(addWorkingDays(day, days, set)).toBe(reached));

test("what was set here wins over the week and over what is shipped", () => {
  expect(isWorkingDay("2026-11-28", set)).toBe(true);
  expect(isWorkingDay("2026-11-28", new Map())).toBe(false);
  expect(isWorkingDay("2026-11-30", set)).toBe(false);
  expect(holidaysOf(2027)).toEqual(["2027-01-01", "2027-04-30", "2027-05-01", "2027-09-02"]);
});
