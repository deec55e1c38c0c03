import { expect, test } from "vitest";
import { type AssignmentState, isPreparationLate, stateOf, stepsAfter } from "./assignment-state.rules.ts";

const early = new Date("2026-11-25T02:00:00Z");
const later = new Date("2026-11-26T02:00:00Z");
const now = new Date("2026-11-27T02:00:00Z");

test.each<[Date | null, Date | null, AssignmentState]>([
  [null, null, "NOT_STARTED"],
  [early, null, "IN_PROGRESS"],
  [early, later, "DONE"],
  [null, later, "DONE"],
])("begun %s and done %s: %s", (startedAt, doneAt, state) => {
  expect(stateOf({ startedAt, doneAt })).toBe(state);
});

test.each<[AssignmentState, Date | null, Date | null]>([
  ["NOT_STARTED", null, null],
  ["IN_PROGRESS", early, null],
  ["DONE", early, later],
])("moved to %s, what was reached keeps its moment and what is taken back loses it", (state, startedAt, doneAt) => {
  expect(stepsAfter({ startedAt: early, doneAt: later }, state, now)).toEqual({ startedAt, doneAt });
});

test("what is done at once was begun at that moment", () => {
  expect(stepsAfter({ startedAt: null, doneAt: null }, "DONE", now)).toEqual({ startedAt: now, doneAt: now });
});

test.each([
  ["2026-11-26", null, true],
  ["2026-11-27", null, false],
  ["2026-11-26", later, false],
  [null, null, false],
])("due on %s, done %s: late on 27 November %s", (dueOn, doneAt, late) => {
  expect(isPreparationLate({ dueOn, doneAt }, "2026-11-27")).toBe(late);
});
