import type {
  Band,
  Condition,
  Criterion,
  FactsCriterion,
  Measure,
  NothingToCount,
  Provision,
  Slope,
} from "../../../rulesets/score-sheet.ts";
import { capSentence, groundsOf, measureOf, nothingSentence } from "../../../server/src/ruleset/grounds.rules.ts";

/** How the points of a criterion follow from facts. */
export type Giving = "FIGURE" | "CONDITIONS" | "EVENLY";

export type SimpleCondition = Exclude<Condition, { all: unknown } | { any: unknown }>;
export type Join = "all" | "any";

/** What a condition may be about, by the name of the form's choice. */
export type Subject = "number" | "percentOf" | "shortfall" | "flag" | "recordedFrom";

export const firstMeasures: Readonly<Record<"number" | "percentOf" | "shortfall", Measure>> = {
  number: { number: "materialsDaysAhead" },
  percentOf: { percentOf: ["speakers", "present"] },
  shortfall: { shortfall: ["durationMinutes", "minimumMinutes"] },
};

const FIRST_CONDITION: SimpleCondition = { measure: firstMeasures.number, below: 1 };

export function measureKindOf(measure: Measure): "number" | "percentOf" | "shortfall" {
  if ("number" in measure) return "number";
  return "percentOf" in measure ? "percentOf" : "shortfall";
}

export function subjectOf(condition: SimpleCondition): Subject {
  if ("flag" in condition) return "flag";
  return "recordedFrom" in condition ? "recordedFrom" : measureKindOf(condition.measure);
}

/** Another thing is asked: the edges of the old one mean nothing for it. */
export function askedAbout(subject: Subject): SimpleCondition {
  if (subject === "flag") return { flag: "thematicPart", is: true };
  if (subject === "recordedFrom") return { recordedFrom: "PAPER" };
  return { measure: firstMeasures[subject], atLeast: 1 };
}

/** A condition parted into the simple ones that the form shows, and how they are joined. */
export function partsOf(condition: Condition): { join: Join; parts: readonly SimpleCondition[] } {
  // The contract knows no condition within a condition within a condition.
  if ("all" in condition) return { join: "all", parts: condition.all as readonly SimpleCondition[] };
  if ("any" in condition) return { join: "any", parts: condition.any as readonly SimpleCondition[] };
  return { join: "all", parts: [condition] };
}

export function joined(join: Join, parts: readonly SimpleCondition[]): Condition {
  const [first = FIRST_CONDITION, ...others] = parts;
  if (others.length === 0) return first;
  return join === "all" ? { all: parts } : { any: parts };
}

export function withPart(condition: Condition, at: number, part: SimpleCondition): Condition {
  const { join, parts } = partsOf(condition);
  return joined(
    join,
    parts.map((each, index) => (index === at ? part : each)),
  );
}

export function withoutPart(condition: Condition, at: number): Condition {
  const { join, parts } = partsOf(condition);
  return joined(
    join,
    parts.filter((_, index) => index !== at),
  );
}

export function withNewPart(condition: Condition): Condition {
  const { join, parts } = partsOf(condition);
  return joined(join, [...parts, askedAbout("flag")]);
}

export function givingOf(criterion: FactsCriterion): Giving {
  if ("slope" in criterion) return "EVENLY";
  return measureOf(criterion.bands) ? "FIGURE" : "CONDITIONS";
}

/** A criterion that facts judge in a way of its own, to begin with: full points from one on. */
export function composed(criterion: Criterion): FactsCriterion {
  const { key, max, title, partOf, appliesWhen, otherwise } = criterion;
  const common = {
    key,
    max,
    title,
    ...(partOf && { partOf }),
    ...(appliesWhen && { appliesWhen }),
    ...(otherwise && { otherwise }),
  };
  const bands = twoBands(firstMeasures.number, max);
  return { ...common, judgedBy: "FACTS", ...groundsOf({ bands }), bands };
}

/** Points given in another way, as much of the old one kept as fits. */
export function givenBy(criterion: FactsCriterion, giving: Giving): FactsCriterion {
  const main = "slope" in criterion ? criterion.slope.measure : measureOf(criterion.bands);
  const measure = main ?? firstMeasures.number;
  if (giving === "EVENLY") return sloped(criterion, { measure, atZero: criterion.max, each: -1, rounding: "NEAREST" });
  if (giving === "FIGURE") return bandedBy(criterion, twoBands(measure, criterion.max));
  const bands: Band[] = [
    { when: { flag: "thematicPart", is: true }, points: criterion.max },
    { when: { flag: "thematicPart", is: false }, points: 0 },
  ];
  return bandedBy(criterion, "slope" in criterion ? bands : criterion.bands.some(isOfFlag) ? criterion.bands : bands);
}

function isOfFlag({ when }: Band): boolean {
  return !("measure" in when);
}

