import { catalogue, worth } from "../../../rulesets/presets/borrowed.ts";
import type { Bilingual } from "../../../rulesets/ruleset.ts";
import type { Band, Criterion, FactsCriterion, ScoreSheetBody, SheetSection } from "../../../rulesets/score-sheet.ts";
import { capSentence, measureOf } from "../../../server/src/ruleset/grounds.rules.ts";
import { composed } from "./compose.ts";

/** How a criterion is judged, as the editor offers it: people, a way of the catalogue, a deduction, or a way of its own. */
export type Way = "PEOPLE" | "DEDUCTION" | "OWN" | (string & {});

/** Vietnamese that was typed; English follows it until somebody has written something else. */
export function worded(before: Bilingual | undefined, vi: string): Bilingual {
  const followed = before === undefined || before.en === before.vi || before.en === "";
  return { vi, en: followed ? vi : before.en };
}

/** English that was typed; left empty, it is the Vietnamese. */
export function englished({ vi }: Bilingual, en: string): Bilingual {
  return { vi, en: en === "" ? vi : en };
}

/** The English that somebody has written; empty while it follows the Vietnamese. */
export function englishOf({ vi, en }: Bilingual): string {
  return en === vi ? "" : en;
}

export function withSection(sheet: ScoreSheetBody, at: number, change: Partial<SheetSection>): ScoreSheetBody {
  return {
    ...sheet,
    sections: sheet.sections.map((section, index) => (index === at ? { ...section, ...change } : section)),
  };
}

export function withNewSection(sheet: ScoreSheetBody, title: string, criterionTitle: string): ScoreSheetBody {
  const no = Math.max(0, ...sheet.sections.map((section) => section.no)) + 1;
  const words = worded(undefined, title);
  const section: SheetSection = { no, max: 0, title: words, shortTitle: words, criteria: [] };
  const added = { ...sheet, sections: [...sheet.sections, section] };
  return withNewCriterion(added, added.sections.length - 1, criterionTitle);
}

export function withoutSection(sheet: ScoreSheetBody, at: number): ScoreSheetBody {
  const left = sheet.sections.filter((_, index) => index !== at);
  return withoutLooseGates({ ...sheet, sections: left.map((section, index) => ({ ...section, no: index + 1 })) });
}

export function withCriterion(
  sheet: ScoreSheetBody,
  [section, at]: readonly [number, number],
  criterion: Criterion,
): ScoreSheetBody {
  const before = sheet.sections[section]?.criteria ?? [];
  return withSection(sheet, section, { criteria: before.map((each, index) => (index === at ? criterion : each)) });
}

export function withNewCriterion(sheet: ScoreSheetBody, section: number, title: string): ScoreSheetBody {
  const keys = sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key));
  let number = keys.length + 1;
  while (keys.includes(`c${number}`)) number++;
  const added: Criterion = { key: `c${number}`, max: 0, title: worded(undefined, title), judgedBy: "PEOPLE" };
  return withSection(sheet, section, { criteria: [...(sheet.sections[section]?.criteria ?? []), added] });
}

export function withoutCriterion(sheet: ScoreSheetBody, [section, at]: readonly [number, number]): ScoreSheetBody {
  const before = sheet.sections[section]?.criteria ?? [];
  return withoutLooseGates(withSection(sheet, section, { criteria: before.filter((_, index) => index !== at) }));
}

/** A criterion that is gone is asked for by no grade any more. */
function withoutLooseGates(sheet: ScoreSheetBody): ScoreSheetBody {
  const keys = new Set(sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key)));
  return {
    ...sheet,
    grades: sheet.grades.map(({ onlyWithFull, ...step }) => {
      const left = onlyWithFull?.filter((key) => keys.has(key)) ?? [];
      return left.length > 0 ? { ...step, onlyWithFull: left } : step;
    }),
  };
}

/** Another maximum; points of bands and of a cap keep their share of it. */
export function withMax(criterion: Criterion, max: number): Criterion {
  if (criterion.judgedBy === "PEOPLE") return { ...criterion, max };
  // Out of nothing there is no share: the way itself says how its points are spread.
  if (criterion.max === 0) return fromNothing(criterion, max);
  const scaled = (points: number) => Math.round(((points * max) / criterion.max) * 100) / 100;
  const capped = capOf(criterion, scaled);
  if ("slope" in criterion) {
    const { slope } = criterion;
    return { ...criterion, ...capped, max, slope: { ...slope, atZero: slope.each < 0 ? max : scaled(slope.atZero) } };
  }
  return {
    ...criterion,
    ...capped,
    max,
    bands: criterion.bands.map((band) => ({ ...band, points: scaled(band.points) })),
  };
}

