import type { Bilingual } from "../ruleset.ts";
import type { Band, Criterion, FactsCriterion, PeopleCriterion } from "../score-sheet.ts";
import { hd42WardSheet } from "../score-sheet-hd42-ward.ts";

const ofTheWard = new Map(
  hd42WardSheet.sections.flatMap((section) => section.criteria).map((criterion) => [criterion.key, criterion]),
);

/** A criterion of the ward's sheet with another maximum; its bands give the same share of it. */
export function worth(max: number, key: string): Criterion {
  const criterion = ofTheWard.get(key);
  if (!criterion) throw new Error(`The ward's sheet has no ${key}`);
  if (criterion.judgedBy === "PEOPLE" || !("bands" in criterion)) return { ...criterion, max };
  const scaled = (points: number) => (points * max) / criterion.max;
  const { cap } = criterion;
  return {
    ...criterion,
    max,
    bands: criterion.bands.map((band) => ({ ...band, points: scaled(band.points) })),
    ...(cap && { cap: { ...cap, points: scaled(cap.points) } }),
  };
}

/** A criterion of the ward's sheet with bands of its own. */
export function banded(max: number, key: string, bands: readonly Band[]): FactsCriterion {
  const criterion = worth(max, key);
  if (criterion.judgedBy === "PEOPLE") throw new Error(`People judge ${key}`);
  return { ...criterion, bands };
}

/** A criterion that people judge. */
export function judged(max: number, key: string, title: Bilingual): PeopleCriterion {
  return { key, max, title, judgedBy: "PEOPLE" };
}

/** Every way in which facts judge a criterion of the ward's sheet: what a committee may put into a sheet of its own. */
export const catalogue: readonly FactsCriterion[] = hd42WardSheet.sections.flatMap(({ criteria }) =>
  criteria.filter((criterion) => criterion.judgedBy === "FACTS"),
);
