import { expect, test } from "vitest";
import { fallOf } from "./warnings.rules.ts";

const of = (...present: number[]) => present.map((each) => ({ base: 20, present: each }));

test.each([
  ["fell by ten points", of(17, 17, 17, 19, 19, 19), { before: 95, now: 85, meetings: 3 }],
  ["fell by exactly five", of(18, 18, 18, 19, 19, 19), { before: 95, now: 90, meetings: 3 }],
  ["fell by less", of(18, 19, 18, 19, 19, 19), null],
  ["rose", of(20, 20, 20, 15, 15, 15), null],
  ["is too young", of(10, 10, 10, 20, 20), null],
  [
    "has meetings without anybody counted",
    [...of(10, 10), { base: 0, present: 0 }, ...of(10, 20, 20, 20)],
    { before: 100, now: 50, meetings: 3 },
  ],
])("attendance that %s", (_, rolls, fall) => {
  expect(fallOf(rolls, { meetings: 3, points: 5 })).toEqual(fall);
});