function fromNothing(criterion: FactsCriterion, max: number): Criterion {
  const way = wayOf(criterion);
  if (way !== "OWN") return judgedAs({ ...criterion, max }, way);
  if ("slope" in criterion) return { ...criterion, max, slope: { ...criterion.slope, atZero: max } };
  return {
    ...criterion,
    max,
    bands: criterion.bands.map((band, index) => (index === 0 ? { ...band, points: max } : band)),
  };
}

/** A limit keeps its share; its sentence names the points where it was made from them. */
function capOf({ cap }: FactsCriterion, scaled: (points: number) => number): Pick<Partial<FactsCriterion>, "cap"> {
  if (!cap) return {};
  const points = scaled(cap.points);
  const follows = cap.because.vi === capSentence(cap).vi;
  return { cap: { ...cap, points, ...(follows && { because: capSentence({ ...cap, points }) }) } };
}

/** How a criterion is judged; a way of the catalogue is recognised by what it shows and asks. */
export function wayOf(criterion: Criterion): Way {
  if (criterion.judgedBy === "PEOPLE") return "PEOPLE";
  if ("slope" in criterion) return criterion.evidence.join() === "unexcused" ? "DEDUCTION" : "OWN";
  return catalogue.find((each) => asksAlike(each, criterion))?.key ?? "OWN";
}

function asksAlike(one: FactsCriterion, other: FactsCriterion): boolean {
  if (!("bands" in one) || !("bands" in other)) return false;
  const [mine, theirs] = [measureOf(one.bands), measureOf(other.bands)];
  if (mine && theirs) return JSON.stringify(mine) === JSON.stringify(theirs);
  const asked = (bands: readonly Band[]) => JSON.stringify(bands.map(({ when }) => when));
  return asked(one.bands) === asked(other.bands);
}

/** The criterion judged in another way, with its own key, words and maximum. */
export function judgedAs(criterion: Criterion, way: Way): Criterion {
  const { key, max, title, partOf, appliesWhen, otherwise } = criterion;
  if (way === "OWN") return wayOf(criterion) === "OWN" ? criterion : composed(criterion);
  // A condition that somebody wrote for people's judgement holds for the facts' too; a way of the catalogue brings its own.
  const kept = criterion.judgedBy === "PEOPLE" || wayOf(criterion) === "OWN";
  const own = {
    key,
    max,
    title,
    ...(partOf && { partOf }),
    ...(kept && appliesWhen && { appliesWhen }),
    ...(kept && otherwise && { otherwise }),
  };
  if (way === "PEOPLE") return { ...own, judgedBy: "PEOPLE" };
  if (way === "DEDUCTION") return { ...own, ...DEDUCTION, slope: { ...DEDUCTION.slope, atZero: max } };
  const { key: _, title: __, partOf: ___, ...rest } = worth(max, way) as FactsCriterion;
  return { ...own, ...rest } as FactsCriterion;
}

const DEDUCTION = {
  judgedBy: "FACTS",
  evidence: ["unexcused"],
  because: { vi: "Vắng không lý do: {unexcused}.", en: "Absent without reason: {unexcused}." },
  slope: { measure: { number: "unexcused" }, atZero: 0, each: -1, rounding: "NEAREST" },
} as const;

/** The edges of a band on one figure. */
export type BandEdges = { atLeast?: number; above?: number; atMost?: number; below?: number };

export function edgesOf({ when }: Band): BandEdges {
  if (!("measure" in when)) return {};
  const { measure: _, ...edges } = when;
  return edges;
}

export function withBand(
  criterion: FactsCriterion,
  at: number,
  change: { edges?: BandEdges; points?: number },
): FactsCriterion {
  if (!("bands" in criterion)) return criterion;
  const bands = criterion.bands.map((band, index) => {
    if (index !== at || !("measure" in band.when)) return band;
    const when = change.edges ? { measure: band.when.measure, ...change.edges } : band.when;
    return { ...band, when, points: change.points ?? band.points };
  });
  return { ...criterion, bands };
}

/** One more band below the last: what the last left open goes to it. */
export function withNewBand(criterion: FactsCriterion): FactsCriterion {
  const measure = "bands" in criterion ? measureOf(criterion.bands) : undefined;
  if (!("bands" in criterion) || !measure) return criterion;
  return { ...criterion, bands: [...criterion.bands, { when: { measure }, points: 0 }] };
}

export function withoutBand(criterion: FactsCriterion, at: number): FactsCriterion {
  if (!("bands" in criterion)) return criterion;
  return { ...criterion, bands: criterion.bands.filter((_, index) => index !== at) };
}
