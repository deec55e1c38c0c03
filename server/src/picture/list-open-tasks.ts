import { dayIn } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listOpenTasksOf } from "./open-tasks.queries.ts";

/** The tasks behind the chart of open ones: of a month's end, those set first at the top, each to be opened. */
export const listOpenTasksBehind: Operation<"picture.openTasks"> = async ({ tx, standing, clock }, input) => {
  const { year, month, cursor, limit } = input;
  const today = dayOf(clock.now());
  const listed = await listOpenTasksOf(tx, {
    path: standing.path,
    month: dayIn({ year, month }, 1),
    after: afterOf(cursor),
    limit,
  });
  const { rows, nextCursor } = cutPage(
    listed,
    limit,
    (row) => [row.createdAtText, row.taskId],
    ({ createdAtText: _, ...row }) => ({ ...row, overdue: row.closedOn === null && row.dueOn < today }),
  );
  return { rows, nextCursor };
};

const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** A cursor that somebody wrote by hand begins at the beginning. */
function afterOf(cursor: string | undefined): string[] | undefined {
  const after = readCursor(cursor, 2);
  return after && moment.test(after[0] ?? "") && uuid.test(after[1] ?? "") ? after : undefined;
}
