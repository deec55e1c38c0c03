import { expect, test } from "vitest";
import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Criterion, FactsCriterion } from "../../../rulesets/score-sheet.ts";
import { hd42WardSheet } from "../../../rulesets/score-sheet-hd42-ward.ts";
import { meetingFacts } from "../../../server/src/evaluation/meeting-facts.fixture.ts";
import { proposeScores } from "../../../server/src/evaluation/propose-scores.rules.ts";
import { faultsOf } from "../../../server/src/ruleset/check-sheet.rules.ts";
import {
  askedAbout,
  bandedBy,
  composed,
  givenBy,
  givingOf,
  joined,
  measuredBy,
  partsOf,
  sloped,
  withApplies,
  withCap,
  withNewPart,
  withNothing,
  withoutPart,
  withPart,
  withProvision,
} from "./compose.ts";

const own: Criterion = { key: "own", max: 5, title: { vi: "Của mình", en: "Own" }, judgedBy: "PEOPLE" };
const { id, version, ...ward } = hd42WardSheet;

function sheetWith(criterion: Criterion) {
  const section = { no: 1, max: 5, title: own.title, shortTitle: own.title, criteria: [criterion] };
  return { ...ward, max: 5, grades: [{ grade: "POOR" as const, from: 0, title: own.title }], sections: [section] };
}

function pointsOf(criterion: Criterion, facts: Partial<MeetingFacts>) {
  return proposeScores({ id: "own", version: "1", ...sheetWith(criterion) }, meetingFacts(facts))[0];
}

test("a criterion of one's own begins whole and is judged at once", () => {
  const criterion = composed(own);
  expect(faultsOf(sheetWith(criterion))).toEqual([]);
  expect(pointsOf(criterion, { materialsDaysAhead: 1 })).toMatchObject({ points: 5 });
  expect(pointsOf(criterion, { materialsDaysAhead: 0 })).toMatchObject({ points: 0 });
});

test("bands on one fact with a limit by another: at most 3 points when the papers were out less than a day ahead", () => {
  const banded = measuredBy(composed(own), { percentOf: ["speakers", "present"] });
  const criterion = withCap(banded, { when: { measure: { number: "materialsDaysAhead" }, below: 1 }, points: 3 });
  expect(faultsOf(sheetWith(criterion))).toEqual([]);
  expect(criterion).toMatchObject({
    evidence: ["speakers", "present", "materialsDaysAhead"],
    share: ["speakers", "present"],
    because: { vi: "{speakers}/{present} = {percent}%." },
    cap: { because: { vi: "Số ngày gửi tài liệu trước dưới 1: tối đa 3 điểm." } },
  });
  const many = { speakers: 9, present: 10 };
  expect(pointsOf(criterion, { ...many, materialsDaysAhead: 2 })).toMatchObject({ points: 5, reason: "BAND" });
  expect(pointsOf(criterion, { ...many, materialsDaysAhead: 0 })).toMatchObject({ points: 3, reason: "CAPPED" });
  expect(withCap(criterion, undefined)).toEqual(banded);
});

test("a limit that is taken from a catalogue's criterion leaves the facts that its bands show", () => {
  const attendance = hd42WardSheet.sections[1]?.criteria[0] as FactsCriterion;
  const other = withCap(attendance, { when: { flag: "minutesComplete", is: false }, points: 1 });
  expect(other.evidence).toEqual(["presentInBase", "attendanceBase", "minutesComplete"]);
  expect(other.because).toEqual(attendance.because);
});

test("several conditions are joined, changed and taken out; one alone is no longer joined", () => {
  const two = withNewPart({ recordedFrom: "PAPER" });
  expect(partsOf(two)).toEqual({ join: "all", parts: [{ recordedFrom: "PAPER" }, { flag: "thematicPart", is: true }] });
  const either = joined("any", partsOf(two).parts);
  expect(withPart(either, 1, askedAbout("shortfall"))).toEqual({
    any: [{ recordedFrom: "PAPER" }, { measure: { shortfall: ["durationMinutes", "minimumMinutes"] }, atLeast: 1 }],
  });
  expect(withoutPart(either, 0)).toEqual({ flag: "thematicPart", is: true });
});

