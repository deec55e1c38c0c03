import { expect, test } from "vitest";
import { missingToClose, type Progress } from "./requirements.rules.ts";

const held: Progress = {
  kind: "REGULAR",
  scored: true,
  withoutVotes: false,
  resolutionWaived: true,
  hasPlace: true,
  agendaItems: 8,
  participantsSettled: true,
  hasChair: true,
  hasMinuteTaker: true,
  chairAway: false,
  minuteTakerAway: false,
  unmarked: 0,
  agendaAdopted: true,
  tasksNotReported: 0,
  conclusions: 1,
  resolutionVoted: false,
  scoreReady: true,
  scoreVoted: true,
  minutesAdopted: true,
  minutesIssued: false,
  resolutionIssued: false,
};

test("a meeting with everything done may close", () => {
  expect(missingToClose(held)).toEqual([]);
});

test("the cell reviews its open tasks before it closes; its committee leaves them to the cell and has no score", () => {
  const open = { ...held, tasksNotReported: 3, scoreReady: false, scoreVoted: false };
  expect(missingToClose(open)).toEqual(["TASK_REVIEW", "SCORE"]);
  expect(missingToClose({ ...open, kind: "COMMITTEE", scored: false })).toEqual([]);
});

test("a meeting on a topic alone asks for a score where a committee has issued a sheet for it, never for the month's tasks", () => {
  const topic = { ...held, kind: "THEMATIC", tasksNotReported: 3, scoreReady: false, scoreVoted: false };
  expect(missingToClose(topic)).toEqual(["SCORE"]);
  expect(missingToClose({ ...topic, scored: false })).toEqual([]);
});

test("without votes nothing voted is asked for", () => {
  const informed = { ...held, withoutVotes: true, agendaAdopted: false, resolutionWaived: false, scoreVoted: false };
  expect(missingToClose(informed)).toEqual([]);
});

// domain.md §4: the secretary absent, the deputy chairs.
test("who is marked absent neither chaired nor took the minutes", () => {
  expect(missingToClose({ ...held, chairAway: true, minuteTakerAway: true })).toEqual(["CHAIR", "MINUTE_TAKER"]);
});
