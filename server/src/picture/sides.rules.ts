import { dashboardSettings } from "../../../rulesets/dashboard-settings.ts";
import { mean } from "./picture.rules.ts";

/** Sums of an organization's month from three sides; the counts say of how many meetings. */
export type SideSums = {
  readonly evidencePoints: number;
  readonly evidenceMaximum: number;
  readonly selfOnEvidence: number;
  readonly evidenceScored: number;
  readonly evidenceOfDecided: number;
  readonly maximumOfDecided: number;
  readonly selfOnEvidenceOfDecided: number;
  readonly officialOnEvidence: number;
  readonly evidenceDecided: number;
  readonly selfSum: number;
  readonly selfScored: number;
  readonly selfOfDecided: number;
  readonly scoreSum: number;
  readonly scored: number;
};

export type Sides = {
  readonly evidence: number | null;
  readonly evidenceMaximum: number | null;
  readonly selfOnEvidence: number | null;
  readonly officialOnEvidence: number | null;
  readonly self: number | null;
  readonly official: number | null;
};

/** Two sides that part in one direction: in how many months, and by how many points a meeting there, the first less the second. */
export type Gap = {
  readonly between: "SELF_EVIDENCE" | "SELF_OFFICIAL";
  readonly points: number;
  readonly months: number;
};

/**
 * Mean points of a meeting from each side over some months: of the meetings that are decided, so that all three speak of the
 * same ones; as long as none is, of those that are voted.
 */
export function sidesOf(months: readonly SideSums[]): Sides {
  const of = (sum: keyof SideSums, count: keyof SideSums) => mean(total(months, sum), total(months, count));
  const isDecided = total(months, "evidenceDecided") > 0;
  return {
    evidence: isDecided ? of("evidenceOfDecided", "evidenceDecided") : of("evidencePoints", "evidenceScored"),
    evidenceMaximum: isDecided ? of("maximumOfDecided", "evidenceDecided") : of("evidenceMaximum", "evidenceScored"),
    selfOnEvidence: isDecided
      ? of("selfOnEvidenceOfDecided", "evidenceDecided")
      : of("selfOnEvidence", "evidenceScored"),
    officialOnEvidence: of("officialOnEvidence", "evidenceDecided"),
    self: total(months, "scored") > 0 ? of("selfOfDecided", "scored") : of("selfSum", "selfScored"),
    official: of("scoreSum", "scored"),
  };
}

const { fewestMonths, leastPoints, leastAlike, mostOpposed } = dashboardSettings.gap;

/** Where the sides part systematically: in three months or more, most of those compared, in one direction and by a point or more. */
export function gapsOf(months: readonly SideSums[]): Gap[] {
  const compared: [Gap["between"], Difference][] = [
    ["SELF_EVIDENCE", (month) => ({ sum: month.selfOnEvidence - month.evidencePoints, count: month.evidenceScored })],
    ["SELF_OFFICIAL", (month) => ({ sum: month.selfOfDecided - month.scoreSum, count: month.scored })],
  ];
  return compared.flatMap(([between, difference]) => {
    const known = months.map(difference).filter(({ count }) => count > 0);
    const above = known.filter(({ sum }) => sum > 0);
    const below = known.filter(({ sum }) => sum < 0);
    const [alike, opposed] = above.length >= below.length ? [above, below] : [below, above];
    const points = mean(sumOf(alike, "sum"), sumOf(alike, "count"));
    if (points === null || alike.length < fewestMonths || Math.abs(points) < leastPoints) return [];
    const isChance = alike.length < known.length * leastAlike || opposed.length > known.length * mostOpposed;
    return isChance ? [] : [{ between, points, months: alike.length }];
  });
}

type Differing = { sum: number; count: number };
type Difference = (month: SideSums) => Differing;

function sumOf(months: readonly Differing[], part: keyof Differing): number {
  return months.reduce((sum, month) => sum + month[part], 0);
}

function total(months: readonly SideSums[], figure: keyof SideSums): number {
  return months.reduce((sum, month) => sum + month[figure], 0);
}
