import type { CriterionScore, Evaluation } from "../meeting/workspace-query.ts";

/** A criterion on which evidence, cell and superior do not agree. */
export type Difference = { criterion: CriterionScore; isLapsed: boolean };

/** Criteria where the cell departed from the proposal, a provisional point lapsed, or somebody above gave other points. */
export function differencesIn({ sections }: Pick<Evaluation, "sections">): Difference[] {
  return sections.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => {
      const { proposed, selfPoints, superiorPoints, provisionalState } = criterion;
      const departs = proposed !== null && selfPoints !== null && proposed !== selfPoints;
      const isLapsed = provisionalState === "WITHDRAWN";
      const differsAbove = superiorPoints !== null && superiorPoints !== selfPoints;
      return departs || isLapsed || differsAbove ? [{ criterion, isLapsed }] : [];
    }),
  );
}
