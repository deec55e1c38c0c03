import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Grade, GradeStep, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { holds } from "./condition.rules.ts";
import { sumOfPoints } from "./points.rules.ts";

/** A criterion with its maximum in the meeting and the points given; null until somebody judges. */
export type Scored = { readonly criterion: string; readonly max: number; readonly points: number | null };

/** A sum of points; complete when no criterion is still without. */
export type PointTotal = { readonly points: number; readonly max: number; readonly complete: boolean };

export type SectionTotal = PointTotal & { readonly no: number };

/** Where the total comes from: `data + people + adjustment` is the total. `people.points` is null until somebody judges. */
export type DataAndPeople = {
  readonly data: { readonly points: number; readonly max: number };
  readonly people: {
    readonly points: number | null;
    readonly max: number;
    readonly judged: number;
    readonly criteria: number;
  };
  readonly adjustment: number;
};

/** A criterion with what the facts propose and what people gave. */
export type ProposedAndGiven = {
  readonly judgedBy: "PEOPLE" | "FACTS";
  readonly max: number;
  readonly proposed: number | null;
  readonly given: number | null;
};

/** The sum of what is given so far. */
export function totalScore(scored: readonly Omit<Scored, "criterion">[]): PointTotal {
  return {
    points: sumOfPoints(scored.map(({ points }) => points ?? 0)),
    max: sumOfPoints(scored.map(({ max }) => max)),
    complete: scored.every(({ points }) => points !== null),
  };
}

/** The sum of each section, in the sheet's order: the seven lines of a resolution. */
export function sectionTotals(sheet: ScoreSheet, scored: readonly Scored[]): SectionTotal[] {
  return sheet.sections.map((section) => {
    const keys = section.criteria.map(({ key }) => key);
    return { no: section.no, ...totalScore(scored.filter(({ criterion }) => keys.includes(criterion))) };
  });
}

/** What a grade is given for: a total, out of which maximum, and the criteria that have not all their points. */
export type Graded = { readonly points: number; readonly max?: number; readonly notFull?: readonly string[] };

/**
 * The grade of a total, brought to the sheet's scale where criteria were excluded. A gate that is shut, or of which the
 * record does not say whether it is open, gives the next lower grade.
 * Source: Hướng dẫn 42-HD/BTCTW 2025: Tốt from 90, Khá from 70, Trung bình from 50.
 */
export function gradeOf(sheet: ScoreSheet, total: Graded, facts?: MeetingFacts): Grade {
  const points = onScale(sheet, total);
  const step = sheet.grades.find((each) => points >= each.from && isOpen(each, total, facts));
  // Every sheet's last grade begins at zero without a gate; a test holds each sheet to that.
  return (step ?? sheet.grades.at(-1))!.grade;
}

/** A grade that a gate keeps shut, with the criteria that keep it so; none named where it is a matter of facts. */
export type HeldBack = { readonly grade: Grade; readonly criteria: readonly string[] };

/** The grade that the points alone would give, where a gate keeps it shut. */
export function gradeHeldBack(sheet: ScoreSheet, total: Graded, facts?: MeetingFacts): HeldBack | null {
  const points = onScale(sheet, total);
  const step = sheet.grades.find(({ from }) => points >= from);
  if (!step || isOpen(step, total, facts)) return null;
  return { grade: step.grade, criteria: (step.onlyWithFull ?? []).filter((key) => total.notFull?.includes(key)) };
}

function isOpen({ onlyIf, onlyWithFull }: GradeStep, { notFull }: Graded, facts?: MeetingFacts): boolean {
  if (onlyIf && (facts === undefined || holds(onlyIf, facts) !== "YES")) return false;
  if (!onlyWithFull) return true;
  return notFull !== undefined && !onlyWithFull.some((key) => notFull.includes(key));
}

/** The criteria that have not all the points they can have; one without any to give has them all. */
export function notFull(scored: readonly Scored[]): string[] {
  return scored.flatMap(({ criterion, max, points }) => (points === null || points < max ? [criterion] : []));
}

/** "Dữ liệu: 60/71 · Người chấm: 29/29 · Điều chỉnh: +1". A criterion of the data that the record is silent on counts as given. */
export function dataAndPeople(criteria: readonly ProposedAndGiven[]): DataAndPeople {
  const byData = criteria.filter(({ judgedBy }) => judgedBy === "FACTS");
  const byPeople = criteria.filter(({ judgedBy, max }) => judgedBy === "PEOPLE" && max > 0);
  const judged = byPeople.filter(({ given }) => given !== null);
  return {
    data: {
      points: sumOfPoints(byData.map(({ proposed, given }) => proposed ?? given ?? 0)),
      max: sumOfPoints(byData.map(({ max }) => max)),
    },
    people: {
      points: judged.length === 0 ? null : sumOfPoints(judged.map(({ given }) => given ?? 0)),
      max: sumOfPoints(byPeople.map(({ max }) => max)),
      judged: judged.length,
      criteria: byPeople.length,
    },
    adjustment: sumOfPoints(byData.map(departure)),
  };
}

function departure({ proposed, given }: ProposedAndGiven): number {
  return proposed === null || given === null ? 0 : given - proposed;
}

function onScale(sheet: ScoreSheet, { points, max }: { points: number; max?: number }): number {
  if (max === undefined || max === sheet.max || max === 0) return points;
  // Exactly a grade's edge stays on it, whatever binary fractions leave behind.
  return Math.round(((points * sheet.max) / max) * 1e6) / 1e6;
}
