import { sentencesEn, unknownEn } from "../../../../server/src/notification/sentences-en.rules.ts";
import type { Texts } from "../language.ts";

export const notification: Texts["notification"] = {
  bell: (unread) => (unread === 0 ? "Notifications" : `Notifications, ${unread} unread`),
  title: "Notifications",
  markAll: "Mark all as read",
  unread: "New",
  unreadCount: (count) => `${count} unread`,
  allRead: "Everything is read",
  empty: "No notifications yet",
  emptyAdvice: "Meetings, requests, proposals and grades are announced here.",
  more: "More",
  settings: "How I am told",
  kind: sentencesEn,
  unknown: unknownEn,
};
