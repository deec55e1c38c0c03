import { expect, test } from "vitest";
import { arrivesAfterLeaving, markWhenAllPresent, maySpeak } from "./roll-call.rules.ts";

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
