import type { OperationContext } from "../operation.ts";
import type { Place } from "./exemplar.queries.ts";

/** Where a reader looks for examples. What is not shown to others is for those who mark and answer, and for officers above. */
export function placeOfReader({ standing, may }: Pick<OperationContext, "standing" | "may">): Place {
  const { organizationId, path } = standing;
  return { organizationId, path, all: may("exemplar.agree") || may("exemplar.mark") || standing.above.length > 0 };
}
