import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentWaiting } from "./present-waiting.ts";
import { listWaitingRows } from "./waiting.queries.ts";

/** Meetings that wait for an organization's decision, oldest first. */
export const listWaitingEvaluations: Operation<"evaluation.waiting"> = async (
  { tx },
  { organizationId, cursor, limit },
) => {
  const rows = await listWaitingRows(tx, organizationId, readCursor(cursor, 2), limit);
  return cutPage(rows, limit, (row) => [row.submittedAt.toISOString(), row.meetingId], presentWaiting);
};
