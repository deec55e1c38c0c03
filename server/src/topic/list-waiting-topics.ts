import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { bareTopic } from "./present-topic.ts";
import { listWaitingTopics } from "./topic.queries.ts";

/** Topics of the cells right below that wait to be accepted, the longest first. */
export const listWaiting: Operation<"topic.waiting"> = async ({ tx }, { organizationId, cursor, limit }) => {
  const rows = await listWaitingTopics(tx, { organizationId, after: readCursor(cursor, 2), limit });
  return cutPage(
    rows,
    limit,
    (row) => [row.waitsSince, row.topicId],
    ({ waitsSince: _, organizationName, ...row }) => ({
      ...bareTopic(row),
      organizationId: row.organizationId,
      organizationName,
    }),
  );
};
