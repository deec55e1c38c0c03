import fc from "fast-check";
import { expect, test } from "vitest";
import { currentThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { addDays, addMonths, dayIn, daysBetween, isWeekend, monthOf } from "../calendar.rules.ts";
import {
  defaultMeetingDay,
  filedInTime,
  filingDaysLeft,
  filingDueOn,
  isHeldLate,
  materialsDueOn,
  materialsInTime,
  reviewedMonth,
  taskMonth,
} from "./meeting-days.rules.ts";

test("the meeting of 3 December reviews November and sets the tasks of December", () => {
  expect(reviewedMonth("2026-12-03")).toEqual({ year: 2026, month: 11 });
  expect(taskMonth("2026-12-03")).toEqual({ year: 2026, month: 12 });
});

test("the meeting of 5 January reviews December of the year before", () => {
  expect(reviewedMonth("2027-01-05")).toEqual({ year: 2026, month: 12 });
});

test("a meeting at the end of December reviews December and sets the tasks of January", () => {
  expect(reviewedMonth("2026-12-29")).toEqual({ year: 2026, month: 12 });
  expect(taskMonth("2026-12-29")).toEqual({ year: 2027, month: 1 });
});

test("the regular day is the 3rd, or the next weekday where that is a weekend", () => {
  expect(defaultMeetingDay(2026, 12)).toBe("2026-12-03");
  expect(defaultMeetingDay(2026, 10)).toBe("2026-10-05");
  expect(defaultMeetingDay(2027, 1)).toBe("2027-01-04");
  expect(defaultMeetingDay(2026, 10, { ...currentThresholds, regularDayOnWeekend: "KEEP" })).toBe("2026-10-03");
});

test("the proposed day is a weekday of the month's first week, in every month", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2011, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const day = defaultMeetingDay(year, month);
      expect(isHeldLate(day, { year, month })).toBe(false);
      expect(isWeekend(day)).toBe(false);
      expect(taskMonth(day)).toEqual({ year, month });
    }),
  );
});

test("the 7th is in the first week and the 8th is late", () => {
  expect([
    isHeldLate("2026-12-07", { year: 2026, month: 12 }),
    isHeldLate("2026-12-08", { year: 2026, month: 12 }),
  ]).toEqual([false, true]);
});

test("papers of the 2nd are in time for the 3rd, those of the same day are not", () => {
  const papers = { meetingOn: "2026-12-03", hoursAhead: 15 };
  expect(materialsInTime({ ...papers, postedOn: "2026-12-02" })).toBe(true);
  expect(materialsInTime({ ...papers, postedOn: "2026-12-03" })).toBe(false);
  expect(materialsDueOn("2026-12-01")).toBe("2026-11-30");
});

test("counted by full days, 24 hours must lie between", () => {
  const strict = { ...currentThresholds, materialsLeadCountedBy: "FULL_DAYS" } as const;
  const papers = { postedOn: "2026-12-02", meetingOn: "2026-12-03" };
  expect(materialsInTime({ ...papers, hoursAhead: 15 }, strict)).toBe(false);
  expect(materialsInTime({ ...papers, hoursAhead: 24 }, strict)).toBe(true);
});

test("a meeting closed on the 3rd is filed by the 5th; across the year's end too", () => {
  expect([filingDueOn("2026-12-03"), filingDueOn("2026-12-31")]).toEqual(["2026-12-05", "2027-01-02"]);
  expect([
    filingDaysLeft("2026-12-03", "2026-12-03"),
    filingDaysLeft("2026-12-03", "2026-12-05"),
    filingDaysLeft("2026-12-03", "2026-12-06"),
  ]).toEqual([2, 0, -1]);
});

test.each<[string, Parameters<typeof filedInTime>[0], boolean | null]>([
  [
    "still open on the last day",
    { recordedFrom: "LIVE", closedOn: "2026-12-03", filedOn: null, today: "2026-12-05" },
    null,
  ],
  ["late the day after", { recordedFrom: "LIVE", closedOn: "2026-12-03", filedOn: null, today: "2026-12-06" }, false],
  [
    "in time on the last day, whenever one looks",
    { recordedFrom: "LIVE", closedOn: "2026-12-03", filedOn: "2026-12-05", today: "2027-03-01" },
    true,
  ],
  [
    "late when filed the day after",
    { recordedFrom: "LIVE", closedOn: "2026-12-03", filedOn: "2026-12-06", today: "2026-12-06" },
    false,
  ],
  ["open while the meeting is", { recordedFrom: "LIVE", closedOn: null, filedOn: null, today: "2026-12-03" }, null],
  [
    "never late from the minute book",
    { recordedFrom: "PAPER", closedOn: "2026-02-03", filedOn: "2026-11-20", today: "2026-11-20" },
    true,
  ],
])("%s", (_title, meeting, inTime) => {
  expect(filedInTime(meeting)).toBe(inTime);
});

test("days and months count through leap days and years", () => {
  expect([addDays("2028-02-28", 1), addDays("2027-03-01", -1), dayIn({ year: 2026, month: 9 }, 3)]).toEqual([
    "2028-02-29",
    "2027-02-28",
    "2026-09-03",
  ]);
  expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
  expect(addMonths(monthOf("2026-01-15"), -1)).toEqual({ year: 2025, month: 12 });
  expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
});
