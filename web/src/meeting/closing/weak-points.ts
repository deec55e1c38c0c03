import type { Evaluation } from "../workspace-query.ts";

type Criterion = Evaluation["sections"][number]["criteria"][number];

/** Whether a meeting is to say what was weak and what helps: it graded itself below the best and has named nothing. */
export function asksForWeakness(evaluation: Pick<Evaluation, "selfGrade">, named: readonly unknown[]): boolean {
  return evaluation.selfGrade !== null && evaluation.selfGrade !== "GOOD" && named.length === 0;
}

const OFFERED = 3;

/** The criteria that lost most points, the heaviest loss first. */
export function weakestCriteria({ sections }: Pick<Evaluation, "sections">): Criterion[] {
  return sections
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => criterion.applies && lost(criterion) > 0)
    .sort((one, other) => lost(other) - lost(one))
    .slice(0, OFFERED);
}

function lost({ max, selfPoints }: Criterion): number {
  return selfPoints === null ? 0 : max - selfPoints;
}
