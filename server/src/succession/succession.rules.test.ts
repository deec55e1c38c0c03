import { expect, test } from "vitest";
import { successionRulesOn } from "../../../rulesets/succession-rules.ts";
import { addsUp, ageOn, isReviewDue, structureOf } from "./succession.rules.ts";

const rules = successionRulesOn("2026-11-23");

test.each([
  ["1984-11-23", "2026-11-23", 42],
  ["1984-11-24", "2026-11-23", 41],
  ["2000-02-29", "2026-02-28", 25],
])("born on %s is on %s %i years old", (birthDate, on, age) => {
  expect(ageOn(birthDate, on)).toBe(age);
});

test("the structure counts each person once and says of how many nothing is known", () => {
  const person = (personId: string, birthDate: string | null, sex: string | null, isInCommittee = false) => ({
    personId,
    birthDate,
    sex,
    isInCommittee,
  });
  const people = [
    person("a", "1995-01-01", "FEMALE"),
    person("a", "1995-01-01", "FEMALE"),
    person("b", "1984-11-23", "MALE", true),
    person("c", "1970-01-01", "MALE", true),
    person("d", null, null),
  ];
  expect(structureOf(people, rules, "2026-11-23")).toEqual({
    total: 4,
    bands: [
      { from: 0, below: 35, count: 1 },
      { from: 35, below: 42, count: 0 },
      { from: 42, below: 50, count: 1 },
      { from: 50, below: null, count: 1 },
    ],
    ageUnknown: 1,
    sexUnknown: 1,
    youngBelow: 42,
    young: { count: 1, share: 33.3, least: 15, isReached: true },
    women: { count: 1, share: 33.3, least: 20, isReached: true },
    renewed: { count: 2, share: 50, least: 33.3, isReached: true },
  });
  expect(structureOf([], rules, "2026-11-23").women).toMatchObject({ share: null, isReached: null });
});

test.each([
  ["APPROVED", "2025-11-23", null, true],
  ["APPROVED", "2025-11-24", null, false],
  ["APPROVED", "2024-01-01", "2026-01-05", false],
  ["REMOVED", "2024-01-01", null, false],
  ["PROPOSED", null, null, false],
])("%s on %s, reviewed on %s: a review is due: %s", (state, approvedOn, reviewedOn, expected) => {
  expect(isReviewDue({ state, approvedOn, reviewedOn }, rules, "2026-11-23")).toBe(expected);
});

test.each([
  [10, 10, 9, 9, true],
  [10, 9, 9, 0, true],
  [10, 11, 9, 9, false],
  [10, 9, 10, 9, false],
  [10, 9, 8, 9, false],
  [0, 0, 0, 0, false],
])("%i convened, %i collected, %i valid, %i in favour: %s", (convened, collected, valid, agree, expected) => {
  expect(addsUp({ convened, collected, valid, agree })).toBe(expected);
});
