import { expect, test } from "vitest";
import { admissionRulesOn } from "../../../rulesets/admission-rules.ts";
import {
  belongsTo,
  type Completed,
  dueOn,
  goesOnWith,
  hindranceTo,
  isIntroduced,
  isReached,
  monthsLater,
  stepAfter,
} from "./admission.rules.ts";

const rules = admissionRulesOn("2026-11-23");
const asShipped = new Map<string, boolean>();

test.each([
  ["2025-11-20", 12, "2026-11-20"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2021-11-30", 60, "2026-11-30"],
])("%s and %i months: %s", (day, months, reached) => expect(monthsLater(day, months)).toBe(reached));

const ceremony: Completed = { CEREMONY: "2025-11-20" };
test.each([
  ["the certificate serves to its day", "APPLICATION", { AWARENESS_CLASS: "2021-11-23" }, "2026-11-23", null],
  ["and not after it", "APPLICATION", { AWARENESS_CLASS: "2021-11-22" }, "2026-11-23", "CERTIFICATE_LAPSED"],
  ["the end of probation is awaited", "RECOGNITION_VOTE", ceremony, "2026-11-19", "STEP_TOO_EARLY"],
  ["then the cell may consider", "RECOGNITION_VOTE", ceremony, "2026-11-20", null],
  ["a day ahead is none", "VERIFICATION", {}, "2026-11-24", "DAY_IN_FUTURE"],
  ["steps follow one another", "VERIFICATION", { APPLICATION: "2026-11-20" }, "2026-11-19", "DAYS_OUT_OF_ORDER"],
] as const)("%s", (_, step, completed, doneOn, code) =>
  expect(hindranceTo({ step, doneOn, today: "2026-11-23" }, completed, rules)?.code ?? null).toBe(code),
);

test("deadlines: ceremony after the decision, recognition after the probation, in working days", () => {
  expect(dueOn("CEREMONY", { DECISION: "2026-11-23" }, rules, asShipped)).toBe("2027-01-05");
  expect(dueOn("RECOGNITION_VOTE", { CEREMONY: "2025-11-23" }, rules, asShipped)).toBe("2027-01-05");
  expect(dueOn("VERIFICATION", {}, rules, asShipped)).toBeNull();
});

test("a failed vote of the cell on admission goes up; every other has to pass; after the last step there is none", () => {
  expect(goesOnWith("CELL_VOTE", "FAILED")).toBe(true);
  expect(goesOnWith("SYMPATHIZER_VOTE", "FAILED")).toBe(false);
  expect(goesOnWith("RECOGNITION_VOTE", "PASSED")).toBe(true);
  expect(stepAfter("CELL_VOTE")).toBe("COMMITTEE_VOTE");
  expect(stepAfter("RECOGNITION_DECISION")).toBeNull();
});

test.each([
  ["two members", 2, false, true],
  ["one member and the youth union", 1, true, true],
  ["one member alone", 1, false, false],
  ["the youth union alone", 0, true, false],
] as const)("a candidate is introduced by %s", (_, members, hasUnion, isEnough) =>
  expect(isIntroduced({ members, hasUnion }, rules)).toBe(isEnough),
);

test("papers belong to their step, others to any; a step is reached when it is open or complete", () => {
  expect(belongsTo("CURRICULUM", rules.steps.APPLICATION)).toBe(true);
  expect(belongsTo("CURRICULUM", rules.steps.VERIFICATION)).toBe(false);
  expect(belongsTo("OTHER", rules.steps.CEREMONY)).toBe(true);
  expect(isReached("APPLICATION", "APPLICATION", {})).toBe(true);
  expect(isReached("APPLICATION", null, { APPLICATION: "2026-11-20" })).toBe(true);
  expect(isReached("VERIFICATION", "APPLICATION", {})).toBe(false);
});
