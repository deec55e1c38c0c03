import { expect, test } from "vitest";
import { dayMeant, momentOf, monthAfter, parseDay, parseTime, secondsSpent, timeOf } from "./moments.ts";

test("a time is understood however people write it", () => {
  expect(["1430", "14h30", "14:30", "14g30", " 8 ", "8h"].map(parseTime)).toEqual([
    "14:30",
    "14:30",
    "14:30",
    "14:30",
    "08:00",
    "08:00",
  ]);
  expect(["25:00", "14:75", "chiều", ""].map(parseTime)).toEqual([undefined, undefined, undefined, undefined]);
});

test("a day is written as in Việt Nam, and a day that does not exist is no day", () => {
  expect(parseDay("3/12/2026")).toBe("2026-12-03");
  expect(parseDay("31/02/2026")).toBeUndefined();
  expect(parseDay("2026-12-03")).toBeUndefined();
});

test("a day written in haste is the nearest one that fits", () => {
  const meant = ["1/12", "5/1", "1/12/26", "01122026", "15-8-62", "29/2"].map((written) =>
    dayMeant(written, "2026-11-22"),
  );
  expect(meant).toEqual(["2026-12-01", "2027-01-05", "2026-12-01", "2026-12-01", "1962-08-15", undefined]);
  expect(["31/4", "tháng 12", "12", ""].map((written) => dayMeant(written, "2026-11-22"))).toEqual(
    Array(4).fill(undefined),
  );
});

test("a clock time is the one of Việt Nam whatever the machine's zone", () => {
  expect(timeOf(momentOf("2026-12-03", "14:06"))).toBe("14:06");
});

test("months are counted over the turn of a year", () => {
  expect(monthAfter("2026-12-03", 1)).toBe("2027-01-01");
  expect(monthAfter("2026-01-31", -1)).toBe("2025-12-01");
});

test("an item's clock adds the running time to what was spent before", () => {
  const since = "2026-12-03T07:00:00Z";
  expect(secondsSpent({ spentSeconds: 60, runningSince: since }, Date.parse(since) + 5_000)).toBe(65);
  expect(secondsSpent({ spentSeconds: 60, runningSince: null }, 0)).toBe(60);
});
