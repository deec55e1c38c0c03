import { dashboardSettings } from "../../../rulesets/dashboard-settings.ts";

/** A band of a scale, from its lower edge up to the next one; the last has no upper edge. */
export type Band = { readonly from: number; readonly to: number | null };

/** Bands of official scores, narrow where most of them lie. */
export const scoreBands: readonly Band[] = bandsFrom(dashboardSettings.scoreEdges);

/** Bands of the share of members who attended, in percent; all of them there is a band of its own. */
export const attendanceBands: readonly Band[] = bandsFrom(dashboardSettings.attendanceEdges);

/** How the cells' values of a month spread; null where there is none. */
export type Spread = {
  readonly mean: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly highest: number;
};

export type Counted = {
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** How many values lie in each band. */
  readonly counts: readonly number[];
};

/**
 * The spread of values that are known by their bands: lowest, highest and mean are exact, a quartile lies where it would if
 * the values of its band stood at even distances, and never beyond the lowest or the highest.
 */
export function spreadOf(bands: readonly Band[], { mean, lowest, highest, counts }: Counted): Spread | null {
  if (mean === null || lowest === null || highest === null) return null;
  const at = (share: number) => tenths(Math.min(highest, Math.max(lowest, valueAt(bands, counts, share, highest))));
  return {
    mean: tenths(mean),
    lowest: tenths(lowest),
    lowerQuartile: at(1 / 4),
    median: at(1 / 2),
    upperQuartile: at(3 / 4),
    highest: tenths(highest),
  };
}

function valueAt(bands: readonly Band[], counts: readonly number[], share: number, highest: number): number {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [index, { from, to }] of bands.entries()) {
    const count = counts[index] ?? 0;
    if (count > 0 && passed + count >= wanted) {
      const width = (to ?? highest) - from;
      return from + (width * (wanted - passed)) / count;
    }
    passed += count;
  }
  return highest;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function bandsFrom(edges: readonly number[]): Band[] {
  return edges.map((from, index) => ({ from, to: edges[index + 1] ?? null }));
}
