import type {
  Band,
  Condition,
  Criterion,
  FactsCriterion,
  Grade,
  ScoreSheetBody,
  SheetSection,
  Slope,
} from "../../../rulesets/score-sheet.ts";
import { isOnStep, sumOfPoints } from "../evaluation/points.rules.ts";
import { type Case, type CaseValue, casesOf, countAsked, holdsIn, topOf } from "./cases.rules.ts";

/** What keeps a sheet from being published; points and sums in points, sections by their number, criteria by their key. */
export type SheetFault =
  | { readonly code: "NOTHING_IN_IT" }
  | { readonly code: "SHEET_SUM"; readonly sum: number; readonly max: number }
  | { readonly code: "SECTION_SUM"; readonly section: number; readonly sum: number; readonly max: number }
  | { readonly code: "SECTION_TWICE"; readonly section: number }
  | { readonly code: "CRITERION_TWICE"; readonly criterion: string }
  | { readonly code: "GRADE_ORDER"; readonly grade: Grade; readonly from: number }
  | { readonly code: "LOWEST_GRADE"; readonly grade: Grade }
  | { readonly code: "GATE_UNKNOWN"; readonly grade: Grade; readonly criterion: string }
  | { readonly code: "ABOVE_MAX"; readonly criterion: string; readonly points: number; readonly max: number }
  | { readonly code: "NO_POINTS"; readonly criterion: string }
  | { readonly code: "MAX_OUT_OF_REACH"; readonly criterion: string; readonly most: number; readonly max: number }
  | { readonly code: "NOT_ON_STEP"; readonly criterion: string; readonly points: number; readonly step: number }
  | { readonly code: "OVERLAP"; readonly criterion: string; readonly bands: readonly number[]; readonly values: Case }
  | { readonly code: "GAP"; readonly criterion: string; readonly values: Case }
  | { readonly code: "BAND_NEVER"; readonly criterion: string; readonly band: number }
  | { readonly code: "TOO_MANY_CASES"; readonly criterion: string }
  | { readonly code: "FLAT_SLOPE"; readonly criterion: string }
  | { readonly code: "SHARE_OF_ITSELF"; readonly criterion: string }
  | { readonly code: "CAP_ALWAYS" | "CAP_NEVER"; readonly criterion: string }
  | { readonly code: "CAP_WITHOUT_EFFECT"; readonly criterion: string; readonly points: number }
  | { readonly code: "APPLIES_ALWAYS" | "APPLIES_NEVER"; readonly criterion: string }
  | { readonly code: "GATE_ALWAYS" | "GATE_NEVER"; readonly grade: Grade }
  | { readonly code: "HANDED_NOWHERE"; readonly criterion: string; readonly to: string };

/** From the highest down. */
const GRADES: readonly Grade[] = ["GOOD", "FAIR", "AVERAGE", "POOR"];

/** More cases than any sheet on paper tells apart; beyond them somebody has made a mistake. */
const CASES_AT_MOST = 5_000;

/**
 * Everything that is wrong with a sheet, in its order; nothing where it can be published. Bands that ask one thing must
 * partition it: no value in two of them, none in no band. Bands that ask several are taken from the top, and must then
 * leave no case out. Every grade, sum and reference must fit.
 */
export function faultsOf(sheet: ScoreSheetBody): SheetFault[] {
  const criteria = sheet.sections.flatMap((section) => section.criteria);
  if (criteria.length === 0) return [{ code: "NOTHING_IN_IT" }];
  return [
    ...sumFaults(sheet),
    ...sheet.sections.flatMap(sectionFaults),
    ...repeated(sheet.sections.map(({ no }) => no)).map((section) => ({ code: "SECTION_TWICE", section }) as const),
    ...repeated(criteria.map(({ key }) => key)).map((criterion) => ({ code: "CRITERION_TWICE", criterion }) as const),
    ...gradeFaults(sheet, criteria),
    ...criteria.flatMap((criterion) => criterionFaults(criterion, criteria, sheet.pointStep)),
  ];
}

function sumFaults({ sections, max }: ScoreSheetBody): SheetFault[] {
  const sum = sumOfPoints(sections.map((section) => section.max));
  return sum === max ? [] : [{ code: "SHEET_SUM", sum, max }];
}

function sectionFaults({ no, max, criteria }: SheetSection): SheetFault[] {
  const sum = sumOfPoints(criteria.map((criterion) => criterion.max));
  return sum === max ? [] : [{ code: "SECTION_SUM", section: no, sum, max }];
}

