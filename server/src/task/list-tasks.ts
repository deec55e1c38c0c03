import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentTask } from "./present-task.ts";
import { listClosedTasks, listOpenTasks } from "./task-list.queries.ts";

/** Tasks of an organization: the open ones, those due first at the top; or the closed ones, the last closed at the top. */
export const listTasks: Operation<"task.listOpen"> = async (
  { tx, actor, clock },
  { organizationId, closed, cursor, limit },
) => {
  const reader = { personId: actor.personId, now: clock.now() };
  const page = { readerId: actor.personId, after: readCursor(cursor, 2), limit };
  const isClosed = closed === "true";
  const rows = await (isClosed ? listClosedTasks : listOpenTasks)(tx, organizationId, page);
  return cutPage(
    rows,
    limit,
    (row) => [isClosed ? (row.closedAtText ?? "") : row.dueOn, row.id],
    (row) => presentTask(row, reader),
  );
};