test("conditions from the top down judge by several facts", () => {
  const start = givenBy(composed(own), "CONDITIONS");
  expect(givingOf(start)).toBe("CONDITIONS");
  const both = {
    all: [
      { flag: "minutesComplete", is: true },
      { measure: { number: "criticismsRecorded" }, atLeast: 2 },
    ],
  } as const;
  const criterion = bandedBy(start, [
    { when: both, points: 5 },
    { when: { flag: "minutesComplete", is: true }, points: 2 },
    { when: { flag: "minutesComplete", is: false }, points: 0 },
  ]);
  expect(faultsOf(sheetWith(criterion))).toEqual([]);
  expect(criterion.evidence).toEqual(["minutesComplete", "criticismsRecorded"]);
  expect(pointsOf(criterion, { minutesComplete: true, criticismsRecorded: 1 })).toMatchObject({ points: 2 });
  expect(pointsOf(criterion, { minutesComplete: true, criticismsRecorded: 2 })).toMatchObject({ points: 5 });
});

test("points are taken off for every event, and never below nought", () => {
  const criterion = sloped(givenBy(composed(own), "EVENLY"), {
    measure: { number: "unexcused" },
    atZero: 5,
    each: -2,
    rounding: "NEAREST",
  });
  expect(faultsOf(sheetWith(criterion))).toEqual([]);
  expect([0, 1, 2, 3].map((unexcused) => pointsOf(criterion, { unexcused })?.points)).toEqual([5, 3, 1, 0]);
});

test("a criterion is judged only when something holds; whoever judges it", () => {
  const criterion = withApplies(own, { flag: "thematicPart", is: true });
  expect(faultsOf(sheetWith(criterion))).toEqual([]);
  expect(pointsOf(criterion, { thematicPart: false })).toMatchObject({ applies: false, max: 0 });
  expect(withApplies(criterion, undefined)).toEqual(own);
});

test("what there is nothing to count of, and what the record does not say yet, is settled by the form", () => {
  const share = measuredBy(composed(own), { percentOf: ["proposalsAnswered", "proposalsTotal"] });
  const criterion = withProvision(withNothing(share, "FULL"), "CLOSING_ZERO");
  expect(pointsOf(criterion, { proposalsTotal: 0 })).toMatchObject({ points: 5, reason: "NOTHING_TO_COUNT" });
  expect(criterion.provision).toEqual({ until: "CLOSING", afterwards: "ZERO" });
  expect(measuredBy(criterion, { number: "proposalsTotal" })).not.toHaveProperty("nothingToCount");
});

test("what decides nothing is named: a limit that always or never holds, or limits nothing, a condition without an edge", () => {
  const plain = composed(own);
  const days = { number: "materialsDaysAhead" } as const;
  const codes = (criterion: Criterion) => faultsOf(sheetWith(criterion)).map(({ code }) => code);
  expect(codes(withCap(plain, { when: { measure: days }, points: 3 }))).toEqual(["CAP_ALWAYS"]);
  expect(codes(withCap(plain, { when: { measure: days, atLeast: 3, below: 2 }, points: 3 }))).toEqual(["CAP_NEVER"]);
  expect(codes(withCap(plain, { when: { measure: days, below: 1 }, points: 5 }))).toEqual(["CAP_WITHOUT_EFFECT"]);
  expect(codes(withApplies(own, { measure: days }))).toEqual(["APPLIES_ALWAYS"]);
  expect(codes(withApplies(own, { measure: days, above: 4, atMost: 4 }))).toEqual(["APPLIES_NEVER"]);
  expect(codes(measuredBy(plain, { percentOf: ["present", "present"] }))).toEqual(["SHARE_OF_ITSELF"]);
  const gated = (onlyIf: { measure: typeof days; atLeast?: number; below?: number }) =>
    faultsOf({
      ...sheetWith(own),
      grades: [{ grade: "GOOD", from: 3, title: own.title, onlyIf }, ...sheetWith(own).grades],
    });
  expect(gated({ measure: days })).toEqual([{ code: "GATE_ALWAYS", grade: "GOOD" }]);
  expect(gated({ measure: days, atLeast: 2, below: 1 })).toEqual([{ code: "GATE_NEVER", grade: "GOOD" }]);
});