function gradeFaults({ grades, max }: ScoreSheetBody, criteria: readonly Criterion[]): SheetFault[] {
  const keys = new Set(criteria.map(({ key }) => key));
  const order = grades.flatMap(({ grade, from }, index): SheetFault[] => {
    const higher = grades[index - 1];
    const fits = higher ? from < higher.from && GRADES.indexOf(grade) > GRADES.indexOf(higher.grade) : from <= max;
    return fits ? [] : [{ code: "GRADE_ORDER", grade, from }];
  });
  const gates = grades.flatMap(({ grade, onlyWithFull = [] }) =>
    onlyWithFull
      .filter((key) => !keys.has(key))
      .map((criterion): SheetFault => ({ code: "GATE_UNKNOWN", grade, criterion })),
  );
  const facts = grades.flatMap(({ grade, onlyIf }): SheetFault[] => {
    const reach = onlyIf && reachOf(onlyIf);
    return reach ? [{ code: `GATE_${reach}`, grade }] : [];
  });
  const lowest = grades.at(-1);
  const isOpen = lowest?.from === 0 && !lowest.onlyIf && !lowest.onlyWithFull;
  return [
    ...order,
    ...gates,
    ...facts,
    ...(isOpen ? [] : [{ code: "LOWEST_GRADE", grade: lowest?.grade ?? "POOR" } as const]),
  ];
}

function criterionFaults(criterion: Criterion, all: readonly Criterion[], step: number): SheetFault[] {
  return [
    ...(criterion.judgedBy === "FACTS" && criterion.max === 0
      ? [{ code: "NO_POINTS", criterion: criterion.key } as const]
      : []),
    ...pointFaults(criterion, step),
    ...conditionFaults(criterion),
    ...handingFaults(criterion, all),
    ...(criterion.judgedBy === "PEOPLE"
      ? []
      : "slope" in criterion
        ? slopeFaults(criterion)
        : bandFaults(criterion, criterion.bands)),
  ];
}

function pointFaults(criterion: Criterion, step: number): SheetFault[] {
  const { key, max } = criterion;
  const given =
    criterion.judgedBy === "PEOPLE" ? [] : [...bandsOf(criterion), ...(criterion.cap ? [criterion.cap] : [])];
  const points = given.map((each) => each.points);
  const above = points.filter((each) => each > max);
  const most = Math.max(...bandsOf(criterion).map((band) => band.points), 0);
  const outOfReach = bandsOf(criterion).length > 0 && most < max;
  return [
    ...above.map((each): SheetFault => ({ code: "ABOVE_MAX", criterion: key, points: each, max })),
    ...(outOfReach ? [{ code: "MAX_OUT_OF_REACH", criterion: key, most, max } as const] : []),
    ...[max, ...points]
      .filter((each) => !isOnStep(each, step))
      .map((each): SheetFault => ({ code: "NOT_ON_STEP", criterion: key, points: each, step })),
  ];
}

/** A condition that always or never holds decides nothing; neither does a limit that no points exceed. */
function conditionFaults(criterion: Criterion): SheetFault[] {
  const { key, appliesWhen, max } = criterion;
  const cap = criterion.judgedBy === "FACTS" ? criterion.cap : undefined;
  const asked = criterion.judgedBy === "PEOPLE" ? [] : bandsOf(criterion).map(({ when }) => when);
  const slope = criterion.judgedBy === "FACTS" && "slope" in criterion ? [criterion.slope] : [];
  const conditions = [...asked, ...slope, ...(cap ? [cap.when] : []), ...(appliesWhen ? [appliesWhen] : [])];
  const capReach = cap && reachOf(cap.when);
  const appliesReach = appliesWhen && reachOf(appliesWhen);
  return [
    ...(conditions.some(asksItself) ? [{ code: "SHARE_OF_ITSELF", criterion: key } as const] : []),
    ...(capReach ? [{ code: `CAP_${capReach}`, criterion: key } as const] : []),
    ...(cap && cap.points === max ? [{ code: "CAP_WITHOUT_EFFECT", criterion: key, points: cap.points } as const] : []),
    ...(appliesReach ? [{ code: `APPLIES_${appliesReach}`, criterion: key } as const] : []),
  ];
}

