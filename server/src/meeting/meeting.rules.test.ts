import { expect, test } from "vitest";
import {
  actionsFrom,
  isLocked,
  isOver,
  type MeetingAction,
  type MeetingState,
  mayCorrect,
  mayTransition,
  mayWrite,
  stateAfter,
} from "./meeting.rules.ts";

const nobody = { isSecretary: false, isDeputy: false, isChair: false, isMinuteTaker: false, isHelper: false };

test("the straight way: draft, convened, open, closed, filed", () => {
  const way: MeetingAction[] = ["CONVENE", "OPEN", "CLOSE", "FILE"];
  const reached = way.reduce<MeetingState | null>((state, action) => state && stateAfter(state, action), "DRAFT");
  expect(reached).toBe("FILED");
});

test.each<[MeetingState, MeetingAction, MeetingState]>([
  ["CONVENED", "POSTPONE", "POSTPONED"],
  ["OPEN", "POSTPONE", "POSTPONED"],
  ["OPEN", "UNDO_OPENING", "CONVENED"],
  ["POSTPONED", "CONVENE", "CONVENED"],
  ["POSTPONED", "DECLARE_NOT_HELD", "NOT_HELD"],
  ["OPEN", "ADJOURN", "ADJOURNED"],
  ["ADJOURNED", "CONTINUE", "OPEN"],
  ["ADJOURNED", "CLOSE", "CLOSED"],
  ["NOT_HELD", "DECLINE_NOT_HELD", "DRAFT"],
  ["DRAFT", "RECORD_FROM_PAPER", "CLOSED"],
])("%s may %s and is then %s", (from, action, to) => {
  expect(stateAfter(from, action)).toBe(to);
});

test.each<[MeetingState, MeetingAction]>([
  ["DRAFT", "OPEN"],
  ["DRAFT", "CLOSE"],
  ["CONVENED", "CLOSE"],
  ["CONVENED", "CONVENE"],
  ["OPEN", "CONVENE"],
  ["OPEN", "DECLARE_NOT_HELD"],
  ["OPEN", "RECORD_FROM_PAPER"],
  ["ADJOURNED", "OPEN"],
  ["ADJOURNED", "UNDO_OPENING"],
  ["CLOSED", "UNDO_OPENING"],
  ["CLOSED", "OPEN"],
  ["CLOSED", "CLOSE"],
  ["FILED", "FILE"],
  ["NOT_HELD", "CONVENE"],
])("%s may not %s", (from, action) => {
  expect(mayTransition(from, action)).toBe(false);
});

test("a filed meeting is the end, and one not held unless the superior does not accept that", () => {
  expect([actionsFrom("FILED"), actionsFrom("NOT_HELD")]).toEqual([[], ["DECLINE_NOT_HELD"]]);
  expect([isOver("FILED"), isOver("NOT_HELD"), isOver("POSTPONED")]).toEqual([true, true, false]);
});

test("the minutes secretary, an ordinary member, writes until the meeting closes", () => {
  const taker = { ...nobody, isMinuteTaker: true };
  expect([mayWrite("OPEN", taker), mayWrite("ADJOURNED", taker), mayWrite("CLOSED", taker)]).toEqual([
    true,
    true,
    false,
  ]);
});

test("an ordinary member writes nothing, and a closed record is corrected by the secretary or the deputy only", () => {
  expect(mayWrite("OPEN", nobody)).toBe(false);
  expect(mayCorrect("CLOSED", { ...nobody, isDeputy: true })).toBe(true);
  expect(mayCorrect("OPEN", { ...nobody, isSecretary: true })).toBe(false);
  expect(mayCorrect("FILED", { ...nobody, isMinuteTaker: true, isChair: true })).toBe(false);
  expect([isLocked("CLOSED"), isLocked("OPEN")]).toEqual([true, false]);
});
