import { expect, test } from "vitest";
import { type Recorded, type RecordedInCourse, recordedInCourse, standsAgainstUndoing } from "./undo-opening.rules.ts";

const nothing = Object.fromEntries(recordedInCourse.map((fact) => [fact, 0])) as Record<RecordedInCourse, number>;

test("where nothing was recorded since, an opening is taken back", () => {
  expect(standsAgainstUndoing(nothing, { takeBackRollCall: false })).toEqual([]);
});

test.each(recordedInCourse.filter((fact) => fact !== "ROLL_CALL"))(
  "%s stands against it, whatever is said about the roll call",
  (fact) => {
    const recorded: Recorded = { ...nothing, [fact]: 1 };
    expect(standsAgainstUndoing(recorded, { takeBackRollCall: false })).toEqual([fact]);
    expect(standsAgainstUndoing(recorded, { takeBackRollCall: true })).toEqual([fact]);
  },
);

test.each<[number, boolean, RecordedInCourse[]]>([
  [5, false, ["ROLL_CALL"]],
  [5, true, []],
  [0, true, []],
])("%i marks at the roll call, taken back with it: %s", (marks, takeBackRollCall, stands) => {
  expect(standsAgainstUndoing({ ...nothing, ROLL_CALL: marks }, { takeBackRollCall })).toEqual(stands);
});

test("everything that stands against it is named, in the order of the meeting", () => {
  const recorded: Recorded = { ...nothing, MINUTES_ADOPTED: 1, VOTES: 2, ROLL_CALL: 3, AGENDA_ADOPTED: 1 };
  expect(standsAgainstUndoing(recorded, { takeBackRollCall: false })).toEqual([
    "ROLL_CALL",
    "AGENDA_ADOPTED",
    "VOTES",
    "MINUTES_ADOPTED",
  ]);
});
