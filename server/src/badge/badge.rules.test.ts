import { expect, test } from "vitest";
import { hindranceToStep, roundOf, roundsAround, roundsBefore, spanOf } from "./badge.rules.ts";

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
])("years reached on %s are honoured on %s", (reached, round) => expect(roundOf(reached, rounds)).toBe(round));

test("a round takes up who reached the years after the round before it; four rounds lie back", () => {
  expect(spanOf("2026-09-02", rounds)).toEqual({ since: "2026-05-19", until: "2026-09-02" });
  expect(spanOf("2026-02-03", rounds)).toEqual({ since: "2025-11-07", until: "2026-02-03" });
  expect(roundsBefore(rounds, "2026-11-07")).toEqual(["2026-09-02", "2026-05-19", "2026-02-03", "2025-11-07"]);
});

const none = { proposedOn: null, decidedOn: null, presentedOn: null };
const proposed = { ...none, proposedOn: "2026-10-01" };
const decided = { ...proposed, decidedOn: "2026-10-20" };
test.each([
  ["proposed first", "PROPOSED", "2026-11-01", none, null],
  ["proposed twice", "PROPOSED", "2026-11-01", proposed, "BADGE_STEP"],
  ["decided without a proposal that is known", "DECIDED", "2026-11-01", none, null],
  ["decided before it was proposed", "DECIDED", "2026-09-30", proposed, "DAYS_OUT_OF_ORDER"],
  ["decided tomorrow", "DECIDED", "2026-11-24", proposed, "DAY_IN_FUTURE"],
  ["decided twice", "DECIDED", "2026-11-01", decided, "BADGE_STEP"],
  ["handed over before it is decided", "PRESENTED", "2026-11-07", proposed, "BADGE_STEP"],
  ["handed over on a day before the decision", "PRESENTED", "2026-10-19", decided, "DAYS_OUT_OF_ORDER"],
  ["handed over", "PRESENTED", "2026-11-07", decided, null],
  ["handed over twice", "PRESENTED", "2026-11-07", { ...decided, presentedOn: "2026-11-07" }, "BADGE_STEP"],
] as const)("a badge %s", (_, step, on, mark, hindrance) =>
  expect(hindranceToStep({ step, on }, mark, "2026-11-23")).toBe(hindrance),
);
