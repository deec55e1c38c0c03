import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentWaiting } from "./present-waiting.ts";
import { listFollowedRows } from "./waiting.queries.ts";

/** Meetings that wait for a grade in the cells that the reader follows for their superior, oldest first. */
export const listFollowedEvaluations: Operation<"evaluation.followed"> = async ({ tx, actor }, { cursor, limit }) => {
  const { personId } = actor;
  const rows = personId === null ? [] : await listFollowedRows(tx, personId, readCursor(cursor, 2), limit);
  return cutPage(rows, limit, (row) => [row.submittedAt.toISOString(), row.meetingId], presentWaiting);
};
