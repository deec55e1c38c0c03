import fc from "fast-check";
import { expect, test } from "vitest";
import type { FlagFact, MeetingFacts, NumberFact } from "../../../rulesets/meeting-facts.ts";
import { scoreSheetPresets } from "../../../rulesets/presets/index.ts";
import type { ScoreSheet, Slope } from "../../../rulesets/score-sheet.ts";
import { meetingFacts } from "../evaluation/meeting-facts.fixture.ts";
import { proposeScores } from "../evaluation/propose-scores.rules.ts";
import { gradeHeldBack, gradeOf, notFull, sectionTotals, totalScore } from "../evaluation/score-totals.rules.ts";

/** Counts that are better the higher they are, each with the count it is a part of. */
const better: readonly (readonly [NumberFact, NumberFact | null])[] = [
  ["presentInBase", "attendanceBase"],
  ["speakers", "present"],
  ["stepsRecorded", "stepsRequired"],
  ["conclusionsRecorded", "conclusionsDue"],
  ["proposalsAnswered", "proposalsTotal"],
  ["lastTasksDone", "lastTasksTotal"],
  ["durationMinutes", null],
  ["criticismsRecorded", null],
  ["praiseOrReminders", null],
];
const worse: readonly NumberFact[] = ["unexcused", "membersExcusedTooOften"];
const flags: readonly FlagFact[] = [
  "draftConclusionExisted",
  "committeeMetWithMinutes",
  "noticeSentToMembers",
  "noticeSentToFollower",
  "materialsInTime",
  "minutesComplete",
  "documentsPosted",
  "conclusionRecorded",
  "minutesAdopted",
  "filedInTime",
];

const facts = fc
  .record({
    wholes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: better.length, maxLength: better.length }),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: better.length,
      maxLength: better.length,
    }),
    bad: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: worse.length, maxLength: worse.length }),
    yes: fc.array(fc.boolean(), { minLength: flags.length, maxLength: flags.length }),
    thematicPart: fc.boolean(),
    hasCommittee: fc.boolean(),
  })
  .map(({ wholes, shares, bad, yes, ...rest }): MeetingFacts => {
    const counts = better.flatMap(([part, whole], index) => {
      const of = wholes[index] ?? 1;
      const figure = whole === null ? Math.round((shares[index] ?? 0) * 130) : Math.round((shares[index] ?? 0) * of);
      return [[part, figure], ...(whole === null ? [] : [[whole, of]])];
    });
    const answers = [...worse.map((key, index) => [key, bad[index]]), ...flags.map((key, index) => [key, yes[index]])];
    return meetingFacts({ ...rest, ...Object.fromEntries([...counts, ...answers]) });
  });

/** What the facts alone propose, with full marks wherever only people can judge. */
function proposedTotal(sheet: ScoreSheet, of: MeetingFacts) {
  const scored = proposeScores(sheet, of).map(({ criterion, max, points }) => ({
    criterion,
    max,
    points: points ?? max,
  }));
  return { ...totalScore(scored), scored };
}

test.each(scoreSheetPresets)("$id: points lie within the maxima, and the total is the sum of the sections", (sheet) => {
  fc.assert(
    fc.property(facts, (each) => {
      const { points, max, scored } = proposedTotal(sheet, each);
      expect(max).toBe(sheet.max);
      for (const one of scored) expect(one.points).toBeGreaterThanOrEqual(0);
      for (const one of scored) expect(one.points).toBeLessThanOrEqual(one.max);
      const sections = sectionTotals(sheet, scored);
      expect(sections.reduce((sum, section) => sum + Math.round(section.points * 100), 0)).toBe(
        Math.round(points * 100),
      );
    }),
  );
});

