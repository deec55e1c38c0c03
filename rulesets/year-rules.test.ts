import { expect, test } from "vitest";
import type { Grade } from "./score-sheet.ts";
import { type MonthOfYear, yearResult, yearRules } from "./year-rules.ts";

const [byMonths, byMean] = [yearRules[0], yearRules.find(({ id }) => id === "year-rule-mean") ?? yearRules[0]];
const letters: Record<string, [Grade, number]> = {
  G: ["GOOD", 92],
  F: ["FAIR", 80],
  A: ["AVERAGE", 60],
  P: ["POOR", 40],
};

/** "GGF": a letter a month, from January on; `points` in place of the letter's own. */
function year(grades: string, points?: number): MonthOfYear[] {
  return [...grades].map((letter, index) => {
    const [grade, usual] = letters[letter] ?? ["POOR", 0];
    return { month: `2026-${String(index + 1).padStart(2, "0")}-01`, grade, points: points ?? usual };
  });
}

test.each([
  // Every month at least Fair, seven Good.
  [byMonths, "GGGGGGGFFFFF", undefined, 0, "GOOD", "MET"],
  [byMonths, "GGGGGGFFFFFF", undefined, 0, "FAIR", "FAILED"],
  [byMonths, "GGGGGGGGGGGA", undefined, 0, "FAIR", "FAILED"],
  [byMonths, "GGGGGGG", undefined, 5, "GOOD", "OPEN"],
  [byMonths, "FFFFF", undefined, 7, "FAIR", "OPEN"],
  [byMonths, "FFFFFF", undefined, 6, "FAIR", "FAILED"],
  [byMonths, "AAAAAAAAAAAA", undefined, 0, "AVERAGE", "FAILED"],
  [byMonths, "PPP", undefined, 9, "POOR", "FAILED"],
  [byMonths, "", undefined, 12, null, "OPEN"],
  // A mean of ninety, ten Good, none below Fair.
  [byMean, "GGGGGGGGGGFF", 90, 0, "GOOD", "MET"],
  [byMean, "GGGGGGGGGGFF", 89.9, 0, "FAIR", "FAILED"],
  [byMean, "GGGGGGGGGFFF", 95, 0, "FAIR", "FAILED"],
  [byMean, "GGGGGGGGGGGA", 95, 0, "FAIR", "FAILED"],
  [byMean, "GGGGGGGGGG", 90, 2, "GOOD", "OPEN"],
  [byMean, "GGGGGGGGGG", 88, 2, "FAIR", "OPEN"],
  [byMean, "GGGGGGGGGG", 87, 2, "FAIR", "FAILED"],
] as const)("%# a year of %3$s", (rule, grades, points, open, soFar, good) => {
  expect(yearResult(rule, year(grades, points), open)).toMatchObject({ soFar, good });
});

test.each([
  // Founded in July: six months of which four have to be Good; half of ten for the mean.
  [byMonths, "GGGGFF", 6, 0, "GOOD", "MET"],
  [byMonths, "GGGFFF", 6, 0, "FAIR", "FAILED"],
  [byMean, "GGGGGF", 6, 0, "GOOD", "MET"],
  [byMean, "GGGGFF", 6, 0, "FAIR", "FAILED"],
  // A month without its meeting is none of the grade asked for.
  [byMonths, "GGGGGGG", 12, 5, "FAIR", "FAILED"],
  [byMonths, "GGGGGGGGGGG", 12, 1, "FAIR", "FAILED"],
] as const)(
  "%# a year of %3$s months there, %4$s without a meeting",
  (rule, grades, monthsThere, notHeld, soFar, good) => {
    expect(yearResult(rule, year(grades, 92), 0, { monthsThere, notHeld })).toMatchObject({
      soFar: soFar === "FAIR" ? expect.stringMatching("FAIR|GOOD") : soFar,
      good,
    });
  },
);

test("each condition says what the year has shown, and whether that can still change", () => {
  expect(yearResult(byMonths, year("GGGAF"), 7).findings).toEqual([
    { kind: "EVERY_MONTH", atLeast: "FAIR", have: 1, standing: "FAILED" },
    { kind: "MONTHS_WITH", grade: "GOOD", atLeast: 7, have: 3, standing: "OPEN" },
  ]);
  expect(yearResult(byMean, [], 12).findings[0]).toMatchObject({ kind: "MEAN", have: null, standing: "OPEN" });
});

test("a better month never makes a year worse, and a month to come never makes sure what was gone", () => {
  const order: Grade[] = ["POOR", "AVERAGE", "FAIR", "GOOD"];
  let seed = 11;
  const random = (upTo: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % upTo;
  };
  for (let round = 0; round < 400; round += 1) {
    const months = year(Array.from({ length: 1 + random(12) }, () => "PAFG"[random(4)]).join(""));
    const index = random(months.length);
    const better = months.map((month, at) =>
      at === index ? { ...month, grade: "GOOD" as const, points: 100 } : month,
    );
    for (const rule of yearRules) {
      const rank = (of: MonthOfYear[]) => order.indexOf(yearResult(rule, of, 0).soFar ?? "POOR");
      expect(rank(better)).toBeGreaterThanOrEqual(rank(months));
      const open = 12 - months.length;
      if (yearResult(rule, months, open).good === "FAILED" && open > 0) {
        const next = [...months, { month: "2026-12-01", grade: "GOOD" as const, points: 100 }];
        expect(yearResult(rule, next, open - 1).good).toBe("FAILED");
      }
    }
  }
});

test("every rule names its text, its day and what it leaves open", () => {
  for (const { source, validFrom, note, title } of yearRules) {
    expect(source.document).not.toBe("");
    expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(note?.vi).not.toBe("");
    expect(title.en).not.toBe("");
  }
});

test("each rule says how sure it is, and which text leaves the rating of a year to committees", () => {
  expect(yearRules.map(({ confidence, source }) => [confidence, source.document])).toEqual([
    ["ATTESTED", "Hướng dẫn 42-HD/BTCTW"],
    ["UNCONFIRMED", "Hướng dẫn 42-HD/BTCTW"],
  ]);
  expect(yearRules.every(({ note }) => note !== undefined && note.vi !== "" && note.en !== "")).toBe(true);
});