/** Whether a condition holds in every case or in none; undefined where it tells cases apart. */
function reachOf(condition: Condition): "ALWAYS" | "NEVER" | undefined {
  const cases = casesOf([condition], CASES_AT_MOST) ?? [];
  const held = cases.filter((each) => holdsIn(condition, each)).length;
  if (cases.length > 0 && held === 0) return "NEVER";
  return cases.length > 0 && held === cases.length ? "ALWAYS" : undefined;
}

function asksItself(condition: Condition | Slope): boolean {
  if ("all" in condition) return condition.all.some(asksItself);
  if ("any" in condition) return condition.any.some(asksItself);
  if (!("measure" in condition) || "number" in condition.measure) return false;
  const [one, other] = "percentOf" in condition.measure ? condition.measure.percentOf : condition.measure.shortfall;
  return one === other;
}

/** What a criterion that may not apply hands on must reach one that always applies. */
function handingFaults({ key, otherwise }: Criterion, all: readonly Criterion[]): SheetFault[] {
  if (otherwise?.effect !== "ADDED_TO") return [];
  const heir = all.find((each) => each.key === otherwise.criterion);
  const fits = heir !== undefined && heir.key !== key && heir.appliesWhen === undefined;
  return fits ? [] : [{ code: "HANDED_NOWHERE", criterion: key, to: otherwise.criterion }];
}

function slopeFaults({ key, max, ...criterion }: FactsCriterion): SheetFault[] {
  if (!("slope" in criterion)) return [];
  const { measure, atZero, each } = criterion.slope;
  if (each === 0) return [{ code: "FLAT_SLOPE", criterion: key }];
  const top = topOf(measure);
  const most = each < 0 ? atZero : top === null ? max : atZero + each * top;
  return most < max ? [{ code: "MAX_OUT_OF_REACH", criterion: key, most: Math.max(0, most), max }] : [];
}

function bandFaults({ key }: FactsCriterion, bands: readonly Band[]): SheetFault[] {
  const conditions = bands.map(({ when }) => when);
  const cases = casesOf(conditions, CASES_AT_MOST);
  if (cases === null) return [{ code: "TOO_MANY_CASES", criterion: key }];
  const found = cases.map((values) => ({
    values,
    bands: conditions.flatMap((when, no) => (holdsIn(when, values) ? [no] : [])),
  }));
  const mustPartition = countAsked(conditions) === 1;
  const overlaps = joined(
    found.filter((each) => mustPartition && each.bands.length > 1),
    found,
  );
  const gaps = joined(
    found.filter((each) => each.bands.length === 0),
    found,
  );
  const taken = new Set(found.map((each) => each.bands[0]));
  const never = bands.flatMap((_, band) =>
    taken.has(band) || overlaps.some((each) => each.bands.includes(band)) ? [] : [band],
  );
  return [
    ...overlaps.map(
      (each): SheetFault => ({ code: "OVERLAP", criterion: key, bands: each.bands, values: each.values }),
    ),
    ...gaps.map(({ values }): SheetFault => ({ code: "GAP", criterion: key, values })),
    ...never.map((band): SheetFault => ({ code: "BAND_NEVER", criterion: key, band })),
  ];
}

type Found = { readonly values: Case; readonly bands: readonly number[] };

/** Neighbouring stretches of one figure with the same answer are named as one. */
function joined(faulty: readonly Found[], all: readonly Found[]): Found[] {
  const sofar: Found[] = [];
  for (const each of faulty) {
    const last = sofar.at(-1);
    const before = all[all.indexOf(each) - 1];
    const follows = last && before && sameBands(before, each) && faulty.includes(before);
    const whole = follows ? bridged(last.values, each.values) : null;
    if (last && whole) sofar.splice(-1, 1, { ...last, values: whole });
    else sofar.push(each);
  }
  return sofar;
}

function sameBands(one: Found, other: Found): boolean {
  return one.bands.join() === other.bands.join();
}

function bridged(one: Case, other: Case): Case | null {
  const [first, second] = [one[0], other[0]];
  if (one.length !== 1 || !first || !second || !("measure" in first) || !("measure" in second)) return null;
  const { atLeast, above, measure } = first;
  const { atMost, below } = second;
  const value: CaseValue = {
    measure,
    ...(atLeast === undefined ? { above: above ?? 0 } : { atLeast }),
    ...(atMost !== undefined && { atMost }),
    ...(below !== undefined && { below }),
  };
  return [value];
}

function bandsOf(criterion: Criterion): readonly Band[] {
  return criterion.judgedBy === "FACTS" && "bands" in criterion ? criterion.bands : [];
}

function repeated<Each>(values: readonly Each[]): Each[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
