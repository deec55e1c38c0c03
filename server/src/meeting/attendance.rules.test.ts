import { expect, test } from "vitest";
import { currentThresholds, meetingThresholdsOn } from "../../../rulesets/meeting-thresholds.ts";
import { cellOfTwentyFive, member, members } from "../vote/convened.fixture.ts";
import type { Convened } from "../vote/convened.rules.ts";
import {
  attendance,
  attendanceBase,
  attendancePercent,
  longestExcuseRun,
  markInExcuses,
  membersExcusedTooOften,
  presentInRoom,
} from "./attendance.rules.ts";

test("the cell of 25: 23 of 24 are there, 95.8 %", () => {
  expect(attendance(cellOfTwentyFive())).toEqual({
    base: 24,
    present: 23,
    excused: 1,
    unexcused: 0,
    exempt: 1,
    unmarked: 0,
    percent: 95.8,
    targetPercent: 90,
    targetMet: true,
  });
});

test.each<[string, Partial<Convened>, number, number | null]>([
  ["a probationary member counts", { memberStatus: "PROBATIONARY" }, 1, 100],
  ["an exempt member who came is still outside", { exempt: true }, 0, null],
  ["an exempt member who stayed away is outside", { exempt: true, status: "EXEMPT" }, 0, null],
  ["whoever is marked exempt without an exemption is excused, and stays inside", { status: "EXEMPT" }, 1, 0],
  ["somebody on special duty is outside", { specialDuty: true, status: "EXCUSED" }, 0, null],
  ["somebody temporarily elsewhere is outside", { temporarilyElsewhere: true, status: "EXCUSED" }, 0, null],
  ["somebody temporarily here is expected here", { temporarilyHere: true }, 1, 100],
  ["a suspended member is outside", { suspended: true, status: "EXCUSED" }, 0, null],
  ["late and gone early is still there", { arrivedAt: new Date(1), leftAt: new Date(2) }, 1, 100],
  ["whoever is not marked is not there", { status: "UNMARKED" }, 1, 0],
])("%s", (_title, change, base, percent) => {
  expect(attendanceBase([member(change)])).toBe(base);
  expect(attendancePercent([member(change)])).toBe(percent);
});

test.each([
  [9, 1, true],
  [89, 10, false],
  [899, 100, false],
  [900, 100, true],
  [0, 3, false],
])("%i there and %i not: the target of 90 %% is met is %s", (there, not, met) => {
  expect(attendance([...members(there), ...members(not, { status: "EXCUSED" })]).targetMet).toBe(met);
});

test("before October 2025 the target was lower", () => {
  const roll = [...members(86), ...members(14, { status: "EXCUSED" })];
  expect(attendance(roll, meetingThresholdsOn("2025-06-03")).targetMet).toBe(true);
  expect(attendance(roll, currentThresholds).targetMet).toBe(false);
});

test("exempt members who came are in the room though not in the share", () => {
  expect(presentInRoom([...members(3), member({ exempt: true }), member({ status: "EXCUSED" })])).toBe(4);
});

test.each([
  [[], 0],
  [["EXCUSED", "EXCUSED", "EXCUSED"], 3],
  [["EXCUSED", "EXCUSED", "PRESENT", "EXCUSED", "EXCUSED"], 2],
  [["EXCUSED", "EXCUSED", "UNEXCUSED", "EXCUSED"], 2],
  [["PRESENT", "EXCUSED", "EXCUSED", "EXCUSED", "EXCUSED", "PRESENT"], 4],
] as const)("of %j the longest run of excuses is %i", (statuses, run) => {
  expect(longestExcuseRun(statuses)).toBe(run);
});

test("three times running is allowed, four times is not", () => {
  const three = ["EXCUSED", "EXCUSED", "EXCUSED"] as const;
  expect(membersExcusedTooOften([three, [...three, "EXCUSED"], ["PRESENT"]])).toBe(1);
});

test.each([
  [{ status: "EXCUSED" }, "EXCUSED"],
  [{ status: "EXCUSED", specialDuty: true }, "EXEMPT"],
  [{ status: "EXCUSED", temporarilyElsewhere: true }, "EXEMPT"],
  [{ status: "EXCUSED", suspended: true }, "EXEMPT"],
  [{ status: "EXEMPT", exempt: true }, "EXEMPT"],
  [{ status: "EXEMPT" }, "EXCUSED"],
] as const)("in a run of excuses %j counts as %s", (person, mark) => {
  expect(markInExcuses(member(person))).toBe(mark);
});
