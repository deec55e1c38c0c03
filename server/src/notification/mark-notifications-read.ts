import type { Operation } from "../operation.ts";
import { markNotificationsRead } from "./notification.queries.ts";

/** Ticks off what the reader has read. */
export const markRead: Operation<"notification.markRead"> = async ({ tx, actor }, { notificationIds }) => {
  const unread = actor.personId === null ? 0 : await markNotificationsRead(tx, actor.personId, notificationIds);
  return { unread };
};