test.each(scoreSheetPresets)("$id: no fact that gets better costs points or a grade", (sheet) => {
  const rank = (of: MeetingFacts) => {
    const { points, max, scored } = proposedTotal(sheet, of);
    const grade = gradeOf(sheet, { points, max, notFull: notFull(scored) }, of);
    return { points, place: sheet.grades.findIndex((step) => step.grade === grade) };
  };
  fc.assert(
    fc.property(facts, fc.nat(), (before, pick) => {
      const after = improved(before, pick);
      expect(rank(after).points).toBeGreaterThanOrEqual(rank(before).points);
      expect(rank(after).place).toBeLessThanOrEqual(rank(before).place);
    }),
    { numRuns: 400 },
  );
});

function improved(before: MeetingFacts, pick: number): MeetingFacts {
  const moves = [
    ...better.map(([part, whole]) => ({
      [part]: Math.min(Number(before[part]) + 1, whole === null ? Number.POSITIVE_INFINITY : Number(before[whole])),
    })),
    ...worse.map((key) => ({ [key]: Math.max(0, Number(before[key]) - 1) })),
    ...flags.map((key) => ({ [key]: true })),
  ];
  return { ...before, ...moves[pick % moves.length] };
}

test("the gated sheet gives Tốt only with full points where it asks for them, and says where they lack", () => {
  const sheet = scoreSheetPresets.find(({ id }) => id === "score-sheet-gated");
  if (!sheet) throw new Error("The gated sheet is not shipped.");
  const held = (change: Partial<MeetingFacts>) => {
    const { points, max, scored } = proposedTotal(sheet, meetingFacts(change));
    const total = { points, max, notFull: notFull(scored) };
    return [points, gradeOf(sheet, total), gradeHeldBack(sheet, total)];
  };
  expect(held({})).toEqual([100, "GOOD", null]);
  expect(held({ presentInBase: 20 })).toEqual([99, "FAIR", { grade: "GOOD", criteria: ["attendance"] }]);
  expect(held({ speakers: 9, durationMinutes: 89 })).toEqual([
    97,
    "FAIR",
    { grade: "GOOD", criteria: ["duration", "speakers"] },
  ]);
  // Another criterion that lacks points shuts no gate, and below 90 the gate is not asked.
  expect(held({ praiseOrReminders: 0 })).toEqual([98, "GOOD", null]);
  expect(held({ lastTasksDone: 1, presentInBase: 20 })).toEqual([79, "FAIR", null]);
});

test.each<[Slope, number, number]>([
  [{ measure: { number: "unexcused" }, atZero: 5, each: -1, rounding: "NEAREST" }, 0, 5],
  [{ measure: { number: "unexcused" }, atZero: 5, each: -1, rounding: "NEAREST" }, 2, 3],
  [{ measure: { number: "unexcused" }, atZero: 5, each: -1, rounding: "NEAREST" }, 9, 0],
  [{ measure: { percentOf: ["unexcused", "convenedTotal"] }, atZero: 0, each: 0.05, rounding: "NEAREST" }, 8, 1.5],
  [{ measure: { percentOf: ["unexcused", "convenedTotal"] }, atZero: 0, each: 0.05, rounding: "UP" }, 8, 2],
  [{ measure: { percentOf: ["unexcused", "convenedTotal"] }, atZero: 0, each: 0.05, rounding: "DOWN" }, 9, 1.5],
  [{ measure: { percentOf: ["unexcused", "convenedTotal"] }, atZero: 0, each: 0.05, rounding: "UP" }, 10, 2],
  [{ measure: { percentOf: ["unexcused", "convenedTotal"] }, atZero: 0, each: 0.05, rounding: "UP" }, 25, 5],
])("points that follow a figure evenly: %o with %i gives %f", (slope, unexcused, points) => {
  const title = { vi: "Phiếu", en: "Sheet" };
  const criterion = { key: "one", max: 5, judgedBy: "FACTS", title, because: title, evidence: [], slope } as const;
  const [preset] = scoreSheetPresets;
  if (!preset) throw new Error("No sheet is shipped.");
  const sheet = { ...preset, sections: [{ no: 1, max: 5, title, shortTitle: title, criteria: [criterion] }] };
  expect(proposeScores(sheet, meetingFacts({ unexcused, convenedTotal: 25 }))[0]?.points).toBe(points);
});
