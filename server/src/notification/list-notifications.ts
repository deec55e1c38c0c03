import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { listNotificationRows } from "./notification.queries.ts";

/** What the reader was told, newest first. An account without a person is told nothing. */
export const listNotifications: Operation<"notification.list"> = async ({ tx, actor }, { cursor, limit }) => {
  const rows =
    actor.personId === null ? [] : await listNotificationRows(tx, actor.personId, readCursor(cursor, 2), limit);
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    ({ id, createdAt, readAt, ...row }) => ({
      ...row,
      notificationId: id,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }),
  );
};
