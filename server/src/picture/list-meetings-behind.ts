import { dayIn } from "../calendar.rules.ts";
import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listBehind } from "./dashboard.queries.ts";

/** The meetings that a figure of a dashboard rests on, each to be opened. */
export const listMeetingsBehind: Operation<"picture.meetings"> = async ({ tx }, input) => {
  const { organizationId, year, fromMonth, toMonth, sheet, criterion, cursor, limit } = input;
  const listed = await listBehind(tx, {
    organizationId,
    from: dayIn({ year, month: fromMonth }, 1),
    to: dayIn({ year, month: toMonth }, 1),
    lostIn: sheet === undefined || criterion === undefined ? undefined : { sheet, criterion },
    after: afterOf(cursor),
    limit,
  });
  const { rows, nextCursor } = cutPage(
    listed,
    limit,
    (row) => [row.path, row.month],
    ({ path: _path, ...row }) => row,
  );
  return { rows, nextCursor };
};

/** A cursor that somebody wrote by hand begins at the beginning. */
function afterOf(cursor: string | undefined): string[] | undefined {
  const after = readCursor(cursor, 2);
  return after && /^\d{4}-(0[1-9]|1[0-2])-01$/.test(after[1] ?? "") ? after : undefined;
}
