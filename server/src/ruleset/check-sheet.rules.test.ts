import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import type { Band, Condition, Criterion, FactsCriterion, Measure, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { meetingFacts } from "../evaluation/meeting-facts.fixture.ts";
import { proposeScores } from "../evaluation/propose-scores.rules.ts";
import { faultsOf, type SheetFault } from "./check-sheet.rules.ts";

const words = { vi: "Lời", en: "Words" };
const present: Measure = { percentOf: ["presentInBase", "attendanceBase"] };
const length: Measure = { percentOf: ["durationMinutes", "minimumMinutes"] };
const minutes: Measure = { number: "ideologyMinutes" };

function byBands(bands: readonly Band[], change: Partial<FactsCriterion> = {}): FactsCriterion {
  const max = Math.max(...bands.map(({ points }) => points));
  return {
    key: "one",
    max,
    title: words,
    judgedBy: "FACTS",
    evidence: [],
    because: words,
    bands,
    ...change,
  } as FactsCriterion;
}

function sheetOf(criteria: readonly Criterion[], change: Partial<ScoreSheet> = {}): ScoreSheet {
  const max = criteria.reduce((sum, criterion) => sum + criterion.max, 0);
  return {
    id: "sheet",
    version: "1",
    source: { document: "Văn bản", date: "2026" },
    validFrom: "2026-01-01",
    title: words,
    issuer: words,
    frame: words,
    note: words,
    max,
    pointStep: 0.5,
    grades: [
      { grade: "GOOD", from: max / 2, title: words },
      { grade: "POOR", from: 0, title: words },
    ],
    sections: [{ no: 1, max, title: words, shortTitle: words, criteria }],
    ...change,
  };
}

const faultsIn = (bands: readonly Band[]) => faultsOf(sheetOf([byBands(bands)]));

test.each(scoreSheetPresets)("the shipped sheet $id has no fault", (sheet) => {
  expect(faultsOf(sheet)).toEqual([]);
});

test.each<[string, Band[], SheetFault[]]>([
  [
    "two bands that share an edge",
    [
      { when: { measure: present, atLeast: 80 }, points: 4 },
      { when: { measure: present, atMost: 80 }, points: 1 },
    ],
    [{ code: "OVERLAP", criterion: "one", bands: [0, 1], values: [{ measure: present, atLeast: 80, atMost: 80 }] }],
  ],
  [
    "two bands that overlap over a stretch",
    [
      { when: { measure: present, atLeast: 75 }, points: 4 },
      { when: { measure: present, below: 80 }, points: 1 },
    ],
    [{ code: "OVERLAP", criterion: "one", bands: [0, 1], values: [{ measure: present, atLeast: 75, below: 80 }] }],
  ],
  [
    "an edge that belongs to neither",
    [
      { when: { measure: present, above: 80 }, points: 4 },
      { when: { measure: present, below: 80 }, points: 1 },
    ],
    [{ code: "GAP", criterion: "one", values: [{ measure: present, atLeast: 80, atMost: 80 }] }],
  ],
  [
    "a share between two whole per cents, which a count does not know",
    [
      { when: { measure: present, atLeast: 80 }, points: 4 },
      { when: { measure: present, atMost: 79 }, points: 1 },
    ],
    [{ code: "GAP", criterion: "one", values: [{ measure: present, above: 79, below: 80 }] }],
  ],
  [
    "counts are whole: between 2 and 3 there is nothing",
    [
      { when: { measure: minutes, atLeast: 3 }, points: 4 },
      { when: { measure: minutes, atMost: 2 }, points: 1 },
    ],
    [],
  ],
  [
    "a share that stops at 90 of 100",
    [
      { when: { measure: present, atLeast: 50, atMost: 90 }, points: 4 },
      { when: { measure: present, below: 50 }, points: 1 },
    ],
    [{ code: "GAP", criterion: "one", values: [{ measure: present, above: 90, atMost: 100 }] }],
  ],
  [
    "a length may be more than what is asked, so that its share has no end",
    [
      { when: { measure: length, atLeast: 50, atMost: 100 }, points: 4 },
      { when: { measure: length, below: 50 }, points: 1 },
    ],
    [{ code: "GAP", criterion: "one", values: [{ measure: length, above: 100 }] }],
  ],
  [
    "yes without no",
    [{ when: { flag: "minutesComplete", is: true }, points: 1 }],
    [{ code: "GAP", criterion: "one", values: [{ flag: "minutesComplete", is: false }] }],
  ],
  [
    "several facts are taken from the top: an overlap is no fault, a case left out is",
    [
      {
        when: {
          all: [
            { flag: "noticeSentToMembers", is: true },
            { measure: present, atLeast: 90 },
          ],
        },
        points: 2,
      },
      { when: { measure: present, atLeast: 50 }, points: 1 },
    ],
    [
      {
        code: "GAP",
        criterion: "one",
        values: [
          { flag: "noticeSentToMembers", is: true },
          { measure: present, atLeast: 0, atMost: 0 },
        ],
      },
      {
        code: "GAP",
        criterion: "one",
        values: [
          { flag: "noticeSentToMembers", is: true },
          { measure: present, above: 0, below: 50 },
        ],
      },
      {
        code: "GAP",
        criterion: "one",
        values: [
          { flag: "noticeSentToMembers", is: false },
          { measure: present, atLeast: 0, atMost: 0 },
        ],
      },
      {
        code: "GAP",
        criterion: "one",
        values: [
          { flag: "noticeSentToMembers", is: false },
          { measure: present, above: 0, below: 50 },
        ],
      },
    ],
  ],
  [
    "a band that nothing can reach",
    [
      { when: { measure: present, atLeast: 0 }, points: 2 },
      { when: { measure: present, atLeast: 90, below: 20 }, points: 1 },
    ],
    [{ code: "BAND_NEVER", criterion: "one", band: 1 }],
  ],
])("%s", (_, bands, faults) => {
  expect(faultsIn(bands)).toEqual(faults);
});

test("conditions that ask more than can be told apart are refused, not run through", () => {
  const flags = ["minutesComplete", "minutesAdopted", "documentsPosted", "filedInTime", "conclusionRecorded"] as const;
  const counts = ["present", "speakers", "unexcused", "conclusionsDue", "proposalsTotal", "lastTasksTotal"] as const;
  const conditions: Condition[] = [
    ...flags.map((flag) => ({ flag, is: true })),
    ...counts.flatMap((number) => [2, 4, 6].map((atLeast) => ({ measure: { number }, atLeast }))),
  ];
  expect(faultsIn([{ when: { all: conditions }, points: 1 }])).toEqual([{ code: "TOO_MANY_CASES", criterion: "one" }]);
});

const people = (key: string, max: number): Criterion => ({ key, max, title: words, judgedBy: "PEOPLE" });

test.each<[string, ScoreSheet, SheetFault]>([
  [
    "criteria that do not make their section",
    sheetOf([people("a", 4)], {
      sections: [{ no: 1, max: 5, title: words, shortTitle: words, criteria: [people("a", 4)] }],
      max: 5,
    }),
    { code: "SECTION_SUM", section: 1, sum: 4, max: 5 },
  ],
  [
    "sections that do not make the sheet",
    sheetOf([people("a", 4)], { max: 100 }),
    { code: "SHEET_SUM", sum: 4, max: 100 },
  ],
  ["a key twice", sheetOf([people("a", 4), people("a", 4)]), { code: "CRITERION_TWICE", criterion: "a" }],
  ["no criterion at all", sheetOf([]), { code: "NOTHING_IN_IT" }],
  [
    "points off the step",
    sheetOf([people("a", 4.3), people("b", 0.7)]),
    { code: "NOT_ON_STEP", criterion: "a", points: 4.3, step: 0.5 },
  ],
  [
    "a lowest grade above nought",
    sheetOf([people("a", 4)], { grades: [{ grade: "GOOD", from: 3, title: words }] }),
    { code: "LOWEST_GRADE", grade: "GOOD" },
  ],
  [
    "grades out of order",
    sheetOf([people("a", 4)], {
      grades: [
        { grade: "GOOD", from: 2, title: words },
        { grade: "FAIR", from: 2, title: words },
        { grade: "POOR", from: 0, title: words },
      ],
    }),
    { code: "GRADE_ORDER", grade: "FAIR", from: 2 },
  ],
  [
    "a gate on a criterion that is not there",
    sheetOf([people("a", 4)], {
      grades: [
        { grade: "GOOD", from: 2, title: words, onlyWithFull: ["b"] },
        { grade: "POOR", from: 0, title: words },
      ],
    }),
    { code: "GATE_UNKNOWN", grade: "GOOD", criterion: "b" },
  ],
  [
    "points handed to nobody",
    sheetOf([{ ...people("a", 4), otherwise: { effect: "ADDED_TO", criterion: "b" } }]),
    { code: "HANDED_NOWHERE", criterion: "a", to: "b" },
  ],
  [
    "points handed to oneself",
    sheetOf([{ ...people("a", 4), otherwise: { effect: "ADDED_TO", criterion: "a" } }]),
    { code: "HANDED_NOWHERE", criterion: "a", to: "a" },
  ],
  [
    "a cap above the maximum",
    sheetOf([
      byBands([{ when: { measure: present, atLeast: 0 }, points: 4 }], {
        cap: { when: { measure: { number: "unexcused" }, above: 0 }, points: 5, because: words },
      }),
    ]),
    { code: "ABOVE_MAX", criterion: "one", points: 5, max: 4 },
  ],
  [
    "a maximum that no band gives",
    sheetOf([byBands([{ when: { measure: present, atLeast: 0 }, points: 4 }], { max: 5 })]),
    { code: "MAX_OUT_OF_REACH", criterion: "one", most: 4, max: 5 },
  ],
  ["a slope that goes nowhere", sheetOf([sloping({ atZero: 5, each: 0 })]), { code: "FLAT_SLOPE", criterion: "one" }],
  [
    "a slope that never reaches the maximum",
    sheetOf([sloping({ atZero: 4, each: -1 })]),
    { code: "MAX_OUT_OF_REACH", criterion: "one", most: 4, max: 5 },
  ],
])("%s: named", (_, sheet, fault) => {
  expect(faultsOf(sheet)).toContainEqual(fault);
});

function sloping({ atZero, each }: { atZero: number; each: number }): Criterion {
  const slope = { measure: { number: "unexcused" }, atZero, each, rounding: "NEAREST" } as const;
  return { key: "one", max: 5, title: words, judgedBy: "FACTS", evidence: ["unexcused"], because: words, slope };
}

/** Bands down from 100 % with edges at random, each stated as the other's: a partition by construction. */
const partition = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 })
  .map((cuts) => [...cuts.toSorted((one, other) => other - one), 0])
  .map((cuts) =>
    cuts.map((atLeast, index) => ({ atLeast, below: cuts[index - 1], points: (cuts.length - index) * 0.5 })),
  );

