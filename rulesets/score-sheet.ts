import type { FactKey, FlagFact, MeetingFacts, NumberFact } from "./meeting-facts.ts";
import type { Bilingual, Ruleset } from "./ruleset.ts";

export type Grade = "GOOD" | "FAIR" | "AVERAGE" | "POOR";

/** A figure drawn from facts. A share of nothing has no value; a shortfall is never below zero. */
export type Measure =
  | { readonly number: NumberFact }
  | { readonly percentOf: readonly [part: NumberFact, whole: NumberFact] }
  | { readonly shortfall: readonly [actual: NumberFact, required: NumberFact] };

/** A question to the facts, answered yes, no, or not known. Edges are stated: `atLeast` and `atMost` include theirs. */
export type Condition =
  | { readonly flag: FlagFact; readonly is: boolean }
  | { readonly recordedFrom: MeetingFacts["recordedFrom"] }
  | {
      readonly measure: Measure;
      readonly atLeast?: number;
      readonly above?: number;
      readonly atMost?: number;
      readonly below?: number;
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** The first band whose condition holds gives its points; `because` may name facts in braces. */
export type Band = { readonly when: Condition; readonly points: number; readonly because?: Bilingual };

/** A limit on the points, whatever the bands give. */
export type Cap = { readonly when: Condition; readonly points: number; readonly because: Bilingual };

/** When a fact that is not there yet falls due. */
export type DueEvent = "CLOSING" | "FILING_DUE";

/** Credit before a fact is known: full points until the event, afterwards what `afterwards` says. */
export type Provision = {
  readonly until: DueEvent;
  readonly afterwards: "ZERO" | "PEOPLE";
  /** The sentence beside the credit, where the criterion's own would have nothing to say. */
  readonly because?: Bilingual;
};

/** What a share of nothing is worth: no tasks were set, no proposals were made. */
export type NothingToCount = { readonly points: "FULL" | "ZERO" | "PEOPLE"; readonly because: Bilingual };

/** Where the points of a criterion go when it does not apply. */
export type Otherwise =
  | { readonly effect: "FULL" | "ZERO" | "EXCLUDED" }
  | { readonly effect: "ADDED_TO"; readonly criterion: string };

type CriterionCommon = {
  readonly key: string;
  readonly max: number;
  readonly title: Bilingual;
  /** What it and its neighbours with the same words are parts of, where the sheet divides a criterion. */
  readonly partOf?: Bilingual;
  readonly appliesWhen?: Condition;
  readonly otherwise?: Otherwise;
};

/** A criterion that only people can judge. */
export type PeopleCriterion = CriterionCommon & { readonly judgedBy: "PEOPLE" };

/**
 * Points that follow a figure evenly: `atZero` when it is nought, and `each` more for every unit of it (fewer, where it is
 * below zero: a deduction). Rounded to the sheet's step, never below zero or above the criterion's maximum.
 */
export type Slope = {
  readonly measure: Measure;
  readonly atZero: number;
  readonly each: number;
  readonly rounding: "NEAREST" | "UP" | "DOWN";
};

/** A criterion whose points follow from the record: by bands, or evenly with a figure. */
export type FactsCriterion = CriterionCommon & {
  readonly judgedBy: "FACTS";
  /** Facts shown beside the proposal, in this order. */
  readonly evidence: readonly FactKey[];
  /** The share shown beside the proposal, and the one that `nothingToCount` speaks of. */
  readonly share?: readonly [part: NumberFact, whole: NumberFact];
  /** One sentence on the evidence, naming facts in braces; a band's own sentence goes first. */
  readonly because: Bilingual;
  readonly cap?: Cap;
  readonly nothingToCount?: NothingToCount;
  readonly provision?: Provision;
} & ({ readonly bands: readonly Band[] } | { readonly slope: Slope });

export type Criterion = PeopleCriterion | FactsCriterion;

export type SheetSection = {
  readonly no: number;
  readonly max: number;
  readonly title: Bilingual;
  /** The words of the section in one line of a resolution. */
  readonly shortTitle: Bilingual;
  readonly criteria: readonly Criterion[];
};

/**
 * The lowest total of a grade. Two gates may stand before it, and where one is shut the next lower grade is given:
 * `onlyIf` asks the facts, `onlyWithFull` names criteria that must have all their points.
 */
export type GradeStep = {
  readonly grade: Grade;
  readonly from: number;
  readonly title: Bilingual;
  readonly onlyIf?: Condition;
  readonly onlyWithFull?: readonly string[];
};

export type ScoreSheet = Ruleset & {
  readonly title: Bilingual;
  readonly issuer: Bilingual;
  /** The frame it divides into criteria, as a clause: "khung Hướng dẫn …". */
  readonly frame: Bilingual;
  /** Whose sheet the criteria come from, said wherever somebody else scores with them. */
  readonly note: Bilingual;
  /** The kinds of meetings that it scores; absent, those that the thresholds name. */
  readonly meetingKinds?: readonly string[];
  /** The types of cells that it is made for; absent, all of them. */
  readonly cellTypes?: readonly string[];
  readonly max: number;
  /** Points are multiples of this. */
  readonly pointStep: number;
  /** From the highest grade down. */
  readonly grades: readonly GradeStep[];
  readonly sections: readonly SheetSection[];
};

/** A sheet as it is drawn up: its name and version are given when it is published. */
export type ScoreSheetBody = Omit<ScoreSheet, "id" | "version">;
