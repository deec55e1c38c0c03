import { expect, test } from "vitest";
import { currentThresholds } from "../../../rulesets/meeting-thresholds.ts";
import {
  arrivesAfterLeaving,
  expectedSittings,
  isOutsideMeeting,
  markWhenAllPresent,
  maySpeak,
} from "./roll-call.rules.ts";

const plain = {
  exempt: false,
  suspended: false,
  temporarilyElsewhere: false,
  specialDuty: false,
  acceptedReason: null,
};

test.each([
  ["a plain member is present", {}, "PRESENT", ""],
  ["an exempt member is exempt", { exempt: true }, "EXEMPT", ""],
  ["whoever was excused is excused with the reason", { acceptedReason: "Con ốm" }, "EXCUSED", "Con ốm"],
  ["somebody temporarily elsewhere is not expected", { temporarilyElsewhere: true }, "EXCUSED", ""],
  ["a suspended member is not expected", { suspended: true }, "EXCUSED", ""],
  ["somebody on special duty is not expected", { specialDuty: true }, "EXCUSED", ""],
])("when everybody is there %s", (_title, change, status, reason) => {
  expect(markWhenAllPresent({ ...plain, ...change })).toEqual({ status, reason });
});

test("leaving comes after arriving, and may come at once", () => {
  const [early, late] = [new Date(1000), new Date(2000)];
  expect(arrivesAfterLeaving({ arrivedAt: late, leftAt: early })).toBe(true);
  expect(arrivesAfterLeaving({ arrivedAt: early, leftAt: early })).toBe(false);
  expect(arrivesAfterLeaving({ arrivedAt: null, leftAt: early })).toBe(false);
  expect(arrivesAfterLeaving({ arrivedAt: late, leftAt: null })).toBe(false);
});

test("whoever is not marked absent speaks; who is not convened does not", () => {
  expect([
    maySpeak("PRESENT"),
    maySpeak("UNMARKED"),
    maySpeak("EXCUSED"),
    maySpeak("EXEMPT"),
    maySpeak(undefined),
  ]).toEqual([true, true, false, false, false]);
});

const on = (day: number, time: string) => new Date(`2026-12-0${day}T${time}:00+07:00`);
const closed = [{ openedAt: on(3, "14:00"), closedAt: on(3, "16:00") }];
const open = [{ openedAt: on(3, "14:00"), closedAt: null }];
const twoDays = [...closed, { openedAt: on(4, "14:00"), closedAt: on(4, "15:30") }];

test.each<[string, "within" | "outside", typeof closed | typeof open, Date | null, Date | null]>([
  ["there from start to end", "within", closed, null, null],
  ["arriving late and leaving early", "within", closed, on(3, "14:20"), on(3, "15:40")],
  ["coming in during the hour before", "within", closed, on(3, "13:00"), null],
  ["arriving earlier than an hour before", "outside", closed, on(3, "12:59"), null],
  ["leaving at the end", "within", closed, null, on(3, "16:00")],
  ["leaving after the end", "outside", closed, null, on(3, "16:01")],
  ["arriving after the end", "outside", closed, on(3, "17:00"), null],
  ["arriving on another day", "outside", closed, on(2, "14:10"), null],
  ["a leaving that is announced while it is open", "within", open, null, on(3, "23:30")],
  ["a leaving on the next day while it is open", "outside", open, null, on(4, "00:10")],
  ["leaving on the first of two days", "within", twoDays, null, on(3, "15:00")],
  ["arriving late on the second day", "within", twoDays, on(4, "14:10"), null],
  ["arriving on the first and leaving on the second day", "within", twoDays, on(3, "14:10"), on(4, "15:00")],
  ["leaving in the night between", "outside", twoDays, null, on(3, "20:00")],
  ["leaving after the second day", "outside", twoDays, null, on(4, "16:00")],
])("%s is %s the meeting", (_stay, place, sittings, arrivedAt, leftAt) => {
  const of = { now: on(3, "15:00"), thresholds: currentThresholds };
  expect(isOutsideMeeting({ arrivedAt, leftAt }, sittings, of)).toBe(place === "outside");
});

test("an open sitting that goes on past midnight lasts until now", () => {
  const of = { now: on(4, "00:30"), thresholds: currentThresholds };
  const late = [{ openedAt: on(3, "22:00"), closedAt: null }];
  expect(isOutsideMeeting({ arrivedAt: null, leftAt: on(4, "00:20") }, late, of)).toBe(false);
  expect(isOutsideMeeting({ arrivedAt: null, leftAt: on(4, "00:40") }, late, of)).toBe(true);
});

test("before it begins a meeting may be taking place when it is scheduled, or now", () => {
  const now = on(2, "09:00");
  const of = { now, thresholds: currentThresholds };
  const sittings = expectedSittings(on(3, "14:00"), now);
  const outside = (arrivedAt: Date) => isOutsideMeeting({ arrivedAt, leftAt: null }, sittings, of);
  expect([now, on(3, "14:05"), on(2, "07:59"), on(4, "14:00")].map(outside)).toEqual([false, false, true, true]);
});
