import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentReorganization } from "./present-reorganization.ts";
import { listReorganizationRows } from "./reorganization.queries.ts";

/** Changes that a body recorded or that touched an organization, the latest day first. */
export const listReorganizations: Operation<"reorganization.list"> = async ({ tx, may }, input) => {
  const { organizationId, cursor, limit } = input;
  const rows = await listReorganizationRows(tx, { organizationId, after: readCursor(cursor, 2), limit });
  const page = cutPage(
    rows,
    limit,
    (row) => [row.takesEffectOn, row.reorganizationId],
    (row) => presentReorganization(row, organizationId, may),
  );
  return { ...page, abilities: (["reorganization.plan", "reorganization.preview"] as const).filter(may) };
};
