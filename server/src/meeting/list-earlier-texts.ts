import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listEarlier } from "./meeting-text.queries.ts";

/** What earlier meetings wrote in a field, so that whoever writes it again need not begin with nothing. */
export const listEarlierTexts: Operation<"meeting.listEarlierTexts"> = async ({ tx }, { cursor, limit, ...key }) => {
  const rows = await listEarlier(tx, key, readCursor(cursor, 2), limit);
  return cutPage(
    rows,
    limit,
    (row) => [row.scheduledAt.toISOString(), row.subjectId],
    ({ meetingId, month, title, body }) => ({ meetingId, month, title, body }),
  );
};
