import { expect, test } from "vitest";
import { deedsOn, hindranceTo, isLate, isReadOutIn, type ProposalStanding } from "./proposal.rules.ts";

const waits: ProposalStanding = {
  state: "OPEN",
  liesHere: true,
  isAnsweredHere: false,
  isHome: true,
  verdict: null,
  isContinued: false,
};
const above = { ...waits, isHome: false };
const answered: ProposalStanding = { ...waits, state: "ANSWERED", isAnsweredHere: true };
const closed: ProposalStanding = { ...answered, state: "CLOSED", verdict: "SATISFIED" };

test.each<[string, ProposalStanding, string[]]>([
  ["waits in its own organization", waits, ["assign", "answer", "passUp"]],
  ["waits at a level above", above, ["assign", "answer", "passUp", "passDown"]],
  ["came through here and lies elsewhere", { ...above, liesHere: false }, []],
  ["of a cell, lies above", { ...waits, liesHere: false }, []],
  ["was answered here and is not read out yet", answered, ["assign", "answer"]],
  [
    "was answered above, and the own organization reads the answer out",
    { ...waits, state: "ANSWERED", isAnsweredHere: false },
    [],
  ],
  [
    "was answered here for a cell below",
    { ...answered, isHome: false, liesHere: false, isAnsweredHere: true },
    ["assign", "answer"],
  ],
  ["was closed and satisfied", closed, []],
  ["was closed without asking", { ...closed, verdict: null }, []],
  ["was closed and did not satisfy", { ...closed, verdict: "NOT_SATISFIED" }, ["passUp"]],
  ["did not satisfy and went on", { ...closed, verdict: "NOT_SATISFIED", isContinued: true }, []],
  ["did not satisfy, looked at from above", { ...closed, verdict: "NOT_SATISFIED", isHome: false }, []],
])("a proposal that %s leaves to do what it should", (_how, standing, deeds) => {
  expect(deedsOn(standing)).toEqual(deeds.map((deed) => `proposal.${deed}`));
});

test.each([
  ["answered from where it does not lie", "proposal.answer", { ...above, liesHere: false }, "PROPOSAL_LIES_ELSEWHERE"],
  ["sent down by its own organization", "proposal.passDown", waits, "PROPOSAL_STATE"],
  ["passed up after its answer", "proposal.passUp", answered, "PROPOSAL_STATE"],
  [
    "put right by who did not answer",
    "proposal.answer",
    { ...answered, isAnsweredHere: false },
    "PROPOSAL_LIES_ELSEWHERE",
  ],
  ["put right after it was read out", "proposal.answer", closed, "PROPOSAL_STATE"],
] as const)("a proposal cannot be %s", (_what, deed, standing, hindrance) => {
  expect(hindranceTo(deed, standing)).toBe(hindrance);
});

test.each([
  ["OPEN", "2026-12-01", true],
  ["OPEN", "2026-12-02", false],
  ["OPEN", null, false],
  ["ANSWERED", "2026-11-01", false],
  ["CLOSED", "2026-11-01", false],
] as const)("%s with the deadline %s is late on 2 December: %s", (state, dueOn, late) => {
  expect(isLate({ state, dueOn }, "2026-12-02")).toBe(late);
});

test.each([
  ["REGULAR", null, true],
  ["REGULAR", "REGULAR", true],
  ["THEMATIC", "REGULAR", true],
  ["REGULAR", "COMMITTEE", false],
  ["COMMITTEE", "REGULAR", false],
  ["COMMITTEE", "COMMITTEE", true],
  ["COMMITTEE", null, true],
] as const)("in a %s meeting the answer to what was raised in %s is read out: %s", (meeting, raisedIn, isHeard) => {
  expect(isReadOutIn(meeting, raisedIn)).toBe(isHeard);
});
