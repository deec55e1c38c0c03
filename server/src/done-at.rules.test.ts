import { expect, test } from "vitest";
import { isReceivedLate, momentDone } from "./done-at.rules.ts";

const now = new Date("2026-11-22T09:00:00Z");

test.each([
  ["2026-11-22T07:30:00Z", "2026-11-22T07:30:00.000Z"],
  ["2026-11-22T14:30:00+07:00", "2026-11-22T07:30:00.000Z"],
  ["2026-11-08T09:00:00Z", "2026-11-08T09:00:00.000Z"],
  ["2026-11-08T08:59:59Z", null],
  ["2026-11-22T09:01:59Z", "2026-11-22T09:00:00.000Z"],
  ["2026-11-22T09:02:01Z", null],
  ["hôm qua", null],
  ["", null],
])("what a device says was done at %j is taken as %j", (said, taken) => {
  expect(momentDone(said, now)?.toISOString() ?? null).toBe(taken);
});

test.each([
  ["2026-11-22T08:55:00Z", false],
  ["2026-11-22T08:54:59Z", true],
])("done at %s it arrived late: %s", (doneAt, late) => {
  expect(isReceivedLate(new Date(doneAt), now)).toBe(late);
});
