import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listPlanRows } from "./succession.queries.ts";

/** Succession plans of an organization, the latest first; names stand only in the plan itself. */
export const listPlans: Operation<"succession.list"> = async ({ tx, may }, { organizationId, cursor, limit }) => {
  const rows = await listPlanRows(tx, { organizationId, after: readCursor(cursor, 2), limit });
  return {
    ...cutPage(
      rows,
      limit,
      (row) => [row.openedOn, row.planId],
      (row) => row,
    ),
    abilities: may("succession.open") ? ["succession.open"] : [],
  };
};
