import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { scoreSheetOn } from "../../../rulesets/score-sheets.ts";
import { meetingFacts } from "./meeting-facts.fixture.ts";
import { proposeScores } from "./propose-scores.rules.ts";
import { dataAndPeople, gradeOf, sectionTotals, totalScore } from "./score-totals.rules.ts";

const sheet = scoreSheetOn("2026-12-03");

test.each([
  [100, "GOOD"],
  [90, "GOOD"],
  [89.99, "FAIR"],
  [89.5, "FAIR"],
  [70, "FAIR"],
  [69.99, "AVERAGE"],
  [50, "AVERAGE"],
  [49.99, "POOR"],
  [0, "POOR"],
])("%d points are %s", (points, grade) => {
  expect(gradeOf(sheet, { points })).toBe(grade);
});

test("the meeting of the pictures: 60 from data, 29 from people, one added with a reason make 90, good", () => {
  const facts = meetingFacts({
    materialsPostedOn: "2026-12-03",
    materialsInTime: false,
    praiseOrReminders: 0,
    documentsPosted: false,
    lastTasksDone: 3,
    filedOn: null,
    filedInTime: null,
  });
  const criteria = proposeScores(sheet, facts).map(({ criterion, judgedBy, max, points }) => {
    const raised = criterion === "praiseAndReminders" ? 1 : 0;
    return { criterion, judgedBy, max, proposed: points, given: judgedBy === "PEOPLE" ? max : (points ?? 0) + raised };
  });
  expect(dataAndPeople(criteria)).toEqual({
    data: { points: 60, max: 71 },
    people: { points: 29, max: 29, judged: 7, criteria: 7 },
    adjustment: 1,
  });
  const scored = criteria.map(({ criterion, max, given }) => ({ criterion, max, points: given }));
  expect(totalScore(scored)).toEqual({ points: 90, max: 100, complete: true });
  expect(gradeOf(sheet, totalScore(scored))).toBe("GOOD");
  expect(sectionTotals(sheet, scored).map(({ points, max }) => `${points}/${max}`)).toEqual([
    "5/5",
    "5/5",
    "8/10",
    "38/40",
    "5/5",
    "24/30",
    "5/5",
  ]);
});

test("until somebody judges, the people's part is empty, not nought", () => {
  const criteria = proposeScores(sheet, meetingFacts()).map(({ judgedBy, max, points }) => ({
    judgedBy,
    max,
    proposed: points,
    given: null,
  }));
  expect(dataAndPeople(criteria)).toEqual({
    data: { points: 71, max: 71 },
    people: { points: null, max: 29, judged: 0, criteria: 7 },
    adjustment: 0,
  });
});

test("a total with a criterion still empty is not complete", () => {
  expect(
    totalScore([
      { max: 5, points: 5 },
      { max: 3, points: null },
    ]),
  ).toEqual({ points: 5, max: 8, complete: false });
});

test("tenths and halves add up exactly", () => {
  expect(
    totalScore([
      { max: 1, points: 0.1 },
      { max: 1, points: 0.2 },
      { max: 1, points: 0.5 },
    ]).points,
  ).toBe(0.8);
});

test("data, people and adjustment always make the total", () => {
  const criterion = fc.record({
    judgedBy: fc.constantFrom("PEOPLE", "FACTS"),
    halves: fc.integer({ min: 0, max: 20 }),
    proposed: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(criterion), (drawn) => {
      const criteria = drawn.map(({ judgedBy, halves, proposed }) => ({
        judgedBy,
        max: 10,
        proposed: judgedBy === "PEOPLE" ? null : proposed,
        given: halves / 2,
      }));
      const { data, people, adjustment } = dataAndPeople(criteria);
      const total = totalScore(criteria.map(({ max, given }) => ({ max, points: given })));
      expect(data.points + (people.points ?? 0) + adjustment).toBeCloseTo(total.points, 6);
    }),
  );
});

test("a gate that does not hold gives the next lower grade", () => {
  const gated: ScoreSheet = {
    ...sheet,
    grades: sheet.grades.map((step) =>
      step.grade === "GOOD" ? { ...step, onlyIf: { measure: { number: "unexcused" }, atMost: 0 } } : step,
    ),
  };
  expect(gradeOf(gated, { points: 95 }, meetingFacts({ unexcused: 1 }))).toBe("FAIR");
  expect(gradeOf(gated, { points: 95 }, meetingFacts())).toBe("GOOD");
});

test("where criteria were excluded the total is brought to the sheet's scale", () => {
  expect(gradeOf(sheet, { points: 72, max: 80 })).toBe("GOOD");
  expect(gradeOf(sheet, { points: 71.5, max: 80 })).toBe("FAIR");
});
