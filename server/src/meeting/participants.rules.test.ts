import { describe, expect, test } from "vitest";
import { invitationsOf, isJoint, isSettled, type ParticipantState } from "./participants.rules.ts";

const companions = ["a", "b", "c"];
const nobody = new Map<string, ParticipantState>();

describe("whom a choice brings", () => {
  test.each([
    ["a cell asks those beside it", ["a", "b", "a"], true, nobody, ["a INVITED", "b INVITED"]],
    [
      "who has agreed is not asked again",
      ["a", "b"],
      true,
      new Map([["a", "AGREED"] as const]),
      ["a AGREED", "b INVITED"],
    ],
    ["who has declined is asked again", ["a"], true, new Map([["a", "DECLINED"] as const]), ["a INVITED"]],
    ["a committee convenes those below it", ["c"], false, nobody, ["c AGREED"]],
    ["a committee convenes its whole body", "WHOLE_BODY" as const, false, nobody, ["a AGREED", "b AGREED", "c AGREED"]],
    ["a cell has no body", "WHOLE_BODY" as const, true, nobody, undefined],
    ["somebody from elsewhere", ["a", "x"], true, nobody, undefined],
    ["nobody", [], true, nobody, []],
  ])("%s", (_, choice, heldByCell, before, expected) => {
    const invitations = invitationsOf(choice, { companions, heldByCell, before });
    expect(invitations?.map(({ participantId, state }) => `${participantId} ${state}`)).toEqual(expected);
  });
});

test.each([
  ["THEMATIC", true, 0, false],
  ["THEMATIC", true, 1, true],
  ["THEMATIC", false, 0, true],
  ["REGULAR", true, 3, false],
  ["COMMITTEE", false, 0, false],
])("%s, held by a cell: %s, with %i others: joint is %s", (kind, heldByCell, participants, expected) => {
  expect(isJoint({ kind, heldByCell, participants })).toBe(expected);
});

test.each<[ParticipantState[], boolean]>([
  [[], false],
  [["DECLINED"], false],
  [["AGREED"], true],
  [["AGREED", "DECLINED"], true],
  [["AGREED", "INVITED"], false],
])("%j is settled: %s", (states, expected) => {
  expect(isSettled(states)).toBe(expected);
});
