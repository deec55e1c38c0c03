import fc from "fast-check";
import { expect, test } from "vitest";
import { currentMajorities, type Majorities } from "../../../rulesets/majorities.ts";
import { baseExplanation } from "./base-explanation.rules.ts";
import { cellOfTwentyFive, member, members } from "./convened.fixture.ts";
import type { Convened } from "./convened.rules.ts";
import { hasVote, isInBase, votersPresentAt, votingBase, whyOutsideBase } from "./vote.rules.ts";

const at = (time: string) => new Date(`2026-12-03T${time}:00+07:00`);
const votesAtHome: Majorities = { ...currentMajorities, temporarilyElsewherePresentAtHome: "VOTES" };

test("of 20 official members with 17 present the base is 20", () => {
  expect(votingBase([...members(17), ...members(3, { status: "EXCUSED" })])).toBe(20);
});

test.each<[string, Partial<Convened>, string | null]>([
  ["an official member who is there counts", {}, null],
  ["an official member absent with a reason counts", { status: "EXCUSED" }, null],
  ["an official member absent without a reason counts", { status: "UNEXCUSED" }, null],
  ["an official member not yet marked counts", { status: "UNMARKED" }, null],
  ["a member on special duty counts for votes", { specialDuty: true, status: "EXCUSED" }, null],
  ["a probationary member does not count", { memberStatus: "PROBATIONARY" }, "NOT_OFFICIAL"],
  ["an exempt member who is there counts", { exempt: true }, null],
  ["an exempt member who is absent does not count", { exempt: true, status: "EXEMPT" }, "EXEMPT_AND_ABSENT"],
  ["an exempt member not yet marked does not count", { exempt: true, status: "UNMARKED" }, "EXEMPT_AND_ABSENT"],
  [
    "somebody temporarily elsewhere does not count",
    { temporarilyElsewhere: true, status: "EXCUSED" },
    "TEMPORARILY_ELSEWHERE",
  ],
  [
    "somebody temporarily elsewhere but there does not count by default",
    { temporarilyElsewhere: true },
    "TEMPORARILY_ELSEWHERE",
  ],
  ["somebody temporarily here does not count", { temporarilyHere: true }, "TEMPORARILY_HERE"],
  ["a suspended member does not count even when there", { suspended: true }, "SUSPENDED"],
  [
    "a suspended exempt member is taken off once, as suspended",
    { suspended: true, exempt: true, status: "EXEMPT" },
    "SUSPENDED",
  ],
])("%s", (_title, change, reason) => {
  expect(whyOutsideBase(member(change))).toBe(reason);
  expect(isInBase(member(change))).toBe(reason === null);
});

test("where the setting lets them vote, somebody temporarily elsewhere counts only when there", () => {
  const of = { rules: votesAtHome };
  expect(isInBase(member({ temporarilyElsewhere: true }), of)).toBe(true);
  expect(isInBase(member({ temporarilyElsewhere: true, status: "EXCUSED" }), of)).toBe(false);
});

test("a committee's base is its members in office, absent ones too", () => {
  const committee = [
    ...members(4, { inOffice: true }),
    member({ inOffice: true, status: "EXCUSED" }),
    member({ inOffice: false }),
  ];
  expect(votingBase(committee, { body: "COMMITTEE" })).toBe(5);
  expect(committee.filter((person) => hasVote(person, { body: "COMMITTEE" }))).toHaveLength(4);
});

test("a congress leaves out who is excused throughout", () => {
  expect(votingBase([...members(9), member({ status: "EXCUSED" })], { body: "CONGRESS" })).toBe(9);
});

test.each<[string, Partial<Convened>, boolean]>([
  ["there from the start, one has a vote", {}, true],
  ["arriving after the vote, one has none", { arrivedAt: at("15:10") }, false],
  ["arriving at the moment of the vote, one has a vote", { arrivedAt: at("15:00") }, true],
  ["having left before the vote, one has none", { leftAt: at("14:50") }, false],
  ["leaving at the moment of the vote, one has none", { leftAt: at("15:00") }, false],
  ["leaving afterwards, one has a vote", { leftAt: at("15:01") }, true],
  ["a probationary member in the chair has none", { memberStatus: "PROBATIONARY" }, false],
  ["somebody temporarily here speaks and has none", { temporarilyHere: true }, false],
  ["an excused member has none", { status: "EXCUSED", arrivedAt: at("14:00") }, false],
])("%s", (_title, change, voting) => {
  expect(votersPresentAt([member(change)], at("15:00"))).toHaveLength(voting ? 1 : 0);
});

test("an official member who left still counts in the base; an exempt one who left does not", () => {
  const left = { leftAt: at("14:30") };
  expect(votingBase([member(left), member({ ...left, exempt: true })], { at: at("15:00") })).toBe(1);
  expect(votingBase([member(left), member({ ...left, exempt: true })], { at: at("14:00") })).toBe(2);
});

test("the cell of 25: base 22, needed 12 and 15, 21 with a vote", () => {
  expect(baseExplanation(cellOfTwentyFive())).toEqual({
    total: 25,
    official: 23,
    exemptAbsent: 1,
    probationary: 2,
    temporarilyElsewhere: 0,
    temporarilyHere: 0,
    suspended: 0,
    notInOffice: 0,
    excusedFromCongress: 0,
    base: 22,
    neededMajority: 12,
    neededTwoThirds: 15,
    present: 23,
    presentWithVote: 21,
    canDecide: true,
  });
});

test("nobody convened: the base is 0 and nothing can be decided", () => {
  expect(baseExplanation([])).toMatchObject({ base: 0, presentWithVote: 0, canDecide: false });
});

const anybody: fc.Arbitrary<Convened> = fc.record({
  memberStatus: fc.constantFrom("OFFICIAL", "PROBATIONARY"),
  temporarilyElsewhere: fc.boolean(),
  temporarilyHere: fc.boolean(),
  exempt: fc.boolean(),
  suspended: fc.boolean(),
  specialDuty: fc.boolean(),
  inOffice: fc.boolean(),
  status: fc.constantFrom("PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT", "UNMARKED"),
});

test("the explanation always adds up, and nobody votes who does not count", () => {
  fc.assert(
    fc.property(fc.array(anybody), fc.constantFrom("CELL", "COMMITTEE", "CONGRESS"), (convened, body) => {
      const why = baseExplanation(convened, { body });
      expect(why.total).toBe(why.official + why.probationary + why.temporarilyHere);
      const takenOff =
        why.exemptAbsent + why.temporarilyElsewhere + why.suspended + why.notInOffice + why.excusedFromCongress;
      expect(why.official - takenOff).toBe(why.base);
      expect(why.base).toBe(votingBase(convened, { body }));
      expect(why.presentWithVote).toBeLessThanOrEqual(Math.min(why.base, why.present));
    }),
  );
});
