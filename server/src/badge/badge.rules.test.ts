import { expect, test } from "vitest";
import { roundOf, roundsAround } from "./badge.rules.ts";

const rounds = ["02-03", "05-19", "09-02", "11-07"];

test.each([
  ["2026-11-23", "2026-11-07", ["2027-02-03", "2027-05-19", "2027-09-02", "2027-11-07"]],
  ["2026-11-07", "2026-09-02", ["2026-11-07", "2027-02-03", "2027-05-19", "2027-09-02"]],
  ["2026-01-01", "2025-11-07", ["2026-02-03", "2026-05-19", "2026-09-02", "2026-11-07"]],
])("around %s", (today, before, next) => expect(roundsAround(rounds, today)).toEqual({ before, next }));

test.each([
  ["2026-11-08", "2027-02-03"],
  ["2027-02-03", "2027-02-03"],
  ["2027-02-04", "2027-05-19"],
])("years reached on %s are honoured on %s", (reached, round) =>
  expect(roundOf(reached, roundsAround(rounds, "2026-11-23").next)).toBe(round),
);
