import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listRuns } from "./import.queries.ts";
import { presentRunSummary } from "./present-run.ts";

/** Imports of an organization, newest first. */
export const listImports: Operation<"import.list"> = async ({ tx }, { organizationId, cursor, limit }) => {
  const rows = await listRuns(tx, organizationId, readCursor(cursor, 2), limit);
  return cutPage(rows, limit, (row) => [row.startedAt.toISOString(), row.id], presentRunSummary);
};
