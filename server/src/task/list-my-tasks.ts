import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { presentTask } from "./present-task.ts";
import { listTasksOf } from "./task-list.queries.ts";

/** Open tasks that I answer for, in every organization, those due first at the top. */
export const listMyTasks: Operation<"task.mine"> = async ({ tx, actor, clock }, { cursor, limit }) => {
  const { personId } = actor;
  if (personId === null) return { rows: [], nextCursor: null, total: null };
  const rows = await listTasksOf(tx, personId, { readerId: personId, after: readCursor(cursor, 2), limit });
  const reader = { personId, now: clock.now() };
  return cutPage(
    rows,
    limit,
    (row) => [row.dueOn, row.id],
    (row) => presentTask(row, reader),
  );
};
