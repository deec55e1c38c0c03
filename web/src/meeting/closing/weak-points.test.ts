import { expect, test } from "vitest";
import { asksForWeakness, weakestCriteria } from "./weak-points.ts";

test("a meeting that graded itself below the best is asked for its weak points until one is named", () => {
  expect(asksForWeakness({ selfGrade: "FAIR" }, [])).toBe(true);
  expect(asksForWeakness({ selfGrade: "FAIR" }, [{}])).toBe(false);
  expect(asksForWeakness({ selfGrade: "GOOD" }, [])).toBe(false);
  expect(asksForWeakness({ selfGrade: null }, [])).toBe(false);
});

test("the criteria that lost most are offered first; full ones, unjudged ones and those that do not apply are not", () => {
  const points = [
    ["full", 5, 5],
    ["little", 5, 4],
    ["unjudged", 5, null],
    ["much", 10, 4],
    ["more", 10, 2],
    ["notApplicable", 5, 0],
    ["half", 1, 0.5],
  ] as const;
  const sections = [
    {
      no: 1,
      label: { vi: "", en: "" },
      max: 41,
      proposed: 0,
      self: null,
      superior: null,
      criteria: points.map(([criterion, max, selfPoints]) => ({
        criterion,
        label: { vi: criterion, en: criterion },
        max,
        applies: criterion !== "notApplicable",
        judgedBy: "PEOPLE" as const,
        proposed: null,
        facts: [],
        evidence: { vi: "", en: "" },
        provisionalUntil: null,
        provisionalState: null,
        selfPoints,
        selfReason: "",
        superiorPoints: null,
        superiorReason: "",
        revision: 1,
      })),
    },
  ];
  expect(weakestCriteria({ sections }).map(({ criterion }) => criterion)).toEqual(["more", "much", "little"]);
});
