import { expect, test } from "vitest";
import { catalogue } from "../../../rulesets/presets/borrowed.ts";
import type { FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { hd42WardSheet } from "../../../rulesets/score-sheet-hd42-ward.ts";
import { faultsOf } from "../../../server/src/ruleset/check-sheet.rules.ts";
import { measureOf } from "../../../server/src/ruleset/grounds.rules.ts";
import {
  englished,
  englishOf,
  judgedAs,
  wayOf,
  withBand,
  withMax,
  withNewBand,
  withNewCriterion,
  withNewSection,
  withoutBand,
  withoutCriterion,
  withoutSection,
  worded,
} from "./sheet-edit.ts";

const { id, version, ...ward } = hd42WardSheet;
const own = { key: "own", max: 10, title: { vi: "Của mình", en: "Own" }, judgedBy: "PEOPLE" } as const;

test("English follows the Vietnamese that is typed until somebody writes something else", () => {
  expect(worded(undefined, "Một")).toEqual({ vi: "Một", en: "Một" });
  expect(worded({ vi: "Một", en: "Một" }, "Một hai")).toEqual({ vi: "Một hai", en: "Một hai" });
  expect(worded({ vi: "Một", en: "One" }, "Một hai")).toEqual({ vi: "Một hai", en: "One" });
  expect(englishOf({ vi: "Một", en: "Một" })).toBe("");
  expect(englished({ vi: "Một", en: "Một" }, "One")).toEqual({ vi: "Một", en: "One" });
  expect(englished({ vi: "Một", en: "One" }, "")).toEqual({ vi: "Một", en: "Một" });
});

test.each(catalogue)(
  "judged by $key, a criterion keeps its own name and gives the whole maximum; the way is known again",
  (way) => {
    const criterion = judgedAs(own, way.key);
    expect(criterion).toMatchObject({ key: "own", max: 10, title: own.title, judgedBy: "FACTS" });
    expect(wayOf(criterion)).toBe(way.key);
    const whole = {
      ...ward,
      max: 10,
      pointStep: 0.01,
      grades: [{ grade: "POOR" as const, from: 0, title: own.title }],
    };
    const sections = [{ no: 1, max: 10, title: own.title, shortTitle: own.title, criteria: [criterion] }];
    expect(faultsOf({ ...whole, sections }).filter(({ code }) => code !== "NOT_ON_STEP")).toEqual([]);
    expect(judgedAs(criterion, "PEOPLE")).toEqual(own);
  },
);

test("a deduction begins with the whole maximum, and another maximum moves it along", () => {
  const criterion = judgedAs(own, "DEDUCTION");
  expect(criterion).toMatchObject({ slope: { atZero: 10, each: -1 } });
  expect(wayOf(criterion)).toBe("DEDUCTION");
  expect(withMax(criterion, 20)).toMatchObject({ max: 20, slope: { atZero: 20 } });
});

test("another maximum keeps the share of every band and of the cap; out of nothing the way spreads it anew", () => {
  const attendance = judgedAs(own, "attendance") as FactsCriterion & { bands: { points: number }[] };
  expect(attendance.bands.map(({ points }) => points)).toEqual([10, 7.5, 5, 2.5]);
  const doubled = withMax(attendance, 20) as typeof attendance;
  expect(doubled.bands.map(({ points }) => points)).toEqual([20, 15, 10, 5]);
  expect(doubled.cap?.points).toBe(5);
  const fromNothing = withMax(judgedAs({ ...own, max: 0 }, "attendance"), 4) as typeof attendance;
  expect(fromNothing.bands.map(({ points }) => points)).toEqual([4, 3, 2, 1]);
});

test("bands are changed, added below and taken out", () => {
  const speakers = judgedAs(own, "speakers") as FactsCriterion;
  const changed = withBand(speakers, 1, { edges: { above: 45, below: 50 }, points: 9 });
  expect("bands" in changed && changed.bands[1]).toMatchObject({ when: { above: 45, below: 50 }, points: 9 });
  const added = withNewBand(speakers);
  expect("bands" in added && added.bands.length).toBe(5);
  expect("bands" in added && measureOf(added.bands)).toEqual({ percentOf: ["speakers", "present"] });
  expect(withoutBand(added, 4)).toEqual(speakers);
});

test("parts and criteria are added with keys of their own; a gate forgets what is gone", () => {
  const gated = {
    ...ward,
    grades: ward.grades.map((step) => (step.grade === "GOOD" ? { ...step, onlyWithFull: ["duration"] } : step)),
  };
  const added = withNewSection(gated, "Mục mới", "Tiêu chí mới");
  expect(added.sections.at(-1)).toMatchObject({ no: 8, max: 0, criteria: [{ judgedBy: "PEOPLE" }] });
  const twice = withNewCriterion(added, 7, "Thêm");
  const keys = twice.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
  expect(withoutCriterion(gated, [1, 0]).grades[0]?.onlyWithFull).toEqual(["duration"]);
  const without = withoutSection(gated, 0);
  expect(without.grades[0]).not.toHaveProperty("onlyWithFull");
  expect(without.sections.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6]);
});
