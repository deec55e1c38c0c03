import { sentencesVi, unknownVi } from "../../../../server/src/notification/sentences-vi.rules.ts";
import type { NotificationTexts } from "../../notification/sentence.ts";

export const notification = {
  bell: (unread: number) => (unread === 0 ? "Thông báo" : `Thông báo, ${unread} chưa đọc`),
  title: "Thông báo",
  markAll: "Đánh dấu đã đọc tất cả",
  unread: "Mới",
  unreadCount: (count: number) => `${count} thông báo chưa đọc`,
  allRead: "Đã đọc tất cả",
  empty: "Chưa có thông báo nào",
  emptyAdvice: "Lịch sinh hoạt, đơn xin vắng, kiến nghị, kết quả xếp loại sẽ được báo ở đây.",
  more: "Xem thêm",
  settings: "Chọn cách nhận",
  kind: sentencesVi as NotificationTexts,
  unknown: unknownVi,
};
