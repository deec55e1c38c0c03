import { expect, test } from "vitest";
import { termRulesOn } from "../../../rulesets/term-rules.ts";
import { dueOn, isOneEach, stateOf, vacanciesOn } from "./term.rules.ts";

const rules = termRulesOn("2026-11-23");

test.each([
  ["2025-06-15", null, "BASE_COMMITTEE", "2030-06-15"],
  ["2025-01-01", null, "CELL", "2027-07-01"],
  ["2025-08-31", null, "CELL", "2028-02-29"],
  ["2025-01-01", "2027-05-31", "CELL", "2027-05-31"],
] as const)("a term from %s set until %s of %s is due on %s", (startedOn, until, kind, due) => {
  expect(dueOn({ startedOn, until }, kind, rules)).toBe(due);
});

test.each([
  ["2026-11-23", null, "2027-07-01", "RUNNING", 220],
  ["2027-01-02", null, "2027-07-01", "ABOUT_TO_END", 180],
  ["2027-07-01", null, "2027-07-01", "ABOUT_TO_END", 0],
  ["2027-07-02", null, "2027-07-01", "OVERDUE", -1],
  ["2026-11-23", "2026-10-01", "2027-07-01", "ENDED", 220],
] as const)("on %s a term ended on %s and due on %s is %s", (today, endedOn, due, state, daysLeft) => {
  expect(stateOf({ endedOn, dueOn: due }, today, rules)).toEqual({ state, daysLeft });
});

const seat = (personId: string, position = "COMMITTEE_MEMBER", more: object = {}) => ({
  personId,
  position,
  inStandingCommittee: false,
  state: "CONFIRMED",
  validFrom: "2025-01-01",
  validTo: null,
  ...more,
});

test("vacancies count each person in office once; who awaits ratification or has left is not in office", () => {
  const seats = [
    seat("a", "SECRETARY"),
    seat("a"),
    seat("b", "COMMITTEE_MEMBER", { inStandingCommittee: true }),
    seat("c", "COMMITTEE_MEMBER", { validTo: "2026-01-01" }),
    seat("d", "COMMITTEE_MEMBER", { state: "PROPOSED" }),
  ];
  const planned = { size: 4, standing: 3 };
  expect(vacanciesOn(seats, planned, "2025-12-31")).toEqual({
    inOffice: 3,
    inStandingCommittee: 2,
    seats: 1,
    standingSeats: 1,
    hasSecretary: true,
  });
  expect(vacanciesOn(seats, planned, "2026-01-01").seats).toBe(2);
  expect(vacanciesOn(seats, { size: null, standing: null }, "2024-12-31")).toMatchObject({
    inOffice: 0,
    seats: null,
    hasSecretary: false,
  });
});

test.each([
  [[seat("a", "SECRETARY"), seat("b")], true],
  [[seat("a", "SECRETARY"), seat("a")], false],
  [[seat("a", "SECRETARY"), seat("b", "SECRETARY")], false],
])("everybody once, one secretary at most", (people, expected) => {
  expect(isOneEach(people)).toBe(expected);
});
