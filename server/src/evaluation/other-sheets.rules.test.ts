import { expect, test } from "vitest";
import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type {
  Band,
  Condition,
  Criterion,
  FactsCriterion,
  GradeStep,
  ScoreSheet,
} from "../../../rulesets/score-sheet.ts";
import { faultsOf } from "../ruleset/check-sheet.rules.ts";
import { meetingFacts } from "./meeting-facts.fixture.ts";
import { proposeScores } from "./propose-scores.rules.ts";
import { gradeOf } from "./score-totals.rules.ts";

const words = (said: string) => ({ vi: said, en: said });
const unexcused = (edges: object): Condition => ({ measure: { number: "unexcused" }, ...edges });
const lastTasks = { percentOf: ["lastTasksDone", "lastTasksTotal"] } as const;

type Parts = Partial<Omit<FactsCriterion, "bands">> & { bands?: readonly Band[] };

function byFacts(max: number, parts: Parts = {}): Criterion {
  const bands = [
    { when: unexcused({ atMost: 1 }), points: max },
    { when: unexcused({ above: 1 }), points: 0 },
  ];
  const common = { key: "a", max, title: words("A"), judgedBy: "FACTS", evidence: [], because: words("") } as const;
  return { ...common, bands, ...parts } as Criterion;
}

const grades: GradeStep[] = [
  { grade: "GOOD", from: 4, title: words("Tốt") },
  { grade: "POOR", from: 0, title: words("Kém") },
];

function sheetOf(criteria: Criterion[], parts: Partial<ScoreSheet> = {}): ScoreSheet {
  const max = criteria.reduce((sum, criterion) => sum + criterion.max, 0);
  const [title, issuer, frame, note] = [words("t"), words("i"), words("f"), words("n")];
  const sections = [{ no: 1, max, title, shortTitle: title, criteria }];
  const source = { document: "d", date: "2026-01-01" };
  const ruleset = { id: "x", version: "1", source, validFrom: "2026-01-01", note };
  return { ...ruleset, title, issuer, frame, max, pointStep: 0.5, grades, sections, ...parts };
}

const cap = { points: 2, because: words("") };
const filedOr = (is: boolean): Condition => ({ flag: "filedInTime", is });
const byFiling = [
  { when: filedOr(true), points: 5 },
  { when: filedOr(false), points: 0 },
];
const provision = { until: "FILING_DUE", afterwards: "ZERO" } as const;
const byShare = [
  { when: { measure: lastTasks, atLeast: 80 }, points: 5 },
  { when: { measure: lastTasks, below: 80 }, points: 0 },
];
const full = { points: "FULL", because: words("") } as const;

test.each<[string, Criterion, Partial<MeetingFacts>, number | null, string]>([
  [
    "a limit holds for a credit",
    byFacts(5, { bands: byFiling, provision, cap: { ...cap, when: unexcused({ atLeast: 1 }) } }),
    { unexcused: 1, filedInTime: null },
    2,
    "CAPPED",
  ],
  [
    "and for the fact that follows",
    byFacts(5, { bands: byFiling, provision, cap: { ...cap, when: unexcused({ atLeast: 1 }) } }),
    { unexcused: 1, filedInTime: true },
    2,
    "CAPPED",
  ],
  [
    "a limit of which the record does not say whether it holds leaves it to people",
    byFacts(5, { cap: { ...cap, when: filedOr(false) } }),
    { unexcused: 0, filedInTime: null },
    null,
    "UNKNOWN",
  ],
  [
    "such a limit takes nothing from fewer points",
    byFacts(5, { cap: { ...cap, when: filedOr(false) } }),
    { unexcused: 3, filedInTime: null },
    0,
    "BAND",
  ],
  [
    "nobody knows yet whether it applies",
    byFacts(5, { appliesWhen: filedOr(true), otherwise: { effect: "FULL" } }),
    { filedInTime: null },
    null,
    "UNKNOWN",
  ],
  [
    "it does not apply, and is worth all of it",
    byFacts(5, { appliesWhen: filedOr(true), otherwise: { effect: "FULL" } }),
    { filedInTime: false },
    5,
    "NOT_APPLICABLE",
  ],
  [
    "nothing to count, without a share shown beside",
    byFacts(5, { bands: byShare, nothingToCount: full }),
    { lastTasksTotal: 0, lastTasksDone: 0 },
    5,
    "NOTHING_TO_COUNT",
  ],
  [
    "nothing to count, with another share beside",
    byFacts(5, { bands: byShare, nothingToCount: full, share: ["presentInBase", "attendanceBase"] }),
    { lastTasksTotal: 0, lastTasksDone: 0 },
    5,
    "NOTHING_TO_COUNT",
  ],
  ["a criterion without points gives none", byFacts(0), { unexcused: 0 }, 0, "BAND"],
])("%s", (_name, criterion, facts, points, reason) => {
  const [proposal] = proposeScores(sheetOf([criterion]), meetingFacts({ recordedFrom: "LIVE", ...facts }));
  expect(proposal).toMatchObject({ points, reason });
});

