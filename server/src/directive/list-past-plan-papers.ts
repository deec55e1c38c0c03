import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { findShownPlan } from "./find-shown-plan.queries.ts";
import { listPast } from "./plan-paper.queries.ts";

/** What the plan of one receiver was before, the latest first: by name; what was withdrawn is not opened any more. */
export const listPastPlanPapers: Operation<"planPaper.past"> = async (context, input) => {
  await findShownPlan(context, input);
  const [after] = readCursor(input.cursor, 1) ?? [];
  const before = /^\d{1,6}$/.test(after ?? "") ? Number(after) : undefined;
  const rows = await listPast(context.tx, input, { before, limit: input.limit });
  return cutPage(
    rows,
    input.limit,
    ({ ordinal }) => [String(ordinal)],
    ({ ordinal: _, linkedAt, endedAt, ...row }) => ({
      ...row,
      linkedAt: linkedAt.toISOString(),
      endedAt: endedAt.toISOString(),
    }),
  );
};