function bandsOf(cuts: readonly { atLeast: number; below: number | undefined; points: number }[]): Band[] {
  return cuts.map(({ atLeast, below, points }) => ({
    when: { measure: present, atLeast, ...(below !== undefined && { below }) },
    points,
  }));
}

test("a partition has no fault; moving one edge makes exactly an overlap or a gap, at the values between", () => {
  fc.assert(
    fc.property(partition, fc.nat(), fc.constantFrom(-0.25, 0.25), (cuts, pick, by) => {
      expect(faultsIn(bandsOf(cuts))).toEqual([]);
      const at = 1 + (pick % (cuts.length - 1));
      const moved = cuts.map((cut, index) => (index === at ? { ...cut, below: (cut.below ?? 0) + by } : cut));
      const edge = cuts[at]?.below ?? 0;
      const code = by > 0 ? "OVERLAP" : "GAP";
      const stretch = by > 0 ? { atLeast: edge, below: edge + by } : { atLeast: edge + by, below: edge };
      expect(faultsIn(bandsOf(moved))).toEqual([
        expect.objectContaining({ code, values: [{ measure: present, ...stretch }] }),
      ]);
    }),
  );
});

test("where a sheet has no fault, every meeting gets points, never above the maximum, never fewer for more people there", () => {
  fc.assert(
    fc.property(partition, fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), (cuts, base, one, other) => {
      const sheet = sheetOf([byBands(bandsOf(cuts))]);
      const pointsWith = (presentInBase: number) =>
        proposeScores(sheet, meetingFacts({ attendanceBase: base, presentInBase }))[0]?.points ?? Number.NaN;
      const [fewer, more] = [Math.min(one, other, base), Math.min(Math.max(one, other), base)];
      expect(pointsWith(fewer)).toBeLessThanOrEqual(pointsWith(more));
      expect(pointsWith(more)).toBeLessThanOrEqual(sheet.max);
      expect(pointsWith(fewer)).toBeGreaterThan(0);
    }),
  );
});
