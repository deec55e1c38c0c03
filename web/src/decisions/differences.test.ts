import { expect, test } from "vitest";
import type { CriterionScore } from "../meeting/workspace-query.ts";
import { differencesIn } from "./differences.ts";

const plain = { proposed: 4, selfPoints: 4, superiorPoints: null, provisionalState: null };

test.each([
  ["the proposal taken as it is", {}, false],
  ["a departure of the cell", { selfPoints: 3 }, true],
  ["a criterion that only people judge", { proposed: null }, false],
  ["a point that lapsed", { provisionalState: "WITHDRAWN" }, true],
  ["a point that was confirmed", { provisionalState: "CONFIRMED" }, false],
  ["other points from above", { superiorPoints: 2 }, true],
  ["the same points from above", { superiorPoints: 4 }, false],
])("%s differs: %s", (_what, change, differs) => {
  // The list reads these fields only.
  const criterion = { ...plain, ...change } as unknown as CriterionScore;
  expect(differencesIn({ sections: [{ criteria: [criterion] }] as never }).length > 0).toBe(differs);
});
