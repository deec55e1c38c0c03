import { expect, test } from "vitest";
import { gapsOf, type SideSums, sidesOf } from "./sides.rules.ts";
import { attendanceBands, scoreBands, spreadOf } from "./spread.rules.ts";

function inBands(bands: typeof scoreBands, values: readonly number[]) {
  return {
    mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    lowest: values.length === 0 ? null : Math.min(...values),
    highest: values.length === 0 ? null : Math.max(...values),
    counts: bands.map(({ from, to }) => values.filter((value) => value >= from && (to === null || value < to)).length),
  };
}

test("no value has no spread, one value is all of it", () => {
  expect(spreadOf(scoreBands, inBands(scoreBands, []))).toBeNull();
  expect(Object.values(spreadOf(scoreBands, inBands(scoreBands, [95.3])) ?? {})).toEqual(Array(6).fill(95.3));
  expect(Object.values(spreadOf(attendanceBands, inBands(attendanceBands, [100, 100])) ?? {})).toEqual(
    Array(6).fill(100),
  );
});

test("quartiles lie in the band of the true ones, in order, between the lowest and the highest", () => {
  const values = Array.from({ length: 400 }, (_, index) => 62 + ((index * 37) % 380) / 10);
  const spread = spreadOf(scoreBands, inBands(scoreBands, values));
  const sorted = values.toSorted((one, other) => one - other);
  expect(spread).toMatchObject({ lowest: sorted[0], highest: sorted.at(-1) });
  for (const [share, found] of [
    [0.25, spread?.lowerQuartile],
    [0.5, spread?.median],
    [0.75, spread?.upperQuartile],
  ] as const)
    expect(Math.abs((found ?? 0) - (sorted[share * 400] ?? 0))).toBeLessThan(2);
});

const month = (evidence: number, self: number, official: number | null, meetings = 1): SideSums => ({
  evidencePoints: evidence * meetings,
  evidenceMaximum: 71 * meetings,
  selfOnEvidence: self * meetings,
  evidenceScored: meetings,
  evidenceOfDecided: official === null ? 0 : evidence * meetings,
  maximumOfDecided: official === null ? 0 : 71 * meetings,
  selfOnEvidenceOfDecided: official === null ? 0 : self * meetings,
  officialOnEvidence: (official ?? 0) * meetings,
  evidenceDecided: official === null ? 0 : meetings,
  selfSum: (self + 20) * meetings,
  selfScored: meetings,
  selfOfDecided: official === null ? 0 : (self + 20) * meetings,
  scoreSum: official === null ? 0 : (official + 20) * meetings,
  scored: official === null ? 0 : meetings,
});

test("each side is the mean of the decided meetings, of the voted ones as long as none is, and null where there is none", () => {
  expect(sidesOf([month(60, 62, null), month(64, 64, null)])).toMatchObject({ evidence: 62, self: 83, official: null });
  expect(sidesOf([month(60, 64, 62, 3), month(64, 64, null)])).toEqual({
    evidence: 60,
    evidenceMaximum: 71,
    selfOnEvidence: 64,
    officialOnEvidence: 62,
    self: 84,
    official: 82,
  });
  expect(Object.values(sidesOf([]))).toEqual(Array(6).fill(null));
});

test.each([
  [
    "five months alike, by 4.2 on average",
    [4, 5, 4, 4, 4].map((by) => month(60, 60 + by, null)),
    [{ between: "SELF_EVIDENCE", points: 4.2, months: 5 }],
  ],
  ["two months are too few", [month(60, 66, null), month(60, 66, null)], []],
  ["less than a point is nothing", [0.5, 0.9, 0.8].map((by) => month(60, 60 + by, null)), []],
  ["to and fro is nothing systematic", [9, -3, 8, -4].map((by) => month(60, 60 + by, null)), []],
  [
    "one month of four may differ",
    [4, 5, -1, 4].map((by) => month(60, 60 + by, null)),
    [{ between: "SELF_EVIDENCE", points: 4.3, months: 3 }],
  ],
  [
    "in most months alike, and as the record in the others",
    [4, 0, 5, 0, 3].map((by) => month(60, 60 + by, null)),
    [{ between: "SELF_EVIDENCE", points: 4, months: 3 }],
  ],
  ["three of eight are chance", [4, 0, 5, 0, 3, 0, 0, 0].map((by) => month(60, 60 + by, null)), []],
  [
    "below the superior",
    [1, 2, 3].map((by) => month(60, 60, 60 + by)),
    [{ between: "SELF_OFFICIAL", points: -2, months: 3 }],
  ],
])("sides part systematically or not: %s", (_, months, expected) => {
  expect(gapsOf(months)).toEqual(expected);
});
