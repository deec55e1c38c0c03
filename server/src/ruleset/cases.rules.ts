import type { FlagFact, MeetingFacts, NumberFact } from "../../../rulesets/meeting-facts.ts";
import type { Condition, Measure } from "../../../rulesets/score-sheet.ts";
import { type Asked, answered, type Edges } from "../evaluation/condition.rules.ts";

/** A stretch of a figure, with its edges as a band would state them; without an upper edge it has no end. */
export type Stretch = { readonly measure: Measure } & Edges;

/** One thing that a case says of a meeting: where a figure lies, what a flag is, where the record comes from. */
export type CaseValue =
  | Stretch
  | { readonly flag: FlagFact; readonly is: boolean }
  | { readonly recordedFrom: MeetingFacts["recordedFrom"] };

/** What a case says of everything that is asked, one value each. */
export type Case = readonly CaseValue[];

/** What is always among what: such a share ends at 100 %. Any other may exceed it, as members present do the attendance base. */
const AMONG: Partial<Record<NumberFact, readonly NumberFact[]>> = {
  presentInBase: ["attendanceBase", "present", "convenedTotal"],
  present: ["convenedTotal"],
  speakers: ["present", "convenedTotal"],
  unexcused: ["attendanceBase", "convenedTotal"],
  attendanceBase: ["convenedTotal"],
  stepsRecorded: ["stepsRequired"],
  conclusionsRecorded: ["conclusionsDue"],
  proposalsAnswered: ["proposalsTotal"],
  proposalsAnsweredInTime: ["proposalsDue"],
  lastTasksDone: ["lastTasksTotal"],
};
const WHOLE_SHARE = 100;

/** Every value of one thing that is asked. */
type Axis = readonly CaseValue[];

/**
 * Every case that conditions can tell apart: each figure cut at every edge that is stated anywhere, each flag both ways.
 * Two meetings in the same case are answered alike by all of the conditions. Counts and lengths are whole numbers from
 * nought; a share ends at 100 % where the part is always among the whole. Null where there would be more than `atMost`.
 */
export function casesOf(conditions: readonly Condition[], atMost: number): Case[] | null {
  const axes = [...axesOf(conditions).values()];
  if (axes.reduce((product, axis) => product * axis.length, 1) > atMost) return null;
  return axes.reduce<Case[]>((cases, axis) => cases.flatMap((each) => axis.map((value) => [...each, value])), [[]]);
}

/** Whether a condition holds in a case; everything it asks must be in the case. */
export function holdsIn(condition: Condition, of: Case): boolean {
  return answered(condition, askedIn(of)) === "YES";
}

/** How many different things conditions ask. */
export function countAsked(conditions: readonly Condition[]): number {
  return axesOf(conditions).size;
}

/** Names what a condition or a value is about: two with the same name are about the same thing. */
function subjectOf(value: CaseValue | SimpleCondition): string {
  if ("flag" in value) return value.flag;
  return "recordedFrom" in value ? "recordedFrom" : JSON.stringify(value.measure);
}

function askedIn(of: Case): Asked {
  const find = (subject: string) => of.find((value) => subjectOf(value) === subject);
  const recorded = find("recordedFrom");
  return {
    recordedFrom: recorded && "recordedFrom" in recorded ? recorded.recordedFrom : "LIVE",
    flag: (flag) => {
      const value = find(flag);
      return value && "flag" in value ? value.is : null;
    },
    measure: (measure) => {
      const value = find(JSON.stringify(measure));
      return value && "measure" in value ? sampleOf(value) : "UNKNOWN";
    },
  };
}

function axesOf(conditions: readonly Condition[]): Map<string, Axis> {
  const simple = conditions.flatMap(parts);
  const subjects = Map.groupBy(simple, subjectOf);
  return new Map([...subjects].map(([subject, asked]) => [subject, axisOf(asked)]));
}

type SimpleCondition = Exclude<Condition, { all: unknown } | { any: unknown }>;

function parts(condition: Condition): SimpleCondition[] {
  if ("all" in condition) return condition.all.flatMap(parts);
  return "any" in condition ? condition.any.flatMap(parts) : [condition];
}

function axisOf(asked: readonly SimpleCondition[]): Axis {
  const [first] = asked;
  if (!first) return [];
  if ("flag" in first) return [true, false].map((is) => ({ flag: first.flag, is }));
  if ("recordedFrom" in first) return (["LIVE", "PAPER"] as const).map((recordedFrom) => ({ recordedFrom }));
  const edges = asked.flatMap((each) =>
    "measure" in each ? [each.atLeast, each.above, each.atMost, each.below].filter((edge) => edge !== undefined) : [],
  );
  return stretches(first.measure, edges);
}

/** The figure's whole range, cut at the edges: each edge by itself, and what lies between. */
function stretches(measure: Measure, edges: readonly number[]): Stretch[] {
  const top = topOf(measure);
  const cuts = [...new Set([0, ...edges, ...(top === null ? [] : [top])])]
    .filter((cut) => cut >= 0 && (top === null || cut <= top))
    .toSorted((one, other) => one - other);
  return cuts.flatMap((cut, index) => {
    const next = cuts[index + 1];
    const between: Stretch = { measure, above: cut, ...(next !== undefined && { below: next }) };
    const isLast = next === undefined && top !== null;
    return [{ measure, atLeast: cut, atMost: cut }, ...(isLast ? [] : [between])].filter(isInhabited);
  });
}

/** The most that a figure can be; null where there is no end to it. */
export function topOf(measure: Measure): number | null {
  if (!("percentOf" in measure)) return null;
  const [part, whole] = measure.percentOf;
  return AMONG[part]?.includes(whole) ? WHOLE_SHARE : null;
}

/** Counts and lengths are whole; shares are not. */
export function isWhole(measure: Measure): boolean {
  return !("percentOf" in measure);
}

function isInhabited(stretch: Stretch): boolean {
  const sample = sampleOf(stretch);
  if (!isWhole(stretch.measure)) return true;
  return Number.isInteger(sample) && (stretch.below === undefined || sample < stretch.below);
}

/** A figure in the stretch. */
function sampleOf({ measure, atLeast, above, below }: Stretch): number {
  if (atLeast !== undefined) return atLeast;
  const from = above ?? 0;
  if (isWhole(measure)) return Math.floor(from) + 1;
  return below === undefined ? from + 1 : (from + below) / 2;
}