test("what is handed on is brought to the sheet's step", () => {
  const giver = {
    ...byFacts(2),
    key: "g",
    judgedBy: "PEOPLE",
    appliesWhen: { flag: "thematicPart", is: true },
    otherwise: { effect: "ADDED_TO", criterion: "a" },
  } as Criterion;
  const heir = byFacts(3, {
    bands: [
      { when: unexcused({ atMost: 0 }), points: 3 },
      { when: unexcused({ above: 0, atMost: 1 }), points: 1 },
      { when: unexcused({ above: 1 }), points: 0 },
    ],
  });
  const facts = meetingFacts({ thematicPart: false, unexcused: 1 });
  expect(proposeScores(sheetOf([giver, heir]), facts)[1]).toMatchObject({ max: 5, points: 1.5 });
  expect(proposeScores(sheetOf([giver, heir]), { ...facts, unexcused: 0 })[1]).toMatchObject({ max: 5, points: 5 });
});

test("a total that lies exactly on a grade's edge has that grade, whatever was excluded", () => {
  for (let max = 0.5; max <= 100; max += 0.5)
    for (const edge of [90, 70, 50]) {
      const points = Math.round(edge * max) / 100;
      if (Math.abs(points * 100 - edge * max) > 1e-9) continue;
      const sheet = sheetOf([], {
        max: 100,
        grades: [
          { grade: "GOOD", from: edge, title: words("") },
          { grade: "POOR", from: 0, title: words("") },
        ],
      });
      expect(gradeOf(sheet, { points, max }), `${points} of ${max}`).toBe("GOOD");
      expect(gradeOf(sheet, { points: points - 0.01, max }), `${points} less a hundredth of ${max}`).toBe("POOR");
    }
});

const shareOfPresent = (edges: object): Condition => ({
  measure: { percentOf: ["present", "attendanceBase"] },
  ...edges,
});

test.each<[string, ScoreSheet, string]>([
  ["a criterion of facts without points", sheetOf([byFacts(0), { ...byFacts(5), key: "b" }]), "NO_POINTS"],
  [
    "a share that may exceed the whole",
    sheetOf([
      byFacts(5, {
        bands: [
          { when: shareOfPresent({ atLeast: 80, atMost: 100 }), points: 5 },
          { when: shareOfPresent({ below: 80 }), points: 0 },
        ],
      }),
    ]),
    "GAP",
  ],
  [
    "grades the other way round",
    sheetOf([byFacts(5)], {
      grades: [
        { ...grades[1]!, from: 4 },
        { ...grades[0]!, from: 0 },
      ],
    }),
    "GRADE_ORDER",
  ],
  [
    "a grade above the total",
    sheetOf([byFacts(5)], { grades: [{ ...grades[0]!, from: 5.5 }, grades[1]!] }),
    "GRADE_ORDER",
  ],
  [
    "a grade twice",
    sheetOf([byFacts(5)], { grades: [grades[0]!, { ...grades[0]!, from: 3 }, grades[1]!] }),
    "GRADE_ORDER",
  ],
])("is not published: %s", (_name, sheet, code) => {
  expect(faultsOf(sheet).map((fault) => fault.code)).toContain(code);
});