/** Another figure: bands keep their edges and points, or begin anew where it is another kind of figure. */
export function measuredBy(criterion: FactsCriterion, measure: Measure): FactsCriterion {
  if ("slope" in criterion) return sloped(criterion, { ...criterion.slope, measure });
  const before = measureOf(criterion.bands);
  if (!before || measureKindOf(before) !== measureKindOf(measure))
    return bandedBy(criterion, twoBands(measure, criterion.max));
  return bandedBy(
    criterion,
    criterion.bands.map((band) => ("measure" in band.when ? { ...band, when: { ...band.when, measure } } : band)),
  );
}

/** The two bands that a figure begins with: whole points for what is enough, none for what is not. */
function twoBands(measure: Measure, max: number): Band[] {
  const kind = measureKindOf(measure);
  if (kind === "shortfall")
    return [
      { when: { measure, atMost: 0 }, points: max },
      { when: { measure, above: 0 }, points: 0 },
    ];
  const edge = kind === "percentOf" ? 50 : 1;
  return [
    { when: { measure, atLeast: edge }, points: max },
    { when: { measure, below: edge }, points: 0 },
  ];
}

/** What is shown beside the proposal follows what is asked; a sentence of another make has no place any more. */
export function bandedBy(criterion: FactsCriterion, bands: readonly Band[]): FactsCriterion {
  const { share: _, slope: __, nothingToCount, ...rest } = criterion as FactsCriterion & { slope?: Slope };
  const said = bands.map(({ because, ...band }) => band);
  const grounds = groundsOf({ bands: said, cap: criterion.cap });
  return { ...rest, ...grounds, ...(grounds.share && nothingToCount && { nothingToCount }), bands: said };
}

export function sloped(criterion: FactsCriterion, slope: Slope): FactsCriterion {
  const { share: _, bands: __, nothingToCount, ...rest } = criterion as FactsCriterion & { bands?: readonly Band[] };
  const grounds = groundsOf({ slope, cap: criterion.cap });
  return { ...rest, ...grounds, ...(grounds.share && nothingToCount && { nothingToCount }), slope };
}

/** A limit with its sentence; the facts it asks are shown too. */
export function withCap(
  criterion: FactsCriterion,
  cap: { when: Condition; points: number } | undefined,
): FactsCriterion {
  const { cap: before, ...rest } = criterion;
  // Going through a value of its own keeps what both kinds of criteria have.
  const bare = rest as FactsCriterion;
  const own = groundsOf(bare).evidence;
  const said = cap && { ...cap, because: capSentence(cap) };
  const ofCap = said ? groundsOf({ ...bare, cap: said }).evidence.filter((key) => !own.includes(key)) : [];
  const kept = before
    ? criterion.evidence.filter((key) => own.includes(key) || !askedIn(before.when, key))
    : criterion.evidence;
  const evidence = [...new Set([...kept, ...ofCap])].slice(0, 12);
  return { ...bare, evidence, ...(said && { cap: said }) };
}

function askedIn(condition: Condition, key: string): boolean {
  return JSON.stringify(condition).includes(`"${key}"`);
}

export const firstCap = (criterion: FactsCriterion) => ({ when: FIRST_CONDITION, points: criterion.max / 2 });

export function withApplies(criterion: Criterion, when: Condition | undefined): Criterion {
  const { appliesWhen: _, otherwise, ...rest } = criterion;
  if (!when) return rest as Criterion;
  return { ...rest, appliesWhen: when, ...(otherwise && { otherwise }) } as Criterion;
}

export function withNothing(criterion: FactsCriterion, points: NothingToCount["points"] | "NONE"): FactsCriterion {
  const { nothingToCount: _, ...rest } = criterion;
  const bare = rest as FactsCriterion;
  return points === "NONE" ? bare : { ...bare, nothingToCount: { points, because: nothingSentence(points) } };
}

export const provisionChoices = [
  "NONE",
  "CLOSING_ZERO",
  "CLOSING_PEOPLE",
  "FILING_DUE_ZERO",
  "FILING_DUE_PEOPLE",
] as const;
export type ProvisionChoice = (typeof provisionChoices)[number];

export function provisionOf({ provision }: FactsCriterion): ProvisionChoice {
  return provision ? `${provision.until}_${provision.afterwards}` : "NONE";
}

export function withProvision(criterion: FactsCriterion, choice: ProvisionChoice): FactsCriterion {
  const { provision: _, ...rest } = criterion;
  const bare = rest as FactsCriterion;
  if (choice === "NONE") return bare;
  const provision: Provision = {
    until: choice.startsWith("CLOSING") ? "CLOSING" : "FILING_DUE",
    afterwards: choice.endsWith("ZERO") ? "ZERO" : "PEOPLE",
  };
  return { ...bare, provision };
}
