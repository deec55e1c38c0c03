import type { MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Criterion, ScoreSheet } from "../../../rulesets/score-sheet.ts";
import { holds } from "./condition.rules.ts";

/** A criterion as it stands in one meeting: whether it applies, and its maximum there. */
export type CriterionInMeeting = {
  readonly section: number;
  readonly criterion: Criterion;
  readonly applies: boolean;
  /** Whether the record does not say yet that it applies: it stands with its maximum, and people judge it meanwhile. */
  readonly isOpen: boolean;
  readonly max: number;
};

/**
 * The sheet's criteria as they stand in a meeting. One that does not apply keeps its maximum (all of it or nothing is
 * given), is excluded, or hands its maximum to another criterion.
 */
export function criteriaIn(sheet: ScoreSheet, facts: MeetingFacts): CriterionInMeeting[] {
  const criteria = sheet.sections.flatMap((section) => section.criteria);
  const left = criteria.filter(({ appliesWhen }) => appliesWhen && holds(appliesWhen, facts) === "NO");
  return sheet.sections.flatMap((section) =>
    section.criteria.map((criterion) => ({
      section: section.no,
      criterion,
      applies: !left.includes(criterion),
      isOpen: criterion.appliesWhen !== undefined && holds(criterion.appliesWhen, facts) === "UNKNOWN",
      max: left.includes(criterion) ? maxWhenLeft(criterion) : criterion.max + handedTo(criterion.key, left),
    })),
  );
}

function maxWhenLeft(criterion: Criterion): number {
  const effect = criterion.otherwise?.effect ?? "EXCLUDED";
  return effect === "FULL" || effect === "ZERO" ? criterion.max : 0;
}

function handedTo(key: string, left: readonly Criterion[]): number {
  const givers = left.filter(({ otherwise }) => otherwise?.effect === "ADDED_TO" && otherwise.criterion === key);
  return givers.reduce((sum, giver) => sum + giver.max, 0);
}
