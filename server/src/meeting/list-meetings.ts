import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listMeetingRows } from "./meeting.queries.ts";
import { presentMeetingSummary } from "./present-meeting.ts";

/** Meetings of an organization, newest first; a committee's own only for those who hold an office. */
export const listMeetings: Operation<"meeting.list"> = async (
  { tx, standing },
  { organizationId, kind, cursor, limit },
) => {
  const includeCommittee = standing.here.length > 0 || standing.above.length > 0;
  const rows = await listMeetingRows(tx, {
    organizationId,
    kind,
    includeCommittee,
    after: readCursor(cursor, 2),
    limit,
  });
  return cutPage(rows, limit, (row) => [row.scheduledAt.toISOString(), row.id], presentMeetingSummary);
};
